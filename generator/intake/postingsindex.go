package intake

import (
	"math/big"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// postingsIndex reads the index of job ads of the Indeed Hiring Lab: the daily
// file of the states, the daily file of the nation, or means of their months
// that someone made. Ads of a month are the mean of its days.
var postingsIndex = Release{
	Name:      "postings-index",
	Table:     "data/postings_index.csv",
	Title:     "Job Postings Index",
	Publisher: "Indeed Hiring Lab",
	Link:      "https://github.com/hiring-lab/job_postings_tracker",
	Brings:    "how the number of online job ads has moved since February 2020",
	Columns:   []string{"month", "state_index", "nation_index", "days"},
	Layout: []Field{
		{Name: "date", Headings: []string{"date"}},
		{Name: "state", Headings: []string{"state"}},
		{Name: "stateIndex", Headings: []string{"indeed_job_postings_index"}},
	},
	Shapes: [][]Field{{
		{Name: "date", Headings: []string{"date"}},
		{Name: "nationIndex", Headings: []string{"indeed_job_postings_index_SA"}},
		{Name: "variable", Headings: []string{"variable"}},
	}, {
		{Name: "month", Headings: []string{"month"}},
		{Name: "monthlyNation", Headings: []string{"us_index_sa"}},
	}},
	Read:    readPostingsIndex,
	Join:    joinIndex,
	Vintage: monthsOfRows(0),
	Dated:   true,
}

func readPostingsIndex(in *Reading) {
	switch {
	case in.header.has("month"):
		in.readIndexMonths()
	case in.header.has("nationIndex"):
		in.readIndexDays("nationIndex", func(record source.Record) bool { return in.text(record, "variable") == "total postings" })
	default:
		in.readIndexOfState()
	}
}

func (in *Reading) readIndexOfState() {
	state := ""
	if len(in.options.Areas) == 1 {
		state = postalCodes[in.options.Areas[0]]
	}
	if state == "" {
		in.faults++
		in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "area-unknown", "the file holds many states, and the table has one").
			Hint("name the state by its FIPS code with --areas, such as --areas=39")
		return
	}
	in.readIndexDays("stateIndex", func(record source.Record) bool { return strings.EqualFold(in.text(record, "state"), state) })
}

// monthOfDays adds up the days of a month.
type monthOfDays struct {
	month string
	days  map[string]bool
	sum   *big.Rat
	last  source.Record
}

func (in *Reading) readIndexDays(field string, wanted func(source.Record) bool) {
	var months []*monthOfDays
	for record := range in.all() {
		if !wanted(record) {
			in.passed["of other states, or of new ads only"]++
			continue
		}
		months = in.addDay(months, record, field)
	}
	for _, m := range months {
		mean := decimal(new(big.Rat).Quo(m.sum, big.NewRat(int64(len(m.days)), 1)), 2)
		if field == "nationIndex" {
			in.put(m.last, []string{m.month, "", mean, ""})
		} else {
			in.put(m.last, []string{m.month, mean, "", decimal(big.NewRat(int64(len(m.days)), 1), 0)})
		}
	}
}

func (in *Reading) addDay(months []*monthOfDays, record source.Record, field string) []*monthOfDays {
	date := in.text(record, "date")
	if len(date) != len("2020-02-01") || !monthOfYear.MatchString(date[:7]) {
		in.bad(record, "date", "bad-date", "%q is no date, such as 2020-02-01", date)
		return months
	}
	value, ok := parseNumber(in.text(record, field))
	if !ok || value.Sign() < 0 || outside(value, source.Column{}) {
		in.bad(record, field, "bad-number", "%q is no index", in.text(record, field))
		return months
	}
	at := slices.IndexFunc(months, func(m *monthOfDays) bool { return m.month == date[:7] })
	if at < 0 {
		at = len(months)
		months = append(months, &monthOfDays{month: date[:7], days: map[string]bool{}, sum: new(big.Rat)})
	}
	m := months[at]
	if m.days[date] {
		in.bad(record, "date", "duplicate-row", "a second row for %s", date)
		return months
	}
	m.days[date], m.last = true, record
	m.sum.Add(m.sum, value)
	return months
}

// readIndexMonths reads means of months that were made before. Their columns
// bear the name of the state: one ends in _index, one in _days.
func (in *Reading) readIndexMonths() {
	state, okState := in.onlyColumn("_index")
	days, okDays := in.onlyColumn("_days")
	if !okState || !okDays {
		return
	}
	in.header.columns["monthlyState"], in.header.columns["days"] = []int{state}, []int{days}
	quantities := []Quantity{
		{Field: "monthlyState", Column: "state_index", Decimals: 2},
		{Field: "monthlyNation", Column: "nation_index", Decimals: 2},
		{Field: "days", Column: "days", Whole: true},
	}
	for record := range in.all() {
		month, ok := in.matching(record, "month", monthOfYear, "a month, such as 2026-03")
		figures, good := in.numbers(record, quantities)
		if ok && good {
			in.put(record, append([]string{month}, figures...))
		}
	}
}

func (in *Reading) onlyColumn(ending string) (int, bool) {
	found := -1
	for i, heading := range in.records.Header {
		if strings.HasSuffix(strings.ToLower(heading), ending) {
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
	}
	if found < 0 {
		in.faults++
		in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "wrong-release",
			"not one heading ends in %s, so the state's column is not known", ending)
	}
	return found, found >= 0
}

// joinIndex fills the state's row of a month with the nation's index, or the
// other way round.
func joinIndex(row, other []string) bool {
	for i := 1; i < len(row); i++ {
		if row[i] != "" && other[i] != "" && row[i] != other[i] {
			return false
		}
	}
	for i, cell := range other {
		if row[i] == "" {
			row[i] = cell
		}
	}
	return true
}
