package chart

import (
	"encoding/xml"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// squares is a map of areas side by side, each as wide and high as given, with
// paper to the right of them.
func squares(sizes ...float64) *Map {
	layout := func(width float64) *Layout {
		var areas []Area
		x := 0.0
		for i, size := range sizes {
			var path canvas
			path.add("M", x, " 0h", size, "v", size, "h", -size, "z")
			ring := [][2]float64{{x, 0}, {x + size, 0}, {x + size, size}, {x, size}}
			areas = append(areas, Area{ID: "id-" + string(rune('a'+i)), Path: string(path), Rings: [][][2]float64{ring}})
			x += size
		}
		return NewLayout(width, 200, areas)
	}
	return &Map{Wide: layout(640), Narrow: layout(320)}
}

// mapped is a map chart with one area for each figure.
func mapped(sizes []float64, values ...figure.Figure) Chart {
	c := bars(values...)
	c.Kind, c.Map = Choropleth, squares(sizes...)
	for i := range values {
		c.Areas = append(c.Areas, "id-"+string(rune('a'+i)))
	}
	return c
}

// table is a heat table of two rows and three columns.
func table() Chart {
	c := bars(jobs(1), atLeast(2000))
	c.Kind = Heat
	c.Categories = []string{"Health care", "Factories"}
	c.Series[0].Name = "Central"
	c.Series = append(c.Series, Series{Name: "West", Values: []figure.Figure{jobs(30), absent(figure.Withheld)}},
		Series{Name: "Lake–River", Values: []figure.Figure{jobs(500), absent(figure.NotLoaded)}})
	return c
}

// shownCell is what a picture shows of one cell.
type shownCell struct {
	class string
	value string // the text of the figure or of the reason
	path  string // of its area
	link  string
}

// cellsOf reads the first picture's cells by their place in the table.
func cellsOf(t *testing.T, c Chart) map[string]shownCell {
	t.Helper()
	svg, _, _ := strings.Cut(string(c.SVG(english())), "</svg>")
	decoder := xml.NewDecoder(strings.NewReader(svg + "</svg>"))
	all := map[string]shownCell{}
	var at, link string
	var inValue, depth int
	for {
		token, err := decoder.Token()
		if err != nil {
			return all
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			own := attributesOf(token)
			if token.Name.Local == "a" {
				link = own["href"]
			}
			if place := own["data-at"]; place != "" {
				at = place
				all[at] = shownCell{class: own["class"], path: own["d"], link: link}
			}
			now := all[at]
			switch {
			case at == "": // the key
			case token.Name.Local == "path" && now.path == "":
				now.path = own["d"]
				all[at] = now
			case token.Name.Local == "text" && strings.Contains(own["class"], "chart-v") || strings.Contains(own["class"], "chart-word"):
				inValue = depth
			}
		case xml.EndElement:
			if inValue == depth {
				inValue = 0
			}
			if token.Name.Local == "a" {
				link = ""
			}
			depth--
		case xml.CharData:
			if inValue > 0 {
				now := all[at]
				now.value += string(token)
				all[at] = now
			}
		}
	}
}
