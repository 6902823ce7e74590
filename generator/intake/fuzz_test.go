package intake

import (
	"os"
	"slices"
	"testing"

	"sectorhub/generator/kit/diag"
)

func readFixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkImport holds for any file: it is refused with a reason, or what is
// written can be read without a finding and importing it again changes nothing.
func checkImport(t *testing.T, release Release, file File) {
	var report diag.Report
	options := Options{Retrieved: retrieved}
	result, ok := Import(release, []File{file}, lakes.tree(), options, &report)
	if !ok {
		if !report.HasErrors() || len(result.Files) > 0 {
			t.Fatalf("refused without a reason, or with %d files", len(result.Files))
		}
		return
	}
	after := lakes.with(result)
	var reading diag.Report
	for _, filled := range tablesOf(result) {
		if table, ok := after.tree().Table(filled.Table, &reading); !ok || table.Len() != filled.Rows {
			t.Fatalf("cannot be read again: %v", lines(&reading))
		}
	}
	if len(reading.Findings()) > 0 {
		t.Fatalf("written with a fault: %v", lines(&reading))
	}
	again, ok := Import(release, []File{file}, after.tree(), options, &diag.Report{})
	if ok && !again.Unchanged {
		t.Fatal("a second import changes something")
	}
}

// tablesOf are the tables that an import filled.
func tablesOf(result Result) []Result {
	if len(result.Tables) > 0 {
		return result.Tables
	}
	return []Result{result}
}

// samples are a file of each release, in testdata.
var samples = map[string]string{
	"oews":        "us_M2031.csv",
	"projections": "states.csv",
	"bls-ep":      "table_1_2.csv",

	"laus":           "laucnty.csv",
	"naics":          "structure_2032.csv",
	"postings":       "postings.csv",
	"outcomes":       "outcomes.csv",
	"needs":          "needs.csv",
	"postings-index": "index_days.csv",

	"qcew":     "qcew_annual.csv",
	"us-share": "us_share.csv",
	"cbp":      "cbp31co.txt",
	"susb":     "susb_2031.csv",

	"onet": "onet_skills.txt",

	"soc-matrix": "nem_onet_crosswalk.csv",
	"soc":        "soc_structure_2032.csv",
	"cip":        "CIPCode2032.csv",
	"cip-soc":    "cip_soc.csv",
	"oflc":       "oflc_extract.csv",

	"ipeds":           "c2031_a.csv",
	"oews-sector":     "natsector_M2031.csv",
	"etpl":            "training_list.csv",
	"apprenticeships": "apprenticeships.csv",
}

func FuzzImport(f *testing.F) {
	all := slices.DeleteFunc(Releases(), func(r Release) bool { return r.Convert != nil })
	for i, release := range all {
		f.Add(uint8(i), string(readFixture(f, samples[release.Name])))
		for _, c := range slices.Concat(refusals, industryRefusals, onetRefusals, codeRefusals, graduateRefusals) {
			if c.release == release.Name {
				f.Add(uint8(i), c.text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		checkImport(t, all[int(which)%len(all)], File{"a_M2031.csv", []byte(text)})
	})
}
