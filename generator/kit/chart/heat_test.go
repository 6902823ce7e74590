package chart

import (
	"strconv"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestHeatPrintsEveryCellOfTheTable(t *testing.T) {
	c := table()
	shown := cellsOf(t, c)
	for i, row := range c.Table(english()).Rows {
		for n, want := range row[1:] {
			at := strconv.Itoa(i) + " " + strconv.Itoa(n)
			if got := shown[at]; got.value != want.Text || got.path == "" {
				t.Errorf("cell %s says %q, the table %q", at, got.value, want.Text)
			}
		}
	}
}

func TestHeatHasAsManyColumnsAsSeries(t *testing.T) {
	c := table()
	for len(c.Series) < 9 {
		c.Series = append(c.Series, Series{Name: "More", Values: []figure.Figure{jobs(1), jobs(2)}})
	}
	if got := len(cellsOf(t, c)); got != 18 {
		t.Errorf("%d cells, want 18", got)
	}
}

func TestHeatShadesOverAllColumns(t *testing.T) {
	shown := cellsOf(t, table())
	if shown["0 0"].class != "step-1" || shown["1 0"].class == "step-1" || shown["1 1"].class != "chart-mark" {
		t.Errorf("%v", shown)
	}
}

func TestHeatIsAGridWhereItFitsAndElseStrips(t *testing.T) {
	svg := string(table().SVG(english()))
	wide, narrow, _ := strings.Cut(svg, "</svg>")
	if got := strings.Count(wide, ">West<"); got != 1 {
		t.Errorf("the grid names a column %d times", got)
	}
	if got := strings.Count(narrow, ">West<"); got != 2 {
		t.Errorf("two strips name a column %d times", got)
	}
}

func TestHeatWordsStayInTheirCells(t *testing.T) {
	c := table()
	for _, width := range []float64{640, 320} {
		p := &heatPicture{chart: c, locale: english(), steps: c.newSteps(), width: width, across: len(c.Series)}
		p.layOut()
		if end := p.names + float64(p.across)*p.cell; end > width+0.01 {
			t.Errorf("cells end at %v of %v", end, width)
		}
		for _, s := range c.Series {
			for i := range c.Categories {
				lines := p.fitted(s.at(i))
				if len(lines) == 0 || longestWord(lines) > p.cell-cellGap || float64(len(lines))*lineHeight > p.height {
					t.Errorf("%q in a cell of %v by %v", lines, p.cell, p.height)
				}
			}
		}
	}
}

func TestHeatTakesTheShortNameWhereTheWholeOneHasNoRoom(t *testing.T) {
	c := table()
	for range 6 {
		c.Series = append(c.Series, Series{Name: "Interdepartmental", Short: "Inter", Values: []figure.Figure{jobs(1), jobs(2)}})
	}
	if svg := string(c.SVG(english())); !strings.Contains(svg, ">Inter<") || strings.Contains(svg, "…") {
		t.Error("want the short name, and nothing cut")
	}
}

func TestHeatSaysTheExtremesOfAllCellsAndHowManyAreMissing(t *testing.T) {
	got := table().Sentence(english())
	want := "Highest of the figures we have: Factories, Central, at least 2,000. Lowest of them: Health care, Central, 1. No figure for 2 of 6."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFilledPartsAtSpacesOnly(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  string
	}{
		{"not published", 70, "not|published"}, {"not published", 200, "not published"}, {"published", 20, ""},
		{"≈ 1.20", 30, ""}, {"≈ 1.20", 60, "≈ 1.20"}, {"a b c d", 5, ""},
	} {
		if got := strings.Join(filled(c.text, c.width, 3, normal), "|"); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func BenchmarkHeat(b *testing.B) {
	l, c := english(), table()
	for b.Loop() {
		c.SVG(l)
	}
}
