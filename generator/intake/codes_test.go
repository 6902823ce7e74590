package intake

import (
	"strings"
	"testing"
)

func TestSOCMatrixLeadsFromEachCodeOfONETToTheMatrix(t *testing.T) {
	result := mustImport(t, hub{}, "soc-matrix", Options{}, fixture(t, "nem_onet_crosswalk.csv"))
	equal(t, "data/occupation_matrix.csv", written(t, result, "data/occupation_matrix.csv"), trimIndent(`
	onet_code,onet_title,matrix_code,matrix_title
	13-1021.00,"Buyers, Farm Products",13-1020,Buyers and purchasing agents
	29-1141.00,Registered Nurses,29-1141,Registered nurses
	29-1141.01,Acute Care Nurses,29-1141,Registered nurses
	`))
}

func TestAReleaseThatTellsNoPeriodKeepsTheDescriptions(t *testing.T) {
	result, ok, findings := importInto(t, hub{}, "soc-matrix", Options{}, fixture(t, "nem_onet_crosswalk.csv"))
	if !ok || len(findings) > 0 || result.Vintage != "As of September 6, 2023" {
		t.Errorf("ok %v, vintage %q: %v", ok, result.Vintage, findings)
	}
}

func TestSOCReadsTheStructureAndTheDefinitionsAlike(t *testing.T) {
	want := trimIndent(`
	occupation,level,title
	29-0000,major,Healthcare Practitioners and Technical Occupations
	29-1000,minor,Healthcare Diagnosing or Treating Practitioners
	29-1140,broad,Registered Nurses
	29-1141,detailed,Registered Nurses
	`)
	for _, name := range []string{"soc_structure_2032.csv", "soc_2032_definitions.csv"} {
		result := mustImport(t, hub{}, "soc", Options{}, fixture(t, name))
		equal(t, name, written(t, result, "data/occupation_structure.csv"), want)
		if result.Vintage != "2032" {
			t.Errorf("%s: vintage %q", name, result.Vintage)
		}
	}
}

func TestCIPReadsGuardedCodesAndTidiesTitles(t *testing.T) {
	result := mustImport(t, hub{}, "cip", Options{}, fixture(t, "CIPCode2032.csv"))
	equal(t, "data/programs.csv", written(t, result, "data/programs.csv"), trimIndent(`
	program,level,title
	01,family,Agricultural/animal science and related fields
	01.10,group,Food Science and Technology
	01.1001,program,"Food Science, ""General"""
	`))
	if result.Passed != 3 || result.Vintage != "2032" {
		t.Errorf("passed over %d rows, want 3; vintage %q", result.Passed, result.Vintage)
	}
}

func TestProgramTitleLosesItsFullStopAndItsCapitals(t *testing.T) {
	for title, want := range map[string]string{
		"EDUCATION.":                         "Education",
		"MULTI/INTERDISCIPLINARY STUDIES.":   "Multi/interdisciplinary studies",
		"Registered Nursing/RN.":             "Registered Nursing/RN",
		"ÉTUDES.":                            "Études",
		"American History (United States).":  "American History (United States)",
		"Drug Information Residency Program": "Drug Information Residency Program",
	} {
		if got := programTitle(title); got != want {
			t.Errorf("%q became %q, want %q", title, got, want)
		}
	}
}

func TestUnguardedCellsStayWhereTheyWere(t *testing.T) {
	text := "a,b\n=\"01\",=\"01.10\"\nx,\"say =\"\"01\"\"\"\n"
	got, err := newInput(File{"a.csv", []byte(text)}, Options{}).unguarded().whole()
	if want := "a,b\n  01 ,  01.10 \nx,\"say =\"\"01\"\"\"\n"; err != nil || string(got) != want {
		t.Errorf("%v: %q", err, got)
	}
}

func TestCIPSOCKeepsRowsWithoutAMatchAndPutsBackZeros(t *testing.T) {
	result := mustImport(t, hub{}, "cip-soc", Options{}, fixture(t, "cip_soc.csv"))
	equal(t, "data/program_occupations.csv", written(t, result, "data/program_occupations.csv"), trimIndent(`
	program,occupation
	01.1000,19-1012
	30.9999,99-9999
	51.3801,25-1072
	51.3801,29-1141
	99.9999,55-3016
	`))
}

func TestTheEditionIsWarnedOfWhenNoNameTellsIt(t *testing.T) {
	file := fixture(t, "CIPCode2032.csv")
	file.Name = "titles.csv"
	result, ok, findings := importInto(t, hub{}, "cip", Options{}, file)
	if all := strings.Join(findings, "\n"); !ok || result.Vintage != "2020" || !strings.Contains(all, "such as CIPCode2020.csv") {
		t.Errorf("ok %v, vintage %q:\n%s", ok, result.Vintage, all)
	}
}
