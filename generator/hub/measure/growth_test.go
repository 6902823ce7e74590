package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// BLS, QCEW 2023, Delaware County, Ohio: 95,444 jobs, 2,951 more than the year
// before, which the agency prints as 3.2%.
func TestGrowthAsTheAgencyPrintsIt(t *testing.T) {
	start, end := jobs("jobs in 2022", 95444-2951), jobs("jobs in 2023", 95444)
	expectValue(t, Growth(start, end), 0.032, 0.0005)
	expectValue(t, Change(start, end), 2951, 0)
	if f := Growth(start, end); f.Unit != figure.ChangeShare || f.Formula != "jobs in 2023 ÷ jobs in 2022 − 1" || len(f.From) != 2 {
		t.Errorf("got %+v", f)
	}
}

// The definition of the Bureau of Economic Analysis, worked by hand: 10% a year
// for two years is 21%.
func TestCompoundGrowthIsTheYearlyRate(t *testing.T) {
	for _, test := range []struct {
		start, end float64
		years      int
		want       float64
	}{{100, 121, 2, 0.1}, {121, 100, 2, -0.090909}, {50, 50, 7, 0}, {100, 150, 1, 0.5}, {100, 0, 3, -1}} {
		expectValue(t, CompoundGrowth(jobs("start", test.start), jobs("end", test.end), test.years), test.want, 1e-6)
	}
}

func TestGrowthRefusesWhatHasNoRate(t *testing.T) {
	expectRefused(t, Growth(jobs("start", 0), jobs("end", 5)), figure.NotComputable)
	expectRefused(t, Growth(jobs("start", 5), jobs("end", -5)), figure.NotComputable)
	expectRefused(t, CompoundGrowth(jobs("start", 5), jobs("end", 6), 0), figure.NotComputable)
	expectRefused(t, CompoundGrowth(jobs("start", 5), jobs("end", 6), -2), figure.NotComputable)
}

func TestChangeRefusesUnitsThatDiffer(t *testing.T) {
	pay := figure.Figure{Name: "pay", Value: 9, Unit: figure.DollarsPerYear}
	expectRefused(t, Change(jobs("start", 5), pay), figure.NotComputable)
}
