package intake

import "testing"

const matrixRows = `
	occupation,title,level,base_year,projected_year,base_jobs,projected_jobs,change,change_share,openings,self_employed_share,entry_education,experience,training
	00-0000,"Total, all occupations",total,2030,2040,1693800,1751700,57900,0.034,188600,0.058,—,—,—
	11-1000,Top executives,minor,2030,2040,4100,4200,200,0.044,300,0.028,—,—,—
	29-0000,Healthcare practitioners,major,2030,2040,40000,38800,-1200,-0.03,3000,0.011,—,—,—
	29-1141,Registered nurses,detailed,2030,2040,33900,35500,1600,0.049,1800,—,Bachelor's degree,None,None
	51-2061,Timing device assemblers,detailed,2030,2040,200,200,0,-0.175,0,—,High school diploma or equivalent,None,Moderate-term on-the-job training
`

func TestEmploymentProjectionsBecomeWholeJobsAndFractions(t *testing.T) {
	result := mustImport(t, hub{}, "bls-ep", Options{}, fixture(t, "table_1_2.csv"))
	equal(t, "data/national_projections.csv", written(t, result, "data/national_projections.csv"), trimIndent(matrixRows))
	if result.Vintage != "2030–2040" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

func TestEmploymentProjectionsFindTheirSheetAndHeaderInAWorkbook(t *testing.T) {
	result := mustImport(t, hub{}, "bls-ep", Options{}, fixture(t, "occupation.xlsx"))
	equal(t, "data/national_projections.csv", written(t, result, "data/national_projections.csv"), trimIndent(matrixRows))
}

func TestEmploymentProjectionsReplaceTheWholeTable(t *testing.T) {
	before := mustImport(t, hub{}, "bls-ep", Options{}, fixture(t, "table_1_2.csv"))
	file := fixture(t, "table_1_2.csv")
	file.Data = file.Data[:len(file.Data)-len("Footnotes:\n[1] Numbers made up for a test.\n")-len(lastMatrixRow)]
	after := mustImport(t, hub{}.with(before), "bls-ep", Options{}, file)
	if after.Rows != 4 || after.Kept != 0 {
		t.Errorf("rows %d, kept %d", after.Rows, after.Kept)
	}
}

const lastMatrixRow = "Timing device assemblers,51-2061,Line item,0.2,0.2,0,0,0,-17.5,—,0,40790,High school diploma or equivalent,None,Moderate-term on-the-job training,—\n"
