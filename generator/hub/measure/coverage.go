package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// LeastCoverage is the part of a published total that must be known before a
// share, a quotient or a trend of a lower bound is shown.
// [our decision] The less is known, the more the order of two places can turn
// once the rest is. At 85%, whatever the rest holds, a quotient of 1.2 cannot
// fall below 1.0.
const LeastCoverage = 0.85

// roundingSlack is how far known parts may exceed a published total: agencies
// round and add noise to both.
const roundingSlack = 0.005

// Coverage is how much of a published total the known parts hold. It never
// exceeds one: a small excess is rounding, a larger one is refused because parts
// and total then do not belong together.
func Coverage(known, total figure.Figure) figure.Figure {
	f := result("coverage", figure.Share, words(known)+" ÷ "+words(total), known, total)
	part, isKnown := known.Known()
	whole, isPublished := total.Known()
	switch {
	case !isKnown:
		return missing(f, known)
	case !isPublished:
		return missing(f, total)
	case total.AtLeast || total.Approximate:
		return notComputable(f, "The total is itself not known in full: %s.", words(total))
	case whole <= 0 || part < 0:
		return notComputable(f, "There is nothing to cover: the total is zero.")
	case part > whole*(1+roundingSlack):
		return notComputable(f, "The parts are larger than the total.")
	}
	f.Value = min(1, part/whole)
	return f
}

// Covered is a lower bound that knows how much of its total is known, so that
// shares, quotients and trends of it can be allowed or refused. A figure that is
// no lower bound stays as it is.
func Covered(bound, coverage figure.Figure) figure.Figure {
	share, ok := coverage.Known()
	if !bound.AtLeast || !ok {
		return bound
	}
	bound.Coverage = share
	bound.From = append(bound.From[:len(bound.From):len(bound.From)], coverage.From...)
	return bound
}

func wellCovered(coverage float64) bool { return coverage >= LeastCoverage && coverage <= 1 }

// tooLittle says why nothing is made of a lower bound.
func tooLittle(part figure.Figure) string {
	if part.Coverage <= 0 {
		return fmt.Sprintf("Only a lower bound is known (%s), and not how much of the total it covers.", words(part))
	}
	return fmt.Sprintf("A lower bound: %s. Of the published total, only %s is known in all counties together; we ask for %s.", words(part), percent(part.Coverage), percent(LeastCoverage))
}

// nearness says how near an approximate result is, by the part that made it so.
func nearness(part figure.Figure) string {
	if part.AtLeast && part.Coverage > 0 {
		return fmt.Sprintf("A lower bound: %s. Of the published total, %s is known in all counties together.", words(part), percent(part.Coverage))
	}
	return part.Note
}

// percent prints a fraction, rounded down: what is known is never overstated.
func percent(share float64) string {
	tenths := int(share*1000 + 1e-9)
	return fmt.Sprintf("%d.%d%%", tenths/10, tenths%10)
}
