package office

import "fmt"

// pageWidth is the room between the margins of a letter page, in twentieths of
// a point.
const pageWidth = 9360

// table writes a table whose header is repeated on each page, below its
// caption.
func (w *word) table(t Table) {
	if t.Caption != "" {
		w.paragraph(`<w:pStyle w:val="Caption"/><w:keepNext/>`, []Run{{Text: t.Caption}})
	}
	widths := t.columns()
	w.add(`<w:tbl><w:tblPr><w:tblStyle w:val="HubTable"/>`, fmt.Sprintf(`<w:tblW w:w="%d" w:type="dxa"/>`, pageWidth),
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if t.Caption != "" {
		w.add(`<w:tblCaption w:val="`, escape(t.Caption), `"/>`)
	}
	w.add(`</w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		w.add(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width))
	}
	w.add(`</w:tblGrid>`)
	w.row(t, widths, t.Header, `<w:cantSplit/><w:tblHeader/>`)
	for _, row := range t.Rows {
		properties := `<w:cantSplit/>`
		if toFill(row, len(widths)) {
			properties += roomToWrite
		}
		w.row(t, widths, row, properties)
	}
	w.add(`</w:tbl>`)
}

// roomToWrite is the least height of a row to fill by hand.
const roomToWrite = `<w:trHeight w:val="460" w:hRule="atLeast"/>`

// toFill says that a row has a cell where nothing stands yet.
func toFill(row [][]Run, columns int) bool {
	for i := range columns {
		if i >= len(row) || len(row[i]) == 0 {
			return true
		}
	}
	return false
}

// columns are the widths of the columns, which fill the page.
func (t Table) columns() []int {
	widths := make([]int, len(t.Header))
	for i := range widths {
		part := 1 / float64(len(widths))
		if i < len(t.Widths) {
			part = t.Widths[i]
		}
		widths[i] = int(part * pageWidth)
	}
	return widths
}

func (w *word) row(t Table, widths []int, cells [][]Run, properties string) {
	w.add(`<w:tr><w:trPr>`, properties, `</w:trPr>`)
	for i, width := range widths {
		w.add(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p>`, width))
		if i < len(t.Numbers) && t.Numbers[i] {
			w.add(`<w:pPr><w:jc w:val="right"/></w:pPr>`)
		}
		if i < len(cells) {
			w.runs(cells[i])
		}
		w.add(`</w:p></w:tc>`)
	}
	w.add(`</w:tr>`)
}
