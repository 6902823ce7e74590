package measure

import (
	"math"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func published(value float64) figure.Figure {
	return figure.Figure{Name: "published quotient", Value: value, Unit: figure.Quotient}
}

func within(low, high float64) Bounds {
	return Bounds{figure.Figure{Name: "share", Value: low, Unit: figure.Share}, figure.Figure{Name: "share", Value: high, Unit: figure.Share}}
}

// Worked by hand: a tenth of the jobs here and a quotient of 2.00 leave 0.1 ÷
// 2.005 to 0.1 ÷ 1.995 for the base.
func TestImpliedShareAllowsForTheRoundingOfTheQuotient(t *testing.T) {
	b := ImpliedShare(jobs("part", 100), jobs("all", 1000), published(2))
	expectValue(t, b.Low, 0.0498753, 1e-7)
	expectValue(t, b.High, 0.0501253, 1e-7)
	if b.Low.Unit != figure.Share || len(b.Low.From) != 2 || b.High.Formula == "" {
		t.Errorf("got %+v", b)
	}
}

func TestImpliedShareRefusesAQuotientNearZero(t *testing.T) {
	for _, quotient := range []float64{0, 0.005} {
		expectRefused(t, ImpliedShare(jobs("part", 1), jobs("all", 1000), published(quotient)).High, figure.NotComputable)
	}
	expectValue(t, ImpliedShare(jobs("part", 1), jobs("all", 1000), published(0.01)).High, 0.2, 1e-9)
}

func TestImpliedShareRefusesBounds(t *testing.T) {
	expectRefused(t, ImpliedShare(bound(10, 0.99), jobs("all", 1000), published(1)).Low, figure.NotComputable)
}

func TestNarrowestTakesWhatAllLeaveOpen(t *testing.T) {
	gap := ImpliedShare(absent(figure.Withheld), jobs("all", 9), published(1))
	b := Narrowest([]Bounds{gap, within(0.10, 0.16), within(0.12, 0.20), within(0.05, 0.15)})
	expectValue(t, b.Low, 0.12, 0)
	expectValue(t, b.High, 0.15, 0)
}

func TestNarrowestRefusesContradictions(t *testing.T) {
	expectRefused(t, Narrowest([]Bounds{within(0.10, 0.11), within(0.12, 0.13)}).Low, figure.NotComputable)
	expectRefused(t, Narrowest(nil).High, figure.NotPublished)
}

func TestSumBoundsAddsBothEnds(t *testing.T) {
	b := SumBounds([]Bounds{within(0.1, 0.2), within(0.3, 0.4)})
	expectValue(t, b.Low, 0.4, 1e-12)
	expectValue(t, b.High, 0.6, 1e-12)
}

// With an industry missing the true share may be larger than the sum of the
// rest, so that the high end would be no bound.
func TestSumBoundsRefusesABaseWithAHole(t *testing.T) {
	hole := Bounds{absentShare(), absentShare()}
	b := SumBounds([]Bounds{within(0.1, 0.2), hole})
	expectRefused(t, b.Low, figure.NotComputable)
	expectRefused(t, b.High, figure.NotComputable)
}

func absentShare() figure.Figure {
	return figure.Absent("share", figure.Share, figure.NotPublished, "")
}

func TestQuotientWithinSaysHowFarTheBaseAllows(t *testing.T) {
	part, whole := jobs("part", 100), jobs("all", 1000)
	for _, test := range []struct {
		name        string
		low, high   float64
		approximate bool
		missing     figure.Missing
	}{
		{"exact", 0.05, 0.05, false, figure.Present},
		{"within the doubt", 0.0499, 0.0501, false, figure.Present},
		{"beyond the doubt", 0.0490, 0.0510, true, figure.Present},
		{"too wide", 0.0400, 0.0600, false, figure.NotComputable},
		{"empty", 0, 0.05, false, figure.NotComputable},
		{"turned round", 0.06, 0.05, false, figure.NotComputable},
	} {
		f := QuotientWithin(part, whole, within(test.low, test.high), "U.S., all, 2023")
		if f.Approximate != test.approximate || f.Missing != test.missing {
			t.Errorf("%s: got %+v", test.name, f)
		}
		if f.Missing == figure.Present {
			expectValue(t, f, 0.1/((test.low+test.high)/2), 1e-9)
		}
	}
}

func TestQuotientWithinPrintsTheRangeAndTheBase(t *testing.T) {
	f := QuotientWithin(jobs("part", 100), jobs("all", 1000), within(0.049, 0.051), "U.S., all, 2023")
	if !strings.Contains(f.Note, "1.96 to 2.04") || !strings.HasSuffix(f.Formula, "vs U.S., all, 2023") {
		t.Errorf("note %q, formula %q", f.Note, f.Formula)
	}
}

// However the quotients of other counties are rounded, the true quotient of one
// more county lies in the range that they leave open.
func FuzzImpliedBaseContainsTheTruth(f *testing.F) {
	f.Add(0.02, 0.031, 0.5)
	f.Add(0.3, 0.001, 0.2)
	f.Fuzz(func(t *testing.T, truth, first, second float64) {
		for _, share := range []float64{truth, first, second} {
			if !(share > 1e-4 && share < 1) {
				t.Skip()
			}
		}
		var all []Bounds
		for _, share := range []float64{first, second} {
			rounded := math.Round(share/truth*100) / 100
			all = append(all, ImpliedShare(jobs("part", share*1e6), jobs("all", 1e6), published(rounded)))
		}
		b := Narrowest(all)
		low, known := b.Low.Known()
		if !known {
			if b.Low.Missing != figure.NotPublished {
				t.Fatalf("rounded quotients contradict each other: %s", b.Low.Note)
			}
			return
		}
		if low > truth*(1+1e-9) || b.High.Value < truth*(1-1e-9) {
			t.Errorf("%v is not within %v and %v", truth, low, b.High.Value)
		}
	})
}
