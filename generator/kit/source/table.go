package source

import (
	"bytes"
	"iter"
	"math"
	"path"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
)

// Table is a CSV file, checked against its description.
type Table struct {
	Path        string // "data/wages.csv"
	Description *Description
	Columns     []string // as they stand in the file's first line

	grid     grid
	index    map[string]int // column → its number in the file
	headings []heading      // of each column of the file
}

// Table reads the table at path and the description beside it. Every fault is a
// finding; ok is false only when nothing usable is there.
func (t *Tree) Table(file string, r *diag.Report) (*Table, bool) {
	beside := strings.TrimSuffix(file, path.Ext(file)) + ".yaml"
	switch {
	case t.Exists(beside):
		if description, ok := t.Description(beside, r); ok {
			return t.DescribedTable(file, description, r)
		}
	case t.Exists(file):
		r.Errorf(diag.Pos{File: file, Line: 1}, "missing-description", "the table has no description").
			Hint("write %s beside it, with title, publisher, licence and columns", path.Base(beside))
	}
	return t.DescribedTable(file, nil, r)
}

// DescribedTable reads a table that the program describes itself, without a
// description beside it, such as content/redirects.csv. Without any description
// the columns are text and no cell is checked.
func (t *Tree) DescribedTable(file string, description *Description, r *diag.Report) (*Table, bool) {
	return remember(t, file, description, r, func(raw []byte, r *diag.Report) (*Table, bool) {
		table := &Table{Path: file, Description: description, index: map[string]int{}}
		if description == nil {
			table.Description = &Description{}
		}
		if !table.readGrid(raw, mostBytes, r) {
			return table, false
		}
		table.readHeader(r)
		if description != nil {
			table.checkHeader(r)
			table.checkRows(r)
		}
		return table, true
	})
}

// mostBytes is how long a table's text may be: places in it are kept in 32 bits.
const mostBytes = math.MaxUint32 / 2

// readGrid reports what is not a table at all.
func (t *Table) readGrid(raw []byte, most int, r *diag.Report) bool {
	at := diag.Pos{File: t.Path, Line: 1}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		r.Errorf(at, "csv-syntax", "this is an Excel workbook or a zip file, not a CSV file").
			Hint(`open it in Excel and save it as "CSV UTF-8"`)
		return false
	}
	text, ok := readText(raw, t.Path, r)
	if !ok {
		return false
	}
	if len(text) > most { // not the raw bytes: as UTF-8 others can be three times as long
		r.Errorf(at, "csv-syntax", "the table is larger than 2 GB").Hint("split it into several tables")
		return false
	}
	t.grid = readGrid(text, t.Path, r)
	return len(t.grid.rows) > 0
}

func (t *Table) readHeader(r *diag.Report) {
	row := t.grid.row(0)
	for i, cell := range split(row, nil) {
		name := string(unquote(row[cell.from:cell.to]))
		t.Columns = append(t.Columns, name)
		t.headings = append(t.headings, newHeading(t.Description, name))
		if first, ok := t.index[name]; ok {
			r.Errorf(t.grid.pos(0, i), "duplicate-column", "column %s is there twice, as column %d and %d", label(name), first+1, i+1).
				Hint("remove or rename one of the two")
			continue
		}
		t.index[name] = i
	}
}

// checkHeader compares the columns with those that are described.
func (t *Table) checkHeader(r *diag.Report) {
	for i, name := range t.Columns {
		if _, ok := t.Description.Column(name); !ok {
			r.Errorf(t.grid.pos(0, i), "unknown-column", "column %s is not described", label(name)).
				Hint("%s", orElse(diag.DidYouMean(name, t.absent()), "describe it under columns in the table's .yaml, or remove it"))
		}
	}
	for i, column := range t.Description.Columns {
		if column.Name != "" && !t.Has(column.Name) {
			r.Errorf(t.described("columns."+itoa(i)+".name"), "missing-column", "%s has no column %s", t.Path, column.Name).
				Hint("add the column to the table, or remove it here")
		}
	}
}

// absent lists the columns that are described and not there.
func (t *Table) absent() []string {
	return slices.DeleteFunc(t.Description.names(), t.Has)
}

// Len is the number of rows.
func (t *Table) Len() int { return max(0, len(t.grid.rows)-1) }

// Rows yields the rows in the file's order.
func (t *Table) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range t.Len() {
			if !yield(Row{t, i + 1}) {
				return
			}
		}
	}
}

// Row returns the row at index, counted from 0.
func (t *Table) Row(index int) Row { return Row{t, index + 1} }

// Has says whether the table has a column.
func (t *Table) Has(column string) bool {
	_, ok := t.index[column]
	return ok
}

// Require reports each column that the program needs and the table does not
// have, at the description, and says whether all are there.
func (t *Table) Require(r *diag.Report, columns ...string) bool {
	ok := true
	for _, column := range columns {
		if t.Has(column) {
			continue
		}
		ok = false
		r.Errorf(t.described("columns"), "missing-column", "%s has no column %s, which the site needs", t.Path, column).
			Hint("%s", orElse(diag.DidYouMean(column, t.Columns), "add the column to the table and describe it here"))
	}
	return ok
}

// described is the place of a key of the description, or the table's first line
// when there is no such file.
func (t *Table) described(key string) diag.Pos {
	pos := t.Description.Pos(key)
	if pos.File == "" {
		pos.File = t.Path
	}
	return pos
}
