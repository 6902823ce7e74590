package measure

import (
	"math"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// jobs is a figure from a cell of its own.
func jobs(name string, value float64) figure.Figure {
	return figure.Figure{Name: name, Value: value, Unit: figure.Jobs, From: []diag.Pos{{File: "data/jobs.csv", Line: int(value) % 1000, Column: 3}}}
}

func absent(reason figure.Missing) figure.Figure {
	f := figure.Absent("jobs here", figure.Jobs, reason, "")
	f.From = []diag.Pos{{File: "data/jobs.csv", Line: 7, Column: 3}}
	return f
}

// bound is a lower bound of which a part of the total is known.
func bound(value, coverage float64) figure.Figure {
	f := jobs("jobs here", value)
	f.AtLeast, f.Coverage, f.Parts = true, coverage, figure.Parts{All: 9, Missing: 2}
	return f
}

func expectValue(t *testing.T, f figure.Figure, want, tolerance float64) {
	t.Helper()
	if got, known := f.Known(); !known || math.Abs(got-want) > tolerance {
		t.Errorf("%s = %v (%s %s), want %v", f.Name, got, f.Missing, f.Note, want)
	}
}

func expectRefused(t *testing.T, f figure.Figure, reason figure.Missing) {
	t.Helper()
	if _, known := f.Known(); known || f.Missing != reason || f.Value != 0 {
		t.Errorf("%s is %v, missing %q, want %q", f.Name, f.Value, f.Missing, reason)
	}
}
