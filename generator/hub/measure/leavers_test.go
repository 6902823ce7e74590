package measure

import (
	"math"
	"testing"

	"sectorhub/generator/kit/figure"
)

func openings(value float64) figure.Figure {
	return figure.Figure{Name: "openings a year", Value: value, Unit: figure.Openings}
}

func TestOpeningsAreTheYearlyChangeAndThoseWhoLeave(t *testing.T) {
	for _, test := range []struct {
		name             string
		openings, change float64
		growth, leavers  float64
	}{
		{"welders in Ohio, 2022 to 2032", 1900, 370, 37, 1863},
		{"of one that shrinks, more leave than there are openings", 12, -10, -1, 13},
		{"of one that stays", 50, 0, 0, 50},
	} {
		made := OpeningsOf(openings(test.openings), jobs("change", test.change), 10)
		if made.Growth.Value != test.growth || made.Leavers.Value != test.leavers || made.Leavers.Unit != figure.Openings {
			t.Errorf("%s: %+v", test.name, made)
		}
		if sum := made.Growth.Value + made.Leavers.Value; sum != test.openings {
			t.Errorf("%s: the parts add up to %v", test.name, sum)
		}
	}
}

func TestOpeningsWithoutAPartAreNotParted(t *testing.T) {
	for name, made := range map[string]OpeningsMade{
		"no openings":     OpeningsOf(absent(figure.NotAvailable), jobs("change", 10), 10),
		"no change":       OpeningsOf(openings(12), absent(figure.Withheld), 10),
		"no years":        OpeningsOf(openings(12), jobs("change", 10), 0),
		"more than there": OpeningsOf(openings(12), jobs("change", 1000), 10),
	} {
		if _, ok := made.Leavers.Known(); ok {
			t.Errorf("%s: %+v", name, made.Leavers)
		}
	}
}

func TestMeanIsOverWhatIsKnown(t *testing.T) {
	rate := func(v float64) figure.Figure { return figure.Figure{Name: "math", Value: v, Unit: figure.Rating} }
	hidden := figure.Absent("math", figure.Rating, figure.NotAvailable, "")
	m := Mean("math", []figure.Figure{rate(2), hidden, rate(3)})
	if math.Abs(m.Value-2.5) > 1e-12 || m.Formula != "mean of 2 of 3 parts" || m.Unit != figure.Rating {
		t.Errorf("%+v", m)
	}
	if m := Mean("math", []figure.Figure{hidden, hidden}); m.Missing != figure.NotAvailable {
		t.Errorf("of nothing known: %+v", m)
	}
	if m := Mean("math", nil); m.Missing != figure.NotApplicable {
		t.Errorf("of nothing: %+v", m)
	}
	if m := Mean("math", []figure.Figure{rate(2), jobs("jobs", 2)}); m.Missing != figure.NotComputable {
		t.Errorf("of two units: %+v", m)
	}
}
