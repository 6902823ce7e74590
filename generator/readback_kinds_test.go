package main

import (
	"fmt"
	"math"
	"slices"
)

// slackOfMark is how far a mark may stand from its place, in pixels.
const slackOfMark = 1

// mostDrawn is how many series a picture shows; its table has all.
const mostDrawn = 4

// found lists faults as they are found.
type found []string

func (f *found) add(format string, args ...any) { *f = append(*f, fmt.Sprintf(format, args...)) }

// cell is the table's cell that a mark names.
func (f readFigure) cell(m readMark) (readCell, bool) {
	if m.row < 0 || m.row >= len(f.rows) || m.series < 0 || m.series >= len(f.rows[m.row].cells) {
		return readCell{}, false
	}
	return f.rows[m.row].cells[m.series], true
}

// sorted parts the marks of values from those of missing ones, by cell, and
// finds marks that are wrong at their cell, or lacking.
func (p readPicture) sorted(f readFigure, series int, faults *found) (values map[[2]int]readMark) {
	values = map[[2]int]readMark{}
	missing := map[[2]int]bool{}
	for _, m := range p.marks {
		at := [2]int{m.row, m.series}
		cell, ok := f.cell(m)
		_, twice := values[at]
		switch {
		case !ok:
			faults.add("a mark for %v, which is no cell", at)
		case m.missing() && cell.known:
			faults.add("%s has a value, and a mark of a missing one", f.rows[m.row].name)
		case m.missing():
			missing[at] = true
		case !cell.known:
			faults.add("%s is %q, and drawn", f.rows[m.row].name, cell.words)
		case twice:
			faults.add("%s is drawn twice", f.rows[m.row].name)
		default:
			values[at] = m
		}
	}
	for i, row := range f.rows {
		for n, cell := range row.cells[:min(series, len(row.cells))] {
			at := [2]int{i, n}
			if _, drawn := values[at]; cell.known && cell.value != 0 && !drawn {
				faults.add("%s, %s is not drawn", row.name, f.heads[n+1])
			}
			if !cell.known && !missing[at] && !p.inGap(f, at) {
				faults.add("%s, %s has no mark for %q", row.name, f.heads[n+1], cell.words)
			}
		}
	}
	return values
}

// straight finds coordinates that are not a + b·value. The scale follows from
// the two values that are furthest apart.
func straight(what string, coordinates, values []float64, faults *found) {
	if len(values) == 0 {
		return
	}
	low, high := slices.Index(values, slices.Min(values)), slices.Index(values, slices.Max(values))
	b := 0.0
	if spread := values[high] - values[low]; spread != 0 {
		b = (coordinates[high] - coordinates[low]) / spread
		if math.Abs(coordinates[high]-coordinates[low]) < slackOfMark {
			faults.add("%s: %v and %v stand at one place", what, values[low], values[high])
		}
	}
	for i, v := range values {
		if want := coordinates[low] + b*(v-values[low]); math.Abs(coordinates[i]-want) > slackOfMark {
			faults.add("%s: %v stands at %.1f, want %.1f", what, v, coordinates[i], want)
		}
	}
}

func (p readPicture) faultsOfBars(f readFigure) (faults found) {
	values := p.sorted(f, mostDrawn, &faults)
	zero := pathPoints(p.zero)
	if len(zero) < 2 {
		return append(faults, "there is no line at zero")
	}
	standing := zero[0][1] == zero[1][1]
	var lengths, numbers []float64
	for at, m := range values {
		b, cell := m.box(), f.rows[at[0]].cells[at[1]]
		length, base := b.right-b.left, b.left
		switch {
		case standing:
			length, base = b.bottom-b.top, b.bottom
		case cell.value < 0:
			length, base = b.left-b.right, b.right
		}
		if want := zero[0][map[bool]int{true: 1}[standing]]; math.Abs(base-want) > 0.3 {
			faults.add("%s begins at %.1f, zero is at %.1f", f.rows[at[0]].name, base, want)
		}
		lengths, numbers = append(lengths, length), append(numbers, cell.value)
	}
	straight("lengths from zero", append(lengths, 0), append(numbers, 0), &faults)
	return faults
}

func (p readPicture) faultsOfStack(f readFigure) (faults found) {
	values := p.sorted(f, mostDrawn, &faults)
	var lengths, numbers []float64
	zero := pathPoints(p.zero)[0][0]
	for i, row := range f.rows {
		end := zero
		for n := range row.cells {
			m, drawn := values[[2]int{i, n}]
			if !drawn {
				continue
			}
			b := m.box()
			if math.Abs(b.left-end) > 0.2 {
				faults.add("%s, %s begins at %.1f, the part before it ends at %.1f", row.name, f.heads[n+1], b.left, end)
			}
			end = b.right
			lengths, numbers = append(lengths, b.right-b.left), append(numbers, max(0, row.cells[n].value))
		}
	}
	straight("lengths of parts", append(lengths, 0), append(numbers, 0), &faults)
	return faults
}
