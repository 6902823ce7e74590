package intake

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// What partnerships report comes in workbooks that people fill in by hand. So a
// finding names the cell as a spreadsheet does, and things may be named by
// their names as well as by their IDs.

// names leads from an ID or a name, in small letters, to the ID.
type names struct {
	table string
	ids   map[string]string
	all   []string // as they may be written
	hint  string   // where a name is unknown, after those that may be meant
}

// namesIn reads the IDs and the names of one of our tables as it stands.
func (in *Reading) namesIn(table string) names {
	n := names{table: table, ids: map[string]string{}}
	in.eachOf(table, func(row source.Row) {
		id := row.Text("id")
		for _, written := range []string{id, row.Text("name")} {
			n.ids[strings.ToLower(written)] = id
			n.all = append(n.all, written)
		}
	})
	return n
}

// eachOf goes through a table of the hub; its faults are the check's affair.
func (in *Reading) eachOf(table string, look func(source.Row)) {
	if !in.tree.Exists(table) {
		return
	}
	if t, ok := in.tree.Table(table, new(diag.Report)); ok && t.Has("id") && t.Has("name") {
		for row := range t.Rows() {
			look(row)
		}
	}
}

// known is the ID of what a cell names in a table.
func (in *Reading) known(record source.Record, field string, n names) (string, bool) {
	text := in.text(record, field)
	id, ok := n.ids[strings.ToLower(text)]
	if !ok {
		hint := diag.OneOf(text, n.all)
		if hint != "" && n.hint != "" {
			hint += "; "
		}
		in.wrong(record, field, "unknown-"+field, hint+n.hint, "%q is not in %s", text, n.table)
	}
	return id, ok
}

// chosen is one of a list's words, written with spaces and capitals or as we
// write it.
func (in *Reading) chosen(record source.Record, field string, words []string) (string, bool) {
	text := in.text(record, field)
	word := strings.ReplaceAll(strings.ToLower(text), " ", "-")
	if !slices.Contains(words, word) {
		in.wrong(record, field, "unknown-value", diag.OneOf(word, words), "%q is none of the values of %s", text, field)
		return "", false
	}
	return word, true
}

// answered is a text that may not be empty.
func (in *Reading) answered(record source.Record, field string) (string, bool) {
	text := in.text(record, field)
	if text == "" {
		in.wrong(record, field, "missing-value", "", "%s is missing", field)
	}
	return text, text != ""
}

// wrong reports a cell, by the name that a spreadsheet gives it.
func (in *Reading) wrong(record source.Record, field, rule, hint, format string, args ...any) {
	if in.faults++; in.faults > tooMany {
		return
	}
	draft := in.report.Errorf(in.pos(record.Line, field), rule, "%s"+format, append([]any{in.cellName(record, field)}, args...)...)
	if hint != "" {
		draft.Hint("%s", hint)
	}
}

// cellName is "Entries!F7: " in a workbook, "" in a text.
func (in *Reading) cellName(record source.Record, field string) string {
	if !isWorkbook(in.file.Name) {
		return ""
	}
	sheet := ""
	if in.sheet != "" {
		sheet = in.sheet + "!"
	}
	return sheet + columnLetters(max(0, in.header.index(field))) + strconv.Itoa(record.Line) + ": "
}

// columnLetters is a column's name in a spreadsheet: 0 is A, 26 is AA.
func columnLetters(column int) string {
	letters := ""
	for column++; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters
}

// firstSerial is the day before the first that a spreadsheet counts.
var firstSerial = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// date reads a day as people and spreadsheets write it: 2026-07-01, 7/1/2026,
// or the number of days since 1900.
func (in *Reading) date(record source.Record, field string) (time.Time, bool) {
	text := in.text(record, field)
	for _, form := range []string{time.DateOnly, "1/2/2006"} {
		if day, err := time.Parse(form, text); err == nil {
			return day, true
		}
	}
	const from, to = 36526, 73050 // the years 2000 to 2099
	if serial, err := strconv.Atoi(text); err == nil && from <= serial && serial <= to {
		return firstSerial.AddDate(0, 0, serial), true
	}
	in.wrong(record, field, "bad-date", "write it as 2026-07-01", "%q is not a date", text)
	return time.Time{}, false
}

// amount reads a number of zero or more; nil for an empty cell.
func (in *Reading) amount(record source.Record, field string) (*big.Rat, bool) {
	text := in.text(record, field)
	if text == "" || text == fewerThanTen || text == withheldMark {
		return nil, true
	}
	value, ok := parseNumber(strings.TrimPrefix(text, "$"))
	switch {
	case !ok:
		in.wrong(record, field, "bad-number", "write the number alone, and words into the note", "%q is not a number", text)
	case value.Sign() < 0:
		ok = false
		in.wrong(record, field, "out-of-range", "", "%s is less than zero", text)
	case outside(value, source.Column{}):
		ok = false
		in.wrong(record, field, "out-of-range", "", "%s is too large to be true", text)
	}
	return value, ok
}
