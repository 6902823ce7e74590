package measure

import (
	"math"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// measures are every measure of figures, with one part to be put in.
func measures(part figure.Figure) map[string]figure.Figure {
	whole, base, baseWhole := jobs("all", 5000), jobs("base", 900), jobs("all of the base", 90000)
	dollars := figure.Figure{Name: "pay", Value: 60000, Unit: figure.Jobs}
	period, all := Period{jobs("start", 10), jobs("end", 12)}, Period{jobs("start", 100), jobs("end", 110)}
	shift := ShiftShare(Period{part, jobs("end", 12)}, period, all)
	late := ShiftShare(period, all, Period{jobs("start", 10), part})
	implied := ImpliedShare(part, whole, figure.Figure{Value: 1.2, Unit: figure.Quotient})
	return map[string]figure.Figure{
		"share": Share(part, whole), "share of": Share(jobs("part", 0), part),
		"quotient": LocationQuotient(part, whole, base, baseWhole, "U.S."), "quotient of": LocationQuotient(base, part, base, baseWhole, "U.S."),
		"quotient against": LocationQuotient(base, whole, part, baseWhole, "U.S."), "quotient in": LocationQuotient(base, whole, base, part, "U.S."),
		"implied low": implied.Low, "implied high": implied.High,
		"within low": QuotientWithin(base, whole, Bounds{part, part}, "U.S."),
		"growth":     Growth(part, base), "growth to": Growth(base, part), "compound": CompoundGrowth(base, part, 2), "change": Change(part, base),
		"national": shift.National, "mix": shift.Mix, "regional": shift.Regional, "late": late.Regional, "shift change": late.Change,
		"pay": PayPerJob(part, base), "pay for": PayPerJob(dollars, part), "pay against": PayAgainstAverage(part, dollars), "average": PayAgainstAverage(dollars, part),
		"coverage": Coverage(part, whole), "covered total": Coverage(base, part),
		"sum": Sum("sum", []figure.Figure{part, part}), "bounds": SumBounds([]Bounds{{part, part}}).High,
		"spread": SpreadOver(part, []figure.Figure{base}).Largest, "spread of": SpreadOver(whole, []figure.Figure{part}).Regions,
		"narrowest": Narrowest([]Bounds{{part, part}}).Low,
	}
}

// A withheld or absent cell never becomes a number, and its reason is passed on.
func TestEveryMeasurePassesTheReasonOn(t *testing.T) {
	for _, reason := range figure.Reasons {
		for name, f := range measures(absent(reason)) {
			want := reason
			switch {
			case name == "narrowest": // a county that tells nothing is left out
				want = figure.NotPublished
			case reason == figure.TopCode: // the limit is the part's alone
				want = figure.NotComputable
			}
			if _, known := f.Known(); known || f.Missing != want || f.Value != 0 {
				t.Errorf("%s of a part that is %s is %v, missing %q", name, reason, f.Value, f.Missing)
			}
		}
	}
}

func TestNoMeasureLetsANumberThatIsNoneOut(t *testing.T) {
	for _, value := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -1, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		for name, f := range measures(figure.Figure{Name: "part", Value: value, Unit: figure.Jobs}) {
			if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
				t.Errorf("%s of %v is %v", name, value, f.Value)
			}
		}
	}
}

func TestEveryMeasureKeepsItsCellsAndFormula(t *testing.T) {
	for name, f := range measures(jobs("part", 800)) {
		if name == "narrowest" { // one of the bounds, as it came
			continue
		}
		if len(f.From) == 0 || f.Formula == "" || f.Unit == "" || f.Name == "" {
			t.Errorf("%s has lost its origin: %+v", name, f)
		}
	}
}

func TestReasonNamesThePart(t *testing.T) {
	part := figure.Absent("jobs in Franklin", figure.Jobs, figure.Withheld, "Two employers.")
	if f := Share(part, jobs("all", 9)); !strings.Contains(f.Note, "jobs in Franklin") || !strings.Contains(f.Note, "Two employers.") {
		t.Errorf("note is %q", f.Note)
	}
}
