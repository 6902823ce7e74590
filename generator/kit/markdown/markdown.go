// Package markdown stub.
package markdown

import (
	"html/template"

	"sectorhub/generator/kit/diag"
)

type Renderer struct{}

// New returns a renderer; embeds are the info strings that make a fence an Embed.
func New(embeds ...string) *Renderer { return &Renderer{} }

func (r *Renderer) Render(text []byte, file string, firstLine int, report *diag.Report) Rendered {
	return Rendered{}
}

type Rendered struct {
	Parts    []Part
	Headings []Heading
	Links    []Link
	Images   []Image
	Text     string // plain, for search and reading grade
	Words    int
}

type Part struct {
	HTML  template.HTML
	Embed *Embed
}

type Embed struct {
	Name, Text string
	Pos        diag.Pos // of the fence
	Body       diag.Pos // of Text's first character
}

type Heading struct {
	Level    int
	ID, Text string
	Pos      diag.Pos
}

type Link struct {
	URL, Text string
	Pos       diag.Pos
}

type Image struct {
	URL, Alt string
	Pos      diag.Pos
}
