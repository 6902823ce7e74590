package intake

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/source"
)

// trainingList reads a state's list of eligible training providers. States
// publish theirs in forms of their own, so the columns are ours.
var trainingList = Release{
	Name:      "etpl",
	Table:     "data/training_list.csv",
	Title:     "List of eligible training providers, as a CSV file in the hub's own columns",
	Publisher: "the state's workforce agency",
	Link:      "docs/data.md",
	Brings:    "training that public money can pay for",
	Columns: []string{"id", "provider", "program", "program_code", "occupation", "county", "credential", "weeks", "cost", "online",
		"link", "completers", "employed_share", "median_earnings", "updated"},
	Layout: []Field{
		{Name: "id", Headings: []string{"id"}},
		{Name: "provider", Headings: []string{"provider"}},
		{Name: "program", Headings: []string{"program"}},
		{Name: "cip", Headings: []string{"program_code"}},
		{Name: "code", Headings: []string{"occupation"}, Optional: true},
		{Name: "county", Headings: []string{"county"}},
		{Name: "credential", Headings: []string{"credential"}},
		{Name: "weeks", Headings: []string{"weeks"}},
		{Name: "cost", Headings: []string{"cost"}},
		{Name: "online", Headings: []string{"online"}},
		{Name: "link", Headings: []string{"link"}},
		{Name: "completers", Headings: []string{"completers"}},
		{Name: "employed", Headings: []string{"employed_share"}},
		{Name: "earnings", Headings: []string{"median_earnings"}},
		{Name: "updated", Headings: []string{"updated"}},
	},
	Read:    readTrainingList,
	Vintage: newestDay(14),
	States:  true,
}

// apprenticeships reads a list of registered apprenticeship programs in columns
// of ours, for the same reason.
var apprenticeships = Release{
	Name:      "apprenticeships",
	Table:     "data/apprenticeships.csv",
	Title:     "Registered apprenticeship programs, as a CSV file in the hub's own columns",
	Publisher: "the state's apprenticeship agency",
	Link:      "docs/data.md",
	Brings:    "apprenticeships and their sponsors",
	Columns: []string{"id", "sponsor", "occupation", "county", "trade", "hours", "classroom_hours", "start_pay", "link", "active",
		"updated"},
	Layout: []Field{
		{Name: "id", Headings: []string{"id"}},
		{Name: "sponsor", Headings: []string{"sponsor"}},
		{Name: "code", Headings: []string{"occupation"}},
		{Name: "county", Headings: []string{"county"}},
		{Name: "trade", Headings: []string{"trade"}},
		{Name: "hours", Headings: []string{"hours"}},
		{Name: "classroom", Headings: []string{"classroom_hours"}},
		{Name: "pay", Headings: []string{"start_pay"}},
		{Name: "link", Headings: []string{"link"}},
		{Name: "active", Headings: []string{"active"}},
		{Name: "updated", Headings: []string{"updated"}},
	},
	Read:    readApprenticeships,
	Vintage: newestDay(10),
	States:  true,
}

func readTrainingList(in *Reading) {
	costs := []Quantity{{Field: "weeks", Column: "weeks", Decimals: 1}, {Field: "cost", Column: "cost", Decimals: 2}}
	results := []Quantity{
		{Field: "completers", Column: "completers", Whole: true},
		{Field: "employed", Column: "employed_share", Decimals: 4},
		{Field: "earnings", Column: "median_earnings", Whole: true},
	}
	for record := range in.all() {
		county, ok := in.countyOf(record)
		if ok && county != "" && !in.keeps(county) {
			continue
		}
		names, goodNames := in.needed(record, "", "id", "provider", "program")
		codes, goodCodes := in.codesOfTraining(record)
		how, goodHow := in.numbers(record, costs)
		online, goodOnline := in.oneOf(record, "online", "online")
		link, goodLink := in.link(record)
		found, goodFound := in.numbers(record, results)
		updated, goodDay := in.day(record, "updated")
		if ok && goodNames && goodCodes && goodHow && goodOnline && goodLink && goodFound && goodDay {
			in.put(record, slices.Concat(names, codes, []string{county, in.text(record, "credential")},
				how, []string{online, link}, found, []string{updated}))
		}
	}
}

func readApprenticeships(in *Reading) {
	terms := []Quantity{
		{Field: "hours", Column: "hours", Whole: true},
		{Field: "classroom", Column: "classroom_hours", Whole: true},
		{Field: "pay", Column: "start_pay", Decimals: 2},
	}
	for record := range in.all() {
		county, ok := in.countyOf(record)
		if ok && county != "" && !in.keeps(county) {
			continue
		}
		names, goodNames := in.needed(record, "", "id", "sponsor")
		code, goodCode := in.code(record)
		trade, goodTrade := in.needed(record, "", "trade")
		figures, goodFigures := in.numbers(record, terms)
		link, goodLink := in.link(record)
		active, goodActive := in.oneOf(record, "active", "active")
		updated, goodDay := in.day(record, "updated")
		if ok && goodNames && goodCode && goodTrade && goodFigures && goodLink && goodActive && goodDay {
			in.put(record, slices.Concat(names, []string{code, county}, trade, figures, []string{link, active, updated}))
		}
	}
}

// codesOfTraining are the program's code and the occupation that it leads to,
// which a list need not name.
func (in *Reading) codesOfTraining(record source.Record) (cells []string, ok bool) {
	program, ok := in.matching(record, "cip", programCode, "a program's code of six digits, such as 51.3801")
	occupation := ""
	if in.text(record, "code") != "" {
		var good bool
		occupation, good = in.code(record)
		ok = ok && good
	}
	return []string{program, occupation}, ok
}

// webLink is an address as a page may link to it.
var webLink = regexp.MustCompile(`^(https?://[^\s/]+\.[^\s]+)?$`)

func (in *Reading) link(record source.Record) (string, bool) {
	return in.matching(record, "link", webLink, "an address, such as https://example.org/welding, or empty")
}

func (in *Reading) day(record source.Record, field string) (string, bool) {
	text := in.text(record, field)
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		in.bad(record, field, "bad-date", "%q is no date, such as 2026-03-25", text)
		return "", false
	}
	return text, true
}

// newestDay is the last day in a column: a list is as old as its newest entry.
func newestDay(column int) func([]string, iter.Seq[[]string]) []string {
	return func(_ []string, rows iter.Seq[[]string]) []string {
		newest := ""
		for row := range rows {
			newest = max(newest, row[column])
		}
		return slices.DeleteFunc([]string{strings.TrimSpace(newest)}, func(day string) bool { return day == "" })
	}
}
