package intake

import (
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

// onet reads the tables of the O*NET database, as text or as workbooks. Each
// keeps the database's own codes of occupations, which are finer than those of
// the wage tables.
var onet = Release{
	Name:      "onet",
	Title:     "O*NET Database",
	Publisher: "U.S. Department of Labor, Employment and Training Administration",
	Link:      "https://www.onetcenter.org/database.html",
	Brings:    "what an occupation asks for and what it is like",
	Named:     "db_29_3_text/Skills.txt",
	Vintage:   onetVersion,
	Members: []Release{
		onetJobZones, onetInterests, onetSkills, onetKnowledge,
		onetTitles, onetAlternateTitles, onetRelated, onetTechnology, onetDescriptions,
	},
}

// onetCodeField is the first column of every file.
var onetCodeField = Field{Name: "code", Headings: []string{"O*NET-SOC Code"}}

var onetJobZones = Release{
	Table:   "data/onet_job_zones.csv",
	Brings:  "how much preparation an occupation takes",
	Columns: []string{"onet_code", "job_zone"},
	Layout:  []Field{onetCodeField, {Name: "zone", Headings: []string{"Job Zone"}}},
	Read: onetRows(func(in *Reading, record source.Record) ([]string, bool) {
		zone, ok := in.number(record, Quantity{Field: "zone", Column: "job_zone", Whole: true})
		return []string{zone}, ok
	}),
}

var onetDescriptions = Release{
	Table:   "data/onet_descriptions.csv",
	Brings:  "the database's own title and description of an occupation",
	Columns: []string{"onet_code", "title", "description"},
	Layout: []Field{
		onetCodeField,
		{Name: "title", Headings: []string{"Title"}},
		{Name: "description", Headings: []string{"Description"}},
	},
	Read: onetRows(func(in *Reading, record source.Record) ([]string, bool) {
		return in.needed(record, "occupation's ", "title", "description")
	}),
}

// onetRows reads files with a row for each row of ours; rest is what follows
// the occupation's code.
func onetRows(rest func(*Reading, source.Record) ([]string, bool)) func(*Reading) {
	return func(in *Reading) {
		for record := range in.all() {
			code, ok := in.onetCode(record, "code")
			if cells, good := rest(in, record); ok && good && cells != nil {
				in.put(record, append([]string{code}, cells...))
			}
		}
	}
}

var onetCode = regexp.MustCompile(`^\d\d-\d{4}\.\d\d$`)

func (in *Reading) onetCode(record source.Record, field string) (string, bool) {
	code := in.text(record, field)
	if !onetCode.MatchString(code) {
		in.bad(record, field, "bad-code", "%q is no O*NET-SOC code, such as 29-1141.00", code)
		return "", false
	}
	return code, true
}

// yesOrNo is a flag of Y or N in our words.
func (in *Reading) yesOrNo(record source.Record, field string) (string, bool) {
	switch flag := in.text(record, field); flag {
	case "Y":
		return "yes", true
	case "N":
		return "no", true
	default:
		in.bad(record, field, "unknown-value", "%q is neither Y nor N", flag)
		return "", false
	}
}

var onetFolder = regexp.MustCompile(`(?i)(?:^|[^a-z])db_(\d+)_(\d+)(?:[^0-9]|$)`)

// onetVersion is told by the folder that the archive unpacks to, as in
// db_29_3_text. No file tells its own.
func onetVersion(names []string, _ iter.Seq[[]string]) []string {
	var found []string
	for _, name := range names {
		parts := strings.Split(path.Clean(name), "/")
		for _, part := range slices.Backward(parts) {
			if match := onetFolder.FindStringSubmatch(part); match != nil {
				found = append(found, match[1]+"."+match[2])
				break
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}
