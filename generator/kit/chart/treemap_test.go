package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func tree(values ...figure.Figure) Chart {
	c := bars(values...)
	c.Kind = Treemap
	return c
}

// rectangle reads "M1 2h3v4h-3z".
func rectangle(t *testing.T, path string) box {
	t.Helper()
	var x, y, width, height, back float64
	if _, err := fmt.Sscanf(path, "M%g %gh%gv%gh%gz", &x, &y, &width, &height, &back); err != nil || back != -width {
		t.Fatalf("%q is no rectangle: %v", path, err)
	}
	return box{x, y, x + width, y + height}
}

func TestTreemapAreasAreProportionalToValues(t *testing.T) {
	values := []float64{6000, 25589, 22689, 4, 9819, 7631, 7058, 12}
	var figures []figure.Figure
	sum := 0.0
	for _, v := range values {
		figures = append(figures, jobs(v))
		sum += v
	}
	shown := cellsOf(t, tree(figures...))
	whole := 640.0 * 380
	for i, v := range values {
		b := rectangle(t, shown[fmt.Sprint(i, " 0")].path)
		width, height := b.right-b.left, b.bottom-b.top
		// Sides are rounded to a tenth: an area is right when moving one side by
		// less than a pixel mends it.
		if off := math.Abs(width*height - v/sum*whole); off > max(width, height) {
			t.Errorf("%v: %.1f by %.1f is %.0f off", v, width, height, off)
		}
	}
}

func TestTreemapTilesCoverTheBoxWithoutOverlap(t *testing.T) {
	shares := []float64{0.4, 0.02, 0.3, 0.08, 0.1, 0.1}
	tiles := squarified(shares, 640, 380)
	area := 0.0
	for i, a := range tiles {
		area += (a.right - a.left) * (a.bottom - a.top)
		if !a.within(box{-1e-6, -1e-6, 640 + 1e-6, 380 + 1e-6}) {
			t.Errorf("tile %v leaves the box", a)
		}
		for _, b := range tiles[:i] {
			if math.Min(a.right, b.right)-math.Max(a.left, b.left) > 1e-6 && math.Min(a.bottom, b.bottom)-math.Max(a.top, b.top) > 1e-6 {
				t.Errorf("%v covers %v", a, b)
			}
		}
	}
	if len(tiles) != 6 || math.Abs(area-640*380) > 1e-3 {
		t.Errorf("%d tiles cover %v", len(tiles), area)
	}
}

func TestTreemapNamesBelowWhatHasNoArea(t *testing.T) {
	c := tree(jobs(10), jobs(0), absent(figure.Withheld), jobs(-4))
	svg := string(c.SVG(english()))
	for _, want := range []string{">B: 0<", ">C: Withheld<", ">D: −4<", `class="chart-hatch" data-at="2 0"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in the picture", want)
		}
	}
}

func TestTreemapPrintsNothingWhereItHasNoRoom(t *testing.T) {
	c := tree(jobs(1000000), jobs(10))
	if got := cellsOf(t, c)["1 0"]; got.path == "" || got.value != "" {
		t.Errorf("a sliver says %q", got.value)
	}
	for _, p := range parse(t, string(c.SVG(english()))) {
		for _, words := range p.texts {
			if words.words == "B" {
				t.Error("the sliver is named")
			}
		}
	}
}

func TestTreemapLeadsToPages(t *testing.T) {
	c := tree(jobs(10), jobs(5))
	c.Links = []string{"/a/", "//elsewhere.example/"}
	if svg := string(c.SVG(english())); strings.Count(svg, `href="/a/"`) != 2 || strings.Contains(svg, "elsewhere") {
		t.Error("want one page linked in both pictures, and no other site")
	}
}

func TestTreemapOfNothingStillNamesEverything(t *testing.T) {
	svg := string(tree(absent(figure.Withheld), jobs(0)).SVG(english()))
	if !strings.Contains(svg, ">A: Withheld<") || strings.Contains(svg, "NaN") {
		t.Errorf("%s", svg)
	}
}

func TestNamesOnTilesAreNotPartedInAWord(t *testing.T) {
	const name = "Supercalifragilistic people"
	c := bars(jobs(9), jobs(9), jobs(9), jobs(9), jobs(9), jobs(9), jobs(9), jobs(9), jobs(9))
	c.Kind = Treemap
	for i := range c.Categories {
		c.Categories[i] = name
	}
	_, narrow := look(t, c)
	for _, line := range narrow.texts {
		cut := strings.HasPrefix(name, line.words) && !strings.HasPrefix(name+" ", line.words+" ")
		if cut || strings.HasSuffix(name, line.words) && !strings.HasSuffix(" "+name, " "+line.words) {
			t.Errorf("%q is a part of a word", line.words)
		}
	}
}
