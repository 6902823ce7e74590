package source

import (
	"iter"

	"sectorhub/generator/kit/diag"
)

// Table is a CSV file, checked against its description.
type Table struct {
	Path        string // "data/wages.csv"
	Description *Description
	Columns     []string // as they stand in the file's first line
}

// Table reads the table at path and the description beside it. Every fault is a
// finding; ok is false only when nothing usable is there.
func (t *Tree) Table(path string, r *diag.Report) (*Table, bool) { return nil, false }

// DescribedTable reads a table that the program describes itself, without a
// description beside it: content/redirects.csv.
func (t *Tree) DescribedTable(path string, description *Description, r *diag.Report) (*Table, bool) {
	return nil, false
}

// Len is the number of rows.
func (t *Table) Len() int { return 0 }

// Rows yields the rows in the file's order.
func (t *Table) Rows() iter.Seq[Row] { return func(func(Row) bool) {} }

// Row returns the row at index, counted from 0.
func (t *Table) Row(index int) Row { return Row{} }

// Has says whether the table has a column.
func (t *Table) Has(column string) bool { return false }

// Require reports each column that the program needs and the table does not
// have, at the description, and says whether all are there.
func (t *Table) Require(r *diag.Report, columns ...string) bool { return false }
