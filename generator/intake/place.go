package intake

import (
	"regexp"
	"strings"

	"sectorhub/generator/kit/source"
)

var (
	fiveDigits = regexp.MustCompile(`^\d{5}$`)
	calendar   = regexp.MustCompile(`^(19|20)\d\d$`)
)

// place is the area of a FIPS code of five digits: a county, its state when the
// last three are zeros, the nation when all are.
func (in *Reading) place(record source.Record, field, code string) (string, bool) {
	switch {
	case !fiveDigits.MatchString(code):
		in.bad(record, field, "bad-code", "%q is no county's FIPS code, such as 39049", code)
		return "", false
	case code == "00000":
		return nation, true
	case strings.HasSuffix(code, "000"):
		return code[:2], true
	}
	return code, true
}

// padded puts back the zeros that a spreadsheet takes for idle.
func padded(digits string, width int) string {
	return strings.Repeat("0", max(0, width-len(digits))) + digits
}

func (in *Reading) year(record source.Record) (string, bool) {
	year := in.text(record, "year")
	if !calendar.MatchString(year) {
		in.bad(record, "year", "bad-date", "%q is no year, such as 2024", year)
		return "", false
	}
	return year, true
}
