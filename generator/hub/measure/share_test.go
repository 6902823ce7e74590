package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// Worked by hand from QCEW 2016, Ohio: 4,606,685 of 5,319,679 covered jobs are
// private.
func TestShareOfPrivateJobsIn2016(t *testing.T) {
	f := Share(jobs("private jobs", 4606685), jobs("all jobs", 5319679))
	expectValue(t, f, 0.86597, 0.00001)
	if f.Unit != figure.Share || f.Formula != "private jobs ÷ all jobs" || len(f.From) != 2 || !f.Counted() {
		t.Errorf("got %+v", f)
	}
}

func TestShareRefusesWhatIsNoPart(t *testing.T) {
	expectRefused(t, Share(jobs("part", 11), jobs("all", 10)), figure.NotComputable)
	expectRefused(t, Share(jobs("part", 0), jobs("all", 0)), figure.NotComputable)
	expectRefused(t, Share(jobs("part", -1), jobs("all", 10)), figure.NotComputable)
	expectValue(t, Share(jobs("part", 0), jobs("all", 10)), 0, 0)
}
