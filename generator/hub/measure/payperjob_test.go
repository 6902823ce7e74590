package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// BLS, QCEW 2023, Delaware County, Ohio: wages of $6,589,662,551 for 95,444
// jobs, which the agency prints as $69,042 a year.
func TestPayPerJobAsTheAgencyPrintsIt(t *testing.T) {
	f := PayPerJob(figure.Figure{Name: "wages", Value: 6589662551, Unit: figure.Dollars}, jobs("jobs", 95444))
	expectValue(t, f, 69042, 0.5)
	if f.Unit != figure.DollarsPerYear || f.Formula != "wages ÷ jobs" {
		t.Errorf("got %+v", f)
	}
	expectRefused(t, PayPerJob(figure.Figure{Value: 5, Unit: figure.Dollars}, jobs("jobs", 0)), figure.NotComputable)
}

func TestPayAgainstAverage(t *testing.T) {
	pay := func(value float64) figure.Figure { return figure.Figure{Value: value, Unit: figure.DollarsPerYear} }
	expectValue(t, PayAgainstAverage(pay(66000), pay(60000)), 0.1, 1e-12)
	expectValue(t, PayAgainstAverage(pay(45000), pay(60000)), -0.25, 1e-12)
	expectRefused(t, PayAgainstAverage(pay(45000), pay(0)), figure.NotComputable)
	expectRefused(t, PayAgainstAverage(pay(45000), jobs("jobs", 3)), figure.NotComputable)
	if f := PayAgainstAverage(pay(66000), pay(60000)); f.Unit != figure.ChangeShare {
		t.Errorf("got %+v", f)
	}
}
