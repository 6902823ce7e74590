package chart

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
)

// picture is what a test sees of one svg element.
type picture struct {
	variant string
	width   float64
	height  float64
	ids     []string
	label   string // aria-labelledby
	role    string
	bars    []shape  // in the order they are drawn
	marks   []string // classes of the marks of missing values
	texts   []text
	names   map[string]bool // of elements and attributes
}

type shape struct {
	class            string
	start, y, length float64
	torn             bool
}

type text struct {
	x, y   float64
	anchor string
	class  string // of its group
	bold   bool
	words  string
}

// end is the other end of a bar.
func (s shape) end() float64 { return s.start + s.length }

// span is where a text starts and ends, as measured.
func (t text) span() (from, to float64) {
	w := normal
	if t.bold || t.class == "chart-value" {
		w = bold
	}
	width := measure(t.words, w)
	if t.anchor == "end" {
		return t.x - width, t.x
	}
	return t.x, t.x + width
}

// look reads the wide and the narrow picture of a chart.
func look(t *testing.T, c Chart) (wide, narrow picture) {
	t.Helper()
	pictures := parse(t, string(c.SVG(english())))
	if len(pictures) != 2 {
		t.Fatalf("%d pictures, want a wide and a narrow one", len(pictures))
	}
	return *pictures[0], *pictures[1]
}

// parse reads svg elements as XML, which is stricter than HTML.
func parse(t *testing.T, svg string) []*picture {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	var pictures []*picture
	var groups []map[string]string
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return pictures
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			attributes := attributesOf(token)
			groups = append(groups, attributes)
			if token.Name.Local == "svg" {
				pictures = append(pictures, newPicture(attributes))
			}
			pictures[len(pictures)-1].element(token, groups)
		case xml.EndElement:
			groups = groups[:len(groups)-1]
		case xml.CharData:
			pictures[len(pictures)-1].words(string(token), groups)
		}
	}
}

func attributesOf(element xml.StartElement) map[string]string {
	attributes := map[string]string{"": element.Name.Local}
	for _, a := range element.Attr {
		attributes[a.Name.Local] = a.Value
	}
	return attributes
}

func newPicture(attributes map[string]string) *picture {
	_, variant, _ := strings.Cut(attributes["class"], " chart-")
	return &picture{variant: variant, width: number(attributes["width"]), height: number(attributes["height"]),
		label: attributes["aria-labelledby"], role: attributes["role"], names: map[string]bool{}}
}

func (p *picture) element(element xml.StartElement, groups []map[string]string) {
	own := groups[len(groups)-1]
	for name := range own {
		p.names[name] = true
	}
	p.names[element.Name.Local] = true
	if id := own["id"]; id != "" {
		p.ids = append(p.ids, id)
	}
	group := ""
	if len(groups) > 1 {
		group = groups[len(groups)-2]["class"]
	}
	switch {
	case element.Name.Local == "path" && strings.HasPrefix(group, "series-"):
		p.bars = append(p.bars, newShape(group, own["d"]))
	case element.Name.Local == "path" && group == "chart-mark":
		p.marks = append(p.marks, own["class"])
	case element.Name.Local == "text":
		anchor := own["text-anchor"]
		if anchor == "" {
			anchor = groups[len(groups)-2]["text-anchor"]
		}
		p.texts = append(p.texts, text{x: number(own["x"]), y: number(own["y"]), anchor: anchor, class: group, bold: own["font-weight"] == "600"})
	}
}

// newShape reads "M10 2h50v20H10z", or l instead of v for a torn edge.
func newShape(class, path string) shape {
	start, rest, _ := strings.Cut(strings.TrimPrefix(path, "M"), " ")
	y, rest, _ := strings.Cut(rest, "h")
	end := strings.IndexAny(rest, "vl")
	return shape{class: class, start: number(start), y: number(y), length: number(rest[:end]), torn: rest[end] == 'l'}
}

func (p *picture) words(words string, groups []map[string]string) {
	for _, g := range groups {
		if g[""] == "text" {
			p.texts[len(p.texts)-1].words += words
			return
		}
	}
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("not a number in the picture: " + s)
	}
	return v
}

// says lists the words of the texts of a class.
func (p picture) says(class string) []string {
	var all []string
	for _, t := range p.texts {
		if t.class == class {
			all = append(all, t.words)
		}
	}
	return all
}
