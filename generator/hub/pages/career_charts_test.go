package pages

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

func smallWriter(t *testing.T) *writer {
	t.Helper()
	var report diag.Report
	tree := source.NewTree(os.DirFS("../../testdata/hub"))
	return newWriter(Edition{Catalog: catalog.Read(tree, &report, catalog.Options{}), Locale: english(t), Markdown: NewMarkdown(), Report: &report})
}

func outlookOf(change, openings float64) catalog.Outlook {
	of := func(v float64, unit figure.Unit) figure.Figure { return figure.Figure{Value: v, Unit: unit} }
	return catalog.Outlook{BaseYear: 2022, ProjectedYear: 2032, Change: of(change, figure.Jobs), ChangeShare: of(change/1000, figure.ChangeShare), Openings: of(openings, figure.Openings)}
}

func TestOpeningsAreDrawnOnlyWhereTheirPartsAddUpToThem(t *testing.T) {
	w := smallWriter(t)
	o := w.Catalog.Occupations[0]
	for _, test := range []struct {
		name             string
		change, openings float64
		drawn            bool
	}{
		{"jobs are added", 100, 50, true},
		{"jobs are lost: more leave than there are openings", -100, 50, false},
		{"next to no jobs are added", 2, 50, false},
		{"no one leaves", 500, 50, false},
	} {
		c, ok := w.openingsChart(outlookOf(test.change, test.openings), o)
		if ok != test.drawn {
			t.Errorf("%s: drawn %v", test.name, ok)
		}
		if ok {
			if sum := c.Series[0].Values[0].Value + c.Series[1].Values[0].Value; sum != test.openings {
				t.Errorf("%s: the parts add up to %v, not %v", test.name, sum, test.openings)
			}
		}
	}
}

func TestGrowthIsNotDrawnWithoutTheNations(t *testing.T) {
	w := smallWriter(t)
	if _, ok := w.growthChart(outlookOf(100, 50), w.Catalog.Occupations[0]); ok {
		t.Error("the small hub has no figure of the nation, and it is compared")
	}
}

func TestAreasDrawnHoldTheHighestAndTheLowest(t *testing.T) {
	var rows []areaRow
	for i := range 19 {
		pay := figure.Figure{Value: float64(20 + (i*7)%19), Unit: figure.DollarsPerHour}
		rows = append(rows, areaRow{Name: fmt.Sprint(i), Entry: pay, Experienced: pay, counties: i % 5})
	}
	rows = append(rows, areaRow{Name: "unknown", Entry: figure.Absent("", figure.DollarsPerHour, figure.NotAvailable, "")})
	drawn := areasToDraw(rows)
	if len(drawn) != areasDrawn || drawn[0].Entry.Value != 38 || drawn[len(drawn)-1].Entry.Value != 20 {
		t.Errorf("%d areas from %v to %v, want 10 from 38 to 20", len(drawn), drawn[0].Entry.Value, drawn[len(drawn)-1].Entry.Value)
	}
	for i := 1; i < len(drawn); i++ {
		if drawn[i].Entry.Value > drawn[i-1].Entry.Value {
			t.Errorf("%v stands below %v", drawn[i].Entry.Value, drawn[i-1].Entry.Value)
		}
	}
}

func TestChancesCountThoseThatMeetTheLine(t *testing.T) {
	w := smallWriter(t)
	career := func(pay float64, result string) programCareer {
		return programCareer{
			Title: result, Pay: figure.Figure{Value: pay, Unit: figure.DollarsPerYear}, Openings: figure.Figure{Value: 9, Unit: figure.Openings},
			PayResult: result, PayLine: figure.Figure{Value: 32000, Unit: figure.DollarsPerYear},
		}
	}
	passes, fails, untested := career(40000, "passes"), career(20000, "fails"), career(50000, "")
	for _, test := range []struct {
		careers []programCareer
		want    string // "" for no chart
	}{
		{[]programCareer{passes, fails}, ""},
		{[]programCareer{passes, passes, fails}, "The pay line of $32,000 is met by 2 of the 3 likeliest jobs"},
		{[]programCareer{passes, passes, passes}, "The pay line of $32,000 is met by all 3 of the likeliest jobs"},
		{[]programCareer{passes, fails, untested}, "The pay line of $32,000 is met by 1 of the 2 likeliest jobs that can be tested"},
		{[]programCareer{untested, untested, untested}, "Of the likeliest jobs, one pays most: , with $50,000"},
	} {
		if c, _ := w.chancesChart(test.careers); c.Title != test.want {
			t.Errorf("%q, want %q", c.Title, test.want)
		}
	}
}

func TestAwardsSayWhichIsMostCommonAndOfATieThatThereIsNone(t *testing.T) {
	w := smallWriter(t)
	award := func(level string, n float64) counted {
		return counted{catalog.Completion{Year: w.newestYear(), Level: level}, figure.Figure{Value: n, Unit: figure.Count}}
	}
	levels := []string{"3", "5"}
	if c, _ := w.awardsChart([]counted{award("3", 4), award("5", 9)}, levels, "X"); !strings.HasPrefix(c.Title, "9 of 13 awards are of one kind: Bachelor") {
		t.Error(c.Title)
	}
	if c, _ := w.awardsChart([]counted{award("3", 9), award("5", 9)}, levels, "X"); c.Title != "No kind of award leads alone: the largest have 9 of 18 each" {
		t.Error(c.Title)
	}
	if _, ok := w.awardsChart([]counted{award("3", 9)}, levels[:1], "X"); ok {
		t.Error("one award is no comparison")
	}
}
