package chart

import (
	"cmp"
	"math"
	"slices"
)

// leader is a label beside its area, with the line that leads to it.
type leader struct {
	box
	from, to [2]float64 // in the area, and at the label
}

// farthestLabel is how long a leader may be, as a part of the map's width.
const farthestLabel = 0.4

// haloRoom is what the paper around the letters of a label takes.
const haloRoom = 2

// outside finds the free place for a box of a size that is nearest to a place on
// the map. Neither the box nor the line to it touches what is taken.
func (l *Layout) outside(from [2]float64, width float64, lines int, taken placed) (leader, float64, bool) {
	best, least, height := leader{}, farthestLabel*l.Width, textHeight(lines)
	for n, gaps := range l.gaps[lines-1] {
		for _, s := range gaps {
			r := room{s[0] + 4, s[1] - 4, float64(n+1) * rowStep}
			if s[0] == 0 {
				r.left = haloRoom
			}
			if s[1] == l.Width {
				r.right = l.Width - haloRoom
			}
			if r.width() < width {
				continue
			}
			x := r.center(from[0], width)
			b := box{x - width/2, r.top, x + width/2, r.top + height}
			to := [2]float64{min(max(from[0], b.left), b.right), min(max(from[1], b.top), b.bottom)}
			far := math.Hypot(to[0]-from[0], to[1]-from[1])
			if far < least && !slices.ContainsFunc(taken, b.overlaps) && !taken.crossed(from, to) {
				best, least = leader{b, from, to}, far
			}
		}
	}
	return best, least, best.right > best.left
}

// crossed says whether a line passes through a box.
func (p placed) crossed(from, to [2]float64) bool {
	const parts = 24
	for i := range parts {
		f := float64(i+1) / parts
		x, y := from[0]+(to[0]-from[0])*f, from[1]+(to[1]-from[1])*f
		for _, b := range p {
			if x > b.left && x < b.right && y > b.top && y < b.bottom {
				return true
			}
		}
	}
	return false
}

// gapsOf are the free stretches for lines of text, by the row above them.
func gapsOf(taken []spans, lines int, width float64) []spans {
	deep := int(math.Ceil(textHeight(lines)/rowStep)) + 2
	var all []spans
	for n := 0; n+deep <= len(taken); n++ {
		all = append(all, free(taken[n:n+deep], width))
	}
	return all
}

// free are the stretches that no row covers.
func free(rows []spans, width float64) spans {
	var covered spans
	for _, row := range rows {
		covered = append(covered, row...)
	}
	slices.SortFunc(covered, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	var gaps spans
	at := 0.0
	for _, s := range covered {
		if s[0] > at {
			gaps = append(gaps, [2]float64{at, s[0]})
		}
		at = max(at, s[1])
	}
	if at < width {
		gaps = append(gaps, [2]float64{at, width})
	}
	return gaps
}
