package intake

import (
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// soc reads the structure of the Standard Occupational Classification: the
// workbook that has a column for each level, or the one of definitions, of which
// only codes and titles are taken.
var soc = Release{
	Name:      "soc",
	Table:     "data/occupation_structure.csv",
	Title:     "Standard Occupational Classification: structure",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/soc/2018/home.htm",
	Brings:    "which group each occupation belongs to",
	Columns:   []string{"occupation", "level", "title"},
	Layout: []Field{
		{Name: "level", Headings: []string{"SOC Group", "level"}},
		{Name: "code", Headings: []string{"SOC Code"}},
		{Name: "title", Headings: []string{"SOC Title", "title"}},
	},
	Shapes: [][]Field{{
		{Name: "major", Headings: []string{"Major Group"}},
		{Name: "minor", Headings: []string{"Minor Group"}},
		{Name: "broad", Headings: []string{"Broad Group"}},
		{Name: "detailed", Headings: []string{"Detailed Occupation"}},
		{Name: "title", Headings: []string{"Title", "Occupation Title"}, Optional: true},
	}},
	Read:    readSOC,
	Named:   "soc_structure_2018.xlsx",
	Vintage: yearInNames,
}

// socLevels are also the names of the fields of a file that has a column for
// each.
var socLevels = []string{"major", "minor", "broad", "detailed"}

func readSOC(in *Reading) {
	split := in.header.has("detailed")
	if split && !in.header.has("title") { // the official file has no heading there
		in.header.columns["title"] = []int{in.header.index("detailed") + 1}
	}
	for record := range in.all() {
		level := strings.ToLower(in.text(record, "level"))
		if split {
			level = in.onlyCodeOf(record)
		}
		code, goodCode := in.socCode(record, level, split)
		title, goodTitle := in.named(record, "title", code)
		if goodCode && goodTitle {
			in.put(record, []string{code, level, title})
		}
	}
}

// onlyCodeOf is the level whose column bears the row's code; "" when none or
// several do.
func (in *Reading) onlyCodeOf(record source.Record) string {
	found := ""
	for _, level := range socLevels {
		if in.text(record, level) == "" {
			continue
		}
		if found != "" {
			return ""
		}
		found = level
	}
	return found
}

func (in *Reading) socCode(record source.Record, level string, split bool) (string, bool) {
	field := "code"
	switch {
	case !slices.Contains(socLevels, level) && split:
		in.bad(record, "major", "unknown-level", "a row needs a code in one column of major, minor, broad and detailed")
		return "", false
	case !slices.Contains(socLevels, level):
		in.bad(record, "level", "unknown-level", "%q is none of %s", in.text(record, "level"), strings.Join(socLevels, ", "))
		return "", false
	case split:
		field = level
	}
	code := in.text(record, field)
	if !occupation.MatchString(code) || strings.HasSuffix(code, "0") != (level != "detailed") {
		in.bad(record, field, "bad-code", "%q is no %s code, such as %s", code, level,
			map[string]string{"major": "29-0000", "minor": "29-1000", "broad": "29-1140", "detailed": "29-1141"}[level])
		return "", false
	}
	return code, true
}
