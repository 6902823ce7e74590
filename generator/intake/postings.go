package intake

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// postings reads counts of job ads. No agency publishes them in a form of its
// own, so the columns are ours: whoever has counts writes them so, and says how
// they were found.
var postings = Release{
	Name:      "postings",
	Table:     "data/postings.csv",
	Title:     "Counts of online job ads by occupation, region and month, as a CSV file in the hub's own columns",
	Publisher: "whoever counted them",
	Link:      "docs/data.md",
	Brings:    "job ads by occupation and region",
	Columns:   []string{"area", "region", "month", "occupation", "postings", "query", "window", "deduplication", "licence"},
	Layout: []Field{
		{Name: "area", Headings: []string{"area"}},
		{Name: "region", Headings: []string{"region"}},
		{Name: "month", Headings: []string{"month"}},
		{Name: "code", Headings: []string{"occupation"}},
		{Name: "postings", Headings: []string{"postings"}},
		{Name: "query", Headings: []string{"query"}},
		{Name: "window", Headings: []string{"window"}},
		{Name: "deduplication", Headings: []string{"deduplication"}},
		{Name: "licence", Headings: []string{"licence", "license"}},
	},
	Read:    readPostings,
	Vintage: monthsOfRows(2),
	Dated:   true,
	Part:    []string{"area", "region", "month"},
}

var (
	monthOfYear = regexp.MustCompile(`^20\d\d-(0[1-9]|1[0-2])$`)
	regionID    = regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)
)

func readPostings(in *Reading) {
	for record := range in.all() {
		area, ok := in.stateArea(record)
		if ok && !in.keeps(area) {
			continue
		}
		region, goodRegion := in.matching(record, "region", regionID, "the id of a region, such as central, or empty for the whole area")
		month, goodMonth := in.matching(record, "month", monthOfYear, "a month, such as 2026-03")
		code, goodCode := in.code(record)
		count, goodCount := in.number(record, Quantity{Field: "postings", Column: "postings", Whole: true})
		how, goodHow := in.howCounted(record)
		if ok && goodRegion && goodMonth && goodCode && goodCount && goodHow {
			in.put(record, append([]string{area, region, month, code, count}, how...))
		}
	}
}

func (in *Reading) matching(record source.Record, field string, form *regexp.Regexp, what string) (string, bool) {
	text := in.text(record, field)
	if !form.MatchString(text) {
		in.bad(record, field, "bad-code", "%q is not %s", text, what)
		return "", false
	}
	return text, true
}

// howCounted says what makes a count one of its kind: without it two counts
// cannot be compared.
func (in *Reading) howCounted(record source.Record) (cells []string, ok bool) {
	ok = true
	for _, field := range []string{"query", "window", "deduplication", "licence"} {
		text := in.text(record, field)
		if text == "" {
			in.bad(record, field, "missing-value", "a count needs its %s", field)
			ok = false
		}
		cells = append(cells, text)
	}
	return cells, ok
}

// monthsOfRows is the first and the last month in a column.
func monthsOfRows(column int) func([]string, iter.Seq[[]string]) []string {
	return func(_ []string, rows iter.Seq[[]string]) []string {
		var months []string
		for row := range rows {
			months = append(months, row[column])
		}
		if len(months) == 0 {
			return nil
		}
		first, last := slices.Min(months), slices.Max(months)
		if first == last {
			return []string{first}
		}
		return []string{strings.Join([]string{first, last}, " to ")}
	}
}
