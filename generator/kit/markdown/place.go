package markdown

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
)

// place turns an offset in the text into a place in the file.
type place struct {
	source []byte
	file   string
	first  int   // the file's line of the text's first line
	starts []int // offset of each line
}

func newPlace(source []byte, file string, firstLine int) place {
	starts := make([]int, 1, 1+bytes.Count(source, []byte("\n")))
	for i, b := range source {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return place{source, file, max(1, firstLine), starts}
}

// pos is the place of an offset, width characters wide.
func (p place) pos(offset, width int) diag.Pos {
	offset = min(max(0, offset), len(p.source))
	index, found := slices.BinarySearch(p.starts, offset)
	if !found {
		index--
	}
	column := 1 + utf8.RuneCount(p.source[p.starts[index]:offset])
	return diag.Pos{File: p.file, Line: p.first + index, Column: column, Width: width}
}

// rest is the place from an offset to the end of its line.
func (p place) rest(offset int) diag.Pos {
	offset = min(max(0, offset), len(p.source))
	line, _, _ := bytes.Cut(p.source[offset:], []byte("\n"))
	return p.pos(offset, utf8.RuneCount(bytes.TrimRight(line, " \t\r")))
}

// line is the place of a whole line of the text, counted from 0.
func (p place) line(index int) diag.Pos { return diag.Pos{File: p.file, Line: p.first + index} }
