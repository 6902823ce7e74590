package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sectorhub/generator/kit/source"
)

// cip reads the titles of the Classification of Instructional Programs.
// Definitions and examples are passed over.
var cip = Release{
	Name:      "cip",
	Table:     "data/programs.csv",
	Title:     "Classification of Instructional Programs",
	Publisher: "National Center for Education Statistics",
	Link:      "https://nces.ed.gov/ipeds/cipcode/resources.aspx?y=56",
	Brings:    "names of the programs that colleges and schools teach",
	Columns:   []string{"program", "level", "title"},
	Layout: []Field{
		{Name: "code", Headings: []string{"CIPCode"}},
		{Name: "action", Headings: []string{"Action"}, Optional: true},
		{Name: "title", Headings: []string{"CIPTitle"}},
	},
	Read:    readCIP,
	Guarded: true,
	Named:   "CIPCode2020.csv",
	Vintage: yearInNames,
}

func readCIP(in *Reading) {
	for record := range in.all() {
		code := in.text(record, "code")
		level := levelOfProgram(code)
		if level == "" {
			in.bad(record, "code", "bad-code", "%q is no program code, such as 51, 51.38 or 51.3801", code)
			continue
		}
		title, ok := in.named(record, "title", code)
		if !ok || in.cipLeavesOut(record, title) {
			continue
		}
		in.put(record, []string{code, level, programTitle(title)})
	}
}

// cipLeavesOut passes over codes that the edition no longer has, which the
// official file lists with what became of them, and those held for later.
func (in *Reading) cipLeavesOut(record source.Record, title string) bool {
	action := strings.ToLower(in.text(record, "action"))
	switch {
	case strings.HasPrefix(action, "deleted"), strings.HasPrefix(action, "moved to"):
		in.passed["of codes that this edition deleted or moved"]++
	case strings.EqualFold(strings.TrimSuffix(title, "."), "reserved"):
		in.passed["of codes without a program yet"]++
	default:
		return false
	}
	return true
}

var (
	programFamily = regexp.MustCompile(`^\d\d$`)
	programGroup  = regexp.MustCompile(`^\d\d\.\d\d$`)
	programCode   = regexp.MustCompile(`^\d\d\.\d{4}$`)
)

// levelOfProgram is "" for what is no code.
func levelOfProgram(code string) string {
	switch {
	case programFamily.MatchString(code):
		return "family"
	case programGroup.MatchString(code):
		return "group"
	case programCode.MatchString(code):
		return "program"
	}
	return ""
}

// programTitle takes away the full stop that the agency puts behind titles, and
// the capitals in which it writes those of families.
func programTitle(title string) string {
	title = strings.TrimSuffix(title, ".")
	if strings.ContainsFunc(title, unicode.IsLower) {
		return title
	}
	_, first := utf8.DecodeRuneInString(title)
	return title[:first] + strings.ToLower(title[first:])
}
