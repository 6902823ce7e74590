package measure

import (
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

// University of Washington, Geography 350 (G. Krumme), shift and share table:
// the region's and the nation's shares of four industries in percent, and the
// location quotients printed beside them.
func TestLocationQuotientsOfTheWashingtonTable(t *testing.T) {
	for _, row := range []struct{ region, nation, want float64 }{{50, 10, 5}, {10, 20, 0.5}, {20, 40, 0.5}, {20, 30, 0.667}, {100, 100, 1}} {
		f := LocationQuotient(jobs("part", row.region), jobs("all", 100), jobs("base", row.nation), jobs("all of the base", 100), "the nation, 1985")
		expectValue(t, f, row.want, 0.0005)
	}
}

// Worked by hand from Census, Statistics of U.S. Businesses 2021: manufacturing
// has 664,311 of Ohio's 4,822,238 private jobs and 11,710,424 of the 128,346,299
// of the United States.
func TestLocationQuotientOfManufacturingIn2021(t *testing.T) {
	f := LocationQuotient(jobs("manufacturing", 664311), jobs("all", 4822238), jobs("manufacturing in the U.S.", 11710424), jobs("all in the U.S.", 128346299), "U.S., private, 2021")
	expectValue(t, f, 1.51, 0.005)
	if f.Unit != figure.Quotient || !strings.HasSuffix(f.Formula, "vs U.S., private, 2021") || len(f.From) != 4 {
		t.Errorf("got %+v", f)
	}
}

func TestLocationQuotientRefusesAnEmptyBase(t *testing.T) {
	part, whole := jobs("part", 5), jobs("all", 10)
	for name, f := range map[string]figure.Figure{
		"no jobs here":        LocationQuotient(jobs("part", 0), jobs("all", 0), part, whole, "U.S."),
		"no industry there":   LocationQuotient(part, whole, jobs("base", 0), whole, "U.S."),
		"nothing there":       LocationQuotient(part, whole, part, jobs("base", 0), "U.S."),
		"part above whole":    LocationQuotient(whole, part, part, whole, "U.S."),
		"a base above itself": LocationQuotient(part, whole, whole, part, "U.S."),
	} {
		t.Run(name, func(t *testing.T) { expectRefused(t, f, figure.NotComputable) })
	}
}

func TestLocationQuotientOfNoJobsIsZero(t *testing.T) {
	expectValue(t, LocationQuotient(jobs("part", 0), jobs("all", 10), jobs("base", 5), jobs("all of the base", 10), "U.S."), 0, 0)
}
