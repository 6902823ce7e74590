package measure

import "sectorhub/generator/kit/figure"

// PartOf is the share that one share has of another, such as an industry's
// share of all jobs within the share of private jobs: its least is the least
// part over the largest whole, its most the other way around.
func PartOf(part, whole Bounds) Bounds {
	return Bounds{ratio(part.Low, whole.High), ratio(part.High, whole.Low)}
}

func ratio(part, whole figure.Figure) figure.Figure {
	f := result("share of the base", figure.Share, words(part)+" ÷ "+words(whole), part, whole)
	f, v, ok := values(f, part, whole)
	switch {
	case !ok:
		return f
	case v[1] <= 0 || v[0] < 0:
		return notComputable(f, "There is no whole to take a share of: %s is zero.", words(whole))
	}
	return finite(f, v[0]/v[1])
}
