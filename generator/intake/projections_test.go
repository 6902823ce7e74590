package intake

import (
	"strings"
	"testing"
)

func TestProjectionsReadTheOfficialHeaderWithTheDescriptionsYears(t *testing.T) {
	result, ok, findings := importInto(t, hub{}, "projections", Options{}, fixture(t, "states.csv"))
	if !ok {
		t.Fatal(findings)
	}
	equal(t, "data/projections.csv", written(t, result, "data/projections.csv"), trimIndent(`
	area,occupation,title,base_year,projected_year,base_jobs,projected_jobs,change,change_share,openings
	18,29-1141,Registered Nurses,2022,2032,700,790,90,0.129,50
	39,00-0000,"Total, All Occupations",2022,2032,20000,19900,-100,-0.005,2000
	39,15-1252,Software Developers,2022,2032,10,10,0,0,0
	39,29-1141,Registered Nurses,2022,2032,1000,1030,30,0.03,60
	US,29-1141,Registered Nurses,2022,2032,90000,93100,3100,0.034,5400
	`))
	want := "descriptions/projections.yaml:5:10: warning: states.csv does not say its years; 2022 to 2032 is taken from the vintage here [years-assumed] hint: see the agency's page for the years of this release, and correct the vintage before the import"
	equal(t, "findings", strings.Join(findings, "\n"), want)
}

func TestProjectionsReadVariantsOfTheHeader(t *testing.T) {
	for _, text := range []string{`
	Area,STFIPS,OccCode,Title,Base,Projected,Change,PercentChange,AvgAnnualOpenings,BaseYear,ProjYear,plausibility_flag
	Ohio,39,29-1141,Registered Nurses,1000,1030,30,3,60,2030,2040,
	`, `
	State,State Code,Occupation Code,Occupation,Base Year,Base,Projected Year,Projection,Change,Percent Change,Average Annual Openings
	Ohio,39,29-1141,Registered Nurses,2030,"1,000",2040,"1,030",30,3.0,60
	`} {
		result := mustImport(t, hub{}, "projections", Options{}, File{"longterm.csv", []byte(trimIndent(text))})
		equal(t, text, written(t, result, "data/projections.csv"), trimIndent(`
		area,occupation,title,base_year,projected_year,base_jobs,projected_jobs,change,change_share,openings
		39,29-1141,Registered Nurses,2030,2040,1000,1030,30,0.03,60
		`))
		if result.Vintage != "2030–2040" {
			t.Errorf("vintage %q", result.Vintage)
		}
	}
}

func TestProjectionsLeaveOutTheRowsThatTheDescriptionRefuses(t *testing.T) {
	own := describe(t, "projections", "vintage: \"2022–2032\"\n", "vintage: \"2022–2032\"\nrefuse:\n"+
		"  - where: {area: \"39\", occupation: \"15-12*\"}\n    reason: made up for this test\n")
	result, ok, findings := importInto(t, hub{"data/projections.yaml": own}, "projections", Options{Areas: []string{"39"}}, fixture(t, "states.csv"))
	if !ok || result.Refused != 1 || result.Passed != 1 || strings.Contains(written(t, result, "data/projections.csv"), "15-1252") {
		t.Errorf("ok %v, refused %d, passed over %d", ok, result.Refused, result.Passed)
	}
	equal(t, "notices", strings.Join(findings[:2], "\n"), strings.TrimSpace(trimIndent(`
	data/projections.yaml: notice: 1 row left out of data/projections.csv: of areas other than 39 [rows-passed-over]
	data/projections.yaml: notice: 1 row left out of data/projections.csv: made up for this test [rows-refused]
	`)))
}
