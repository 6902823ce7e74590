package intake

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// areaWages reads the four levels of pay of an occupation in an area.
var areaWages = Release{
	Table:   "data/area_wages.csv",
	Brings:  "pay by occupation and area",
	Columns: []string{"area", "occupation", "unit", "level_1", "level_2", "level_3", "level_4", "same_values", "borrowed"},
	Layout: append(wageLevels(),
		Field{Name: "drawnFrom", Headings: []string{"GeoLvl"}},
		Field{Name: "average", Headings: []string{"Average"}},
	),
	Shapes: [][]Field{append(wageLevels(),
		Field{Name: "unit", Headings: []string{"unit"}},
		Field{Name: "same", Headings: []string{"us_areas_same_values"}},
	)},
	Read: readAreaWages,
}

// wageLevels are the columns that all files have.
func wageLevels() []Field {
	return []Field{
		{Name: "area", Headings: []string{"Area", "area_id"}},
		{Name: "code", Headings: []string{"SocCode", "soc"}},
		{Name: "level1", Headings: []string{"Level1", "l1"}},
		{Name: "level2", Headings: []string{"Level2", "l2"}},
		{Name: "level3", Headings: []string{"Level3", "l3"}},
		{Name: "level4", Headings: []string{"Level4", "l4"}},
	}
}

func readAreaWages(in *Reading) {
	if !in.isOfAllIndustries() {
		return
	}
	wanted, ok := in.wantedWageAreas()
	if !ok {
		return
	}
	quantities := []Quantity{
		{Field: "level1", Column: "level_1", Decimals: 2},
		{Field: "level2", Column: "level_2", Decimals: 2},
		{Field: "level3", Column: "level_3", Decimals: 2},
		{Field: "level4", Column: "level_4", Decimals: 2},
	}
	for record := range in.all() {
		area, goodArea := in.matching(record, "area", wageArea, "the number of an area, such as 10420")
		if in.wagesLeftOut(record, area, goodArea, wanted) {
			continue
		}
		code, goodCode := in.code(record)
		levels, goodLevels := in.numbers(record, quantities)
		if !goodArea || !goodCode || !goodLevels || !in.rising(record, levels) {
			continue
		}
		unit, goodUnit := in.wageUnit(record)
		same, borrowed, goodOrigin := in.origin(record, isAmount(levels[0]))
		if goodUnit && goodOrigin {
			in.put(record, slices.Concat([]string{area, code, unit}, levels, []string{same, borrowed}))
		}
	}
}

// isOfAllIndustries refuses the file of wages at colleges and in research, which
// has the same columns.
func (in *Reading) isOfAllIndustries() bool {
	if !strings.HasPrefix(strings.ToLower(path.Base(in.file.Name)), "edc") {
		return true
	}
	in.faults++
	in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "wrong-release", "this is the file of wages at colleges and in research").
		Hint("import ALC_Export.csv, which is of all industries")
	return false
}

// wantedWageAreas are those that the table of areas has, in this import or in
// the hub. It is nil, which is all, when there is no such table and no area was
// asked for.
func (in *Reading) wantedWageAreas() (wanted map[string]bool, ok bool) {
	asked := in.options.Areas
	for row := range in.wageAreas() {
		if len(asked) == 0 || slices.ContainsFunc(asked, func(area string) bool { return strings.HasPrefix(row.county, area) }) {
			if wanted == nil {
				wanted = map[string]bool{}
			}
			wanted[row.area] = true
		}
	}
	if wanted != nil || len(asked) == 0 {
		return wanted, true
	}
	in.faults++
	in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "area-unknown",
		"no row of %s says which areas lie in %s", wageAreasTable, strings.Join(in.options.Areas, ", ")).
		Hint("import Geography.csv of the same year together with this file")
	return nil, false
}

var partOfOccupation = regexp.MustCompile(`^\d\d-\d{4}\.\d\d$`)

func (in *Reading) wagesLeftOut(record source.Record, area string, goodArea bool, wanted map[string]bool) bool {
	switch {
	case goodArea && wanted != nil && !wanted[area]:
		in.passed["of areas that "+wageAreasTable+" does not have, or not in the states asked for"]++
	case partOfOccupation.MatchString(in.text(record, "code")):
		in.passed["of parts of an occupation"]++
	default:
		return false
	}
	return true
}
