package intake

import (
	"iter"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// naics reads titles of industries: those of one edition from the Census
// Bureau, and those that only older editions have from the titles of the
// Quarterly Census of Employment and Wages, which name the last edition that
// had the code.
var naics = Release{
	Name:      "naics",
	Table:     "data/industries.csv",
	Title:     "North American Industry Classification System: structure, and industry titles of the QCEW",
	Publisher: "U.S. Census Bureau; U.S. Bureau of Labor Statistics",
	Link:      "https://www.census.gov/naics/",
	Brings:    "titles of industries",
	Columns:   []string{"edition", "code", "title"},
	Layout: []Field{
		{Name: "code", Headings: []string{"YEAR NAICS Code", "YEAR NAICS US Code", "naics_code"}},
		{Name: "title", Headings: []string{"YEAR NAICS Title", "YEAR NAICS US Title", "title"}},
	},
	Shapes: [][]Field{{
		{Name: "qcewCode", Headings: []string{"industry_code"}},
		{Name: "qcewTitle", Headings: []string{"industry_title"}},
	}},
	Read:    readNAICS,
	Vintage: naicsEditions,
	Dated:   true,
	Part:    []string{"edition"},
}

const (
	anyEdition    = "any"  // of totals that every edition is published with
	oldestEdition = "2012" // no table of ours is in an older one
)

func readNAICS(in *Reading) {
	if in.header.has("qcewCode") {
		in.readTitlesOfQCEW()
		return
	}
	edition, ok := in.edition()
	if !ok {
		return
	}
	for record := range in.all() {
		code, ok := in.industryCode(record, "code")
		if !ok {
			continue
		}
		// A T at the end says that Canada and Mexico have the industry too.
		title := trilateral.ReplaceAllString(in.text(record, "title"), "$1")
		if title == "" {
			in.bad(record, "title", "missing-value", "industry %s has no title", code)
			continue
		}
		in.put(record, []string{edition, code, title})
	}
}

var (
	trilateral   = regexp.MustCompile(`([a-z)])T$`)
	yearOfName   = regexp.MustCompile(`(?:^|\D)(20[1-9]\d)(?:\D|$)`)
	industryCode = regexp.MustCompile(`^\d{2,6}$|^\d\d-\d\d$`)
)

// edition is the year in the heading, or in the file's name.
func (in *Reading) edition() (string, bool) {
	if year := in.header.years["code"][0]; year > 0 {
		return strconv.Itoa(year), true
	}
	if match := yearOfName.FindStringSubmatch(path.Base(in.file.Name)); match != nil {
		return match[1], true
	}
	in.faults++
	in.report.Errorf(diag.Pos{File: in.file.Name, Line: in.header.line, Column: 1}, "edition-unknown",
		"neither the headings nor the name of the file say the edition").
		Hint("keep the agency's file name, such as 2022_NAICS_Structure.xlsx")
	return "", false
}

// industryCode is a code of two to four digits; finer ones are left out.
func (in *Reading) industryCode(record source.Record, field string) (string, bool) {
	code := in.text(record, field)
	if !industryCode.MatchString(code) {
		in.bad(record, field, "bad-code", "%q is no industry code, such as 3363 or 31-33", code)
		return "", false
	}
	if len(code) > 4 && !strings.Contains(code, "-") {
		in.passed["of industries finer than four digits"]++
		return "", false
	}
	return code, true
}

// titleOfQCEW is a title with its code before it: "NAICS17 5112 Software publishers".
var titleOfQCEW = regexp.MustCompile(`^(?:NAICS(\d\d)? )?([\d-]+) (.+)$`)

func (in *Reading) readTitlesOfQCEW() {
	for record := range in.all() {
		code, ok := in.industryCode(record, "qcewCode")
		if !ok {
			continue
		}
		match := titleOfQCEW.FindStringSubmatch(in.text(record, "qcewTitle"))
		if match == nil || match[2] != code {
			in.bad(record, "qcewTitle", "bad-title", "%q is not the title of industry %s", in.text(record, "qcewTitle"), code)
			continue
		}
		if edition := in.editionOfQCEW(code, match[1]); edition != "" {
			in.put(record, []string{edition, code, match[3]})
		}
	}
}

// editionOfQCEW is "" for a title that is left out.
func (in *Reading) editionOfQCEW(code, year string) string {
	switch {
	case code == "10" || strings.HasPrefix(code, "99"):
		return anyEdition
	case strings.HasPrefix(code, "10"):
		in.passed["of groups of sectors, which are no industries"]++
	case year == "":
		in.passed["of industries of the newest edition, which the Census Bureau's file brings"]++
	case "20"+year < oldestEdition:
		in.passed["of editions before "+oldestEdition]++
	default:
		return "20" + year
	}
	return ""
}

// naicsEditions are the editions in the table, oldest first.
func naicsEditions(_ []string, rows iter.Seq[[]string]) []string {
	var found []string
	for row := range rows {
		if row[0] != anyEdition {
			found = append(found, row[0])
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}
