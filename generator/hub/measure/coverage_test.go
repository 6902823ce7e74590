package measure

import (
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestCoverageIsTheKnownPartOfThePublishedTotal(t *testing.T) {
	f := Coverage(bound(750, 0), jobs("state", 1000))
	expectValue(t, f, 0.75, 0)
	if f.Unit != figure.Share || f.AtLeast || len(f.From) != 2 {
		t.Errorf("got %+v", f)
	}
}

// County Business Patterns 2021: the county cells of manufacturing hold 75.0%
// of the state's published 664,296 jobs, as the notes on the copy say; the
// number of jobs is worked back from that share.
func TestCoverageOfManufacturingIn2021(t *testing.T) {
	expectValue(t, Coverage(bound(498222, 0), jobs("manufacturing", 664296)), 0.75, 0.0005)
}

func TestCoverageTakesRoundingForWhole(t *testing.T) {
	expectValue(t, Coverage(jobs("known", 1004), jobs("total", 1000)), 1, 0)
	expectRefused(t, Coverage(jobs("known", 1006), jobs("total", 1000)), figure.NotComputable)
}

func TestCoverageRefusesATotalThatIsNotWhole(t *testing.T) {
	expectRefused(t, Coverage(jobs("known", 5), bound(10, 0.99)), figure.NotComputable)
	expectRefused(t, Coverage(jobs("known", 0), jobs("total", 0)), figure.NotComputable)
	expectRefused(t, Coverage(jobs("known", 5), absent(figure.NotLoaded)), figure.NotLoaded)
	expectRefused(t, Coverage(absent(figure.Withheld), jobs("total", 5)), figure.Withheld)
}

func TestCoveredMarksLowerBoundsOnly(t *testing.T) {
	coverage := Coverage(bound(930, 0), jobs("state", 1000))
	if f := Covered(bound(93, 0), coverage); f.Coverage != 0.93 || len(f.From) != 3 {
		t.Errorf("got %+v", f)
	}
	if f := Covered(jobs("whole", 93), coverage); f.Coverage != 0 || len(f.From) != 1 {
		t.Errorf("a whole figure became %+v", f)
	}
}

// below and above are around the least coverage.
var coverages = []struct {
	coverage float64
	allowed  bool
}{{0, false}, {0.5, false}, {0.8499, false}, {0.85, true}, {0.99, true}}

func TestNothingIsMadeOfBoundsBelowTheLeastCoverage(t *testing.T) {
	whole, other := jobs("all", 5000), jobs("other", 900)
	for _, test := range coverages {
		b := bound(1000, test.coverage)
		for name, f := range map[string]figure.Figure{
			"share":      Share(b, whole),
			"quotient":   LocationQuotient(b, whole, other, whole, "U.S."),
			"within":     QuotientWithin(b, whole, Bounds{Low: figure.Figure{Value: 0.2}, High: figure.Figure{Value: 0.2001}}, "U.S."),
			"growth":     Growth(other, b),
			"trend":      CompoundGrowth(b, other, 3),
			"change":     Change(other, b),
			"shift":      ShiftShare(Period{other, b}, Period{other, other}, Period{whole, whole}).Regional,
			"pay":        PayPerJob(figure.Figure{Value: 9e6, Unit: figure.Dollars}, b),
			"spread":     SpreadOver(whole, []figure.Figure{bound(5000*max(test.coverage, 0.01), 0), absent(figure.Withheld)}).Largest,
			"spread all": SpreadOver(whole, []figure.Figure{bound(5000*max(test.coverage, 0.01), 0)}).Regions,
		} {
			if _, known := f.Known(); known != test.allowed {
				t.Errorf("%s at %v: known is %v (%s)", name, test.coverage, known, f.Note)
				continue
			}
			switch {
			case test.allowed && (!f.Approximate || !strings.Contains(f.Note, "%")):
				t.Errorf("%s at %v is a plain number: %+v", name, test.coverage, f)
			case !test.allowed && (f.Missing != figure.NotComputable || f.Note == ""):
				t.Errorf("%s at %v does not say why: %+v", name, test.coverage, f)
			}
		}
	}
}

// What is known is never overstated.
func TestPercentRoundsDown(t *testing.T) {
	for share, want := range map[float64]string{0.8499: "84.9%", 0.85: "85.0%", 0.9999: "99.9%", 1: "100.0%", 0.1: "10.0%"} {
		if got := percent(share); got != want {
			t.Errorf("percent(%v) = %q, want %q", share, got, want)
		}
	}
}
