package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// Bounds are the least and the most that a figure can be.
type Bounds struct {
	Low, High figure.Figure
}

// quotientRounding is how far a published quotient may be from the true one:
// it is rounded to two decimals.
const quotientRounding = 0.005

// QuotientDoubt is how far a quotient against a base known as bounds may be off
// and still be printed as a plain number. [our decision] Two decimals are
// printed, and a difference of 0.02 changes no reading of them.
const QuotientDoubt = 0.02

// WidestDoubt is how far it may be off, as a fraction of itself, and still be
// printed as approximate. [our decision]
const WidestDoubt = 0.1

// ImpliedShare is what a published quotient tells of the base area: the share
// of its jobs that are in the industry lies between the share here ÷ (quotient +
// 0.005) and the share here ÷ (quotient − 0.005), since the agency rounds the
// quotient to two decimals. A quotient of 0.00 sets no upper bound and is
// refused.
func ImpliedShare(part, whole, quotient figure.Figure) Bounds {
	formula := fmt.Sprintf("(%s ÷ %s) ÷ (published quotient ± 0.005)", words(part), words(whole))
	f := result("implied share of the base", figure.Share, formula, part, whole, quotient)
	for _, g := range []figure.Figure{part, whole, quotient} {
		if _, known := g.Known(); !known {
			return unbounded(missing(f, g))
		}
		if g.AtLeast || g.Approximate {
			return unbounded(notComputable(f, "A part is itself no exact number: %s.", words(g)))
		}
	}
	if whole.Value <= 0 || part.Value <= 0 || quotient.Value < 2*quotientRounding-1e-9 {
		return unbounded(notComputable(f, "A quotient this small says nothing of the base."))
	}
	low, high := f, f
	share := part.Value / whole.Value
	low.Value, high.Value = share/(quotient.Value+quotientRounding), share/(quotient.Value-quotientRounding)
	return Bounds{low, high}
}

func unbounded(f figure.Figure) Bounds { return Bounds{f, f} }

// Narrowest is what several bounds of one figure leave open together: from the
// greatest low to the least high. Bounds that are missing are left out; bounds
// that contradict each other are refused.
func Narrowest(all []Bounds) Bounds {
	f := figure.Absent("implied share of the base", figure.Share, figure.NotPublished, "No published quotient tells of the base.")
	var low, high figure.Figure
	found := false
	for _, b := range all {
		if !b.known() {
			continue
		}
		if !found || b.Low.Value > low.Value {
			low = b.Low
		}
		if !found || b.High.Value < high.Value {
			high = b.High
		}
		found = true
	}
	switch {
	case !found:
		return unbounded(f)
	case low.Value > high.Value:
		return unbounded(notComputable(result(f.Name, f.Unit, low.Formula, low, high), "The published quotients contradict each other."))
	}
	return Bounds{low, high}
}

func (b Bounds) known() bool {
	_, low := b.Low.Known()
	_, high := b.High.Known()
	return low && high
}

// SumBounds adds bounds: the shares of industries that make up a cluster. A
// missing share makes the high end unknown, so that the sum is refused.
func SumBounds(all []Bounds) Bounds {
	lows, highs := make([]figure.Figure, len(all)), make([]figure.Figure, len(all))
	for i, b := range all {
		lows[i], highs[i] = b.Low, b.High
	}
	b := Bounds{Sum("share of the base", lows), Sum("share of the base", highs)}
	if b.Low.AtLeast || b.High.AtLeast {
		return unbounded(notComputable(b.High, "The base lacks a part: %d of %d.", b.High.Parts.Missing, b.High.Parts.All))
	}
	return b
}

// QuotientWithin is a location quotient against a base whose share is only
// known as bounds; the middle of them is the estimate. It is approximate when
// the bounds leave more than QuotientDoubt of doubt, and refused when they leave
// more than WidestDoubt of the quotient itself.
func QuotientWithin(part, whole figure.Figure, share Bounds, base string) figure.Figure {
	formula := fmt.Sprintf("(%s ÷ %s) ÷ share of the base (middle of its bounds), vs %s", words(part), words(whole), base)
	f := result("location quotient", figure.Quotient, formula, part, whole, share.Low, share.High)
	f, v, ok := values(f, part, whole, share.Low, share.High)
	switch {
	case !ok:
		return f
	case v[1] <= 0 || v[0] < 0 || v[0] > v[1]:
		return notComputable(f, "There are no jobs here to compare: %s.", words(whole))
	case v[2] <= 0 || v[3] < v[2]:
		return notComputable(f, "The base has no jobs to compare with, vs %s.", base)
	}
	least, most := v[0]/v[1]/v[3], v[0]/v[1]/v[2]
	f = finite(f, v[0]/v[1]/((v[2]+v[3])/2))
	return doubted(f, least, most)
}

// doubted marks or refuses a quotient by how far apart its least and most are.
func doubted(f figure.Figure, least, most float64) figure.Figure {
	if _, known := f.Known(); !known {
		return f
	}
	doubt := max(most-f.Value, f.Value-least)
	between := fmt.Sprintf("The base allows %.2f to %.2f.", least, most)
	switch {
	case doubt > WidestDoubt*f.Value && doubt > QuotientDoubt:
		return notComputable(f, "The base is not known well enough. It allows %.2f to %.2f.", least, most)
	case doubt+quotientRounding > QuotientDoubt:
		f.Approximate, f.Note = true, join(f.Note, between)
	}
	return f
}
