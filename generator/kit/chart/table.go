package chart

import (
	"bytes"
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"

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

// Numeric says whether a column holds figures, so that its head stands above
// their ends.
func (t Table) Numeric(column int) bool {
	return slices.ContainsFunc(t.Rows, func(row []Cell) bool { return column < len(row) && row[column].Figure != nil })
}

// Cell is one cell in words. Figure is set where the cell is a figure, present
// or missing.
type Cell struct {
	Text   string
	Figure *figure.Figure
}

// Table returns the same values as the picture, with every name whole.
func (c Chart) Table(l *locale.Locale) Table {
	t := Table{Caption: clean(c.Title), Detail: joinSentences(c.Subtitle, c.Source), Header: []string{c.label(l)}}
	for _, s := range c.Series {
		t.Header = append(t.Header, s.label(l))
	}
	for i, category := range c.Categories {
		row := []Cell{{Text: clean(category)}}
		for _, s := range c.Series {
			f := s.at(i)
			row = append(row, Cell{Text: l.Figure(f), Figure: &f})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// label heads the column of the categories.
func (c Chart) label(l *locale.Locale) string {
	if label := clean(c.Label); label != "" {
		return label
	}
	return l.T("chart.category")
}

// label heads the column of a series.
func (s Series) label(l *locale.Locale) string {
	if label := clean(s.Name); label != "" {
		return label
	}
	return l.T("chart.value")
}

// CSV returns the table as RFC 4180 with plain numbers: a share is a fraction.
// The head of a column names its unit. A column of notes follows a series that
// needs one: there a missing value says why, and a lower bound that it is one.
func (c Chart) CSV(l *locale.Locale) []byte {
	records := make([][]string, len(c.Categories)+1)
	records[0] = []string{inert(c.label(l))}
	for i, category := range c.Categories {
		records[i+1] = []string{inert(clean(category))}
	}
	for _, s := range c.Series {
		s.addColumns(records, l)
	}
	var out bytes.Buffer
	// Writing to memory cannot fail, and no field separator was set.
	_ = csv.NewWriter(&out).WriteAll(records)
	return out.Bytes()
}

func (s Series) addColumns(records [][]string, l *locale.Locale) {
	head := s.label(l)
	if len(s.Values) > 0 {
		head += " (" + string(s.Values[0].Unit) + ")"
	}
	values, notes, noted := []string{inert(head)}, []string{inert(l.T("chart.note", s.label(l)))}, false
	for i := range records[1:] {
		f := s.at(i)
		note := csvNote(f, l)
		values, notes, noted = append(values, csvNumber(f)), append(notes, inert(note)), noted || note != ""
	}
	for i := range records {
		records[i] = append(records[i], values[i])
		if noted {
			records[i] = append(records[i], notes[i])
		}
	}
}

// csvNumber prints a number as programs read it, "" when there is none.
func csvNumber(f figure.Figure) string {
	value, known := f.Known()
	switch {
	case !known:
		return ""
	case math.Abs(value) >= 1e21:
		return strconv.FormatFloat(value, 'g', -1, 64)
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

func csvNote(f figure.Figure, l *locale.Locale) string {
	if f.Counted() {
		return ""
	}
	note := clean(l.Figure(f))
	if f.Note != "" {
		note += ": " + clean(f.Note)
	}
	return note
}

// inert keeps a spreadsheet from reading a name as a formula.
func inert(text string) string {
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}
