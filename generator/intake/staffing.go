package intake

import (
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// oewsSector reads the file of the Occupational Employment and Wage Statistics
// that tells how many of each occupation a sector of the nation employs: the
// official columns or any part of them that holds the required ones.
var oewsSector = Release{
	Name:      "oews-sector",
	Table:     "data/staffing.csv",
	Title:     "Occupational Employment and Wage Statistics: national, by sector",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/oes/tables.htm",
	Brings:    "which occupations each sector employs, in the nation",
	Columns:   []string{"sector", "occupation", "level", "jobs", "share"},
	Layout: []Field{
		{Name: "sector", Headings: []string{"NAICS"}},
		{Name: "industries", Headings: []string{"I_GROUP"}, Optional: true},
		{Name: "areaType", Headings: []string{"AREA_TYPE"}, Optional: true},
		{Name: "code", Headings: []string{"OCC_CODE"}},
		{Name: "level", Headings: []string{"O_GROUP", "OCC_GROUP"}},
		{Name: "jobs", Headings: []string{"TOT_EMP"}},
		{Name: "share", Headings: []string{"PCT_TOTAL"}},
	},
	Read:    readStaffing,
	Vintage: monthOfMay,
}

func readStaffing(in *Reading) {
	quantities := []Quantity{
		{Field: "jobs", Column: "jobs", Whole: true},
		{Field: "share", Column: "share", Scale: -2, Decimals: 4},
	}
	for record := range in.all() {
		if in.staffingLeavesOut(record) {
			continue
		}
		sector, goodSector := in.sector(record)
		code, goodCode := in.code(record)
		level, goodLevel := in.level(record)
		figures, goodFigures := in.numbers(record, quantities)
		if goodSector && goodCode && goodLevel && goodFigures {
			in.put(record, append([]string{sector, code, level}, figures...))
		}
	}
}

// staffingLeavesOut passes over the other rows of the file of everything, and
// the levels between major groups and occupations.
func (in *Reading) staffingLeavesOut(record source.Record) bool {
	industries, areas := in.text(record, "industries"), in.text(record, "areaType")
	reason := ""
	switch level := strings.ToLower(in.text(record, "level")); {
	case areas != "" && areas != "1":
		reason = "of a single area; the table is of the nation"
	case industries != "" && !strings.EqualFold(industries, "sector"):
		reason = "of industries finer or coarser than sectors"
	case level == "minor" || level == "broad":
		reason = "of minor and broad groups of occupations"
	default:
		return false
	}
	in.passed[reason]++
	return true
}

// sector is a code of two digits, or one of the three ranges. The agency's own
// 99 is government outside schools, hospitals and the post.
func (in *Reading) sector(record source.Record) (string, bool) {
	code := in.text(record, "sector")
	if levelOf(code) != industrySector || slices.Contains([]string{"31", "32", "33", "44", "45", "48", "49"}, code) {
		in.bad(record, "sector", "bad-code", "%q is no sector, such as 62 or 31-33", code)
		return "", false
	}
	return code, true
}
