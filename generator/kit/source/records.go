package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
)

// Records is an official release as it came: cells of text under a header.
type Records struct {
	Name   string
	Header []string // trimmed; line breaks inside a heading become spaces

	rows iter.Seq[Record]
	err  error
}

// Record is one row of a release.
type Record struct {
	Line  int      // line of the file, or row of the sheet
	Cells []string // as many as the header, or fewer or more where the file has them
}

// Open opens a file anew, at its beginning.
type Open func() (io.ReadCloser, error)

// ReadRecords reads a release by the ending of its name: .csv, .txt or .tsv
// (tab-delimited, or with commas where its first line has no tab), .xlsx (first
// sheet; numbers as stored, not as shown).
func ReadRecords(name string, data []byte) (*Records, error) {
	return OpenRecords(name, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil })
}

// OpenRecords reads a release like ReadRecords, but one row at a time, however
// large the file is. A workbook is read whole.
func OpenRecords(name string, open Open) (*Records, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".txt", ".tsv":
		return readDelimited(name, open)
	case ".xlsx":
		data, err := readAll(open)
		if err != nil {
			return nil, err
		}
		return ReadSheet(name, data, "")
	}
	return nil, fmt.Errorf("%s: its name must end in .csv, .txt, .tsv or .xlsx", name)
}

// readDelimited looks through the whole text once, so that a fault in its last
// line is known before the first row is used; rows are not kept.
func readDelimited(name string, open Open) (*Records, error) {
	open, err := utf8Only(open)
	if err != nil {
		return nil, err
	}
	comma, err := Delimiter(name, open)
	if err != nil {
		return nil, err
	}
	header, rows := []string(nil), 0
	for record, err := range delimited(open, comma) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if rows++; rows == 1 {
			header = headings(record.Cells)
		}
	}
	if rows == 0 {
		return nil, fmt.Errorf("%s: the file is empty", name)
	}
	records := &Records{Name: name, Header: header}
	records.rows = func(yield func(Record) bool) {
		first := true
		for record, err := range delimited(open, comma) {
			if records.err = err; err != nil || !first && !yield(record) {
				return
			}
			first = false
		}
	}
	return records, nil
}

// delimited yields the records of a text, or the fault that ends them.
func delimited(open Open, comma rune) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		file, err := open()
		if err != nil {
			yield(Record{}, err)
			return
		}
		defer file.Close()
		reader := csv.NewReader(file)
		reader.Comma, reader.FieldsPerRecord = comma, -1
		reader.LazyQuotes = comma == '\t' // there a mark may be an inch
		for {
			cells, err := reader.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(Record{}, plainError(err))
				return
			}
			line, _ := reader.FieldPos(0)
			if !yield(Record{line, cells}, nil) {
				return
			}
		}
	}
}

func plainError(err error) error {
	var fault *csv.ParseError
	if errors.As(err, &fault) {
		return fmt.Errorf("line %d, column %d: %w", fault.StartLine, fault.Column, fault.Err)
	}
	return err
}

func headings(cells []string) []string {
	header := make([]string, len(cells))
	for i, cell := range cells {
		header[i] = strings.Join(strings.Fields(cell), " ")
	}
	return header
}

// Rows yields the rows below the header.
func (r *Records) Rows() iter.Seq[Record] { return r.rows }

// Err is why the rows ended early when they were last gone through: the file
// was changed or taken away meanwhile.
func (r *Records) Err() error { return r.err }

// Column returns the index of a heading, compared without regard to case, or -1.
func (r *Records) Column(heading string) int {
	for i, name := range r.Header {
		if strings.EqualFold(name, heading) {
			return i
		}
	}
	return -1
}

// Text returns a cell by the index of its column, trimmed; "" when it is not there.
func (r Record) Text(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(r.Cells[column])
}
