package intake

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
)

var (
	digits     = regexp.MustCompile(`\d+`)
	censusName = regexp.MustCompile(`(?i)^cbp(\d\d)(?:st|co|us)`)
	stateName  = regexp.MustCompile(`(?:^|[^A-Z])US-([A-Z]{2})(?:[^A-Z]|$)`)
)

// toldYear is the year of a file whose rows do not tell theirs: the one in its
// name, or the only one asked for.
func (in *Reading) toldYear() (string, bool) {
	found, asked := yearsInName(in.file.Name), in.options.Years
	switch {
	case len(found) == 1:
		return found[0], true
	case len(asked) == 1 && (len(found) == 0 || slices.Contains(found, strconv.Itoa(asked[0]))):
		return strconv.Itoa(asked[0]), true
	}
	in.untold("year-unknown", "neither its rows nor its name tell the file's year",
		"import it alone and say the year: --years 2021")
	return "", false
}

func yearsInName(name string) []string {
	name = path.Base(name)
	var found []string
	for _, number := range digits.FindAllString(name, -1) {
		if isYear(number) {
			found = append(found, number)
		}
	}
	if match := censusName.FindStringSubmatch(name); match != nil {
		found = append(found, "20"+match[1])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func isYear(text string) bool {
	return len(text) == 4 && isNumber(text) && (strings.HasPrefix(text, "20") || strings.HasPrefix(text, "199"))
}

// toldArea is the area of a file whose rows do not tell theirs: the state in
// its name, as in US-WY-2021.csv, or the only area asked for.
func (in *Reading) toldArea() (string, bool) {
	if match := stateName.FindStringSubmatch(path.Base(in.file.Name)); match != nil {
		if code := stateCode(match[1]); code != "" {
			return code, true
		}
	}
	if len(in.options.Areas) == 1 {
		return in.options.Areas[0], true
	}
	in.untold("area-unknown", "neither its rows nor its name tell the file's area",
		"import it alone and say the area by its FIPS code: --areas 56")
	return "", false
}

func (in *Reading) untold(rule, what, hint string) {
	in.faults++
	in.report.Errorf(diag.Pos{File: in.file.Name, Line: in.header.line, Column: 1}, rule, "%s", what).Hint("%s", hint)
}

// stateCode is a state's FIPS code by its postal one.
func stateCode(postal string) string {
	for fips, code := range postalCodes {
		if code == postal {
			return fips
		}
	}
	return ""
}
