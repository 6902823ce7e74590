package geo

import (
	"math"
	"os"
	"strings"
	"testing"
)

// ohio is the outlines that the hub publishes.
func ohio(t *testing.T) *Topology {
	t.Helper()
	text, err := os.ReadFile("../../../data/outlines.json")
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, string(text))
}

// Snyder's worked example on the sphere, page 291 of the manual.
func TestAlbersPutsAKnownPlaceWhereSnyderDoes(t *testing.T) {
	x, y := newAlbers(29.5, 45.5, Point{-96, 23}).project(Point{-75, 35})
	if math.Abs(x-0.2952720) > 5e-7 || math.Abs(y-0.2416774) > 5e-7 {
		t.Errorf("%.7f, %.7f, want 0.2952720, 0.2416774", x, y)
	}
}

// A cell of one degree between two latitudes covers the same part of the
// sphere wherever it lies in the east-west direction.
func TestAlbersKeepsAreas(t *testing.T) {
	a := newAlbers(38.5, 41.5, Point{-82.7, 40})
	cell := func(west, south float64) float64 {
		var ring [][2]float64
		const parts = 200
		for _, side := range [][4]float64{{0, 0, 1, 0}, {1, 0, 1, 1}, {1, 1, 0, 1}, {0, 1, 0, 0}} {
			for i := range parts {
				f := float64(i) / parts
				x, y := a.project(Point{west + side[0] + (side[2]-side[0])*f, south + side[1] + (side[3]-side[1])*f})
				ring = append(ring, [2]float64{x, y})
			}
		}
		sum := 0.0
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			sum += p[0]*q[1] - q[0]*p[1]
		}
		return sum / 2
	}
	for _, south := range []float64{38, 39, 40, 41} {
		want := radians(1) * (math.Sin(radians(south+1)) - math.Sin(radians(south)))
		if got := cell(-84.5, south); math.Abs(got/want-1) > 1e-4 {
			t.Errorf("from %v degrees: area %g, want %g", south, got, want)
		}
	}
}

func TestFitFillsTheBoxAndStaysInside(t *testing.T) {
	p := ohio(t).Fit(540, 620, 0.5)
	if math.Abs(p.Width-540) > 0.01 && math.Abs(p.Height-620) > 0.01 {
		t.Errorf("%v by %v touches no side of the box", p.Width, p.Height)
	}
	for _, county := range p.counties {
		for _, ring := range p.Merge(county.FIPS).Rings() {
			for _, at := range ring {
				if at[0] < 0 || at[1] < 0 || at[0] > p.Width || at[1] > p.Height {
					t.Fatalf("%s leaves the plane at %v", county.Name, at)
				}
			}
		}
	}
}

func TestMergedAreaIsTheSumOfItsCounties(t *testing.T) {
	p := ohio(t).Fit(540, 620, 0.5)
	var all []string
	sum := 0.0
	for _, county := range p.counties {
		all = append(all, county.FIPS)
		sum += p.Merge(county.FIPS).Area()
		if merged := p.Merge(all...).Area(); math.Abs(merged-sum) > 1e-6 {
			t.Fatalf("with %s: %v, the counties together have %v", county.Name, merged, sum)
		}
	}
	if sum < 540*620/2 {
		t.Errorf("Ohio covers %v square pixels of %d", sum, 540*620)
	}
}

func TestMergeLeavesNoInnerBorder(t *testing.T) {
	topology := parse(t, twoCounties).Of("39")
	p := topology.Fit(404, 404, 0)
	a, b := p.Merge("39001").Rings()[0], p.Merge("39003").Rings()[0]
	shared := [2][2]float64{}
	n := 0
	for _, at := range a {
		for _, other := range b {
			if at == other {
				shared[n] = at
				n++
			}
		}
	}
	if n != 2 {
		t.Fatalf("the counties share %d corners, want 2", n)
	}
	for _, ring := range p.Merge("39001", "39003").Rings() {
		for i, at := range ring {
			next := ring[(i+1)%len(ring)]
			if at == shared[0] && next == shared[1] || at == shared[1] && next == shared[0] {
				t.Errorf("the border from %v to %v is still there", at, next)
			}
		}
	}
	if got := len(p.Merge("39001", "39003").Rings()); got != 2 {
		t.Errorf("%d rings, want the two counties as one and the island", got)
	}
}

func TestMergeOfTheStateIsOneShapeWithoutHoles(t *testing.T) {
	topology := ohio(t)
	p := topology.Fit(540, 620, 0)
	var all []string
	for _, county := range topology.Counties {
		all = append(all, county.FIPS)
	}
	islands := 0
	for _, county := range topology.Counties {
		islands += len(county.Polygons) - 1
	}
	if got := len(p.Merge(all...).Rings()); got > islands+1 {
		t.Errorf("%d rings, want the mainland and at most %d islands", got, islands)
	}
}

func TestMergePassesOverCountiesThatAreElsewhere(t *testing.T) {
	p := parse(t, twoCounties).Of("39").Fit(100, 100, 0)
	if got := p.Merge("18001").Path(); got != "" {
		t.Errorf("path %q", got)
	}
	if got, want := p.Merge("39003", "18001").Area(), p.Merge("39003").Area(); got != want {
		t.Errorf("area %v, want %v", got, want)
	}
}

func TestBordersAreOnlyBetweenGroups(t *testing.T) {
	p := parse(t, twoCounties).Of("39").Fit(404, 404, 0)
	if got := p.Borders(func(string) string { return "one" }); got != "" {
		t.Errorf("one group has the border %q", got)
	}
	got := p.Borders(func(fips string) string { return fips })
	if strings.Count(got, "M") != 1 || strings.Contains(got, "z") {
		t.Errorf("border %q, want one open line", got)
	}
}

func TestPathIsRelativeWithOneDecimal(t *testing.T) {
	s := Shape{rings: [][]spot{{{10, 25}, {15, 25}, {15, 20}, {-5, 20}}}}
	if got, want := s.Path(), "M1 2.5l.5 0 0-.5-2 0z"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSimplifiedKeepsWhatStandsOut(t *testing.T) {
	line := [][2]float64{{0, 0}, {5, 0.1}, {10, 0}, {10, 10}, {10.2, 15}, {10, 20}}
	got := simplified(line, 0.5)
	if len(got) != 3 || got[0] != line[0] || got[1] != line[2] || got[2] != line[5] {
		t.Errorf("%v", got)
	}
}

func TestOnlyKeepsTheCountiesNamed(t *testing.T) {
	only := parse(t, twoCounties).Only("39003")
	if len(only.Counties) != 1 || only.Counties[0].Name != "Beta" || len(only.arcs) != 2 {
		t.Errorf("%d counties, %d pieces of border", len(only.Counties), len(only.arcs))
	}
}

func BenchmarkFitAndMerge(b *testing.B) {
	text, err := os.ReadFile("../../../data/outlines.json")
	if err != nil {
		b.Fatal(err)
	}
	topology, err := Parse(text)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		p := topology.Fit(540, 620, 0.5)
		for _, county := range topology.Counties {
			p.Merge(county.FIPS).Path()
		}
	}
}
