package source

import (
	"iter"
	"slices"
	"strings"
)

// Unfinished ends the name of a file that is to take another's place and is not
// in it yet. One that stands in data/ is what an interrupted import left behind.
const Unfinished = ".unfinished"

// TableWriter writes a table as RFC 4180 CSV with LF, always quoting the same
// cells: those that need it.
type TableWriter struct {
	out []byte
}

// NewTableWriter begins a table with its column names.
func NewTableWriter(columns []string) *TableWriter {
	w := new(TableWriter)
	w.Row(columns...)
	return w
}

// Grow makes room for so many more bytes at once.
func (w *TableWriter) Grow(size int) { w.out = slices.Grow(w.out, size) }

// Row adds a row.
func (w *TableWriter) Row(cells ...string) {
	for i, cell := range cells {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.cell(cell, len(cells) == 1)
	}
	w.out = append(w.out, '\n')
}

// cell quotes what would be read otherwise than it is written: an empty cell
// alone in its row would be an empty line.
func (w *TableWriter) cell(text string, only bool) {
	spaced := strings.TrimSpace(text) != text
	if !spaced && !strings.ContainsAny(text, ",\"\r\n") && (text != "" || !only) {
		w.out = append(w.out, text...)
		return
	}
	w.out = append(w.out, '"')
	w.out = append(w.out, strings.ReplaceAll(text, `"`, `""`)...)
	w.out = append(w.out, '"')
}

// Bytes returns the table so far.
func (w *TableWriter) Bytes() []byte { return w.out }

// WriteTable returns a whole table as CSV.
func WriteTable(columns []string, rows iter.Seq[[]string]) []byte {
	w := NewTableWriter(columns)
	for row := range rows {
		w.Row(row...)
	}
	return w.Bytes()
}
