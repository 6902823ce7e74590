package source

import "iter"

// Records is an official release as it came: cells of text under a header.
type Records struct {
	Name   string
	Header []string // trimmed; line breaks inside a heading become spaces
}

// Record is one row of a release.
type Record struct {
	Line  int      // line of the file, or row of the sheet
	Cells []string // as many as the header or fewer
}

// ReadRecords reads a release by the ending of its name: .csv, .txt or .tsv
// (tab-delimited), .xlsx (first sheet; numbers as stored, not as shown).
func ReadRecords(name string, data []byte) (*Records, error) { return nil, nil }

// ReadSheet reads one sheet of an .xlsx workbook.
func ReadSheet(name string, data []byte, sheet string) (*Records, error) { return nil, nil }

// Rows yields the rows below the header.
func (r *Records) Rows() iter.Seq[Record] { return func(func(Record) bool) {} }

// Column returns the index of a heading, compared without regard to case, or -1.
func (r *Records) Column(heading string) int { return -1 }

// Text returns a cell by the index of its column, trimmed; "" when it is not there.
func (r Record) Text(column int) string { return "" }
