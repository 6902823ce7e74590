package intake

import (
	"regexp"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

const (
	wageAreasTable = "data/wage_areas.csv"
	countiesTable  = "data/counties.csv"
)

// wageAreas reads which counties an area of the wages has. Files name a county,
// our tables go by its code: the hub's table of counties leads from one to the
// other.
var wageAreas = Release{
	Table:   wageAreasTable,
	Brings:  "which counties an area of pay has",
	Columns: []string{"area", "area_name", "county"},
	Layout: []Field{
		{Name: "area", Headings: []string{"Area", "area_id"}},
		{Name: "areaName", Headings: []string{"AreaName"}},
		{Name: "state", Headings: []string{"StateAb"}, Optional: true},
		{Name: "county", Headings: []string{"CountyTownName", "county"}},
	},
	Read:   readWageAreas,
	States: true,
}

func readWageAreas(in *Reading) {
	counties, ok := in.counties()
	if !ok {
		return
	}
	for record := range in.all() {
		state, goodState := in.stateByLetters(record)
		if !goodState || state != "" && !in.keepsCountiesOf(state, counties) {
			continue
		}
		area, goodArea := in.matching(record, "area", wageArea, "the number of an area, such as 10420")
		name, goodName := in.named(record, "areaName", area)
		county, goodCounty := in.county(record, state, counties)
		if goodArea && goodName && goodCounty && in.keeps(county) {
			in.put(record, []string{area, name, county})
		}
	}
}

// wageArea is a metropolitan area, or a part of a state outside of them.
var wageArea = regexp.MustCompile(`^\d{5,7}$`)

// countyCodes are the codes of counties of a name, by the name in small letters.
type countyCodes map[string][]string

func (in *Reading) counties() (countyCodes, bool) {
	if !in.tree.Exists(countiesTable) {
		in.faults++
		in.report.Errorf(diag.Pos{File: in.file.Name, Line: 1, Column: 1}, "counties-unknown",
			"the file names counties, and the hub has no %s that leads to their codes", countiesTable).
			Hint("write the table of counties first: columns fips and name")
		return nil, false
	}
	table, ok := in.tree.Table(countiesTable, in.report)
	if !ok || !table.Require(in.report, "fips", "name") {
		in.faults++
		return nil, false
	}
	codes := countyCodes{}
	for row := range table.Rows() {
		name := strings.ToLower(row.Text("name"))
		codes[name] = append(codes[name], row.Text("fips"))
	}
	return codes, true
}

// stateByLetters is a state's FIPS code; "" where the file does not tell states.
func (in *Reading) stateByLetters(record source.Record) (string, bool) {
	if !in.header.has("state") {
		return "", true
	}
	letters := in.text(record, "state")
	code := stateCode(letters)
	if code == "" {
		in.bad(record, "state", "bad-code", "%q is no state's code of two letters, such as WY", letters)
	}
	return code, code != ""
}

// keepsCountiesOf says whether a state is wanted and the hub knows its counties.
func (in *Reading) keepsCountiesOf(state string, counties countyCodes) bool {
	if !in.keeps(state) {
		return false
	}
	for _, codes := range counties {
		for _, code := range codes {
			if strings.HasPrefix(code, state) {
				return true
			}
		}
	}
	in.passed["of states without a county in "+countiesTable]++
	return false
}

// county is the code of the one county of a name, in a state when the file says
// it.
func (in *Reading) county(record source.Record, state string, counties countyCodes) (string, bool) {
	name := in.text(record, "county")
	var found []string
	for _, code := range counties[bareCounty(name)] {
		if strings.HasPrefix(code, state) {
			found = append(found, code)
		}
	}
	switch len(found) {
	case 1:
		return found[0], true
	case 0:
		in.bad(record, "county", "unknown-county", "%q is no county of %s", name, countiesTable)
	default:
		in.bad(record, "county", "unknown-county", "%q is the name of several counties: %s", name, strings.Join(found, ", "))
	}
	return "", false
}

// bareCounty is a county's name without the word for what it is.
func bareCounty(name string) string {
	name = strings.ToLower(name)
	for _, word := range []string{" county", " parish", " borough", " census area", " municipality"} {
		if bare, ok := strings.CutSuffix(name, word); ok {
			return bare
		}
	}
	return name
}
