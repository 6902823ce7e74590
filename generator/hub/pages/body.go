package pages

import (
	"html/template"
	"strconv"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// part is a stretch of a page's body: HTML, or one embed as a typed value.
// Exactly one field beside Kind is set.
type part struct {
	Kind    string // "html", or the embed's name
	HTML    template.HTML
	Callout *callout
	Steps   []step
	Claim   *claimView
	Stat    *stat
	Chart   *chartView // of a map, too
	Table   *tableView
}

// body is a page's prose on its way from Markdown to parts.
type body struct {
	*writer
	page   *site.Page
	path   string
	parts  []part
	text   strings.Builder // plain, for the reading grade
	words  int
	claims []claimUse
	marks  marks
	terms  []termEntry
}

// body renders a document and gives the page what was found in it.
func (w *writer) body(page *site.Page, p catalog.Prose) *body {
	b := &body{writer: w, page: page, path: p.Path, marks: marks{}}
	rendered := w.Markdown.Render(p.Body, p.Path, p.BodyLine, w.Report)
	b.found(rendered)
	for _, piece := range rendered.Parts {
		if piece.Embed == nil {
			b.parts = append(b.parts, part{Kind: "html", HTML: b.mark(piece.HTML)})
			continue
		}
		embedded := part{Kind: piece.Embed.Name}
		if embeds[piece.Embed.Name](b, *piece.Embed, &embedded) {
			b.parts = append(b.parts, embedded)
		}
	}
	return b
}

// mark marks the first use of each term of the glossary on the page.
func (b *body) mark(html template.HTML) template.HTML {
	marked, used := b.glossary.mark(html, b.marks)
	b.terms = append(b.terms, used...)
	return marked
}

// inner renders the Markdown inside an embed's value, and says its plain text.
// Its findings stand at the embed, since YAML may have folded the lines.
func (b *body) inner(text string, at diag.Pos) (html template.HTML, plain string) {
	var findings diag.Report
	rendered := b.Markdown.Render([]byte(text), at.File, at.Line, &findings)
	for _, f := range findings.Findings() {
		f.Pos = at
		b.Report.Add(f)
	}
	for _, link := range rendered.Links {
		b.link(link.URL, at)
	}
	for _, image := range rendered.Images {
		b.link(image.URL, at)
	}
	b.count(rendered)
	for _, piece := range rendered.Parts {
		if piece.Embed != nil {
			b.Report.Errorf(at, "misplaced-embed", "%q stands inside another text", piece.Embed.Name).
				Hint("let it start at the beginning of a line of the page's own text")
		}
		html += piece.HTML
	}
	return b.mark(html), rendered.Text
}

// embeds are the fences that are not code, and how each fills its part. They
// say false when the fence cannot be used, which they have reported.
var embeds = map[string]func(*body, markdown.Embed, *part) bool{
	"callout": (*body).callout,
	"steps":   (*body).steps,
	"claim":   (*body).claim,
	"stat":    (*body).stat,
	"chart":   (*body).chart,
	"map":     (*body).areas,
	"table":   (*body).table,
}

// embedNames lists them in the order of the guide to editing.
var embedNames = []string{"callout", "steps", "claim", "stat", "chart", "map", "table"}

// callout is a boxed remark: help, or a limit of what the page says.
type callout struct {
	Title string `yaml:"title" check:"required"`
	Text  string `yaml:"text" check:"required"`
	Kind  string `yaml:"kind" check:"oneof=help|limit"` // help when not given

	HTML template.HTML `yaml:"-"` // Text as Markdown
}

func (b *body) callout(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[callout]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	c := read.Value
	if c.Kind == "" {
		c.Kind = "help"
	}
	c.HTML, _ = b.inner(c.Text, e.Pos)
	p.Callout = &c
	return true
}

// step is one entry of a process list.
type step struct {
	Title string `yaml:"title" check:"required"`
	Text  string `yaml:"text"`
	URL   string `yaml:"url" check:"url"`

	HTML template.HTML `yaml:"-"` // Text as Markdown
}

func (b *body) steps(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[[]step]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	p.Steps = read.Value
	for i, step := range p.Steps {
		p.Steps[i].HTML, _ = b.inner(step.Text, e.Pos)
		if step.URL != "" {
			b.link(step.URL, read.Pos(strconv.Itoa(i)+".url"))
		}
	}
	return true
}
