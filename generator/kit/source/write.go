package source

import (
	"iter"
	"time"
)

// TableWriter writes a table as RFC 4180 CSV with LF, always quoting the same
// cells: those that need it.
type TableWriter struct{}

// NewTableWriter begins a table with its column names.
func NewTableWriter(columns []string) *TableWriter { return nil }

// Row adds a row.
func (w *TableWriter) Row(cells ...string) {}

// Bytes returns the table so far.
func (w *TableWriter) Bytes() []byte { return nil }

// WriteTable returns a whole table as CSV.
func WriteTable(columns []string, rows iter.Seq[[]string]) []byte { return nil }

// SetDescription changes the vintage and the date of retrieval in a
// description and keeps every other byte, comments too. It is an error when one
// of the two keys is not there.
func SetDescription(yaml []byte, vintage string, retrieved time.Time) ([]byte, error) {
	return nil, nil
}
