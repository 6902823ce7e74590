package chart

import (
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Table is the chart in cells: the first of each row names the category.
type Table struct {
	Caption string // the takeaway
	Detail  string // measure, place, period and source
	Header  []string
	Rows    [][]Cell
}

// Cell is one cell in words. Figure is set where the cell is a figure, present
// or missing.
type Cell struct {
	Text   string
	Figure *figure.Figure
}

// Table returns the same values as the picture.
func (c Chart) Table(l *locale.Locale) Table {
	return Table{}
}

// CSV returns the table as RFC 4180 with plain numbers.
func (c Chart) CSV(l *locale.Locale) []byte {
	return nil
}

// Sentence says in plain words what is highest, what is lowest and what is
// missing.
func (c Chart) Sentence(l *locale.Locale) string {
	return ""
}
