package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// largestSheet is how many bytes a workbook may unpack to: a small file can
// claim to hold far more than memory has.
const largestSheet = 2 << 30

// ReadSheet reads one sheet of an .xlsx workbook, the first when sheet is "".
// The header is the first row in which more than one cell is filled: above it
// stand titles.
func ReadSheet(name string, data []byte, sheet string) (records *Records, err error) {
	defer func() {
		// The reader of workbooks is not ours and is given files of any kind.
		if fault := recover(); fault != nil {
			records, err = nil, fmt.Errorf("%s: the workbook cannot be read: %v", name, fault)
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: largestSheet})
	if err != nil {
		return nil, fmt.Errorf("%s: this is no .xlsx workbook: %w", name, err)
	}
	defer book.Close()
	if sheets := book.GetSheetList(); sheet == "" && len(sheets) > 0 {
		sheet = sheets[0]
	} else if !slices.Contains(sheets, sheet) {
		return nil, fmt.Errorf("%s has no sheet %q; its sheets are %s", name, sheet, strings.Join(sheets, ", "))
	}
	rows, err := sheetRows(book, sheet)
	if err != nil {
		return nil, fmt.Errorf("%s: sheet %s: %w", name, sheet, err)
	}
	return underHeader(name, rows)
}

func sheetRows(book *excelize.File, sheet string) ([]Record, error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Record
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", line, err)
		}
		if filled(cells) > 0 {
			all = append(all, Record{line, cells})
		}
	}
	return all, rows.Error()
}

func underHeader(name string, rows []Record) (*Records, error) {
	header := slices.IndexFunc(rows, func(r Record) bool { return filled(r.Cells) > 1 })
	if header < 0 && len(rows) > 0 {
		header = 0
	}
	if header < 0 {
		return nil, fmt.Errorf("%s: the sheet is empty", name)
	}
	return &Records{Name: name, Header: headings(rows[header].Cells), rows: slices.Values(rows[header+1:])}, nil
}

func filled(cells []string) int {
	count := 0
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			count++
		}
	}
	return count
}
