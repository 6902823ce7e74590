package intake

import (
	"cmp"
	"encoding/binary"
	"iter"
	"slices"
)

// packed is a row of our table in one piece of memory, each cell behind its
// length: the cells of a million rows one by one would take three times as much.
type packed string

func pack(cells []string) packed {
	size := len(cells)
	for _, cell := range cells {
		size += len(cell)
	}
	text := make([]byte, 0, size)
	for _, cell := range cells {
		text = append(binary.AppendUvarint(text, uint64(len(cell))), cell...)
	}
	return packed(text)
}

// next returns the first cell and the rest of the row.
func (p packed) next() (cell string, rest packed) {
	length, shift := 0, 0
	for i := range len(p) {
		length |= int(p[i]&0x7f) << shift
		if shift += 7; p[i] < 0x80 {
			from := i + 1
			return string(p[from : from+length]), p[from+length:]
		}
	}
	return "", ""
}

// cell returns one of the cells.
func (p packed) cell(index int) string {
	for range index {
		_, p = p.next()
	}
	cell, _ := p.next()
	return cell
}

// unpack puts the cells behind those of a slice.
func (p packed) unpack(cells []string) []string {
	for len(p) > 0 {
		var cell string
		cell, p = p.next()
		cells = append(cells, cell)
	}
	return cells
}

// unpacked yields the cells of each row. The slice is used again for the next.
func unpacked(rows []packed) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var cells []string
		for _, row := range rows {
			if cells = row.unpack(cells[:0]); !yield(cells) {
				return
			}
		}
	}
}

// compareIn compares rows by some of their cells.
func compareIn(columns []int) func(a, b packed) int {
	return func(a, b packed) int {
		for _, i := range columns {
			if c := cmp.Compare(a.cell(i), b.cell(i)); c != 0 {
				return c
			}
		}
		return 0
	}
}

func compareAll(a, b packed) int { return slices.Compare(a.unpack(nil), b.unpack(nil)) }

// finished lets a release complete the rows from each other.
func finished(rows []packed, finish func([][]string) [][]string) []packed {
	whole := make([][]string, len(rows))
	for i, row := range rows {
		whole[i] = row.unpack(nil)
	}
	done := []packed(nil)
	for _, cells := range finish(whole) {
		done = append(done, pack(cells))
	}
	return done
}
