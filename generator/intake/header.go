package intake

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"sectorhub/generator/kit/source"
)

// Field is one column of an official file. Its headings are compared without
// regard to case, spaces, punctuation and footnote marks; YEAR stands for a
// year or a span of years: "Employment, YEAR".
type Field struct {
	Name     string // ours
	Headings []string
	Optional bool
	Count    int // how many columns bear the heading; 0 means 1, many any number
}

// many columns bear a heading: one for each year of a wide file.
const many = -1

// header knows where each field stands in one file.
type header struct {
	line    int // of the header itself
	width   int // cells that are not empty at its end
	columns map[string][]int
	years   map[string][]int // in the headings, in the order of the columns
}

var (
	footnoteMark = regexp.MustCompile(`\[\d+\]`)
	yearSpan     = regexp.MustCompile(`\b((?:19|20)\d\d)(?:\s*[-–—]\s*\d{2,4})?\b`)
	punctuation  = regexp.MustCompile(`[^a-z0-9Y]+`)
)

// fold reduces a heading to what is compared.
func fold(heading string) (folded string, year int) {
	text := footnoteMark.ReplaceAllString(strings.ToLower(strings.ReplaceAll(heading, "_", " ")), "")
	if found := yearSpan.FindStringSubmatch(text); found != nil {
		year, _ = strconv.Atoi(found[1])
		text = yearSpan.ReplaceAllString(text, "Y")
	}
	return punctuation.ReplaceAllString(text, ""), year
}

// newHeader looks for the fields of a layout among the cells of a row.
func newHeader(names map[string]string, cells []string) header {
	h := header{columns: map[string][]int{}, years: map[string][]int{}}
	for i, cell := range cells {
		folded, year := fold(cell)
		if folded == "" {
			continue
		}
		h.width = i + 1
		if name, ok := names[folded]; ok {
			h.columns[name] = append(h.columns[name], i)
			h.years[name] = append(h.years[name], year)
		}
	}
	return h
}

// fieldNames leads from a folded heading to our name of its field.
func fieldNames(layout []Field) map[string]string {
	names := map[string]string{}
	for _, field := range layout {
		for _, heading := range field.Headings {
			folded, _ := fold(strings.ReplaceAll(heading, "YEAR", "2000"))
			names[folded] = field.Name
		}
	}
	return names
}

// missing names the fields, by their usual headings, that a file must have and
// has not, or has twice.
func (h header) missing(layout []Field) []string {
	var missing []string
	for _, field := range layout {
		found := len(h.columns[field.Name])
		if found == max(1, field.Count) || found > 0 && field.Count == many || found == 0 && field.Optional {
			continue
		}
		missing = append(missing, strconv.Quote(field.Headings[0]))
	}
	return missing
}

func required(layout []Field) []string {
	var names []string
	for _, field := range layout {
		if !field.Optional {
			names = append(names, strconv.Quote(field.Headings[0]))
		}
	}
	return names
}

// shapes are the layouts of all files of the release.
func (r Release) shapes() [][]Field {
	var all [][]Field
	for _, table := range r.Tables() {
		for _, layout := range append([][]Field{table.Layout}, table.Shapes...) {
			if len(layout) > 0 {
				all = append(all, layout)
			}
		}
	}
	return all
}

// header looks for the header of any shape of the release.
func (r Release) header(records *source.Records) (header, bool) {
	for _, layout := range r.shapes() {
		if h, ok := findHeader(layout, records); ok {
			return h, true
		}
	}
	return header{}, false
}

// findHeader looks for the header in the first rows of a file.
func findHeader(layout []Field, records *source.Records) (header, bool) {
	names := fieldNames(layout)
	if h := newHeader(names, records.Header); len(h.missing(layout)) == 0 {
		h.line = 1
		return h, true
	}
	looked := 0
	for record := range records.Rows() {
		if h := newHeader(names, record.Cells); len(h.missing(layout)) == 0 {
			h.line = record.Line
			return h, true
		}
		if looked++; looked == headerWithin {
			break
		}
	}
	return header{}, false
}

// nearest is the shape of which a file lacks the smallest part, and the fields
// it lacks.
func (r Release) nearest(cells []string) (layout []Field, missing []string) {
	least := math.Inf(1)
	for _, shape := range r.shapes() {
		lacks := newHeader(fieldNames(shape), cells).missing(shape)
		if part := float64(len(lacks)) / float64(len(required(shape))); part < least {
			least, layout, missing = part, shape, lacks
		}
	}
	return layout, missing
}

// unknownHeadings are the cells of a header that no field of a layout bears.
func unknownHeadings(layout []Field, cells []string) []string {
	names := fieldNames(layout)
	var unknown []string
	for _, cell := range cells {
		if folded, _ := fold(cell); folded != "" && names[folded] == "" {
			unknown = append(unknown, strings.TrimSpace(cell))
		}
	}
	return unknown
}

// index is the column of a field, -1 when the file has none.
func (h header) index(field string) int {
	if columns := h.columns[field]; len(columns) > 0 {
		return columns[0]
	}
	return -1
}

func (h header) has(field string) bool { return h.index(field) >= 0 }
