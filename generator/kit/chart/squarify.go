package chart

import (
	"cmp"
	"math"
	"slices"
)

// tile is the room of a category.
type tile struct {
	box
	category int
}

// squarified parts a box into tiles as near to squares as can be: rows of tiles
// are laid along the shorter side of what is left, each as long as its worst
// tile gets no worse (Bruls, Huizing and van Wijk, 2000). Shares add up to 1.
func squarified(shares []float64, width, height float64) []tile {
	var order []int
	for i, share := range shares {
		if share > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(shares[b], shares[a]) })
	area := func(n int) float64 { return shares[order[n]] * width * height }
	left := box{0, 0, width, height}
	var tiles []tile
	for n := 0; n < len(order); {
		side := min(left.right-left.left, left.bottom-left.top)
		end, sum := n+1, area(n)
		for end < len(order) && worst(area(n), area(end), sum+area(end), side) <= worst(area(n), area(end-1), sum, side) {
			sum += area(end)
			end++
		}
		var row []tile
		row, left = layRow(order[n:end], shares, sum, width*height, left)
		tiles = append(tiles, row...)
		n = end
	}
	return tiles
}

// worst is the ratio of the sides of the longest tile in a row along a side,
// whose tiles go from the largest area to the smallest.
func worst(largest, smallest, sum, side float64) float64 {
	square := sum / side * (sum / side)
	if square == 0 || smallest == 0 {
		return math.Inf(1)
	}
	return max(largest/square, square/smallest)
}

// layRow puts tiles along the shorter side of what is left, and returns what is
// left then.
func layRow(order []int, shares []float64, sum, whole float64, left box) ([]tile, box) {
	upright := left.right-left.left >= left.bottom-left.top // the row stands at the left
	side := left.right - left.left
	if upright {
		side = left.bottom - left.top
	}
	thick := 0.0
	if side > 0 {
		thick = sum / side
	}
	var row []tile
	at := 0.0
	for _, category := range order {
		long := 0.0
		if sum > 0 {
			long = side * (shares[category] * whole / sum)
		}
		b := box{left.left + at, left.top, left.left + at + long, left.top + thick}
		if upright {
			b = box{left.left, left.top + at, left.left + thick, left.top + at + long}
		}
		row = append(row, tile{b, category})
		at += long
	}
	if upright {
		left.left = min(left.left+thick, left.right)
	} else {
		left.top = min(left.top+thick, left.bottom)
	}
	return row, left
}
