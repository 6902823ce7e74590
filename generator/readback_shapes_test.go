package main

import (
	"math"
	"slices"
	"strings"
)

func (p readPicture) faultsOfRanges(f readFigure) (faults found) {
	whole := f // a row with some places has no mark for the others
	whole.rows = slices.Clone(f.rows)
	for i, row := range f.rows {
		if slices.ContainsFunc(row.cells, func(c readCell) bool { return c.known }) {
			continue
		}
		whole.rows[i].cells = row.cells[:1]
	}
	values := p.sorted(whole, 5, &faults)
	middle := -1 // has a stroke of its own, also where it is a bound
	if series := len(f.heads) - 1; series%2 == 1 {
		middle = series / 2
	}
	var xs, numbers []float64
	for at, m := range values {
		cell := f.rows[at[0]].cells[at[1]]
		xs, numbers = append(xs, pathPoints(m.d)[0][0]), append(numbers, cell.value)
		if cell.bound && at[1] != middle && !strings.Contains(m.d, "l") {
			faults.add("%s, %s is a bound, and its end is not torn", f.rows[at[0]].name, f.heads[at[1]+1])
		}
	}
	straight("places", xs, numbers, &faults)
	return faults
}

func (p readPicture) faultsOfPoints(f readFigure) (faults found) {
	var xs, ys, across, up []float64
	drawn := map[int]bool{}
	for _, m := range p.marks {
		row := f.rows[m.row]
		if drawn[m.row] || !row.cells[0].known || !row.cells[1].known {
			faults.add("%s is drawn twice, or lacks a value", row.name)
			continue
		}
		drawn[m.row] = true
		x, y := m.box().middle()
		xs, ys = append(xs, x), append(ys, y)
		across, up = append(across, row.cells[0].value), append(up, row.cells[1].value)
	}
	straight("to the right", xs, across, &faults)
	straight("up", ys, up, &faults)
	for i, row := range f.rows {
		if both := row.cells[0].known && row.cells[1].known; both && !drawn[i] {
			faults.add("%s is not drawn", row.name)
		} else if !both && !strings.Contains(f.sentence, "No figure for") {
			faults.add("%s is not drawn, and nothing says why", row.name)
		}
	}
	return faults
}

func (p readPicture) faultsOfTiles(f readFigure) (faults found) {
	values := p.sorted(f, 1, &faults)
	area, sum := 0.0, 0.0
	for at, m := range values {
		b := m.box()
		area, sum = area+(b.right-b.left)*(b.bottom-b.top), sum+max(0, f.rows[at[0]].cells[0].value)
	}
	for at, m := range values {
		b := m.box()
		wide, high := b.right-b.left, b.bottom-b.top
		want := max(0, f.rows[at[0]].cells[0].value) * area / sum
		if math.Abs(wide*high-want) > (wide+high)*slackOfMark/2+1 {
			faults.add("%s covers %.0f square pixels, want %.0f", f.rows[at[0]].name, wide*high, want)
		}
		for other, o := range values {
			ob := o.box()
			if other != at && min(b.right, ob.right)-max(b.left, ob.left) > 0.2 && min(b.bottom, ob.bottom)-max(b.top, ob.top) > 0.2 {
				faults.add("%s covers a part of %s", f.rows[at[0]].name, f.rows[other[0]].name)
			}
		}
	}
	return faults
}

// faultsOfShades compares printed figures with the cells, and shades with their
// order.
func (p readPicture) faultsOfShades(f readFigure) (faults found) {
	values := p.sorted(f, len(f.heads), &faults)
	lowest, highest := map[string]float64{}, map[string]float64{}
	for _, m := range p.marks {
		cell, _ := f.cell(m)
		for _, text := range m.texts {
			if text.class == "map-name" || text.class == "chart-inside" {
				continue
			}
			if tight(text.words) != tight(cell.words) {
				faults.add("%s prints %q, the table %q", f.rows[m.row].name, text.words, cell.words)
			}
		}
	}
	for at, m := range values {
		v := f.rows[at[0]].cells[at[1]].value
		if !strings.HasPrefix(m.class, "step-") {
			faults.add("%s has a value and no shade", f.rows[at[0]].name)
		}
		if low, ok := lowest[m.class]; !ok || v < low {
			lowest[m.class] = v
		}
		if high, ok := highest[m.class]; !ok || v > high {
			highest[m.class] = v
		}
	}
	for class, low := range lowest {
		for other, high := range highest {
			if class > other && low <= high {
				faults.add("%s begins at %v, and %s holds %v", class, low, other, high)
			}
		}
	}
	return faults
}

// tight is words without spaces: lines end where the words allow.
func tight(words string) string { return strings.Join(strings.Fields(words), "") }
