package intake

import (
	"maps"
	"strings"
	"testing"
)

// wyoming is a hub that knows three counties, two of them of one name.
var wyoming = hub{
	"data/counties.csv": "fips,name\n56021,Laramie\n56023,Lincoln\n56029,Park\n08093,Park\n",
	"data/counties.yaml": "title: Counties\npublisher: A bureau\nlicence: Public domain\nvintage: \"2031\"\nretrieved: 2031-01-01\nkey: [fips]\ncolumns:\n" +
		"  - { name: fips, type: code, meaning: Its code., required: true, unique: true }\n" +
		"  - { name: name, type: text, meaning: Its name., required: true }\n",
}

func inFolder(file File) File {
	file.Name = "OFLC_Wages_2031-32/" + file.Name
	return file
}

func TestOFLCFillsAreasAndTheirPayFromTheOfficialFiles(t *testing.T) {
	wages, areas := inFolder(fixture(t, "ALC_Export.csv")), inFolder(fixture(t, "Geography.csv"))
	for _, files := range [][]File{{wages, areas}, {areas, wages}} {
		result := mustImport(t, wyoming, "oflc", Options{Areas: []string{"56"}}, files...)
		equal(t, "data/wage_areas.csv", written(t, result, "data/wage_areas.csv"), trimIndent(`
		area,area_name,county
		10001,"Two Rivers, WY-MT",56021
		5600001,West Wyoming nonmetropolitan area,56023
		5600001,West Wyoming nonmetropolitan area,56029
		`))
		equal(t, "data/area_wages.csv", written(t, result, "data/area_wages.csv"), trimIndent(`
		area,occupation,unit,level_1,level_2,level_3,level_4,same_values,borrowed
		10001,25-1072,annual,51230,60120.5,69010,77900,,yes
		10001,29-1141,hourly,31.5,35.71,39.92,44.13,,no
		10001,29-1249,annual,,,,,,yes
		5600001,29-1141,hourly,30,34,38,42,,yes
		`))
		if result.Passed != 3 {
			t.Errorf("passed over %d rows, want 3: another state's county, another area's pay, a part of an occupation", result.Passed)
		}
	}
}

func TestOFLCSaysOfAnExtractOnlyWhichPayIsSurelyBorrowed(t *testing.T) {
	result := mustImport(t, wyoming, "oflc", Options{}, inFolder(fixture(t, "oflc_extract.csv")))
	equal(t, "data/area_wages.csv", written(t, result, "data/area_wages.csv"), trimIndent(`
	area,occupation,unit,level_1,level_2,level_3,level_4,same_values,borrowed
	10001,25-1072,annual,51230,60120,69010,77900,7,yes
	10001,29-1141,hourly,31.5,35.71,39.92,44.13,1,
	10001,29-1249,hourly,0,0,0,0,362,
	`))
}

func TestOFLCTakesTheAreasOfAStateFromTheHubsTable(t *testing.T) {
	areas := mustImport(t, wyoming, "oflc", Options{Areas: []string{"56"}}, inFolder(fixture(t, "Geography.csv")))
	result := mustImport(t, wyoming.with(areas), "oflc", Options{Areas: []string{"56"}}, inFolder(fixture(t, "ALC_Export.csv")))
	if table := written(t, result, "data/area_wages.csv"); strings.Contains(table, "20002") || result.Rows != 4 {
		t.Errorf("%d rows:\n%s", result.Rows, table)
	}
}

func TestOFLCRefusesPayOfAStateWhoseAreasNobodyTells(t *testing.T) {
	_, ok, findings := importInto(t, wyoming, "oflc", Options{Areas: []string{"56"}}, inFolder(fixture(t, "ALC_Export.csv")))
	want := "OFLC_Wages_2031-32/ALC_Export.csv:1:1: error: no row of data/wage_areas.csv says which areas lie in 56 [area-unknown]" +
		" hint: import Geography.csv of the same year together with this file"
	if all := strings.Join(findings, "\n"); ok || all != want {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestOFLCRefusesCountiesThatTheHubDoesNotKnow(t *testing.T) {
	const trimmed = "area_id,area_name,county\n"
	for name, c := range map[string]struct{ text, want string }{
		"unknown":         {geographyHead + "10001,Two Rivers,WY,Wyoming,Larami County\n", `a_2031-32.csv:2:29: error: "Larami County" is no county of data/counties.csv [unknown-county]`},
		"of two states":   {trimmed + "10001,Two Rivers,Park County\n", `a_2031-32.csv:2:18: error: "Park County" is the name of several counties: 56029, 08093 [unknown-county]`},
		"no state":        {geographyHead + "10001,Two Rivers,Wyo,Wyoming,Park County\n", `a_2031-32.csv:2:18: error: "Wyo" is no state's code of two letters, such as WY [bad-code]`},
		"without a name":  {trimmed + "10001,,Lincoln County\n", `a_2031-32.csv:2:7: error: code 10001 has no title [missing-value]`},
		"without an area": {trimmed + "Two Rivers,Two Rivers,Lincoln\n", `a_2031-32.csv:2:1: error: "Two Rivers" is not the number of an area, such as 10420 [bad-code]`},
	} {
		_, ok, findings := importInto(t, wyoming, "oflc", Options{}, File{"a_2031-32.csv", []byte(c.text)})
		if all := strings.Join(findings, "\n"); ok || all != c.want {
			t.Errorf("%s: ok %v:\n%s", name, ok, all)
		}
	}
}

func TestOFLCRefusesCountiesWhoseTableHasAnotherShape(t *testing.T) {
	other := maps.Clone(wyoming)
	other["data/counties.csv"] = "code,name\n56021,Laramie\n"
	if _, ok, findings := importInto(t, other, "oflc", Options{}, fixture(t, "Geography.csv")); ok || len(findings) == 0 {
		t.Errorf("ok %v: %v", ok, findings)
	}
}

func TestWageYearIsToldByTheNearestNameWithTwoYears(t *testing.T) {
	for name, want := range map[string]string{
		"OFLC_Wages_2025-26/ALC_Export.csv":       "July 2025 to June 2026",
		"2019-20/oflc_wages_2025_26.csv":          "July 2025 to June 2026",
		"OFLC_Wages_2025-2026_Updated/export.csv": "July 2025 to June 2026",
		"from_2026-01-07/ALC_Export.csv":          "",
		"2025-27/ALC_Export.csv":                  "",
	} {
		if got := strings.Join(wageYear([]string{name}, nil), ", "); got != want {
			t.Errorf("%s is of %q, want %q", name, got, want)
		}
	}
}
