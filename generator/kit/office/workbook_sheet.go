package office

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// book writes sheets and keeps the first error.
type book struct {
	file   *excelize.File
	styles map[string]int
	err    error
}

func (w *book) try(err error) {
	if w.err == nil {
		w.err = err
	}
}

// inOrder puts the list of parts first, as readers expect, then all by name.
func inOrder(files []File) []File {
	slices.SortFunc(files, func(a, b File) int {
		first := func(f File) int {
			if f.Name == "[Content_Types].xml" {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(a.Name, b.Name))
	})
	return files
}

var (
	titleStyle  = excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true, Size: 16, Color: "0E4650"}}
	noteStyle   = excelize.Style{Font: &excelize.Font{Family: "Calibri", Color: "46555A"}}
	headStyle   = excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E2F0F1"}}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, Border: []excelize.Border{{Type: "bottom", Style: 2, Color: "0E4650"}}}
	boldStyle   = excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true, Size: 13, Color: "0E4650"}, Alignment: &excelize.Alignment{WrapText: true}}
	wrapStyle   = excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
	cellBorders = []excelize.Border{{Type: "bottom", Style: 1, Color: "D5D0C7"}, {Type: "right", Style: 1, Color: "D5D0C7"}}
)

// style registers a style once.
func (w *book) style(name string, style excelize.Style) int {
	id, ok := w.styles[name]
	if !ok {
		var err error
		id, err = w.file.NewStyle(&style)
		w.try(err)
		w.styles[name] = id
	}
	return id
}

// about writes the instructions, a line a block.
func (w *book) about(b Workbook) {
	sheet := b.About
	w.try(w.file.SetColWidth(sheet, "A", "A", aboutWidth))
	w.set(sheet, 1, 1, Cell{Text: b.Title}, w.style("title", titleStyle))
	row := 3
	numbers := map[int]int{} // of the last item, by list
	for _, block := range b.Text {
		style := w.style("wrap", wrapStyle)
		text := plain(block.Runs)
		switch block.Kind {
		case Heading:
			style = w.style("bold", boldStyle)
		case Item:
			mark := "•"
			if block.Ordered {
				numbers[block.List]++
				mark = strconv.Itoa(numbers[block.List]) + "."
			}
			text = mark + " " + text
		case Grid:
			continue
		}
		w.set(sheet, 1, row, Cell{Text: text}, style)
		w.height(sheet, row, linesOf(text, aboutWidth))
		row++
	}
	w.try(w.file.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: ptr(false)}))
	w.print(sheet, false)
}

// aboutWidth is how wide the instructions are, in characters.
const aboutWidth = 95

// height gives a row room for its lines: not every program does so by itself.
func (w *book) height(sheet string, row, lines int) {
	if lines > 1 {
		w.try(w.file.SetRowHeight(sheet, row, min(400, float64(lines)*15+2)))
	}
}

// linesOf is about how many lines a text takes in a column of some width. A
// blank may be filled with more than its name.
func linesOf(text string, width float64) int {
	return 1 + int(float64(len([]rune(text)))*0.97/width)
}

func plain(runs []Run) string {
	var out strings.Builder
	for _, run := range runs {
		if run.Field != "" {
			out.WriteString("{{" + run.Field + "}}")
			continue
		}
		out.WriteString(run.Text)
	}
	return out.String()
}

func ptr[T any](v T) *T { return &v }

// sheet writes a table: title, text, heads, rows, then rows to fill.
func (w *book) sheet(s Sheet) {
	w.set(s.Name, 1, 1, Cell{Text: s.Title}, w.style("title", titleStyle))
	w.set(s.Name, 1, 2, Cell{Text: s.Text}, w.style("note", noteStyle))
	last := HeaderRow + len(s.Rows) + s.Blank
	for i, column := range s.Columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		w.try(err)
		w.try(w.file.SetColWidth(s.Name, letter, letter, column.width()))
		head := column.Title
		if column.Needed {
			head += " *"
		}
		w.set(s.Name, i+1, HeaderRow, Cell{Text: head}, w.style("head", headStyle))
		if last > HeaderRow {
			w.column(s, column, letter, last)
		}
	}
	for r, row := range s.Rows {
		lines := 1
		for i, cell := range row[:min(len(row), len(s.Columns))] {
			w.set(s.Name, i+1, HeaderRow+1+r, cell, -1)
			lines = max(lines, linesOf(cell.Text, s.Columns[i].width()))
		}
		w.height(s.Name, HeaderRow+1+r, lines)
	}
	w.height(s.Name, HeaderRow, s.headLines())
	w.try(w.file.SetPanes(s.Name, &excelize.Panes{Freeze: true, YSplit: HeaderRow, TopLeftCell: "A5", ActivePane: "bottomLeft"}))
	w.print(s.Name, true)
	if len(s.Columns) > 0 {
		w.try(w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + s.Name + "'!$4:$4", Scope: s.Name}))
	}
}

// headLines is how many lines the longest head takes.
func (s Sheet) headLines() int {
	lines := 1
	for _, column := range s.Columns {
		lines = max(lines, linesOf(column.Title+" *", column.width()))
	}
	return lines
}

// column gives the cells of a column their style and says what they take.
func (w *book) column(s Sheet, c Column, letter string, last int) {
	from, to := letter+"5", cellName(letter, last)
	w.try(w.file.SetCellStyle(s.Name, from, to, w.style("cell "+string(c.Kind), c.style())))
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(from + ":" + to)
	if c.Hint != "" {
		rule.SetInput(clip(c.Title, 32), clip(c.Hint, 255))
	}
	if c.validate(rule) || c.Hint != "" {
		w.try(w.file.AddDataValidation(s.Name, rule))
	}
}

// set writes a cell; a style below zero leaves the one it has.
func (w *book) set(sheet string, column, row int, cell Cell, style int) {
	name, err := excelize.CoordinatesToCellName(column, row)
	w.try(err)
	switch {
	case cell.Number != nil:
		w.try(w.file.SetCellValue(sheet, name, *cell.Number))
	case cell.Text != "":
		w.try(w.file.SetCellStr(sheet, name, cell.Text))
	}
	if style >= 0 {
		w.try(w.file.SetCellStyle(sheet, name, name, style))
	}
}

// print fits a sheet to the width of a page.
func (w *book) print(sheet string, wide bool) {
	orientation := "portrait"
	if wide {
		orientation = "landscape"
	}
	w.try(w.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &orientation, FitToWidth: ptr(1), FitToHeight: ptr(0)}))
	w.try(w.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: ptr(true)}))
}
