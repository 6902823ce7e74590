package intake

import (
	"bytes"
	"encoding/csv"
	"iter"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// footnote begins the lines that agencies put below a table.
var footnote = regexp.MustCompile(`(?i)^(foot)?notes?\b|^sources?\b|^\[\d+\]|^\(\d+\)|^\*+ `)

// all yields the rows below the header that hold data. Rows that are cut short
// are reported.
func (in *Reading) all() iter.Seq[source.Record] {
	return func(yield func(source.Record) bool) {
		for record := range in.records.Rows() {
			if record.Line <= in.header.line || isBlank(record) {
				continue
			}
			if isFootnote(record) {
				return
			}
			if len(record.Cells) < in.header.width && !isWorkbook(in.file.Name) {
				in.bad(record, "", "ragged-row", "this row has %d cells, the header has %d: the file may be cut short",
					len(record.Cells), in.header.width)
				continue
			}
			if !yield(record) {
				return
			}
		}
	}
}

func isBlank(record source.Record) bool {
	return strings.TrimSpace(strings.Join(record.Cells, "")) == ""
}

func isFootnote(record source.Record) bool {
	return len(record.Cells) > 0 && footnote.MatchString(record.Cells[0]) &&
		strings.TrimSpace(strings.Join(record.Cells[1:], "")) == ""
}

// pos is the place of a field's cell. The column is looked up only for a
// finding, as it takes another pass over the file.
func (in *Reading) pos(line int, field string) diag.Pos {
	pos := diag.Pos{File: in.file.Name, Line: line, Column: 1}
	cell := in.header.index(field)
	if cell < 0 {
		return pos
	}
	pos.Column = cell + 1
	if !isWorkbook(in.file.Name) {
		pos.Column = csvColumn(in.file, line, cell)
	}
	return pos
}

func csvColumn(file File, line, cell int) int {
	text, reader := withoutMark(file.Data), newCSV(file, true)
	for start := int64(0); ; start = reader.InputOffset() {
		cells, err := reader.Read()
		if err != nil {
			return 1
		}
		if at, _ := reader.FieldPos(0); at != line {
			continue
		}
		_, column := reader.FieldPos(min(cell, len(cells)-1))
		before := bytes.TrimLeft(text[start:], "\r\n")
		return 1 + utf8.RuneCount(before[:min(column-1, len(before))])
	}
}

func newCSV(file File, lazy bool) *csv.Reader {
	reader := csv.NewReader(bytes.NewReader(withoutMark(file.Data)))
	reader.FieldsPerRecord, reader.ReuseRecord, reader.LazyQuotes = -1, true, lazy
	if !strings.EqualFold(path.Ext(file.Name), ".csv") {
		reader.Comma, reader.LazyQuotes = '\t', true
	}
	return reader
}

// withoutMark drops the byte order mark that spreadsheets put first.
func withoutMark(text []byte) []byte { return bytes.TrimPrefix(text, []byte("\ufeff")) }
