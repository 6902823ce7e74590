package chart

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"

	"sectorhub/generator/kit/figure"
)

var edgesFile = flag.String("edges", "", "write the edge cases to this file, for the tests in a browser")

var allKinds = []Kind{Bar, Column, Stacked, Line, Slope, Range, Scatter, Choropleth, Heat, Treemap}

// seriesOf is how many series a chart of a kind has here.
func seriesOf(kind Kind) int {
	switch kind {
	case Stacked, Line, Slope:
		return 4
	case Range:
		return 5
	case Treemap, Choropleth:
		return 1
	case Heat:
		return 6
	}
	return 2
}

// edgeCase is what a kind may be asked to draw.
type edgeCase struct {
	name  string
	count int
	value func(i, n int) figure.Figure // of a category and a series
	names func(i int) string
}

// steady grows with both, so that places of a range are in order.
func steady(i, n int) float64 { return float64((i*7)%5*1000 + n*900 + 1200) }

func present(i, n int) figure.Figure { return jobs(steady(i, n)) }

var reasons = slices.DeleteFunc(slices.Clone(figure.Reasons), func(m figure.Missing) bool { return m == figure.TopCode })

// edgesOf are the edges by their names. All numbers are made up.
func edgesOf() []edgeCase {
	short := func(i int) string { return fmt.Sprintf("%d", 2000+i) }
	cases := []edgeCase{
		{"one", 1, present, nil},
		{"all-missing", 9, func(i, n int) figure.Figure { return absent(reasons[i]) }, nil},
		{"one-reason", 5, func(i, n int) figure.Figure { return absent(figure.NotLoaded) }, nil},
		{"gaps", 6, func(i, n int) figure.Figure {
			if (i+n)%3 == 1 {
				return absent(reasons[(i+n)%len(reasons)])
			}
			return present(i, n)
		}, nil},
		{"gap-of-all", 6, func(i, n int) figure.Figure {
			if i == 2 || i == 3 {
				return absent(figure.NotLoaded)
			}
			return present(i, n)
		}, nil},
		{"negative", 6, func(i, n int) figure.Figure { return jobs(steady(i, n) - 3000) }, nil},
		{"all-negative", 4, func(i, n int) figure.Figure { return jobs(steady(i, n) - 9000) }, nil},
		{"huge", 5, func(i, n int) figure.Figure { return jobs(steady(i, n) * 1e12) }, nil},
		{"tiny", 5, func(i, n int) figure.Figure {
			return figure.Figure{Value: steady(i, n) / 1e6, Unit: figure.Share}
		}, nil},
		{"far-apart", 5, func(i, n int) figure.Figure { return jobs(steady(i, n) * []float64{1e6, 1, 1, 1, 1}[i]) }, nil},
		{"zero", 4, func(i, n int) figure.Figure { return jobs(0) }, nil},
		{"equal", 4, func(i, n int) figure.Figure { return jobs(5000) }, nil},
		{"bounds", 6, func(i, n int) figure.Figure { return atLeast(steady(i, n)) }, nil},
		{"top-codes", 5, func(i, n int) figure.Figure {
			if i > 2 || i > 0 && n > 2 {
				return topCoded(239200)
			}
			return dollars(20*steady(i, n) + 30000)
		}, nil},
		{"withheld", 12, func(i, n int) figure.Figure {
			if (i*n+i)%4 == 2 {
				return absent(figure.Withheld)
			}
			return present(i, n)
		}, nil},
		{"long-names", 7, present, func(i int) string {
			return []string{"Therapists, optometrists and other health practitioners", "Supercalifragilisticexpialidociousness-maker",
				"Continuing care and assisted living here", "A", "Ambulance services", "Laboratories of medicine and diagnostics", "Nurses, midwives and anesthetists, general"}[i]
		}},
		{"right-to-left", 5, present, func(i int) string {
			return []string{"שלום עולם ומלואו", "العاملون في الرعاية الصحية", "Nurses שלום 12", "a\u202eb", "日本語の長い名前"}[i]
		}},
		{"many", 88, func(i, n int) figure.Figure {
			if i%11 == 3 {
				return absent(figure.Withheld)
			}
			return jobs(float64(i*i%97*130 + 40 + n*500))
		}, func(i int) string { return fmt.Sprintf("County number %d", i+1) }},
	}
	for i := range cases {
		if cases[i].names == nil {
			cases[i].names = short
		}
	}
	return cases
}

// chart is an edge drawn as a kind.
func (e edgeCase) chart(kind Kind) Chart {
	c := Chart{ID: string(kind) + "-" + e.name, Kind: kind, Title: "Made-up numbers to show a drawing", Subtitle: string(kind) + " · " + e.name,
		Label: "Name", Source: "Nothing real"}
	sides := make([]float64, e.count)
	for i := range e.count {
		c.Categories, c.Areas = append(c.Categories, e.names(i)), append(c.Areas, fmt.Sprint("area-", i))
		sides[i] = 30
	}
	for n := range seriesOf(kind) {
		s := Series{Name: []string{"Central Ohio", "Northwest", "Lake to River", "All the other regions together", "Ninth tenth", "Sixth"}[n]}
		for i := range e.count {
			s.Values = append(s.Values, e.value(i, n))
		}
		c.Series = append(c.Series, s)
	}
	if kind == Choropleth {
		c.Map = board(e.count)
	}
	return c
}

// board is a map of areas in rows, those of a row ever smaller.
func board(count int) *Map {
	layout := func(width float64) *Layout {
		var areas []Area
		across := max(3, min(10, count/2))
		x, y, cell := 0.0, 0.0, width*0.75/float64(across)
		for i := range count {
			size := cell * []float64{1, 0.9, 0.5, 0.3}[i%4]
			var path canvas
			path.add("M", x, " ", y, "h", size, "v", size, "h", -size, "z")
			areas = append(areas, Area{ID: fmt.Sprint("area-", i), Path: string(path), Rings: [][][2]float64{{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}}})
			if x += cell; (i+1)%across == 0 {
				x, y = 0, y+cell
			}
		}
		return NewLayout(width, y+cell, areas)
	}
	return &Map{Wide: layout(MapWide), Narrow: layout(MapNarrow)}
}

// edges are all kinds at all edges.
func edges() []Chart {
	var all []Chart
	for _, kind := range allKinds {
		for _, e := range edgesOf() {
			all = append(all, e.chart(kind))
		}
	}
	return all
}

func TestEdgesOfEveryKindAreDrawn(t *testing.T) {
	type written struct {
		Name, Kind, SVG string
		Option          json.RawMessage
		Names, Heads    []string
		Values          [][]*float64 // by category and series
	}
	var all []written
	for _, c := range edges() {
		option, err := c.Option()
		if err != nil {
			t.Fatal(err)
		}
		w := written{Name: c.ID, Kind: string(c.Kind), SVG: string(c.SVG(english())), Option: option, Names: c.names()}
		checkDrawing(t, c.ID, w.SVG)
		for i := range c.Categories {
			var row []*float64
			for _, s := range c.Series {
				if v, _, ok := known(s.at(i)); ok {
					row = append(row, &v)
				} else {
					row = append(row, nil)
				}
			}
			w.Values = append(w.Values, row)
		}
		for _, s := range c.Series {
			w.Heads = append(w.Heads, s.Name)
		}
		all = append(all, w)
	}
	if *edgesFile != "" {
		text, err := json.Marshal(all)
		if err == nil {
			err = os.WriteFile(*edgesFile, text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
