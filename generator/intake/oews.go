package intake

import (
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// oews reads the state, national and area files of the Occupational Employment
// and Wage Statistics: the official 32 columns or any part of them that holds
// the required ones.
var oews = Release{
	Name:      "oews",
	Table:     "data/wages.csv",
	Title:     "Occupational Employment and Wage Statistics",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/oes/tables.htm",
	Brings:    "jobs and pay by occupation",
	Columns: []string{"area", "occupation", "title", "level", "jobs", "annual_mean", "annual_p10", "annual_p25",
		"annual_median", "annual_p75", "annual_p90", "hourly_median", "pay_basis"},
	Layout: []Field{
		{Name: "area", Headings: []string{"AREA"}},
		{Name: "areaType", Headings: []string{"AREA_TYPE"}, Optional: true},
		{Name: "industries", Headings: []string{"I_GROUP"}, Optional: true},
		{Name: "owners", Headings: []string{"OWN_CODE"}, Optional: true},
		{Name: "code", Headings: []string{"OCC_CODE"}},
		{Name: "title", Headings: []string{"OCC_TITLE"}},
		{Name: "level", Headings: []string{"O_GROUP", "OCC_GROUP"}},
		{Name: "jobs", Headings: []string{"TOT_EMP"}},
		{Name: "mean", Headings: []string{"A_MEAN"}},
		{Name: "p10", Headings: []string{"A_PCT10"}},
		{Name: "p25", Headings: []string{"A_PCT25"}},
		{Name: "median", Headings: []string{"A_MEDIAN"}},
		{Name: "p75", Headings: []string{"A_PCT75"}},
		{Name: "p90", Headings: []string{"A_PCT90"}},
		{Name: "hourlyMedian", Headings: []string{"H_MEDIAN"}, Optional: true},
		{Name: "annualOnly", Headings: []string{"ANNUAL"}, Optional: true},
		{Name: "hourlyOnly", Headings: []string{"HOURLY"}, Optional: true},
	},
	Read:    readOEWS,
	Finish:  payBasisFromNation,
	Vintage: monthOfMay,
	Part:    []string{"area"},
}

// oewsQuantities stand in the table in this order.
func oewsQuantities() []Quantity {
	return []Quantity{
		{Field: "jobs", Column: "jobs", Whole: true},
		{Field: "mean", Column: "annual_mean", Whole: true},
		{Field: "p10", Column: "annual_p10", Whole: true},
		{Field: "p25", Column: "annual_p25", Whole: true},
		{Field: "median", Column: "annual_median", Whole: true},
		{Field: "p75", Column: "annual_p75", Whole: true},
		{Field: "p90", Column: "annual_p90", Whole: true},
		{Field: "hourlyMedian", Column: "hourly_median", Decimals: 2},
	}
}

func readOEWS(in *Reading) {
	quantities := oewsQuantities()
	for record := range in.all() {
		if !in.allIndustries(record) {
			in.passed["of a single industry or owner; the table is of all of them together"]++
			continue
		}
		area, ok := in.oewsArea(record)
		if ok && !in.keeps(area) {
			continue
		}
		code, goodCode := in.code(record)
		title, goodTitle := in.title(record)
		level, goodLevel := in.level(record)
		basis, goodBasis := in.payBasis(record)
		figures, goodFigures := in.numbers(record, quantities)
		if ok && goodCode && goodTitle && goodLevel && goodBasis && goodFigures {
			cells := append([]string{area, code, title, level}, figures...)
			in.put(record, append(cells, basis))
		}
	}
}

// allIndustries says whether a row is of all industries and owners together.
// The file of everything holds other rows too.
func (in *Reading) allIndustries(record source.Record) bool {
	industries, owners := in.text(record, "industries"), in.text(record, "owners")
	return (industries == "" || strings.EqualFold(industries, "cross-industry")) &&
		(owners == "" || owners == "1235")
}

var areaNumber = regexp.MustCompile(`^\d{1,7}$`)

func (in *Reading) oewsArea(record source.Record) (string, bool) {
	code := in.text(record, "area")
	if !areaNumber.MatchString(code) && code != nation {
		in.bad(record, "area", "bad-code", "%q is no area code, such as 39", code)
		return "", false
	}
	if in.text(record, "areaType") == "1" {
		return nation, true
	}
	return areaCode(code), true
}

func (in *Reading) level(record source.Record) (string, bool) {
	level, levels := strings.ToLower(in.text(record, "level")), []string{"total", "major", "minor", "broad", "detailed"}
	if !slices.Contains(levels, level) {
		in.bad(record, "level", "unknown-level", "%q is none of %s", level, strings.Join(levels, ", "))
		return "", false
	}
	return level, true
}

// payBasis is empty when a trimmed copy does not say.
func (in *Reading) payBasis(record source.Record) (string, bool) {
	if !in.header.has("annualOnly") || !in.header.has("hourlyOnly") {
		return "", true
	}
	annual, goodAnnual := in.flag(record, "annualOnly")
	hourly, goodHourly := in.flag(record, "hourlyOnly")
	switch {
	case !goodAnnual || !goodHourly:
		return "", false
	case annual && hourly:
		in.bad(record, "hourlyOnly", "bad-flag", "the row is marked as paid by the year only and by the hour only")
		return "", false
	case annual:
		return "annual", true
	case hourly:
		return "hourly", true
	}
	return "both", true
}

func (in *Reading) flag(record source.Record, field string) (set, ok bool) {
	switch text := strings.ToUpper(in.text(record, field)); text {
	case "TRUE", "1", "T":
		return true, true
	case "", "FALSE", "0", "F":
		return false, true
	default:
		in.bad(record, field, "bad-flag", "%q is neither TRUE nor empty", text)
		return false, false
	}
}

// payBasisFromNation completes rows whose file did not say how the occupation
// is paid: the agency marks an occupation alike in every area.
func payBasisFromNation(rows [][]string) [][]string {
	const area, code, level, basis = 0, 1, 3, 12
	national := map[[2]string]string{}
	for _, row := range rows {
		if row[area] == nation {
			national[[2]string{row[code], row[level]}] = row[basis]
		}
	}
	for _, row := range rows {
		if row[basis] == "" {
			row[basis] = national[[2]string{row[code], row[level]}]
		}
	}
	return rows
}

var oewsYear = regexp.MustCompile(`(?i)(?:^|[^a-z0-9])M(20\d\d)(?:[^0-9]|$)`)

// monthOfMay finds the period in names such as state_M2024_dl.xlsx: the
// agency's reference month is May.
func monthOfMay(names []string, _ iter.Seq[[]string]) []string {
	var found []string
	for _, name := range names {
		if match := oewsYear.FindStringSubmatch(path.Base(name)); match != nil {
			found = append(found, "May "+match[1])
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}
