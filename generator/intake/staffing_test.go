package intake

import (
	"strings"
	"testing"
)

const staffingRows = `
	sector,occupation,level,jobs,share
	31-33,00-0000,total,12000,1
	31-33,11-1031,detailed,**,**
	31-33,51-0000,major,6000,0.5
	31-33,51-4121,detailed,280,0.0233
	99,00-0000,total,9000,1
	`

func TestStaffingReadsTheOfficialFileAndItsWorkbook(t *testing.T) {
	for _, name := range []string{"natsector_M2031.csv", "natsector_M2031_dl.xlsx"} {
		result := mustImport(t, hub{}, "oews-sector", Options{}, fixture(t, name))
		equal(t, name, written(t, result, "data/staffing.csv"), trimIndent(staffingRows))
		if result.Passed != 2 || result.Vintage != "May 2031" {
			t.Errorf("%s: passed over %d rows of minor and broad groups, vintage %q", name, result.Passed, result.Vintage)
		}
	}
}

func TestStaffingReadsATrimmedCopy(t *testing.T) {
	text := "NAICS,NAICS_TITLE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,PCT_TOTAL,A_MEDIAN\n62,Health Care,29-1141,Registered Nurses,detailed,2800400,12.11,93600\n"
	result := mustImport(t, hub{}, "oews-sector", Options{}, File{"us_natsector_M2031_trim.csv", []byte(text)})
	equal(t, "data/staffing.csv", written(t, result, "data/staffing.csv"), "sector,occupation,level,jobs,share\n62,29-1141,detailed,2800400,0.1211\n")
}

func TestStaffingTakesNothingFromAFileOfAllIndustriesTogether(t *testing.T) {
	text := strings.ReplaceAll(string(readFixture(t, "natsector_M2031.csv")), ",sector,", ",cross-industry,")
	_, ok, findings := importInto(t, hub{}, "oews-sector", Options{}, File{"national_M2031.csv", []byte(text)})
	want := "national_M2031.csv:1:1: error: no row of this file belongs in data/staffing.csv [no-rows] hint: of industries finer or coarser than sectors"
	if all := strings.Join(findings, "\n"); ok || !strings.Contains(all, want) {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestStaffingPassesOverStates(t *testing.T) {
	text := strings.Replace(string(readFixture(t, "natsector_M2031.csv")), "99,U.S.,1,US,99,", "39,Ohio,2,OH,99,", 1)
	result := mustImport(t, hub{}, "oews-sector", Options{}, File{"all_data_M2031.csv", []byte(text)})
	if table := written(t, result, "data/staffing.csv"); strings.Contains(table, "\n99,") {
		t.Error(table)
	}
}
