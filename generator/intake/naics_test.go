package intake

import (
	"strings"
	"testing"
)

func TestNAICSTakesCodesUpToFourDigitsWithoutTheTrilateralMark(t *testing.T) {
	result := mustImport(t, hub{}, "naics", Options{}, fixture(t, "structure_2032.csv"))
	equal(t, "data/industries.csv", written(t, result, "data/industries.csv"), trimIndent(`
	edition,code,title
	2032,31-33,Manufacturing
	2032,336,Transportation Equipment Manufacturing
	2032,3363,Motor Vehicle Parts Manufacturing
	2032,5132,Software Publishers
	2032,6114,Computer and IT Training
	`))
	if result.Passed != 1 {
		t.Errorf("passed over %d rows, want the one of five digits", result.Passed)
	}
}

const qcewTitles = `industry_code,industry_title
10,"10 Total, all industries"
101,101 Goods-producing
5112,NAICS17 5112 Software publishers
5132,NAICS 5132 Software publishers
5172,NAICS12 5172 Wireless telecommunications carriers
5175,NAICS02 5175 Cable and other program distribution
999,NAICS 999 Unclassified
`

func TestNAICSTakesFromQCEWTheTitlesThatOnlyOlderEditionsHave(t *testing.T) {
	titles := File{"industry-titles.csv", []byte(qcewTitles)}
	result := mustImport(t, hub{}, "naics", Options{}, fixture(t, "structure_2032.csv"), titles)
	table := written(t, result, "data/industries.csv")
	for _, want := range []string{"\n2012,5172,Wireless telecommunications carriers\n", "\n2017,5112,Software publishers\n",
		"\nany,10,\"Total, all industries\"\n", "\nany,999,Unclassified\n", "\n2032,5132,Software Publishers\n"} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
	for _, not := range []string{"5175", "Goods", ",5132,Software publishers"} {
		if strings.Contains(table, not) {
			t.Errorf("%q in\n%s", not, table)
		}
	}
	if result.Vintage != "2012, 2017, 2032" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

func TestNAICSReadsTheEditionOffTheNameOfAFileWhoseHeadingsLackIt(t *testing.T) {
	result := mustImport(t, hub{}, "naics", Options{}, File{"naics_2022_structure.csv", []byte("naics_code,title\n11,Farming\n")})
	if table := written(t, result, "data/industries.csv"); !strings.Contains(table, "2022,11,Farming\n") {
		t.Error(table)
	}
}

func TestNAICSRefuses(t *testing.T) {
	checkRefusals(t, "naics", []refusal{
		{"no code", nil, "2032 NAICS Code,2032 NAICS Title\nA,Farming\n", `
		a_2031.csv:2:1: error: "A" is no industry code, such as 3363 or 31-33 [bad-code]`},
		{"no title", nil, "2032 NAICS Code,2032 NAICS Title\n11,\n", `
		a_2031.csv:2:4: error: industry 11 has no title [missing-value]`},
		{"another industry's title", nil, "industry_code,industry_title\n5112,NAICS17 5113 Music publishers\n", `
		a_2031.csv:2:6: error: "NAICS17 5113 Music publishers" is not the title of industry 5112 [bad-title]`},
	})
	_, ok, findings := importInto(t, hub{}, "naics", Options{}, File{"structure.csv", []byte("naics_code,title\n11,Farming\n")})
	want := "structure.csv:1:1: error: neither the headings nor the name of the file say the edition [edition-unknown] hint: keep the agency's file name, such as 2022_NAICS_Structure.xlsx"
	if all := strings.Join(findings, "\n"); ok || all != want {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}
