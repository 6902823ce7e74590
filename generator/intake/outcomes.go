package intake

import (
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// outcomes reads the workbook in which a partnership writes down its results.
// Each row takes the place of the one for the same measure and period.
var outcomes = Release{
	Name:      "outcomes",
	Table:     "data/outcomes.csv",
	Title:     "Outcomes workbook of the tool kit, filled in by a partnership",
	Publisher: "the partnership",
	Link:      "docs/editing.md",
	Brings:    "results of partnerships",
	Columns: []string{"partnership", "measure", "start", "end", "numerator", "denominator", "value", "baseline", "target",
		"evidence", "beneficiary", "source", "note"},
	Sheet: "Entries",
	Layout: []Field{
		{Name: "partnership", Headings: []string{"Partnership"}},
		{Name: "measure", Headings: []string{"Measure"}},
		{Name: "start", Headings: []string{"Period start", "start"}},
		{Name: "end", Headings: []string{"Period end", "end"}},
		{Name: "numerator", Headings: []string{"Numerator"}},
		{Name: "denominator", Headings: []string{"Denominator"}},
		{Name: "value", Headings: []string{"Value when it is no share", "value"}},
		{Name: "baseline", Headings: []string{"Baseline"}},
		{Name: "target", Headings: []string{"Target"}},
		{Name: "evidence", Headings: []string{"Evidence grade", "evidence"}},
		{Name: "beneficiary", Headings: []string{"Beneficiary"}},
		{Name: "source", Headings: []string{"Source"}},
		{Name: "note", Headings: []string{"Note"}},
	},
	Read:    readOutcomes,
	Vintage: newestDay(3),
	Dated:   true,
	Part:    []string{"partnership", "measure", "start", "end"},
}

var (
	evidences   = []string{"count", "before-and-after", "comparison-group", "random-assignment"}
	beneficiary = []string{"workers", "employers", "public-systems", "partnership"}
)

// newGroup helps where a name is in no row of the directory.
const newGroup = "write the name as it is in the directory, data/partnerships.csv; a new group first gets a row there"

// measured is what the hub says of a measure.
type measured struct{ unit, counts string }

func readOutcomes(in *Reading) {
	groups, measures := in.namesIn("data/partnerships.csv"), in.namesIn("data/outcome_measures.csv")
	kinds := map[string]measured{}
	in.eachOf(measures.table, func(row source.Row) {
		kinds[row.Text("id")] = measured{row.Text("unit"), row.Text("counts")}
	})
	groups.hint = newGroup
	in.sayStories()
	first := map[string]int{}
	for record := range in.all() {
		group, goodGroup := in.known(record, "partnership", groups)
		measure, goodMeasure := in.known(record, "measure", measures)
		start, end, goodPeriod := in.span(record)
		grade, goodGrade := in.chosen(record, "evidence", evidences)
		who, goodWho := in.chosen(record, "beneficiary", beneficiary)
		from, goodFrom := in.answered(record, "source")
		figures, goodFigures := in.results(record, kinds[measure], goodMeasure)
		if !goodGroup || !goodMeasure || !goodPeriod || !goodGrade || !goodWho || !goodFrom || !goodFigures {
			continue
		}
		key := strings.Join([]string{group, measure, start, end}, " ")
		if line, twice := first[key]; twice {
			in.wrong(record, "measure", "duplicate-row", "leave one of the two", "this partnership, measure and period stand in row %d already", line)
			continue
		}
		first[key] = record.Line
		in.put(record, slices.Concat([]string{group, measure, start, end}, figures, []string{grade, who, from, in.text(record, "note")}))
	}
}

// storySheet has questions in its first column and answers in its second.
const storySheet = "Story"

// sayStories says that a workbook's answers in words are left out: they are
// prose, which someone edits before it is a page.
func (in *Reading) sayStories() {
	if !isWorkbook(in.file.Name) {
		return
	}
	data, err := in.file.whole()
	if err != nil {
		return // said when the file was opened
	}
	sheet, err := source.ReadSheet(in.file.Name, data, storySheet)
	if err != nil {
		return // a workbook of their own, without the sheet
	}
	for record := range sheet.Rows() {
		if len(record.Cells) < 2 || strings.TrimSpace(record.Cells[1]) == "" {
			continue
		}
		in.report.Noticef(diag.Pos{File: in.file.Name, Line: record.Line, Column: 2}, "story-not-taken", "%s!B%d: the import takes figures only, so the answers on the sheet %s are left out", storySheet, record.Line, storySheet).
			Hint("put them into content/partnerships/<id>.md, with the id of the partnership in data/partnerships.csv")
		return
	}
}

// span is the first and the last day that are counted.
func (in *Reading) span(record source.Record) (start, end string, ok bool) {
	from, goodFrom := in.date(record, "start")
	to, goodTo := in.date(record, "end")
	if goodFrom && goodTo && to.Before(from) {
		in.wrong(record, "end", "period-reversed", "", "the period ends on %s, before it begins on %s", to.Format(time.DateOnly), from.Format(time.DateOnly))
		return "", "", false
	}
	return from.Format(time.DateOnly), to.Format(time.DateOnly), goodFrom && goodTo
}
