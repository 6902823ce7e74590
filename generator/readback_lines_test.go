package main

import (
	"math"
	"slices"
)

func (p readPicture) faultsOfLines(f readFigure) (faults found) {
	values := p.sorted(f, mostDrawn, &faults)
	var xs, ys, periods, numbers []float64
	corners := map[[2]float64][]int{} // the periods of points
	for at, m := range values {
		x, y := m.box().middle()
		xs, ys = append(xs, x), append(ys, y)
		periods, numbers = append(periods, float64(at[0])), append(numbers, f.rows[at[0]].cells[at[1]].value)
		corners[rounded(x, y)] = append(corners[rounded(x, y)], at[0])
		if cell := f.rows[at[0]].cells[at[1]]; cell.bound != (m.class == "chart-open") {
			faults.add("%s, %s: bound %v, open mark %v", f.rows[at[0]].name, f.heads[at[1]+1], cell.bound, m.class)
		}
	}
	straight("heights", ys, numbers, &faults)
	straight("periods", xs, periods, &faults)
	joined := 0
	for _, stroke := range p.strokes {
		points := pathPoints(stroke.d)
		joined += len(points) - 1
		for i, from := range points[:len(points)-1] {
			if !neighbors(corners[rounded(from[0], from[1])], corners[rounded(points[i+1][0], points[i+1][1])]) {
				faults.add("a stroke of %s goes over a gap, or through no point", stroke.class)
			}
		}
	}
	want := 0
	for at := range values {
		if _, next := values[[2]int{at[0] + 1, at[1]}]; next {
			want++
		}
	}
	if joined != want {
		faults.add("%d strokes join neighbors, want %d", joined, want)
	}
	return faults
}

// rounded hides what printing a coordinate with one decimal loses.
func rounded(x, y float64) [2]float64 { return [2]float64{math.Round(x), math.Round(y)} }

func neighbors(from, to []int) bool {
	return slices.ContainsFunc(from, func(period int) bool { return slices.Contains(to, period+1) })
}

// inGap says whether a box across periods without any value covers a period.
func (p readPicture) inGap(f readFigure, at [2]int) bool {
	if f.kind != "line" && f.kind != "slope" || slices.ContainsFunc(f.rows[at[0]].cells[:min(mostDrawn, len(f.rows[at[0]].cells))], func(c readCell) bool { return c.known }) {
		return false
	}
	first := at[0] // of the periods next to each other without a value for one reason
	for first > 0 && f.rows[first-1].cells[0].words == f.rows[at[0]].cells[0].words && !f.rows[first-1].cells[0].known {
		if p.gapAt(first, at[0]) {
			return true
		}
		first--
	}
	return p.gapAt(first, at[0])
}

// gapAt says whether a box begins at a period and is wide enough for another.
func (p readPicture) gapAt(first, last int) bool {
	return slices.ContainsFunc(p.marks, func(m readMark) bool {
		b := m.box()
		return m.missing() && m.row == first && b.bottom-b.top > 50 && (first == last || b.right-b.left > 20*float64(last-first))
	})
}
