package source

import (
	"bytes"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
)

// grid is CSV text and where its rows begin. Columns are found when they are
// asked for: a table of a million rows costs its text and eight bytes a row.
type grid struct {
	file string
	text []byte
	rows []rowStart // the header is the first
	gaps bool       // some rows were left out
}

type rowStart struct{ offset, line uint32 }

// readGrid finds the rows and reports what is no CSV. A row with a fault is left
// out; without a header nothing is read.
func readGrid(text []byte, file string, r *diag.Report) grid {
	g := grid{file: file, text: text}
	line := 1
	for offset := 0; offset < len(text); {
		start := rowStart{uint32(offset), uint32(line)}
		length, fault := scanRow(text[offset:])
		row := text[offset : offset+length]
		switch {
		case fault.kind != fine:
			g.gaps = true
			g.reportQuote(start, fault, r)
			if len(g.rows) == 0 {
				return g
			}
		case len(bytes.TrimRight(row, "\r\n")) > 0:
			g.rows = append(g.rows, start)
		}
		offset += length
		line += bytes.Count(row, []byte("\n"))
	}
	return g
}

// posFrom is the place of an offset in the row that begins at start.
func (g grid) posFrom(start rowStart, offset int) diag.Pos {
	before := g.text[start.offset:offset]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		File: g.file, Line: int(start.line) + bytes.Count(before, []byte("\n")),
		Column: 1 + utf8.RuneCount(before[lineStart:]),
	}
}

// row is the text of a row without its line break.
func (g grid) row(index int) []byte {
	end := len(g.text)
	if index+1 < len(g.rows) {
		end = int(g.rows[index+1].offset)
	}
	row := g.text[g.rows[index].offset:end]
	if g.gaps { // rows that were left out may follow
		length, _ := scanRow(row)
		row = row[:length]
	}
	return bytes.TrimRight(row, "\r\n")
}

// span is a cell's text in its row, quotation marks too.
type span struct{ from, to int }

// split appends the cells of a row to cells.
func split(row []byte, cells []span) []span {
	for from := 0; ; {
		to := from + spanLength(row[from:])
		cells = append(cells, span{from, to})
		if to >= len(row) {
			return cells
		}
		from = to + 1
	}
}

// nth returns the cell at index in a row.
func nth(row []byte, index int) (cell span, ok bool) {
	for from := 0; ; index-- {
		to := from + spanLength(row[from:])
		if index == 0 {
			return span{from, to}, true
		}
		if to >= len(row) {
			return span{}, false
		}
		from = to + 1
	}
}

func spanLength(text []byte) int {
	quoted := 0
	if len(text) > 0 && text[0] == '"' {
		quoted = closingQuote(text) + 1
	}
	if comma := bytes.IndexByte(text[quoted:], ','); comma >= 0 {
		return quoted + comma
	}
	return len(text)
}
