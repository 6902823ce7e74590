package source

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// Row is one row of a table. A cell that is bad was reported when the table was
// read and yields zero here, as does a column that is not there.
type Row struct {
	table *Table
	index int
}

func (r Row) Text(column string) string          { return "" }
func (r Row) Int(column string) int              { return 0 }
func (r Row) Decimal(column string) float64      { return 0 }
func (r Row) Bool(column string) bool            { return false }
func (r Row) Date(column string) time.Time       { return time.Time{} }
func (r Row) Figure(column string) figure.Figure { return figure.Figure{} }
func (r Row) Pos(column string) diag.Pos         { return diag.Pos{} }
