package chart

import (
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func fixtures() map[string]Chart {
	return map[string]Chart{"healthcare": healthcare(), "change": change(), "pay": pay(), "hostile": hostile()}
}

func TestSVGHasNeitherStyleNorScript(t *testing.T) {
	for name, c := range fixtures() {
		wide, narrow := look(t, c)
		for _, p := range []picture{wide, narrow} {
			for _, forbidden := range []string{"style", "script", "foreignObject", "a", "href", "onload"} {
				if p.names[forbidden] {
					t.Errorf("%s, %s: %q is in the picture", name, p.variant, forbidden)
				}
			}
		}
	}
}

func TestSVGIDsAreUniqueAndCarryTheChartsID(t *testing.T) {
	for name, c := range fixtures() {
		wide, narrow := look(t, c)
		ids := append(wide.ids, narrow.ids...)
		slices.Sort(ids)
		if len(ids) != 4 || len(slices.Compact(slices.Clone(ids))) != 4 {
			t.Errorf("%s: ids %q, want four different ones", name, ids)
		}
		for _, id := range ids {
			if !strings.HasPrefix(id, safeID(c.ID)+"-") {
				t.Errorf("%s: id %q does not start with the chart's", name, id)
			}
		}
	}
}

func TestSVGIsAnImageLabelledByTitleAndText(t *testing.T) {
	wide, narrow := look(t, pay())
	for _, p := range []picture{wide, narrow} {
		if p.role != "img" || !slices.Equal(strings.Fields(p.label), p.ids) {
			t.Errorf("%s: role %q labelled by %q, want img labelled by %q", p.variant, p.role, p.label, p.ids)
		}
	}
	svg := string(pay().SVG(english()))
	for _, want := range []string{"-title\">Welders earn a little more than most</title>", "Lowest: Welders, $49,410.</desc>"} {
		if !strings.Contains(strings.ReplaceAll(svg, " A torn edge marks a lower bound.", ""), want) {
			t.Errorf("%q is not in the picture", want)
		}
	}
}

func TestSVGIDWithSpacesBecomesOne(t *testing.T) {
	c := pay()
	c.ID = `pay "by" career`
	wide, _ := look(t, c)
	if want := "pay--by--career-wide-title"; wide.ids[0] != want {
		t.Errorf("id %q, want %q", wide.ids[0], want)
	}
}

func TestSVGIsTheSameTwice(t *testing.T) {
	for name, c := range fixtures() {
		if first, second := c.SVG(english()), c.SVG(english()); first != second {
			t.Errorf("%s differs", name)
		}
	}
}

func TestSVGStaysSmall(t *testing.T) {
	ten := healthcare()
	ten.Categories, ten.Series[0].Values = ten.Categories[:10], ten.Series[0].Values[:10]
	for name, c := range map[string]Chart{"ten rows": ten, "two series": change(), "pay": pay()} {
		if size := len(c.SVG(english())); size > 6*1024 {
			t.Errorf("%s: both pictures take %d bytes", name, size)
		}
	}
}

func TestSVGHidesTheNarrowPictureWithoutAStylesheet(t *testing.T) {
	svg := string(pay().SVG(english()))
	wide, narrow, _ := strings.Cut(svg, "</svg>")
	if strings.Contains(wide, `display="none"`) || !strings.Contains(narrow, `display="none"`) {
		t.Error("want the narrow picture hidden, and only that one")
	}
}

func TestSVGTextStaysLegibleAt320(t *testing.T) {
	_, narrow := look(t, healthcare())
	const column = 320 - 2*16
	if size := textSize * column / narrow.width; size < 12 {
		t.Errorf("text shrinks to %.1f px", size)
	}
}

func TestSVGOfNothingIsEmpty(t *testing.T) {
	for name, c := range map[string]Chart{
		"no kind": {Categories: []string{"A"}, Series: []Series{{}}}, "no categories": {Kind: Bar, Series: []Series{{}}},
		"no series": {Kind: Bar, Categories: []string{"A"}},
	} {
		if svg := c.SVG(english()); svg != "" {
			t.Errorf("%s: %q", name, svg)
		}
	}
}

func TestFileStandsAlone(t *testing.T) {
	c := pay()
	c.Title = `Pay & "more" <here>`
	file := string(c.File(english()))
	for _, want := range []string{`xmlns="http://www.w3.org/2000/svg"`, "Pay &amp; &#34;more&#34; &lt;here&gt;</text>", "QCEW 2023</text>"} {
		if !strings.Contains(file, want) {
			t.Errorf("%s is not in the file", want)
		}
	}
	if pictures := parse(t, file); len(pictures) != 1 {
		t.Errorf("%d pictures in the file", len(pictures))
	}
}

func FuzzSVG(f *testing.F) {
	f.Add("chart", "<script>alert(1)</script>", "a \x00\xff\u202eb", 1.0, -2.0, true)
	f.Add("a b", "שלום עולם", "日本語の長い名前がここにありますがそれは二行では足りません", 1e308, -1e308, false)
	f.Add("", "", "-/-/ /", 0.0, 5e-324, true)
	f.Fuzz(func(t *testing.T, id, title, label string, a, b float64, atLeast bool) {
		c := Chart{ID: id, Kind: Bar, Title: title, Subtitle: label, Categories: []string{label, title, "C"}, Notes: []string{title},
			Series: []Series{{Name: label, Values: []figure.Figure{{Value: a, AtLeast: atLeast}, {Value: b, Unit: figure.DollarsPerYear}}}, {Name: title}}}
		wide, narrow := look(t, c)
		checkInside(t, wide)
		checkInside(t, narrow)
		if _, err := c.Option(); err != nil {
			t.Error(err)
		}
		c.CSV(english())
	})
}

// checkInside says when something leaves the picture.
func checkInside(t *testing.T, p picture) {
	t.Helper()
	const slack = 0.3 // coordinates are rounded
	for _, b := range p.bars {
		if min(b.start, b.end()) < -slack || max(b.start, b.end()) > p.width+slack || b.y < 0 || b.y > p.height {
			t.Errorf("%s: a bar leaves the picture: %+v", p.variant, b)
		}
	}
	for _, words := range p.texts {
		// Words in two weights are measured in the wider one.
		from, to := words.span()
		if from < -slack-to*0.02 || to > p.width*1.02+slack || words.y < 0 || words.y > p.height {
			t.Errorf("%s: %q leaves the picture: %.1f to %.1f of %.0f, y %.1f", p.variant, words.words, from, to, p.width, words.y)
		}
	}
}

func BenchmarkSVG(b *testing.B) {
	l, c := english(), healthcare()
	for b.Loop() {
		c.SVG(l)
	}
}
