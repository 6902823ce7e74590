package chart

import (
	"html/template"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestMapPrintsTheTablesCells(t *testing.T) {
	c := mapped([]float64{120, 120, 120, 120}, jobs(5), atLeast(25589), absent(figure.Withheld), absent(figure.NotLoaded))
	shown := cellsOf(t, c)
	for i, row := range c.Table(english()).Rows {
		at := string(rune('0'+i)) + " 0"
		if got := shown[at].value; got != row[1].Text {
			t.Errorf("area %d says %q, its cell %q", i, got, row[1].Text)
		}
	}
}

func TestMapShadesByTheOrderOfValues(t *testing.T) {
	c := mapped([]float64{60, 60, 60, 60, 60}, jobs(50), jobs(10), jobs(20), jobs(40), jobs(30))
	for at, want := range map[string]string{"0 0": "step-5", "1 0": "step-1", "2 0": "step-2", "3 0": "step-4", "4 0": "step-3"} {
		if got := cellsOf(t, c)[at].class; got != want {
			t.Errorf("cell %s is %s, want %s", at, got, want)
		}
	}
}

func TestMapShadesByTheBreaksGiven(t *testing.T) {
	c := mapped([]float64{60, 60, 60}, jobs(9), jobs(10), jobs(99))
	c.Breaks = []float64{10, 20}
	shown := cellsOf(t, c)
	if shown["0 0"].class != "step-1" || shown["1 0"].class != "step-2" || shown["2 0"].class != "step-3" {
		t.Errorf("%v", shown)
	}
	for _, want := range []string{">under 10<", ">10 to under 20<", ">20 and over<"} {
		if !strings.Contains(string(c.SVG(english())), want) {
			t.Errorf("the key lacks %q", want)
		}
	}
}

func TestStepsKeepEqualValuesTogether(t *testing.T) {
	for _, values := range [][]float64{{1}, {1, 1, 1, 1}, {1, 1, 1, 1, 2}, {1, 2}, {0, 0, 0, 3, 4, 5}, {}} {
		s := steps{breaks: quantiles(values)}
		if !slices.IsSorted(s.breaks) || len(slices.Compact(slices.Clone(s.breaks))) != len(s.breaks) {
			t.Errorf("%v: breaks %v", values, s.breaks)
		}
		if len(values) > 0 && s.of(values[0]) != 1 {
			t.Errorf("%v: the lowest is in step %d", values, s.of(values[0]))
		}
	}
}

func TestMapMarksWhatIsMissing(t *testing.T) {
	c := mapped([]float64{120, 120, 120}, absent(figure.Withheld), absent(figure.NotLoaded), absent(figure.NotAvailable))
	svg := string(c.SVG(english()))
	for _, want := range []string{`class="chart-hatch" fill="url(#jobs-hatch-wide)"`, `<pattern id="jobs-hatch-wide"`, `<pattern id="jobs-hatch-narrow"`,
		`class="chart-dashed" stroke-dasharray="4 3" d="M120 0`, `class="chart-line" d="M240 0`, `class="chart-plate"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in the picture", want)
		}
	}
	if strings.Contains(svg, "step-") {
		t.Error("an area without a value is shaded")
	}
}

func TestMapLabelsStandBesideASmallAreaWithALine(t *testing.T) {
	c := mapped([]float64{120, 20}, jobs(5), jobs(6))
	c.Categories = []string{"Northwest", "Lake to River"}
	svg := string(c.SVG(english()))
	wide, _, _ := strings.Cut(svg, "</svg>")
	if strings.Count(wide, `class="map-leader"`) != 1 || !strings.Contains(wide, ">Lake to River<") {
		t.Errorf("want one line, to Lake to River: %s", wide)
	}
}

func TestMapLabelsNeverOverlap(t *testing.T) {
	c := mapped([]float64{70, 25, 90, 15, 15, 80}, atLeast(5000), atLeast(6123), jobs(7), jobs(8), absent(figure.NotPublished), jobs(1))
	c.Categories = []string{"North", "Lake to River", "Southwest", "Erie", "Licking", "Muskingum"}
	for _, layout := range []*Layout{c.Map.Wide, c.Map.Narrow} {
		p := &mapPicture{Layout: layout, chart: c, locale: english(), steps: c.newSteps()}
		p.placeLabels()
		for i, a := range p.labels {
			if !a.within(box{0, 0, layout.Width, layout.Height + foot}) {
				t.Errorf("%v leaves the picture", a.names)
			}
			for _, b := range p.labels[:i] {
				if a.lines() > 0 && b.lines() > 0 && a.overlaps(b.box) {
					t.Errorf("%v covers %v", a.names, b.names)
				}
			}
		}
	}
}

func TestMapOfManyAreasPrintsFiguresWithoutNames(t *testing.T) {
	sizes, values := []float64{}, []figure.Figure{}
	for i := range 31 {
		sizes, values = append(sizes, 20), append(values, jobs(float64(i%9)))
	}
	c := mapped(sizes, values...)
	svg := string(c.SVG(english()))
	if strings.Contains(svg, "map-name") || !strings.Contains(svg, `class="chart-value"`) {
		t.Error("want figures and no names")
	}
	for i := range values {
		values[i] = atLeast(100000)
	}
	if svg := string(mapped(sizes, values...).SVG(english())); strings.Contains(svg, `class="chart-value"`) {
		t.Error("want no figures where they have no room")
	}
}

func TestMapAreaLeadsToItsPage(t *testing.T) {
	c := mapped([]float64{120, 120, 120}, jobs(5), jobs(6), jobs(7))
	c.Links = []string{"/regions/west/", "javascript:alert(1)"}
	shown := cellsOf(t, c)
	if shown["0 0"].link != "/regions/west/" || shown["1 0"].link != "" || shown["2 0"].link != "" {
		t.Errorf("%v", shown)
	}
	svg := string(c.SVG(english()))
	if !strings.Contains(svg, `aria-label="A, 5"`) || !strings.Contains(svg, `role="group"`) {
		t.Error("a link needs a name and must not be inside an image")
	}
	if strings.Contains(string(c.File(english())), "<a ") {
		t.Error("a link leads nowhere from a file")
	}
}

func TestMapGroundsWhatTheChartLeavesOut(t *testing.T) {
	c := mapped([]float64{120, 120}, jobs(5), jobs(6))
	c.Areas = []string{"id-a", "nowhere"}
	svg := string(c.SVG(english()))
	if !strings.Contains(svg, `class="map-ground" fill="#ebe7e0" stroke="#fff" d="M120 0`) || strings.Contains(svg, `data-at="1 0"`) {
		t.Error("want the second area as ground, and no mark for a category without an area")
	}
}

func TestMapWithoutOutlinesIsNotAFault(t *testing.T) {
	c := mapped([]float64{120}, jobs(5))
	c.Map = nil
	if svg := string(c.SVG(english())); !strings.Contains(svg, "<svg") || c.Table(english()).Rows[0][1].Text != "5" {
		t.Errorf("picture %q", svg)
	}
}

func TestRoomIsInsideTheShape(t *testing.T) {
	// A triangle: text has more room near its long side.
	ring := [][2]float64{{0, 0}, {200, 0}, {100, 150}}
	l := NewLayout(640, 200, []Area{{ID: "a", Rings: [][][2]float64{ring}}})
	for lines, r := range l.areas[0].rooms {
		bottom := r.top + textHeight(lines+1)
		if left, right := bottom/1.5, 200-bottom/1.5; r.top < 0 || r.left < left || r.right > right || r.width() < 30 {
			t.Errorf("%d lines: %v of %v to %v", lines+1, r, left, right)
		}
	}
}

func BenchmarkMap(b *testing.B) {
	l := english()
	c := mapped([]float64{70, 25, 90, 15, 15, 80}, atLeast(5000), atLeast(6123), jobs(7), jobs(8), absent(figure.NotPublished), jobs(1))
	for b.Loop() {
		c.SVG(l)
	}
}

func TestALinkSaysTheWordsThatAreSeen(t *testing.T) {
	c := mapped([]float64{120, 100}, atLeast(1200), absent(figure.NotPublished))
	c.Links = []string{"/a/", "/b/"}
	tiles := tree(jobs(900), jobs(400))
	tiles.Categories[1] = "Psychiatric and Substance Abuse Hospitals of many counties"
	tiles.Links = []string{"/a/", "/b/"}
	for name, svg := range map[string]template.HTML{"map": c.SVG(english()), "treemap": tiles.SVG(english())} {
		links := regexp.MustCompile(`(?s)<a class="chart-link"[^>]* aria-label="([^"]*)">(.*?)</a>`).FindAllStringSubmatch(string(svg), -1)
		if len(links) != 4 {
			t.Fatalf("%s: %d links, want 2 in each picture", name, len(links))
		}
		for _, link := range links {
			seen := plainly(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(link[2], ""))
			if said := plainly(link[1]); !strings.Contains(said, seen) {
				t.Errorf("%s: a link says %q and shows %q", name, said, seen)
			}
		}
	}
}

// plainly is a text as who hears it compares it: without commas, with single spaces.
func plainly(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, ",", "")), " ")
}
