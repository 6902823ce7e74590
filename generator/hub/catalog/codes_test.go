package catalog

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// realHub reads the hub that is published: what its tables join is a claim of
// its own.
var realHub = sync.OnceValue(func() *Catalog {
	var report diag.Report
	return Read(source.NewTree(os.DirFS("../../..")), &report, Options{})
})

func TestCodesOfTheOfficialTablesMeanTheOccupationsOfTheWageTable(t *testing.T) {
	c := realHub()
	for code, want := range map[string]string{
		"29-1141":    "29-1141",                       // itself
		"29-1141.01": "29-1141",                       // a part of it
		"31-1121":    "31-1120", "31-1122": "31-1120", // home health and personal care aides
		"29-2011": "29-2010", "29-2012": "29-2010", // clinical laboratory technologists and technicians
		"21-1011": "21-1018", "21-1014": "21-1018", // counselors
		"13-1021": "13-1020", "13-1022": "13-1020", "13-1023": "13-1020", // buyers
		"55-1011": "", // the military has no wages
		"99-9999": "", "": "", "no code": "",
	} {
		got := ""
		if o := c.OccupationBySOC(code); o != nil {
			got = o.Code
		}
		if got != want {
			t.Errorf("%s means %q, want %q", code, got, want)
		}
	}
}

func TestJoinedOccupationsStandForAllTheirCodes(t *testing.T) {
	c := realHub()
	for code, want := range map[string][]string{
		"31-1120": {"31-1121.00", "31-1122.00"},
		"21-1018": {"21-1011.00", "21-1014.00"},
	} {
		p := occupationOf(t, c, code).Profile()
		if !slices.Equal(p.Members, want) || p.JobZone.Formula != "mean of 2 of 2 parts" || len(p.Skills.All) == 0 {
			t.Errorf("%s stands for %v, job zone %+v", code, p.Members, p.JobZone)
		}
	}
	for _, o := range c.Occupations {
		if len(o.Profile().Members) == 0 {
			t.Errorf("no O*NET code means %s %s", o.Code, o.Title)
		}
	}
}

func TestBroadCodeMustBeOneOfTheClassification(t *testing.T) {
	wages := strings.Replace(small(t, "data/wages.csv"), "51-2012,Net", "51-2010,Net", 1)
	for _, test := range []struct{ name, structure, want string }{
		{"a broad code", small(t, "data/occupation_structure.csv"), "51-2010"},
		{"a code of another level", strings.Replace(small(t, "data/occupation_structure.csv"), "51-2010,broad", "51-2010,minor", 1), ""},
	} {
		c, _ := readHub(t, map[string]string{"data/wages.csv": wages, "data/occupation_structure.csv": test.structure}, Options{})
		got := ""
		if o := c.OccupationBySOC("51-2012"); o != nil {
			got = o.Code
		}
		if got != test.want {
			t.Errorf("%s: 51-2012 means %q", test.name, got)
		}
	}
}

func TestWithoutTablesOfCodesTheBroadCodeStillJoins(t *testing.T) {
	files := map[string]string{"data/wages.csv": strings.Replace(small(t, "data/wages.csv"), "51-2012,Net", "51-2010,Net", 1)}
	for _, table := range []string{"occupation_matrix", "occupation_structure"} {
		files["data/"+table+".csv"], files["data/"+table+".yaml"] = gone, gone
	}
	c, _ := readHub(t, files, Options{})
	if o := c.OccupationBySOC("51-2012.00"); o == nil || o.Code != "51-2010" {
		t.Errorf("it means %+v", o)
	}
}

func TestReadListsCodesThatJoinNothingOnce(t *testing.T) {
	_, findings := readHub(t, map[string]string{
		"data/occupation_matrix.csv": small(t, "data/occupation_matrix.csv") + "55-1011.00,Fleet Officers,55-1011,Fleet officers\n",
		"data/onet_job_zones.csv":    small(t, "data/onet_job_zones.csv") + "55-1011.00,4\n55-1012.00,4\n",
	}, Options{})
	wantFindings(t, findings, "data/occupation_matrix.csv:1 unjoined-codes", "data/onet_job_zones.csv:1 unjoined-codes")
	if len(findings) == 2 && (!strings.Contains(findings[0].Message, "1 codes") || !strings.HasSuffix(findings[1].Message, ": 55-1012.00")) {
		t.Errorf("%s; %s", findings[0].Message, findings[1].Message)
	}
}

func TestWithoutWagesNoCodeIsReported(t *testing.T) {
	_, findings := readHub(t, map[string]string{"data/wages.csv": gone, "data/wages.yaml": gone}, Options{})
	for _, f := range findings {
		if f.Rule == "unjoined-codes" || f.Rule == "story-of-nothing" {
			t.Errorf("%s %s", f.Pos, f.Message)
		}
	}
}
