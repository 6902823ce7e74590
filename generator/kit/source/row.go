package source

import (
	"bytes"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// Row is one row of a table. A cell that is bad was reported when the table was
// read and yields zero here, as does a column that is not there.
type Row struct {
	table *Table
	index int // in the grid: 0 is the header
}

func (r Row) cell(column string) []byte {
	index, ok := r.table.index[column]
	if !ok {
		return nil
	}
	cell, _ := r.table.grid.cell(r.index, index)
	return cell
}

// Text is the cell as it stands, without its quotation marks.
func (r Row) Text(column string) string { return string(r.cell(column)) }

// Int is a whole number, 0 when the cell holds a mark or none.
func (r Row) Int(column string) int {
	number, err := strconv.Atoi(string(r.cell(column)))
	if err != nil {
		return 0
	}
	return number
}

// Decimal is a number, 0 when the cell holds a mark or none.
func (r Row) Decimal(column string) float64 {
	number, _ := parseDecimal(string(r.cell(column)))
	return number
}

// Bool is whether the cell says true.
func (r Row) Bool(column string) bool { return string(r.cell(column)) == "true" }

// Date is the cell's day in UTC, the zero time when there is none.
func (r Row) Date(column string) time.Time {
	date, err := time.Parse(time.DateOnly, string(r.cell(column)))
	if err != nil {
		return time.Time{}
	}
	return date
}

// Figure is the cell's number with the unit, the name and the place it comes
// from; of a text or code column it is the fact in words. A cell that is empty or bad, without a mark that says why, is not
// available: it is never a zero.
func (r Row) Figure(column string) figure.Figure {
	described, index := r.table.heading(column)
	cell, pos := r.table.grid.cell(r.index, index)
	f := figure.Figure{Name: described.words, Unit: figure.Unit(described.Unit), From: []diag.Pos{pos}}
	if mark, ok := described.Missing[string(cell)]; ok {
		f.Missing, f.Note, f.Value = mark.Reason, mark.Note, mark.Value
		return f
	}
	number, ok := parseDecimal(string(cell))
	if described.Type == "text" || described.Type == "code" {
		f.Unit, f.Text, number, ok = figure.Words, string(cell), 0, len(cell) > 0
	}
	if !ok {
		f.Missing = figure.NotAvailable
	}
	f.Value = number
	return f
}

// Pos is the place of a cell, or of the row when it has no such cell.
func (r Row) Pos(column string) diag.Pos {
	_, index := r.table.heading(column)
	return r.table.grid.pos(r.index, index)
}

// heading is a column as a figure is told of it.
type heading struct {
	Column
	words string // its name: "annual median"
}

func newHeading(d *Description, column string) heading {
	described, _ := d.Column(column)
	return heading{described, strings.ReplaceAll(column, "_", " ")}
}

// heading returns a column and its number in the file, -1 when it is not there.
func (t *Table) heading(column string) (heading, int) {
	if index, ok := t.index[column]; ok {
		return t.headings[index], index
	}
	return newHeading(t.Description, column), -1
}

// pos is the place of a cell in the grid, or of its row.
func (g grid) pos(row, column int) diag.Pos {
	_, pos := g.cell(row, column)
	return pos
}

// cell is what a cell says and its place; nothing and the row's place when
// there is no such cell.
func (g grid) cell(row, column int) (cell []byte, pos diag.Pos) {
	start, text := g.rows[row], g.row(row)
	found, ok := span{}, false
	if column >= 0 {
		found, ok = nth(text, column)
	}
	if !ok {
		return nil, diag.Pos{File: g.file, Line: int(start.line)}
	}
	cell = text[found.from:found.to]
	pos = g.posFrom(start, int(start.offset)+found.from)
	firstLine, _, _ := bytes.Cut(cell, []byte("\n"))
	pos.Width = utf8.RuneCount(firstLine)
	return unquote(cell), pos
}
