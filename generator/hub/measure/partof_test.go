package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// Worked by hand: between 2% and 3% of all jobs, of the 80% to 90% that are
// private.
func TestPartOfTakesTheWidestRatio(t *testing.T) {
	b := PartOf(within(0.02, 0.03), within(0.8, 0.9))
	expectValue(t, b.Low, 0.02/0.9, 1e-12)
	expectValue(t, b.High, 0.03/0.8, 1e-12)
	if b.Low.Unit != figure.Share || b.High.Formula == "" {
		t.Errorf("got %+v", b)
	}
}

func TestPartOfRefusesWhatIsMissing(t *testing.T) {
	b := PartOf(Bounds{absentShare(), absentShare()}, within(0.8, 0.9))
	expectRefused(t, b.Low, figure.NotPublished)
	expectRefused(t, PartOf(within(0.1, 0.2), within(0, 0)).High, figure.NotComputable)
}
