package measure

import "sectorhub/generator/kit/figure"

// Share is a part's share of a whole, a fraction of one.
func Share(part, whole figure.Figure) figure.Figure {
	f := result("share", figure.Share, words(part)+" ÷ "+words(whole), part, whole)
	f, v, ok := values(f, part, whole)
	switch {
	case !ok:
		return f
	case v[1] <= 0 || v[0] < 0:
		return notComputable(f, "There is no whole to take a share of: %s is zero.", words(whole))
	case v[0] > v[1]:
		return notComputable(f, "The part is larger than the whole.")
	}
	f.Value = v[0] / v[1]
	return f
}
