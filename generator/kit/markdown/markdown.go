// Package markdown owns the one way in which prose becomes HTML: a document is
// rendered to parts, each a piece of HTML or an embed for the caller to fill,
// with its headings, links, images and plain text beside them.
//
// It refuses raw HTML, addresses that could run code, headings that break the
// outline, images without alternatives and embeds inside lists or quotes; each
// is a finding at its line and column. It reads no files, follows no links and
// does not know what an embed means.
package markdown

import (
	"bytes"
	"html/template"
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"

	"sectorhub/generator/kit/diag"
)

// Rendered is a document as a page needs it. It may be shared: change nothing
// in it.
type Rendered struct {
	Parts    []Part
	Headings []Heading
	Links    []Link
	Images   []Image

	// Text is the prose alone, for search and for the reading grade: one line
	// for each paragraph, heading, list item or table row (cells apart by tabs),
	// so that a heading without a full stop does not run into what follows.
	// Fenced code and embeds are left out.
	Text  string
	Words int // in Text
}

// Part is a piece of a document: exactly one of its fields is set. The HTML of
// a part is balanced.
type Part struct {
	HTML  template.HTML
	Embed *Embed
}

// Embed is a fence whose info string is one of the names given to New.
type Embed struct {
	Name, Text string
	Pos        diag.Pos // of the fence
	Body       diag.Pos // of Text's first character
}

// Heading is one heading; a level-one heading is reported and counts as level 2.
type Heading struct {
	Level    int
	ID, Text string
	Pos      diag.Pos
}

// Link is a link as it stands in the HTML: the URL is escaped for an address.
type Link struct {
	URL, Text string
	Pos       diag.Pos
}

// Image is an image as it stands in the HTML.
type Image struct {
	URL, Alt string
	Pos      diag.Pos
}

// Renderer renders documents. It is safe for many goroutines.
type Renderer struct {
	embeds   []string
	parser   parser.Parser
	renderer renderer.Renderer
	memory   memory
}

// New returns a renderer for which a fence with one of the given names is an
// embed; any other fence is code.
func New(embeds ...string) *Renderer {
	return &Renderer{
		embeds:   slices.Clone(embeds),
		parser:   newParser(),
		renderer: newHTMLRenderer(),
		memory:   newMemory(),
	}
}

// Render renders text, which starts at firstLine of file. What an author should
// know goes to the report, also when the text has not changed since last time.
func (r *Renderer) Render(text []byte, file string, firstLine int, report *diag.Report) Rendered {
	at := spot{file, firstLine}
	k, known := r.memory.find(at, text)
	if !known {
		var own diag.Report
		rendered := r.render(clean(text), at, &own)
		k = kept{text: text, rendered: rendered, findings: own.Findings()}
		r.memory.keep(at, k)
	}
	report.Add(k.findings...)
	return k.rendered
}

func (r *Renderer) render(source []byte, from spot, report *diag.Report) Rendered {
	at := newPlace(source, from.file, from.line)
	if line, marks := crowded(source); marks > 0 {
		report.Errorf(at.line(line), "too-many-marks",
			"%d of * _ [ < and ` stand here without a blank line between; the document is not rendered", marks).
			Hint("put blank lines between its paragraphs")
		return Rendered{}
	}
	review := newReview(r.embeds, source, at, report)
	document := r.parse(source)
	rendered := review.document(document)
	rendered.Parts = r.parts(document, review)
	return rendered
}

// clean returns the text in the form that goldmark reads: valid UTF-8 with LF.
// Neither mend moves a line or a column.
func clean(source []byte) []byte {
	if bytes.Contains(source, []byte("\r\n")) {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	}
	if !utf8.Valid(source) {
		source = []byte(string([]rune(string(source))))
	}
	if bytes.IndexByte(source, 0) >= 0 {
		source = bytes.ReplaceAll(source, []byte{0}, []byte("\ufffd"))
	}
	return source
}
