package intake

import (
	"regexp"
	"strings"

	"sectorhub/generator/kit/source"
)

// susb reads the Statistics of U.S. Businesses by state, industry and size of
// firm. The table keeps all sizes together, and sectors only.
var susb = Release{
	Name:      "susb",
	Table:     "data/susb.csv",
	Title:     "Statistics of U.S. Businesses",
	Publisher: "U.S. Census Bureau",
	Link:      "https://www.census.gov/programs-surveys/susb/data/datasets.html",
	Brings:    "firms, private jobs and payroll by sector, in the state and the nation",
	Columns:   []string{"area", "year", "industry", "firms", "establishments", "jobs", "payroll"},
	Layout: []Field{
		{Name: "area", Headings: []string{"State"}},
		{Name: "code", Headings: []string{"NAICS"}},
		{Name: "size", Headings: []string{"Enterprise_Size", "ENTRSIZE"}},
		{Name: "firms", Headings: []string{"Firms", "FIRM"}},
		{Name: "establishments", Headings: []string{"Establishments", "ESTB"}},
		{Name: "jobsFlag", Headings: []string{"Employment_Noise_Flag", "EMPLFL_N"}},
		{Name: "jobs", Headings: []string{"Employment", "EMPL_N"}},
		{Name: "payrollFlag", Headings: []string{"Annual_Payroll_Noise_Flag", "PAYRFL_N"}},
		{Name: "payroll", Headings: []string{"Annual Payroll ($1,000)", "PAYR_N"}},
	},
	Read:    readSUSB,
	Vintage: yearsOf(1),
	Dated:   true,
	Part:    []string{"area", "year"},
}

func readSUSB(in *Reading) {
	year, ok := in.toldYear()
	if !ok {
		return
	}
	for record := range in.all() {
		if in.susbLeavesOut(record) {
			continue
		}
		area, goodArea := in.susbArea(record)
		if goodArea && !in.keeps(area) {
			continue
		}
		industry, goodIndustry := in.censusIndustry(record)
		firms, goodFirms := in.number(record, Quantity{Field: "firms", Column: "firms", Whole: true})
		figures, goodFigures := in.censusFigures(record, year)
		if goodArea && goodIndustry && goodFirms && goodFigures {
			in.put(record, append([]string{area, year, industry, firms}, figures...))
		}
	}
}

var allSizes = regexp.MustCompile(`(?i)^(0?1|0?1: ?total|total)$`)

func (in *Reading) susbLeavesOut(record source.Record) bool {
	reason := ""
	switch levelOf(ourIndustry(in.text(record, "code"))) {
	case threeDigits, fourDigits, finerIndustries:
		reason = "of industries finer than sectors"
	default:
		if allSizes.MatchString(in.text(record, "size")) {
			return false
		}
		reason = "of a single size of firm"
	}
	in.passed[reason]++
	return true
}

func (in *Reading) susbArea(record source.Record) (string, bool) {
	code := in.text(record, "area")
	if !isNumber(code) || len(code) > 2 {
		in.bad(record, "area", "bad-code", "%q is no state's FIPS code, such as 56", code)
		return "", false
	}
	return areaCode(strings.TrimSpace(code)), true
}
