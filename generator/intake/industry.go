package intake

import "strings"

// industryLevel says how fine an industry's code is.
type industryLevel int

const (
	notAnIndustry   industryLevel = iota
	allIndustries                 // 10
	industrySector                // two digits, or a range of them such as 31-33
	threeDigits                   // subsectors
	fourDigits                    // industry groups
	finerIndustries               // five or six digits
	industryGroups                // an agency's own: 101, 1011; no NAICS code begins with 10
)

// levelOf tells the level of a code of the North American Industry
// Classification System (NAICS) as our tables write it.
func levelOf(code string) industryLevel {
	switch {
	case code == "10":
		return allIndustries
	case code == "31-33", code == "44-45", code == "48-49":
		return industrySector
	case !isNumber(code):
		return notAnIndustry
	case strings.HasPrefix(code, "10") && len(code) < 5:
		return industryGroups
	}
	switch len(code) {
	case 2:
		return industrySector
	case 3:
		return threeDigits
	case 4:
		return fourDigits
	case 5, 6:
		return finerIndustries
	}
	return notAnIndustry
}

func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// Reasons for which rows of industries are left out.
const (
	tooFine     = "of finer industries than the table keeps"
	ownGroups   = "of the agency's own groups of industries"
	noJobsThere = "of industries without an employer in the period"
)

// ourIndustry takes a code as the Census Bureau pads it, such as 31----,
// 3241// or ------, to ours.
func ourIndustry(code string) string {
	switch short := strings.TrimRight(code, "-/"); {
	case short == "" && code != "":
		return "10"
	case short == "31":
		return "31-33"
	case short == "44":
		return "44-45"
	case short == "48":
		return "48-49"
	default:
		return short
	}
}

// ownershipOf leads from the code of who owns an employer to our word for it.
// Code 4 is of international bodies, 8 and 9 are sums of others.
func ownershipOf(code string) (word string, wanted, known bool) {
	switch code {
	case "0":
		return "total", true, true
	case "1":
		return "federal", true, true
	case "2":
		return "state", true, true
	case "3":
		return "local", true, true
	case "5":
		return "private", true, true
	case "4", "8", "9":
		return "", false, true
	}
	return "", false, false
}
