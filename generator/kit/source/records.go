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
}

// Record is one row of a release.
type Record struct {
	Line  int      // line of the file, or row of the sheet
	Cells []string // as many as the header, or fewer or more where the file has them
}

// ReadRecords reads a release by the ending of its name: .csv, .txt or .tsv
// (tab-delimited), .xlsx (first sheet; numbers as stored, not as shown).
func ReadRecords(name string, data []byte) (*Records, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv":
		return readDelimited(name, data, ',')
	case ".txt", ".tsv":
		return readDelimited(name, data, '\t')
	case ".xlsx":
		return ReadSheet(name, data, "")
	}
	return nil, fmt.Errorf("%s: its name must end in .csv, .txt, .tsv or .xlsx", name)
}

// readDelimited looks through the whole text once, so that a fault in its last
// line is known before the first row is used; rows are not kept.
func readDelimited(name string, data []byte, comma rune) (*Records, error) {
	text, _ := decodeText(data)
	header, rows := []string(nil), 0
	for record, err := range delimited(text, comma) {
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
	return &Records{Name: name, Header: header, rows: func(yield func(Record) bool) {
		first := true
		for record := range delimited(text, comma) {
			if !first && !yield(record) {
				return
			}
			first = false
		}
	}}, nil
}

// delimited yields the records of text, or the fault that ends them.
func delimited(text []byte, comma rune) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		reader := csv.NewReader(bytes.NewReader(text))
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
