package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// Worked by hand: of five regions three hold a tenth or more of 100 jobs.
func TestSpreadCountsRegionsWithATenth(t *testing.T) {
	regions := []figure.Figure{jobs("a", 40), jobs("b", 30), jobs("c", 10), jobs("d", 9.9), jobs("e", 5.1)}
	s := SpreadOver(jobs("state", 100), regions)
	expectValue(t, s.Regions, 3, 0)
	expectValue(t, s.Largest, 0.4, 0)
	if s.Index != 0 || !s.Regions.Counted() || s.Regions.Unit != figure.Count || s.Largest.Unit != figure.Share || len(s.Largest.From) != 6 {
		t.Errorf("got %+v", s)
	}
}

// Jobs of no known county are in the state's total and in no region.
func TestSpreadAllowsJobsOfNoRegion(t *testing.T) {
	s := SpreadOver(jobs("state", 1000), []figure.Figure{jobs("a", 300), jobs("b", 200)})
	expectValue(t, s.Largest, 0.3, 0)
	if s.Largest.Approximate {
		t.Errorf("got %+v", s)
	}
}

func TestSpreadWithMissingRegionsIsApproximateOrRefused(t *testing.T) {
	known := SpreadOver(jobs("state", 100), []figure.Figure{jobs("a", 20), jobs("b", 70), absent(figure.Withheld)})
	expectValue(t, known.Regions, 2, 0)
	if !known.Regions.Approximate || !known.Largest.Approximate || known.Index != 1 {
		t.Errorf("got %+v", known)
	}
	unknown := SpreadOver(jobs("state", 100), []figure.Figure{jobs("a", 20), jobs("b", 60), absent(figure.Withheld)})
	expectRefused(t, unknown.Regions, figure.NotComputable)
	expectRefused(t, unknown.Largest, figure.NotComputable)
	if unknown.Index != -1 {
		t.Errorf("got %+v", unknown)
	}
}

func TestSpreadRefusesWhatIsNoState(t *testing.T) {
	regions := []figure.Figure{jobs("a", 20)}
	expectRefused(t, SpreadOver(jobs("state", 0), regions).Regions, figure.NotComputable)
	expectRefused(t, SpreadOver(jobs("state", 10), regions).Regions, figure.NotComputable)
	expectRefused(t, SpreadOver(absent(figure.NotLoaded), regions).Largest, figure.NotLoaded)
	expectRefused(t, SpreadOver(jobs("state", 10), nil).Largest, figure.NotApplicable)
}
