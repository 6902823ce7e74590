package toolkit

import (
	"strconv"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/office"
)

// Workbook is a document as a workbook: its body as instructions, then its
// sheets.
func (m Maker) Workbook(d *catalog.Document) office.Workbook {
	book := office.Workbook{
		Title: d.Title, Subject: d.Summary, Language: m.Language,
		Text: m.blocks(d), About: m.About,
	}
	for _, s := range d.Sheets {
		book.Sheets = append(book.Sheets, sheet(s))
	}
	return book
}

func sheet(s catalog.SheetMeta) office.Sheet {
	made := office.Sheet{Name: s.Title, Title: s.Title, Text: s.Text, Blank: s.Blank}
	for _, c := range s.Columns {
		made.Columns = append(made.Columns, office.Column{
			Title: c.Title, Hint: c.Hint, Kind: office.ColumnKind(c.Kind), Choices: c.Choices, Width: c.Width,
		})
	}
	for _, row := range s.Rows {
		cells := make([]office.Cell, len(row))
		for i, text := range row {
			cells[i] = cell(text, s.Columns[min(i, len(s.Columns)-1)].Kind)
		}
		made.Rows = append(made.Rows, cells)
	}
	return made
}

// cell is a number where its column takes one and it is written as one.
func cell(text, kind string) office.Cell {
	switch kind {
	case "number", "dollars", "share":
		if value, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64); err == nil {
			return office.Cell{Number: &value}
		}
	}
	return office.Cell{Text: text}
}
