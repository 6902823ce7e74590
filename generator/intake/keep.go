package intake

import (
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
)

// keeps says whether rows of an area are wanted, and counts those that are not.
func (in *Reading) keeps(area string) bool {
	areas := in.options.Areas
	if len(areas) == 0 || area == nation || slices.Contains(areas, area) {
		return true
	}
	const county = 5 // digits, of which the first two are its state
	if in.states && len(area) == county && slices.Contains(areas, area[:2]) {
		return true
	}
	in.passed["of areas other than "+strings.Join(areas, ", ")]++
	return false
}

// keepsYear says whether rows of a year are wanted, and counts those that are
// not.
func (in *Reading) keepsYear(cells []string) bool {
	years := in.options.Years
	if len(years) == 0 {
		return true
	}
	year, err := strconv.Atoi(cells[slices.Index(in.columns, "year")])
	if err == nil && slices.Contains(years, year) {
		return true
	}
	in.passed["of years other than "+listed(years)]++
	return false
}

func listed(years []int) string {
	words := make([]string, len(years))
	for i, year := range years {
		words[i] = strconv.Itoa(year)
	}
	return strings.Join(words, ", ")
}

// checkYears refuses to choose among years where the rows do not tell theirs.
func (t *target) checkYears(years []int, report *diag.Report) bool {
	if len(years) == 0 || slices.Contains(t.release.Columns, "year") {
		return true
	}
	report.Errorf(diag.Pos{File: t.path}, "years-not-told", "the rows of %s do not tell their year, so years cannot be chosen", t.release.Table).
		Hint("import release %s without naming years", t.release.Name)
	return false
}
