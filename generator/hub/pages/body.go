package pages

import (
	"html/template"

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
	Callout callout
	Steps   []step
}

// callout is a boxed remark: help, or a limit of what the page says.
type callout struct {
	Title string `yaml:"title" check:"required"`
	Text  string `yaml:"text" check:"required"`
	Kind  string `yaml:"kind"` // "help" (the default) or "limit"

	HTML template.HTML `yaml:"-"` // Text as Markdown
}

// step is one entry of a process list.
type step struct {
	Title string `yaml:"title" check:"required"`
	Text  string `yaml:"text"`
	URL   string `yaml:"url"`

	HTML template.HTML `yaml:"-"` // Text as Markdown
}

// embedNames are the fences that are not code.
var embedNames = []string{"callout", "steps"}

// body renders Markdown and gives the page what it found in it.
func (w *writer) body(page *site.Page, text []byte, file string, firstLine int) []part {
	rendered := w.markdown.Render(text, file, firstLine, w.Report)
	w.found(page, rendered)
	var parts []part
	for _, p := range rendered.Parts {
		if p.Embed == nil {
			parts = append(parts, part{Kind: "html", HTML: p.HTML})
		} else if embedded, ok := w.embed(page, *p.Embed); ok {
			parts = append(parts, embedded)
		}
	}
	return parts
}

// found notes the headings and links of a rendered text on its page.
func (w *writer) found(page *site.Page, rendered markdown.Rendered) {
	for _, heading := range rendered.Headings {
		page.Headings = append(page.Headings, site.Heading{Level: heading.Level, ID: heading.ID, Text: heading.Text})
	}
	for _, link := range rendered.Links {
		page.Links = append(page.Links, site.Link{URL: link.URL, Pos: link.Pos})
	}
	page.Words += rendered.Words
}

func (w *writer) embed(page *site.Page, e markdown.Embed) (part, bool) {
	p := part{Kind: e.Name}
	switch e.Name {
	case "callout":
		if !source.DecodeYAML([]byte(e.Text), e.Body, &p.Callout, w.Report) {
			return part{}, false
		}
		w.checkCallout(&p.Callout, e)
		p.Callout.HTML = w.inner(page, p.Callout.Text, e)
	case "steps":
		if !source.DecodeYAML([]byte(e.Text), e.Body, &p.Steps, w.Report) {
			return part{}, false
		}
		for i := range p.Steps {
			p.Steps[i].HTML = w.inner(page, p.Steps[i].Text, e)
		}
	}
	return p, true
}

var calloutKinds = []string{"help", "limit"}

func (w *writer) checkCallout(c *callout, e markdown.Embed) {
	switch c.Kind {
	case "":
		c.Kind = calloutKinds[0]
	case calloutKinds[0], calloutKinds[1]:
	default:
		w.Report.Errorf(e.Body, "unknown-value", "a callout's kind is help or limit, not %q", c.Kind).
			Hint("%s", diag.DidYouMean(c.Kind, calloutKinds))
	}
}

// inner renders the Markdown inside an embed's value. Its findings stand at
// the embed, since YAML may have folded the lines.
func (w *writer) inner(page *site.Page, text string, e markdown.Embed) template.HTML {
	var findings diag.Report
	rendered := w.markdown.Render([]byte(text), e.Pos.File, e.Pos.Line, &findings)
	for _, f := range findings.Findings() {
		f.Pos = e.Pos
		w.Report.Add(f)
	}
	var html template.HTML
	for _, p := range rendered.Parts {
		html += p.HTML
	}
	for _, link := range rendered.Links {
		page.Links = append(page.Links, site.Link{URL: link.URL, Pos: e.Pos})
	}
	page.Words += rendered.Words
	return html
}
