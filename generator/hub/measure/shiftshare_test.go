package measure

import (
	"math"
	"math/rand/v2"
	"testing"

	"sectorhub/generator/kit/figure"
)

// washington is the table of University of Washington, Geography 350 (G.
// Krumme), "Shift & Share Table with Excel Explanations": jobs in the region in
// 1985 and 1995, and in the nation, whose shares of 1985 are in percent and
// whose growth is 10, 20, 30 and 40 percent, 29 in all. Printed there: national
// growth 290; composition effects of 95, 9, 2 and 22 and differential effects of
// 450, 20, 10 and 0, without their signs; regional growth 630.
var washington = []struct {
	start, end, nationStart, nationEnd float64
	national, mix, regional            float64
}{
	{500, 1000, 100, 110, 145, -95, 450},
	{100, 100, 200, 240, 29, -9, -20},
	{200, 250, 400, 520, 58, 2, -10},
	{200, 280, 300, 420, 58, 22, 0},
}

func period(start, end float64) Period {
	return Period{jobs("start", start), jobs("end", end)}
}

func TestShiftShareOfTheWashingtonTable(t *testing.T) {
	national, change := 0.0, 0.0
	for _, row := range washington {
		s := ShiftShare(period(row.start, row.end), period(row.nationStart, row.nationEnd), period(1000, 1290))
		expectValue(t, s.National, row.national, 0)
		expectValue(t, s.Mix, row.mix, 0)
		expectValue(t, s.Regional, row.regional, 0)
		national, change = national+s.National.Value, change+s.Change.Value
	}
	if national != 290 || change != 630 {
		t.Errorf("national growth %v, regional growth %v, want 290 and 630", national, change)
	}
}

// The printed parts are whole jobs and add up to the change, whatever the jobs.
func TestShiftShareAddsUpExactly(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := func(most int) float64 { return float64(random.IntN(most) + 1) }
		local, industry, all := period(n(1e6), n(1e6)), period(n(1e7), n(1e7)), period(n(1e8), n(1e8))
		s := ShiftShare(local, industry, all)
		if sum := s.National.Value + s.Mix.Value + s.Regional.Value; sum != local.End.Value-local.Start.Value || sum != s.Change.Value {
			t.Fatalf("parts add up to %v, not %v", sum, s.Change.Value)
		}
		regional := local.End.Value - local.Start.Value*industry.End.Value/industry.Start.Value
		if math.Abs(s.Regional.Value-regional) > 1+1e-6*math.Abs(regional) || s.National.Value != math.Trunc(s.National.Value) {
			t.Fatalf("regional shift %v, want about %v", s.Regional.Value, regional)
		}
	}
}

func TestShiftShareKeepsUnitNamesAndCells(t *testing.T) {
	s := ShiftShare(period(5, 6), period(50, 60), period(500, 600))
	for _, f := range []figure.Figure{s.National, s.Mix, s.Regional, s.Change} {
		if f.Unit != figure.Jobs || f.Name == "" || f.Formula == "" || len(f.From) != 6 {
			t.Errorf("got %+v", f)
		}
	}
}

func TestShiftShareRefusesAnEmptyBase(t *testing.T) {
	for _, s := range []Shift{
		ShiftShare(period(5, 6), period(0, 60), period(500, 600)),
		ShiftShare(period(5, 6), period(50, 60), period(0, 600)),
		ShiftShare(period(-5, 6), period(50, 60), period(500, 600)),
	} {
		for _, f := range []figure.Figure{s.National, s.Mix, s.Regional, s.Change} {
			expectRefused(t, f, figure.NotComputable)
		}
	}
}
