package intake

import (
	"strings"
	"testing"
)

func TestONETSaysWhatItLeavesOut(t *testing.T) {
	for file, want := range map[string][]string{
		"onet_skills.txt": {
			"data/onet_skills.yaml: notice: 1 row left out of data/onet_skills.csv: of an element that the table has no column for: 2.B.9.z Juggling [rows-passed-over]",
			"data/onet_skills.yaml: notice: 1 row left out of data/onet_skills.csv: of scales other than IM [rows-passed-over]",
		},
		"onet_interests.txt":  {"data/onet_interests.yaml: notice: 1 row left out of data/onet_interests.csv: of scales other than OI [rows-passed-over]"},
		"onet_technology.txt": {"data/onet_technology.yaml: notice: 1 row left out of data/onet_technology.csv: neither hot nor in demand [rows-passed-over]"},
	} {
		_, _, findings := importInto(t, hub{}, "onet", Options{}, fixture(t, file))
		if all := strings.Join(findings, "\n"); !strings.Contains(all, strings.Join(want, "\n")) {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", file, all, strings.Join(want, "\n"))
		}
	}
}

func TestVersionOfONETIsToldByItsFolder(t *testing.T) {
	for names, want := range map[string]string{
		"db_29_3_text/Skills.txt":         "29.3",
		"in/db_30_0_excel/Job Zones.xlsx": "30.0",
		"Skills.txt":                      "",
		"mydb_29_3_text/Skills.txt":       "",
		"db_29_3_text/a/../Skills.txt db_29_3_text/Knowledge.txt": "29.3",
		"db_28_0/db_29_3_text/Skills.txt":                         "29.3",
	} {
		equal(t, names, strings.Join(onetVersion(strings.Fields(names), nil), " "), want)
	}
}

func TestONETSetsTheVersionOfItsFolder(t *testing.T) {
	file := fixture(t, "onet_job_zones.txt")
	file.Name = "db_30_1_text/Job Zones.txt"
	result := mustImport(t, hub{}, "onet", Options{}, file)
	equal(t, "vintage", result.Tables[0].Vintage, "30.1")
	if text := written(t, result, "data/onet_job_zones.yaml"); !strings.Contains(text, "vintage: 30.1\nretrieved: 2032-04-05\n") {
		t.Errorf("got:\n%s", text[:500])
	}
}

func TestONETSaysWhichNameTellsItsVersion(t *testing.T) {
	_, _, findings := importInto(t, hub{}, "onet", Options{}, fixture(t, "onet_job_zones.txt"))
	want := `the names of the files do not say their period; data/onet_job_zones.csv stays "29.3" [vintage-unknown] hint: keep the agency's file names, such as db_29_3_text/Skills.txt`
	if all := strings.Join(findings, "\n"); !strings.Contains(all, want) {
		t.Errorf("got:\n%s", all)
	}
}

func TestEveryTableOfONETSaysItsLicenceAndThatItWasChanged(t *testing.T) {
	for _, c := range onetFiles {
		text := written(t, mustImport(t, hub{}, "onet", Options{}, fixture(t, c.file)), "data/"+c.table+".yaml")
		for _, want := range []string{"CC BY 4.0", "Department of Labor", "Modified by this hub", "neither approved nor tested"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", c.table, want)
			}
		}
	}
}
