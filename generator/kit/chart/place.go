package chart

import (
	"cmp"
	"math"
	"slices"
)

// box is the room that a piece of text takes.
type box struct{ left, top, right, bottom float64 }

// overlaps says whether two boxes share room.
func (b box) overlaps(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

// within says whether a box stands inside another.
func (b box) within(other box) bool {
	return b.left >= other.left && b.right <= other.right && b.top >= other.top && b.bottom <= other.bottom
}

// textBox is the room of a line of text whose baseline is at y and whose
// middle is at x.
func textBox(x, y, width float64) box {
	return box{x - width/2 - labelAir, y - ascent, x + width/2 + labelAir, y + descent}
}

const (
	ascent   = 12 // of text above its baseline, at textSize
	descent  = 4
	labelAir = 3 // between labels side by side
)

// placed collects boxes that no other label may touch.
type placed []box

// add takes the box if it is free and inside.
func (p *placed) add(b, inside box) bool {
	if !b.within(inside) || slices.ContainsFunc(*p, b.overlaps) {
		return false
	}
	*p = append(*p, b)
	return true
}

// spreadOut moves heights apart until each is at least gap from the next and all
// are between top and bottom, as far as there is room. It returns them in the
// order they came in.
func spreadOut(heights []float64, gap, top, bottom float64) []float64 {
	order := make([]int, len(heights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(heights[a], heights[b]) })
	moved := slices.Clone(heights)
	last := math.Inf(-1)
	for _, i := range order { // push down
		moved[i] = max(moved[i], last+gap, top)
		last = moved[i]
	}
	last = math.Inf(1)
	for n := len(order) - 1; n >= 0; n-- { // push up again from the bottom
		i := order[n]
		moved[i] = min(moved[i], last-gap, bottom)
		last = moved[i]
	}
	return moved
}
