package intake

import (
	"regexp"
	"strconv"

	"sectorhub/generator/kit/source"
)

// completions has a row for each program and award that somebody completed as
// a first major.
var completions = Release{
	Table:   "data/completions.csv",
	Brings:  "graduates by institution, program and award",
	Columns: []string{"year", "institution", "program", "award_level", "completers"},
	Layout: []Field{
		{Name: "unit", Headings: []string{"UNITID"}},
		{Name: "code", Headings: []string{"CIPCODE"}},
		{Name: "major", Headings: []string{"MAJORNUM"}},
		{Name: "award", Headings: []string{"AWLEVEL"}},
		{Name: "completers", Headings: []string{"CTOTALT"}},
	},
	Read:    readCompletions,
	Vintage: yearsOf(0),
	Dated:   true,
	Part:    []string{"year"},
}

// awardTotal is the code of all programs of an institution together.
var awardTotal = regexp.MustCompile(`^99(\.0000)?$`)

func readCompletions(in *Reading) {
	year, ok := in.yearOfAwards()
	known, told := in.ourInstitutions()
	if !ok || !told {
		return
	}
	sums := awardSums{}
	for record := range in.all() {
		unit, goodUnit := in.matching(record, "unit", unitID, "an institution's number, such as 201885")
		if goodUnit && known != nil && !known[unit] {
			in.passed["of institutions that "+institutionsTable+" does not hold"]++
			continue
		}
		program, wanted := in.awardedProgram(record)
		award, goodAward := in.oneOf(record, "award", "award_level")
		count, goodCount := in.number(record, Quantity{Field: "completers", Column: "completers", Whole: true})
		if !goodUnit || !goodAward || !goodCount || !in.isFirstMajor(record) {
			continue
		}
		sums.add(record, unit+" "+award, in.text(record, "code"), count)
		if wanted && count == "0" {
			in.passed["of programs that nobody completed"]++
		} else if wanted {
			in.put(record, []string{year, unit, program, award, count})
		}
	}
	sums.report(in)
}

// isFirstMajor passes over second majors: whoever has two would count twice.
func (in *Reading) isFirstMajor(record source.Record) bool {
	switch major := in.text(record, "major"); major {
	case "1":
		return true
	case "2":
		in.passed["of second majors"]++
	default:
		in.bad(record, "major", "unknown-value", "%q is neither 1, a first major, nor 2, a second one", major)
	}
	return false
}

// awardedProgram is a code of six digits. Totals and groups are passed over.
func (in *Reading) awardedProgram(record source.Record) (code string, wanted bool) {
	code = in.text(record, "code")
	switch {
	case awardTotal.MatchString(code), levelOfProgram(code) == "group", levelOfProgram(code) == "family":
		in.passed["of totals and of groups of programs"]++
		return "", false
	case levelOfProgram(code) != "program":
		in.bad(record, "code", "bad-code", "%q is no program, such as 51.3801; a spreadsheet takes zeros away, so import the file as downloaded", code)
		return "", false
	}
	return code, true
}

// oneOf is a cell that must be among the values of our column.
func (in *Reading) oneOf(record source.Record, field, name string) (string, bool) {
	text := in.text(record, field)
	column, _ := in.description.Column(name)
	for _, value := range column.Values {
		if text == value {
			return text, true
		}
	}
	in.bad(record, field, "unknown-value", "%q is none of the values that the description of %s lists", text, name)
	return "", false
}

// awardSums holds, for each institution and award, the total that the file
// states and the sum of its programs: rows that were lost show in it.
type awardSums map[string]*awardSum

type awardSum struct {
	stated   bool
	at       int // the line of the total
	total    int
	programs int
}

func (s awardSums) add(record source.Record, key, code, count string) {
	number, err := strconv.Atoi(count)
	if err != nil {
		return
	}
	if s[key] == nil {
		s[key] = &awardSum{}
	}
	switch {
	case awardTotal.MatchString(code):
		s[key].stated, s[key].at, s[key].total = true, record.Line, number
	case programCode.MatchString(code):
		s[key].programs += number
	}
}

// report warns of the first total that its programs do not add up to, and
// counts the others.
func (s awardSums) report(in *Reading) {
	first, others := (*awardSum)(nil), 0
	for _, sum := range s {
		if !sum.stated || sum.total == sum.programs {
			continue
		}
		if others++; first == nil || sum.at < first.at {
			first = sum
		}
	}
	if first != nil {
		in.report.Warnf(in.pos(first.at, "completers"), "sum-of-parts", "the programs add up to %d, the file's own total is %d (%d such totals)",
			first.programs, first.total, others).
			Hint("the file may have lost rows: download it again")
	}
}
