package measure

import (
	"fmt"
	"math"

	"sectorhub/generator/kit/figure"
)

// LocationQuotient compares how large an industry is here with how large it is
// in a base area: (part ÷ whole) ÷ (base part ÷ base whole). At 1 both shares
// are the same. The base is named as the page prints it, with what its whole is
// and its year: "U.S., private, 2021".
//
// Source: Bureau of Labor Statistics, QCEW location quotients explained. The
// quotient that the agency publishes takes the jobs of all ownerships as whole,
// on both sides.
func LocationQuotient(part, whole, basePart, baseWhole figure.Figure, base string) figure.Figure {
	formula := fmt.Sprintf("(%s ÷ %s) ÷ (%s ÷ %s), vs %s", words(part), words(whole), words(basePart), words(baseWhole), base)
	f := result("location quotient", figure.Quotient, formula, part, whole, basePart, baseWhole)
	f, v, ok := values(f, part, whole, basePart, baseWhole)
	switch {
	case !ok:
		return f
	case v[1] <= 0 || v[0] < 0:
		return notComputable(f, "There are no jobs here to compare: %s is zero.", words(whole))
	case v[2] <= 0 || v[3] <= 0:
		return notComputable(f, "The base has no jobs to compare with, vs %s.", base)
	case v[0] > v[1] || v[2] > v[3]:
		return notComputable(f, "A part is larger than its whole.")
	}
	return finite(f, (v[0]/v[1])/(v[2]/v[3]))
}

// finite is the figure with a value, or refused when the value is no number.
func finite(f figure.Figure, value float64) figure.Figure {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return notComputable(f, "The parts are too small or too large to divide.")
	}
	f.Value = value
	return f
}
