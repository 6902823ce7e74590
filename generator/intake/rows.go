package intake

import (
	"iter"
	"regexp"
	"slices"
	"strings"

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
			in.tell()
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
		if err := in.records.Err(); err != nil {
			in.bad(source.Record{Line: 1}, "", "not-a-release", "the file cannot be read: %v", err)
		}
	}
}

// tellEvery so many rows progress is told.
const tellEvery = 4096

func (in *Reading) tell() {
	if *in.count++; in.options.Progress != nil && *in.count%tellEvery == 0 {
		in.options.Progress(*in.count)
	}
}

func isBlank(record source.Record) bool { return areBlank(record.Cells) }

func areBlank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
}

func isFootnote(record source.Record) bool {
	return len(record.Cells) > 0 && areBlank(record.Cells[1:]) && footnote.MatchString(record.Cells[0])
}

// pos is the place of a field's cell. The column is looked up only for a
// finding, as it takes another pass over the file.
func (in *Reading) pos(line int, field string) diag.Pos {
	pos := diag.Pos{File: in.file.Name, Line: line, Column: 1}
	cell := in.header.index(field)
	if cell < 0 {
		return pos
	}
	if isWorkbook(in.file.Name) {
		pos.Column = cell + 1
		return pos
	}
	pos.Line, pos.Column = in.file.cell(line, cell)
	return pos
}
