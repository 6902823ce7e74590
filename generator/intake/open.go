package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// headerWithin is how many rows may stand above the header: some workbooks
// begin with a title.
const headerWithin = 10

// open reads a file's cells and finds its header.
func (t *target) open(file input, report *diag.Report) (*Reading, bool) {
	records, ok := t.release.records(file, report)
	if !ok {
		return nil, false
	}
	head, ok := t.release.header(records)
	if !ok {
		t.release.wrongHeader(file, records, report)
		return nil, false
	}
	return &Reading{file: file, header: head, records: records, description: t.description,
		columns: t.release.Columns, sheet: t.release.Sheet, states: t.release.States, report: report}, true
}

// records opens a file's cells.
func (r Release) records(file input, report *diag.Report) (*source.Records, bool) {
	start, err := file.start()
	if err != nil {
		report.Errorf(diag.Pos{File: file.Name}, "not-a-release", "the file cannot be read: %v", err)
		return nil, false
	}
	if kind, wrong := notATable(file.Name, start); wrong {
		report.Errorf(diag.Pos{File: file.Name, Line: 1, Column: 1}, "not-a-release",
			"this is %s, not the table that release %s consists of", kind, r.Name).
			Hint("download it again from %s", r.Link)
		return nil, false
	}
	records, err := readRecords(file, r.Sheet)
	if err != nil {
		pos, why := unreadable(file, err)
		report.Errorf(pos, "not-a-release", "the file cannot be read: %v", why).
			Hint("it may be cut short: download it again from %s", r.Link)
		return nil, false
	}
	return records, true
}

// notATable recognises what a server sends instead of a file.
func notATable(name string, start []byte) (kind string, wrong bool) {
	zipped := bytes.HasPrefix(start, []byte("pk"))
	switch {
	case len(start) == 0:
		return "an empty file", true
	case bytes.HasPrefix(start, []byte("<")):
		return "a web page", true
	case bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("%pdf")):
		return "another kind of document", true
	case zipped && !isWorkbook(name):
		return "a zip archive, which must be unpacked first", true
	case isWorkbook(name) && !zipped:
		return "no Excel workbook in spite of its name", true
	}
	return "", false
}

func isWorkbook(name string) bool { return strings.EqualFold(path.Ext(name), ".xlsx") }

// readRecords prefers the release's sheet, and takes the first when a workbook
// has no sheet of that name.
func readRecords(file input, sheet string) (*source.Records, error) {
	if sheet != "" && isWorkbook(file.Name) {
		data, err := file.whole()
		if err != nil {
			return nil, err
		}
		if records, err := source.ReadSheet(file.Name, data, sheet); err == nil {
			return records, nil
		}
	}
	return source.OpenRecords(file.Name, file.open)
}

// unreadable finds the place of a fault in a text's syntax.
func unreadable(file input, err error) (diag.Pos, error) {
	pos := diag.Pos{File: file.Name, Line: 1, Column: 1}
	if isWorkbook(file.Name) {
		return pos, err
	}
	fault := file.eachRow(false, func(*csv.Reader, []string) bool { return false })
	if place, ok := errors.AsType[*csv.ParseError](fault); ok {
		pos.Line, pos.Column = place.StartLine, 1
		return pos, place.Err
	}
	return pos, err
}

// wrongHeader says what differs between the columns that were expected and
// those that were found, and which release the file belongs to when it is
// another of ours.
func (r Release) wrongHeader(file input, records *source.Records, report *diag.Report) {
	layout, missing := r.nearest(records.Header)
	strange := ""
	if unknown := unknownHeadings(layout, records.Header); len(unknown) > 0 {
		strange = "; columns that are not the release's: " + clip(strings.Join(unknown, ", "))
	}
	draft := report.Errorf(diag.Pos{File: file.Name, Line: 1, Column: 1}, "wrong-release",
		"this file lacks columns of release %s, or has them twice: %s%s", r.Name, firstOf(missing), strange)
	for _, other := range Releases() {
		if other.recognizes(records) {
			draft.Hint("this is release %s", other.Name)
			return
		}
	}
	draft.Hint("the release is described at %s", r.Link)
}

// firstOf names the first words of a long list and counts the others.
func firstOf(words []string) string {
	const most = 5
	if len(words) <= most {
		return strings.Join(words, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
}

func clip(text string) string {
	const most = 200
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}
