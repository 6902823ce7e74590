package intake

import (
	"iter"
	"regexp"
	"slices"
	"strconv"

	"sectorhub/generator/kit/source"
)

// projections reads the long-term projections by state that the states publish
// together at Projections Central.
var projections = Release{
	Name:      "projections",
	Table:     "data/projections.csv",
	Title:     "Long-term occupational projections by state",
	Publisher: "Projections Central (U.S. Department of Labor and the state labor market agencies)",
	Link:      "https://projectionscentral.org/longterm",
	Brings:    "job growth and openings by occupation in the state",
	Columns: []string{"area", "occupation", "title", "base_year", "projected_year", "base_jobs", "projected_jobs",
		"change", "change_share", "openings"},
	Layout: []Field{
		{Name: "area", Headings: []string{"STFIPS", "State Code", "FIPS"}},
		{Name: "code", Headings: []string{"OccCode", "Occupation Code", "SOC Code"}},
		{Name: "title", Headings: []string{"Title", "Occupation", "Occupation Title"}},
		{Name: "baseYear", Headings: []string{"BaseYear"}, Optional: true},
		{Name: "projectedYear", Headings: []string{"ProjYear", "ProjectedYear"}, Optional: true},
		{Name: "base", Headings: []string{"Base", "Base Employment"}},
		{Name: "projected", Headings: []string{"Projected", "Proj", "Projection", "Projected Employment"}},
		{Name: "change", Headings: []string{"Change", "Numeric Change"}},
		{Name: "percent", Headings: []string{"PercentChange"}},
		{Name: "openings", Headings: []string{"AvgAnnualOpenings", "Average Annual Openings"}},
	},
	Read:    readProjections,
	Vintage: yearsOfRows(3, 4),
	Dated:   true,
	Part:    []string{"area"},
}

func projectionQuantities() []Quantity {
	return []Quantity{
		{Field: "base", Column: "base_jobs", Whole: true},
		{Field: "projected", Column: "projected_jobs", Whole: true},
		{Field: "change", Column: "change", Whole: true},
		{Field: "percent", Column: "change_share", Scale: -2, Decimals: 4},
		{Field: "openings", Column: "openings", Whole: true},
	}
}

func readProjections(in *Reading) {
	quantities, assumed := projectionQuantities(), in.assumedYears()
	for record := range in.all() {
		area, ok := in.stateArea(record)
		if ok && !in.keeps(area) {
			continue
		}
		code, goodCode := in.code(record)
		title, goodTitle := in.title(record)
		years, goodYears := in.years(record, assumed)
		figures, goodFigures := in.numbers(record, quantities)
		if ok && goodCode && goodTitle && goodYears && goodFigures {
			cells := append([]string{area, code, title}, years...)
			in.put(record, append(cells, figures...))
		}
	}
}

var stateNumber = regexp.MustCompile(`^\d{1,2}$`)

func (in *Reading) stateArea(record source.Record) (string, bool) {
	code := in.text(record, "area")
	if !stateNumber.MatchString(code) {
		in.bad(record, "area", "bad-code", "%q is no state's FIPS code, such as 39", code)
		return "", false
	}
	return areaCode(code), true
}

var yearPair = regexp.MustCompile(`^(20\d\d)\D+(20\d\d)$`)

// assumedYears are those of the description, for a file that does not say its
// own: the agency's download carries none.
func (in *Reading) assumedYears() []string {
	if in.header.has("baseYear") && in.header.has("projectedYear") {
		return nil
	}
	at := in.description.Pos("vintage")
	match := yearPair.FindStringSubmatch(in.description.Vintage)
	if match == nil {
		in.faults++
		in.report.Errorf(at, "years-unknown", "%s does not say its years, nor does the vintage here, %q", in.file.Name, in.description.Vintage).
			Hint(`write the base and the projected year: vintage: "2022–2032"`)
		return nil
	}
	in.report.Warnf(at, "years-assumed", "%s does not say its years; %s to %s is taken from the vintage here",
		in.file.Name, match[1], match[2]).Hint("see the agency's page for the years of this release, and correct the vintage before the import")
	return match[1:]
}

func (in *Reading) years(record source.Record, assumed []string) ([]string, bool) {
	if assumed != nil {
		return assumed, true
	}
	base, projected := in.text(record, "baseYear"), in.text(record, "projectedYear")
	first, errBase := strconv.Atoi(base)
	last, errProjected := strconv.Atoi(projected)
	if errBase != nil || errProjected != nil || first < 2000 || last <= first || last > 2099 {
		in.bad(record, "baseYear", "bad-years", "%q to %q is no span of years, such as 2022 to 2032", base, projected)
		return nil, false
	}
	return []string{base, projected}, true
}

// yearsOfRows finds the spans of years in the two columns of a table.
func yearsOfRows(base, projected int) func([]string, iter.Seq[[]string]) []string {
	return func(_ []string, rows iter.Seq[[]string]) []string {
		var found []string
		for row := range rows {
			found = append(found, row[base]+"–"+row[projected])
		}
		slices.Sort(found)
		return slices.Compact(found)
	}
}
