package chart

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// FuzzChart draws every kind with names and numbers that nobody should have.
func FuzzChart(f *testing.F) {
	f.Add("chart", "<script>alert(1)</script>", `" onload="x`, "javascript:alert(1)", 1.0, -2.0, uint8(3), uint16(0))
	f.Add("a b", "שלום עולם", "日本語の長い名前がここにありますが", "/x/", 1e308, -1e308, uint8(1), uint16(0xffff))
	f.Add("", "", "]]> & &amp; \x00\xff\u202e", "//x", 0.0, 5e-324, uint8(88), uint16(0x0f0f))
	f.Add("x", "Therapists, optometrists and other health practitioners of all kinds", "—", "https://x/\"><b>", math.NaN(), math.Inf(1), uint8(7), uint16(0x1234))
	f.Add("x", "a", "b", "/", math.Inf(-1), 3.0, uint8(12), uint16(0x8001))
	for kind := range 9 {
		f.Add("seed", "Name <b>", "Title & more", "/x/", 12.5, -3e9, uint8(kind*30+4), uint16(0x1111<<(kind%4)))
	}
	f.Fuzz(func(t *testing.T, id, name, title, link string, a, b float64, count uint8, flags uint16) {
		e := edgeCase{name: id, count: int(count)%30 + 1, names: func(i int) string { return []string{name, title, "C"}[i%3] },
			value: func(i, n int) figure.Figure { return fuzzed(a, b, i+n, flags) }}
		for _, kind := range []Kind{allKinds[int(count)/30], allKinds[9-int(count)/30]} {
			c := e.chart(kind)
			c.ID, c.Title, c.Subtitle, c.Label, c.Source, c.Links = id, title, name, name, title, []string{link, name}
			c.Series[0].Name, c.Saying, c.Notes, c.Breaks = name, title, []string{name}, []float64{b, a}[:int(flags)%3]
			c.Series[len(c.Series)-1].Compared = flags&16 != 0
			if flags&32 != 0 {
				c.Series[0].Emphasis = []bool{true}
			}
			checkDrawing(t, string(kind), string(c.SVG(english())))
			checkDrawing(t, string(kind), string(c.File(english())))
			checkOthers(t, c)
		}
	})
}

// fuzzed is one of the figures that two numbers make.
func fuzzed(a, b float64, i int, flags uint16) figure.Figure {
	v := []float64{a, b, a + b, -a, b / 3, a * 1e3, 0}[i%7]
	units := figure.Units
	switch here := flags >> (i % 12); {
	case here&1 != 0:
		return figure.Figure{Value: v, Unit: units[i%len(units)], Missing: figure.Reasons[(i+int(flags))%len(figure.Reasons)]}
	case here&2 != 0:
		return figure.Figure{Value: v, Unit: figure.Jobs, AtLeast: true}
	}
	return figure.Figure{Value: v, Unit: units[int(flags)%len(units)]}
}

var (
	drawnNames  = []string{"svg", "title", "desc", "g", "path", "text", "tspan", "a", "defs", "pattern", "rect", "image"}
	drawnPath   = regexp.MustCompile(`^[MLHVhvlaz0-9 .-]*$`)
	drawnNumber = regexp.MustCompile(`^(-?[0-9]+(\.[0-9])?|100%)$`)
)

// checkDrawing holds a drawing to elements and attributes that it may have.
func checkDrawing(t *testing.T, name, svg string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: not well-formed: %v\n%s", name, err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !slices.Contains(drawnNames, token.Name.Local) {
				t.Fatalf("%s: an element %q", name, token.Name.Local)
			}
			for _, a := range token.Attr {
				checkAttribute(t, name, a.Name.Local, a.Value)
			}
		case xml.CharData:
			if strings.ContainsFunc(strings.Trim(string(token), "\n"), func(r rune) bool { return r < ' ' || reverses(r) }) {
				t.Errorf("%s: %q can break or turn the text around it", name, token)
			}
		case xml.Comment, xml.Directive:
			t.Errorf("%s: %v", name, token)
		}
	}
}

func checkAttribute(t *testing.T, chart, name, value string) {
	t.Helper()
	fine := true
	switch name {
	case "d":
		fine = drawnPath.MatchString(value)
	case "x", "y", "dy", "dx", "width", "height":
		fine = drawnNumber.MatchString(value)
	case "href":
		fine = !strings.HasPrefix(value, "//") && !strings.Contains(strings.SplitN(value, "/", 2)[0], "script")
	case "id", "data-at", "class":
		fine = !strings.ContainsAny(value, `<>"'&`)
	case "style":
		fine = false
	}
	if !fine || strings.HasPrefix(name, "on") {
		t.Errorf("%s: %s=%q", chart, name, value)
	}
}

// checkOthers reads the option, the file of values and the words.
func checkOthers(t *testing.T, c Chart) {
	t.Helper()
	option, err := c.Option()
	if err != nil || !json.Valid(option) || bytes.ContainsAny(option, "<>&") {
		t.Errorf("%s: %v, option %s", c.Kind, err, option)
	}
	records, err := csv.NewReader(bytes.NewReader(c.CSV(english()))).ReadAll()
	if err != nil || len(records) != len(c.Categories)+1 {
		t.Errorf("%s: %d lines in the file: %v", c.Kind, len(records), err)
	}
	table := c.Table(english())
	for _, said := range []string{c.Sentence(english()), fmt.Sprint(table.Rows)} {
		if strings.Contains(said, "NaN") && !strings.Contains(fmt.Sprint(c.Categories, c.Title), "NaN") {
			t.Errorf("%s: says %q", c.Kind, said)
		}
	}
}
