package intake

import (
	"strings"
	"testing"
)

const completionsHead = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n"

func TestIPEDSTellsItsTwoTablesApartByTheHeader(t *testing.T) {
	result := mustImport(t, hub{}, "ipeds", Options{}, fixture(t, "c2031_a.csv"), fixture(t, "hd2031.csv"))
	equal(t, "data/institutions.csv", written(t, result, "data/institutions.csv"), trimIndent(`
	institution,name,city,county,sector,control,level,website,longitude,latitude,open
	100001,Lake College,Laketown,56021,public-4-year,public,4-year,https://www.lake.example/,-104.8,41.15,yes
	100002,Beauty by Café,Laketown,56021,for-profit-under-2-year,for-profit,under-2-year,,-104.75,41.2,no
	100003,Central Office,Hilltown,,administrative-unit,public,,,-104.5,41,yes
	200001,Elsewhere State University,Hill,01089,public-4-year,public,4-year,https://hill.example/start?x=1,-86.568502,34.783368,yes
	`))
	equal(t, "data/completions.csv", written(t, result, "data/completions.csv"), trimIndent(`
	year,institution,program,award_level,completers
	2031,100001,11.0101,5,12
	2031,100001,51.3801,5,40
	2031,100002,12.0401,21,9
	2031,200001,51.3801,7,70
	`))
	for _, table := range result.Tables {
		if table.Vintage != "2031" {
			t.Errorf("%s is of %q", table.Table, table.Vintage)
		}
	}
}

func TestIPEDSTakesTheAddressThatIsNoneForAWarning(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "ipeds", Options{}, fixture(t, "hd2031.csv"))
	want := `hd2031.csv:3:129: warning: "http://" is no address of a website; the institution is taken without one [bad-website] hint: nothing is to be done here; the institution can mend its entry in the directory`
	if all := strings.Join(findings, "\n"); !ok || all != want {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestWebAddressesGetTheirScheme(t *testing.T) {
	for text, want := range map[string]string{
		"www.Lake.edu/":               "https://www.lake.edu/",
		"http://lake.edu":             "https://lake.edu/",
		"https://me@lake.edu/A?b=C":   "https://lake.edu/A?b=C",
		"lake.edu:8080/x":             "https://lake.edu:8080/x",
		"javascript:alert(1)":         "",
		"https://lake":                "",
		"https://lake edu/":           "",
		"":                            "",
		"https:///www.lake.edu/start": "https://www.lake.edu/start",
	} {
		if got, ok := webAddress(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestIPEDSKeepsOfAStateTheInstitutionsOfItsDirectory(t *testing.T) {
	options := Options{Areas: []string{"56"}}
	together := mustImport(t, hub{}, "ipeds", options, fixture(t, "c2031_a.csv"), fixture(t, "hd2031.csv"))
	directory := mustImport(t, hub{}, "ipeds", options, fixture(t, "hd2031.csv"))
	after := mustImport(t, hub{}.with(directory), "ipeds", options, fixture(t, "c2031_a.csv"))
	for name, result := range map[string]Result{"together": together, "one after the other": after} {
		table := written(t, result, "data/completions.csv")
		if strings.Contains(table, "200001") || strings.Count(table, "\n") != 4 {
			t.Errorf("%s:\n%s", name, table)
		}
	}
	if table := written(t, directory, "data/institutions.csv"); strings.Contains(table, "200001") || !strings.Contains(table, "100003") {
		t.Errorf("the directory:\n%s", table)
	}
}

func TestCompletionsOfAYearTakeThePlaceOfThatYearOnly(t *testing.T) {
	older := File{"ipeds_c2030_a_lakeland.csv", []byte(completionsHead + "100001,51.3801,1,5,39\n")}
	before := mustImport(t, hub{}, "ipeds", Options{}, older, fixture(t, "c2031_a.csv"))
	newer := File{"C2031_A_RV.csv", []byte(completionsHead + "100001,51.3801,1,5,41\n")}
	result := mustImport(t, hub{}.with(before), "ipeds", Options{}, newer)
	equal(t, "data/completions.csv", written(t, result, "data/completions.csv"), trimIndent(`
	year,institution,program,award_level,completers
	2030,100001,51.3801,5,39
	2031,100001,51.3801,5,41
	`))
	if result.Tables[0].Vintage != "2030–2031" {
		t.Errorf("vintage %q", result.Tables[0].Vintage)
	}
}

func TestCompletionsThatDoNotAddUpToTheFilesTotalAreAWarning(t *testing.T) {
	text := completionsHead + "100001,51.3801,1,5,40\n100001,99,1,5,52\n100001,11.0101,1,7,2\n100001,99.0000,1,7,3\n"
	_, ok, findings := importInto(t, hub{}, "ipeds", Options{}, File{"c2031_a.csv", []byte(text)})
	want := "c2031_a.csv:3:15: warning: the programs add up to 40, the file's own total is 52 (2 such totals) [sum-of-parts] hint: the file may have lost rows: download it again"
	if all := strings.Join(findings, "\n"); !ok || !strings.Contains(all, want) {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestCompletionsOfAStateNeedTheDirectory(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "ipeds", Options{Areas: []string{"56"}}, fixture(t, "c2031_a.csv"))
	want := "c2031_a.csv:1:1: error: completions do not tell the area of an institution, and the hub has no data/institutions.csv [area-unknown] hint: import the directory with it or before it, such as hd2024.csv"
	if all := strings.Join(findings, "\n"); ok || all != want {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}
