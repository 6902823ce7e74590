package intake

import (
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// employmentProjections reads Table 1.2 of the national projections, whose
// headings carry the years and whose jobs are in thousands.
var employmentProjections = Release{
	Name:      "bls-ep",
	Table:     "data/national_projections.csv",
	Title:     "Employment Projections, Table 1.2: occupational projections and worker characteristics",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/emp/tables/occupational-projections-and-characteristics.htm",
	Brings:    "job growth, openings and the usual way in, by occupation, for the nation",
	Columns: []string{"occupation", "title", "level", "base_year", "projected_year", "base_jobs", "projected_jobs",
		"change", "change_share", "openings", "self_employed_share", "entry_education", "experience", "training"},
	Sheet: "Table 1.2",
	Layout: []Field{
		{Name: "title", Headings: []string{"YEAR National Employment Matrix title"}},
		{Name: "code", Headings: []string{"YEAR National Employment Matrix code"}},
		{Name: "type", Headings: []string{"Occupation type"}},
		{Name: "employment", Headings: []string{"Employment, YEAR"}, Count: 2},
		{Name: "change", Headings: []string{"Employment change, numeric, YEAR"}},
		{Name: "percent", Headings: []string{"Employment change, percent, YEAR"}},
		{Name: "selfEmployed", Headings: []string{"Percent self employed, YEAR"}},
		{Name: "openings", Headings: []string{"Occupational openings, YEAR annual average"}},
		{Name: "education", Headings: []string{"Typical education needed for entry"}},
		{Name: "experience", Headings: []string{"Work experience in a related occupation"}},
		{Name: "training", Headings: []string{"Typical on-the-job training needed to attain competency in the occupation"}},
	},
	Read:    readEmploymentProjections,
	Vintage: yearsOfRows(3, 4),
}

// thousands become whole jobs. The two columns of employment come first, as
// they share a heading.
func matrixQuantities() []Quantity {
	return []Quantity{
		{Field: "base", Column: "base_jobs", Scale: 3},
		{Field: "projected", Column: "projected_jobs", Scale: 3},
		{Field: "change", Column: "change", Scale: 3},
		{Field: "percent", Column: "change_share", Scale: -2, Decimals: 4},
		{Field: "openings", Column: "openings", Scale: 3},
		{Field: "selfEmployed", Column: "self_employed_share", Scale: -2, Decimals: 4},
	}
}

func readEmploymentProjections(in *Reading) {
	years, ok := in.matrixYears()
	if !ok {
		return
	}
	quantities := matrixQuantities()
	for record := range in.all() {
		code, ok := in.code(record)
		title, goodTitle := in.title(record)
		level, goodLevel := in.matrixLevel(record, code)
		figures, goodFigures := in.numbers(record, quantities)
		wayIn, goodWay := in.wayIn(record)
		if ok && goodTitle && goodLevel && goodFigures && goodWay {
			cells := append([]string{code, title, level}, years...)
			cells = append(cells, figures...)
			in.put(record, append(cells, wayIn...))
		}
	}
}

// matrixYears reads the base and the projected year from the two headings of
// employment, and tells the two columns apart.
func (in *Reading) matrixYears() ([]string, bool) {
	columns, years := in.header.columns["employment"], in.header.years["employment"]
	first, last := 0, 1
	if years[first] > years[last] {
		first, last = last, first
	}
	if base := in.header.years["code"][0]; years[first] != base || years[first] == years[last] || years[first] < 2000 {
		in.faults++
		in.report.Errorf(diag.Pos{File: in.file.Name, Line: in.header.line, Column: 1}, "bad-years",
			"the headings disagree about the years: jobs of %d and %d, codes of %d", years[first], years[last], base)
		return nil, false
	}
	in.header.columns["base"] = columns[first : first+1]
	in.header.columns["projected"] = columns[last : last+1]
	return []string{strconv.Itoa(years[first]), strconv.Itoa(years[last])}, true
}

// matrixLevel names the level as the wage statistics do. The finest rows are
// detailed, even where the projections treat several occupations as one.
func (in *Reading) matrixLevel(record source.Record, code string) (string, bool) {
	kind := in.text(record, "type")
	switch {
	case strings.EqualFold(kind, "line item"):
		return "detailed", true
	case !strings.EqualFold(kind, "summary"):
		in.bad(record, "type", "unknown-level", "%q is neither Summary nor Line item", kind)
		return "", false
	case code == "00-0000":
		return "total", true
	case strings.HasSuffix(code, "-0000"):
		return "major", true
	case strings.HasSuffix(code, "00"):
		return "minor", true
	}
	return "broad", true
}

// wayIn is the schooling, experience and training that are typical.
func (in *Reading) wayIn(record source.Record) (cells []string, ok bool) {
	ok = true
	for _, field := range []struct{ name, column string }{
		{"education", "entry_education"}, {"experience", "experience"}, {"training", "training"},
	} {
		text := tidy(strings.NewReplacer("’", "'", "‘", "'").Replace(in.text(record, field.name)))
		column, _ := in.description.Column(field.column)
		_, isMark := column.Missing[text]
		if !isMark && !slices.Contains(column.Values, text) {
			in.bad(record, field.name, "unknown-value", "%q is none of the values that the description of %s lists", text, field.column)
			ok = false
		}
		cells = append(cells, text)
	}
	return cells, ok
}
