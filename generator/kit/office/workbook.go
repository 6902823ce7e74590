package office

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Workbook is a file for Excel: instructions first, then the sheets to fill.
type Workbook struct {
	Title    string
	Subject  string
	Language string
	Text     []Block // the instructions, on a sheet of their own; none leaves it out
	About    string  // the name of that sheet
	Sheets   []Sheet
}

// Sheet is a table to read or to fill.
type Sheet struct {
	Name    string // 31 characters at most
	Title   string
	Text    string // one line below the title
	Columns []Column
	Rows    [][]Cell
	Blank   int // rows to fill, below those
}

// ColumnKind says what a column takes.
type ColumnKind string

const (
	Text    ColumnKind = "text"
	Date    ColumnKind = "date"
	Number  ColumnKind = "number"
	Dollars ColumnKind = "dollars"
	Share   ColumnKind = "share" // a fraction, shown as percent
	Choice  ColumnKind = "choice"
)

// Column is a column with what it takes.
type Column struct {
	Title   string
	Hint    string // shown where a cell is filled
	Kind    ColumnKind
	Choices []string
	Width   float64 // in characters; 0 is by kind
	Needed  bool
}

// Cell is a text, or a number when Number is set.
type Cell struct {
	Text   string
	Number *float64
}

// HeaderRow is where the heads of a sheet's columns stand.
const HeaderRow = 4

// XLSX is the workbook as a file for Excel.
func (b Workbook) XLSX() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w := &book{file: f, styles: map[string]int{}}
	first := true
	name := func(sheet string) error {
		if first {
			first = false
			return f.SetSheetName("Sheet1", sheet)
		}
		_, err := f.NewSheet(sheet)
		return err
	}
	if len(b.Text) > 0 {
		w.try(name(b.About))
		w.about(b)
	}
	for _, sheet := range b.Sheets {
		w.try(name(sheet.Name))
		w.sheet(sheet)
	}
	const fixed = "1980-01-01T00:00:00Z" // the file tells no clock
	w.try(f.SetDocProps(&excelize.DocProperties{Title: b.Title, Subject: b.Subject, Language: b.Language, Creator: "sectorhub", Created: fixed, Modified: fixed}))
	if w.err != nil {
		return nil, fmt.Errorf("workbook %s: %w", b.Title, w.err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		return nil, fmt.Errorf("workbook %s: %w", b.Title, err)
	}
	return repack(out.Bytes())
}

// repack gives the parts the fixed day and the order of their names.
func repack(data []byte) ([]byte, error) {
	files, err := Unpack(data)
	if err != nil {
		return nil, err
	}
	return Archive(inOrder(files))
}
