package figure

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
)

func TestKnownRefusesWhatIsNotThere(t *testing.T) {
	for _, reason := range Reasons {
		f := Absent("jobs", Jobs, reason, "")
		f.Value = 239200
		if value, ok := f.Known(); ok || value != 0 {
			t.Errorf("%s is known as %v", reason, value)
		}
	}
	for _, value := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got, ok := (Figure{Value: value}).Known(); ok || got != 0 {
			t.Errorf("%v is known as %v", value, got)
		}
	}
}

func TestKnownTakesZeroAndBounds(t *testing.T) {
	for _, f := range []Figure{{Value: 0}, {Value: -3.5}, {Value: 12, AtLeast: true}} {
		if value, ok := f.Known(); !ok || value != f.Value {
			t.Errorf("%+v is known as %v, %v", f, value, ok)
		}
	}
}

func TestAbsentKeepsItsReasonAndNote(t *testing.T) {
	f := Absent("openings", Openings, NotLoaded, "projections bring it")
	if f.Name != "openings" || f.Unit != Openings || f.Missing != NotLoaded || f.Note != "projections bring it" {
		t.Errorf("got %+v", f)
	}
}

func TestNamedLeavesTheFigureItCameFrom(t *testing.T) {
	from := []diag.Pos{{File: "data/wages.csv", Line: 7, Column: 3}}
	first := Figure{Name: "annual_median", Value: 49410, Unit: DollarsPerYear, From: from}
	second := first.Named("middle pay")
	if first.Name != "annual_median" || second.Name != "middle pay" {
		t.Errorf("names %q and %q", first.Name, second.Name)
	}
	if second.Value != first.Value || second.Unit != first.Unit || !slices.Equal(second.From, from) {
		t.Errorf("the named figure lost its value or origin: %+v", second)
	}
}

func TestUnitsAndReasonsAreListedOnce(t *testing.T) {
	units := slices.Clone(Units)
	slices.Sort(units)
	if len(slices.Compact(units)) != len(Units) {
		t.Errorf("a unit is listed twice: %q", Units)
	}
	reasons := slices.Clone(Reasons)
	slices.Sort(reasons)
	if len(slices.Compact(reasons)) != len(Reasons) {
		t.Errorf("a reason is listed twice: %q", Reasons)
	}
}

func TestReasonsAreNamesForFilesAndClasses(t *testing.T) {
	for _, reason := range Reasons {
		name := string(reason)
		if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-") != "" {
			t.Errorf("%q is not a kebab-case name", name)
		}
	}
}

func TestCountedRefusesBoundsApproximationsAndWhatIsNotThere(t *testing.T) {
	for _, f := range []Figure{
		{Value: 12, AtLeast: true}, {Value: 1.2, Approximate: true}, {Value: math.NaN()}, Absent("", Jobs, Withheld, ""),
	} {
		if f.Counted() {
			t.Errorf("%+v counts as counted", f)
		}
	}
	if !(Figure{Value: 0}).Counted() {
		t.Error("a plain zero is not counted")
	}
}
