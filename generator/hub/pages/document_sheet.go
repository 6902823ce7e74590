package pages

import (
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/toolkit"
)

// sheet is the document itself with its blanks marked. No word of it is
// explained: it is not ours once a reader copies it.
func (b *body) sheet(d *catalog.Document) template.HTML {
	rendered := b.Markdown.Render(d.Body, d.Path, d.BodyLine, b.Report)
	for _, link := range rendered.Links {
		b.link(link.URL, link.Pos)
	}
	rendered.Text = withBlanks(rendered.Text, d)
	b.count(rendered)
	var html strings.Builder
	for _, piece := range rendered.Parts {
		if piece.Embed != nil {
			b.Report.Errorf(piece.Embed.Pos, "misplaced-embed", "%q stands in a document, which is a file for an office program, too", piece.Embed.Name).
				Hint("write paragraphs, lists and tables only")
		}
		html.WriteString(string(piece.HTML))
	}
	return markBlanks(template.HTML(tellTablesApart(html.String())), d)
}

// withBlanks is a text with what its blanks show.
func withBlanks(text string, d *catalog.Document) string {
	for _, f := range d.Fields {
		text = strings.ReplaceAll(text, "{{"+f.ID+"}}", toolkit.Placeholder(f))
	}
	return text
}

// markBlanks makes an element of each blank that stands in the text; in an
// attribute only what it shows.
func markBlanks(html template.HTML, d *catalog.Document) template.HTML {
	var elements, plain []string
	for _, f := range d.Fields {
		blank, shown := "{{"+f.ID+"}}", template.HTMLEscapeString(toolkit.Placeholder(f))
		elements = append(elements, blank, `<span class="field" data-field="`+f.ID+`">`+shown+`</span>`)
		plain = append(plain, blank, shown)
	}
	inText, inTag := strings.NewReplacer(elements...), strings.NewReplacer(plain...)
	var out strings.Builder
	for rest := string(html); rest != ""; {
		text, tag, more := strings.Cut(rest, "<")
		out.WriteString(inText.Replace(text))
		if !more {
			break
		}
		inside, after, _ := strings.Cut(tag, ">")
		out.WriteString("<" + inTag.Replace(inside) + ">")
		rest = after
	}
	return template.HTML(out.String())
}

// tableName is how a table that scrolls is called, as kit/markdown writes it.
var tableName = regexp.MustCompile(`role="region" aria-label="([^"]*)"`)

// tellTablesApart numbers tables of one name: a form asks the same of several
// groups.
func tellTablesApart(html string) string {
	seen := map[string]int{}
	return tableName.ReplaceAllStringFunc(html, func(tag string) string {
		name := tableName.FindStringSubmatch(tag)[1]
		seen[name]++
		if seen[name] == 1 {
			return tag
		}
		return fmt.Sprintf(`role="region" aria-label="%s (%d)"`, name, seen[name])
	})
}
