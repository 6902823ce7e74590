package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestLowReliabilityMarksFewWorkplacesOrJobs(t *testing.T) {
	least := bound(40, 0.5)
	for _, test := range []struct {
		name                 string
		establishments, jobs figure.Figure
		low                  bool
	}{
		{"enough of both", jobs("", 10), jobs("", 100), false},
		{"few workplaces", jobs("", 9), jobs("", 5000), true},
		{"few jobs", jobs("", 50), jobs("", 99), true},
		{"withheld jobs", jobs("", 50), absent(figure.Withheld), false},
		{"withheld jobs in few workplaces", jobs("", 3), absent(figure.Withheld), true},
		{"a small lower bound", jobs("", 50), least, false},
		{"nothing known", absent(figure.NotLoaded), absent(figure.NotLoaded), false},
	} {
		r := LowReliability(test.establishments, test.jobs)
		if r.Low != test.low || (r.Why != "") != test.low {
			t.Errorf("%s: got %+v", test.name, r)
		}
	}
}
