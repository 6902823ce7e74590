package measure

import (
	"reflect"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// The technical notes of the wage statistics give the year as 2,080 hours: the
// federal minimum of $7.25 an hour is $15,080 a year.
func TestHourlyWage(t *testing.T) {
	from := []diag.Pos{{File: "data/wages.csv", Line: 4, Column: 57}}
	for _, test := range []struct {
		name   string
		annual figure.Figure
		want   figure.Figure
	}{
		{"the federal minimum", figure.Figure{Name: "middle pay", Value: 15080, From: from},
			figure.Figure{Name: "middle pay", Value: 7.25, From: from}},
		{"a lower bound", figure.Figure{Value: 20800, AtLeast: true}, figure.Figure{Value: 10, AtLeast: true}},
		{"a top code's limit", figure.Figure{Value: 239200, Missing: figure.TopCode}, figure.Figure{Value: 115, Missing: figure.TopCode}},
		{"a missing wage", figure.Figure{Missing: figure.NotAvailable, Note: "Too few answers."},
			figure.Figure{Missing: figure.NotAvailable, Note: "Too few answers."}},
	} {
		test.annual.Unit, test.want.Unit = figure.DollarsPerYear, figure.DollarsPerHour
		test.want.Formula = "annual wage ÷ 2080 hours"
		if got := HourlyWage(test.annual); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestHourlyWageLeavesTheAnnualOneAlone(t *testing.T) {
	annual := figure.Figure{Value: 15080, Unit: figure.DollarsPerYear}
	if HourlyWage(annual); annual.Value != 15080 || annual.Unit != figure.DollarsPerYear {
		t.Errorf("%+v", annual)
	}
}

func TestAMiddleFarAboveItsMeanIsDoubtful(t *testing.T) {
	mean := figure.Figure{Value: 1000}
	for median, want := range map[float64]bool{900: false, 1100: false, 1101: true} {
		if DoubtfulMiddle(figure.Figure{Value: median}, mean) != want {
			t.Errorf("a middle of %v", median)
		}
	}
	if absent := figure.Absent("", figure.DollarsPerYear, figure.NotAvailable, ""); DoubtfulMiddle(absent, mean) || DoubtfulMiddle(mean, absent) {
		t.Error("nothing is doubtful of what is not known")
	}
}
