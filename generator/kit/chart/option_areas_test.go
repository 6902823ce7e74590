package chart

import (
	"encoding/json"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestOptionOfAreasHoldsNamesAndValues(t *testing.T) {
	m := mapped([]float64{60, 60}, figure.Figure{Value: 0.25, Unit: figure.Share}, absent(figure.Withheld))
	for name, c := range map[string]Chart{"map": m, "treemap": func() Chart { c := m; c.Kind = Treemap; return c }()} {
		raw, err := c.Option()
		if err != nil || !strings.Contains(string(raw), `"data":[{"name":"A","value":0.25},{"name":"B","value":null}]`) {
			t.Errorf("%s: %v %s", name, err, raw)
		}
	}
}

func TestOptionOfAHeatTableNamesColumnAndRow(t *testing.T) {
	raw, err := table().Option()
	if err != nil || !strings.Contains(string(raw), `{"name":"Factories","value":[0,1,2000]}`) || !strings.Contains(string(raw), `[1,1,null]`) {
		t.Errorf("%v %s", err, raw)
	}
}

func TestOptionShadesAtTheSameBreaks(t *testing.T) {
	c := mapped([]float64{60, 60}, jobs(0), jobs(30))
	c.Breaks = []float64{0, 20.1}
	raw, _ := c.Option()
	var o struct {
		VisualMap struct {
			Pieces []struct {
				Gte, Lt *float64
				Color   string
			}
		}
	}
	if err := json.Unmarshal(raw, &o); err != nil {
		t.Fatal(err)
	}
	pieces := o.VisualMap.Pieces
	if len(pieces) != 3 || pieces[0].Gte != nil || *pieces[0].Lt != 0 || *pieces[1].Gte != 0 || *pieces[2].Gte != 20.1 || pieces[2].Color != stepColor[2] {
		t.Errorf("%s", raw)
	}
}

func FuzzAreas(f *testing.F) {
	f.Add("chart", "<script>alert(1)</script>", "javascript:x", 1.0, -2.0, true)
	f.Add("", "שלום עולם", "/\"><b>", 1e308, -1e308, false)
	f.Add("a b", "a\u202eb – c", "/x/", 5e-324, 1e300, true)
	f.Fuzz(func(t *testing.T, id, name, link string, a, b float64, atLeast bool) {
		c := mapped([]float64{80, 30, 10}, figure.Figure{Value: a, AtLeast: atLeast}, figure.Figure{Value: b, Unit: figure.DollarsPerYear}, figure.Figure{Value: a / 3})
		c.ID, c.Title, c.Categories[0], c.Series[0].Name, c.Links, c.Breaks = id, name, name, name, []string{link}, []float64{b, a}
		for _, kind := range []Kind{Choropleth, Heat, Treemap} {
			c.Kind = kind
			wide, narrow := look(t, c)
			for _, p := range []picture{wide, narrow} {
				if p.names["style"] || p.names["script"] || p.names["onload"] {
					t.Errorf("%s: %v", kind, p.names)
				}
			}
			if _, err := c.Option(); err != nil {
				t.Error(err)
			}
			if strings.Contains(string(c.SVG(english())), "NaN") {
				t.Errorf("%s prints no number", kind)
			}
		}
	})
}
