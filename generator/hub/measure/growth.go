package measure

import (
	"fmt"
	"math"

	"sectorhub/generator/kit/figure"
)

// Change is how much a figure gained or lost: end − start.
func Change(start, end figure.Figure) figure.Figure {
	f := result("change", end.Unit, words(end)+" − "+words(start), start, end)
	f, v, ok := values(f, start, end)
	if !ok {
		return f
	}
	if start.Unit != end.Unit {
		return notComputable(f, "The figures are not of one unit: %s and %s.", start.Unit, end.Unit)
	}
	return finite(f, v[1]-v[0])
}

// Growth is the change from start to end as a fraction of the start.
func Growth(start, end figure.Figure) figure.Figure {
	f := result("growth", figure.ChangeShare, fmt.Sprintf("%s ÷ %s − 1", words(end), words(start)), start, end)
	f, v, ok := grown(f, start, end)
	if !ok {
		return f
	}
	return finite(f, v[1]/v[0]-1)
}

// CompoundGrowth is the growth a year that, year after year, leads from start
// to end: (end ÷ start)^(1 ÷ years) − 1.
// Source: Bureau of Economic Analysis, regional definitions, compound annual
// growth rate.
func CompoundGrowth(start, end figure.Figure, years int) figure.Figure {
	formula := fmt.Sprintf("(%s ÷ %s)^(1 ÷ %d) − 1", words(end), words(start), years)
	f := result("growth a year", figure.ChangeShare, formula, start, end)
	f, v, ok := grown(f, start, end)
	switch {
	case !ok:
		return f
	case years < 1:
		return notComputable(f, "The two years are not in order.")
	}
	return finite(f, math.Pow(v[1]/v[0], 1/float64(years))-1)
}

// grown returns the numbers of a start above zero and an end that is not below.
func grown(f, start, end figure.Figure) (figure.Figure, []float64, bool) {
	f, v, ok := values(f, start, end)
	switch {
	case !ok:
		return f, nil, false
	case v[0] <= 0:
		return notComputable(f, "Growth from zero has no rate: %s.", words(start)), nil, false
	case v[1] < 0:
		return notComputable(f, "The end is below zero: %s.", words(end)), nil, false
	}
	return f, v, true
}
