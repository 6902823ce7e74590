package intake

import (
	"strings"
	"testing"
)

const (
	ratingHead = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\t" +
		"Recommend Suppress\tNot Relevant\tDate\tDomain Source\n"
	ratingRow = "29-1141.00\t2.A.1.a\tReading Comprehension\tIM\t3.88\t8\t0.13\t3.63\t4.12\tN\t\t08/2031\tAnalyst\n"
	zoneHead  = "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n"
	techHead  = "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
	nearHead  = "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
	titleHead = "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\n"
	onetLink  = "https://www.onetcenter.org/database.html"
)

// onetRefusals are files of O*NET that must not be imported.
var onetRefusals = []wrongFile{
	{"web page for O*NET", "onet", "Skills.txt", "<html>404", `
	Skills.txt:1:1: error: this is a web page, not the table that release onet consists of [not-a-release] hint: download it again from ` + onetLink},
	{"another release for O*NET", "onet", "a.csv", shareHead + "2031,5,3112,0.4,0.5,3\n", `
	a.csv:1:1: error: this file lacks columns of release onet, or has them twice: "O*NET-SOC Code", "Job Zone"; columns that are not the release's: year, own_code, industry_code, share_low, share_high, counties [wrong-release] hint: this is release us-share`},
	{"a table of O*NET that is not kept", "onet", "Abilities.txt", ratingHead + strings.Replace(ratingRow, "2.A.1.a", "1.A.1.a.1", 1), `
	Abilities.txt:2:12: error: "1.A.1.a.1" begins no table of release onet that the hub keeps [wrong-release] hint: it keeps those of 1.B.1., 2.A., 2.B., 2.C.`},
	{"ratings without a row", "onet", "Skills.txt", ratingHead, `
	Skills.txt:1:1: error: no row tells which table this file fills [no-rows] hint: it may be cut short: download it again from ` + onetLink},
	{"ratings of another scale", "onet", "Skills.txt", ratingHead + strings.Replace(ratingRow, "IM", "LV", 1), `
	Skills.txt:1:1: error: no row of this file belongs in data/onet_skills.csv [no-rows] hint: of scales other than IM
	data/onet_skills.yaml: notice: 1 row left out of data/onet_skills.csv: of scales other than IM [rows-passed-over]`},
	{"ratings cut short", "onet", "Skills.txt", ratingHead + ratingRow + "29-1141.00\t2.A.1.b\tActive", `
	Skills.txt:3:1: error: this row has 3 cells, the header has 13: the file may be cut short [ragged-row]`},
	{"a code of another classification", "onet", "Skills.txt", ratingHead + strings.Replace(ratingRow, "29-1141.00", "29-1141", 1), `
	Skills.txt:2:1: error: "29-1141" is no O*NET-SOC code, such as 29-1141.00 [bad-code]`},
	{"a rating above the scale", "onet", "Skills.txt", ratingHead + strings.Replace(ratingRow, "3.88", "5.01", 1), `
	Skills.txt:2:45: error: "5.01" is outside what the description of reading_comprehension allows [out-of-range]`},
	{"a rating that is no number", "onet", "Skills.txt", ratingHead + strings.Replace(ratingRow, "3.88", "high", 1), `
	Skills.txt:2:45: error: "high" is neither a number nor a mark that the description of reading_comprehension explains [bad-number]`},
	{"an unknown suppress flag", "onet", "Skills.txt", ratingHead + strings.Replace(ratingRow, "\tN\t", "\t?\t", 1), `
	Skills.txt:2:67: error: "?" does not say whether to suppress the rating; there are Y, N and the empty cell [unknown-value]`},
	{"an element rated twice", "onet", "Skills.txt", ratingHead + ratingRow + ratingRow, `
	Skills.txt:3:12: error: a second rating of Reading Comprehension for 29-1141.00 [duplicate-row]`},
	{"a zone that is none", "onet", "Job Zones.txt", zoneHead + "29-1141.00\t6\t08/2031\tAnalyst\n29-2061.00\t2.5\t08/2031\tAnalyst\n", `
	Job Zones.txt:2:12: error: "6" is outside what the description of job_zone allows [out-of-range]
	Job Zones.txt:3:12: error: "2.5" is not a whole number [bad-number]`},
	{"an occupation in two zones", "onet", "Job Zones.txt", zoneHead + "29-1141.00\t3\t08/2031\tAnalyst\n29-1141.00\t4\t08/2031\tAnalyst\n", `
	Job Zones.txt:3:1: error: a second row for 29-1141.00; the first is at Job Zones.txt:2:1 [duplicate-row]
	descriptions/onet_job_zones.yaml:7:10: warning: the names of the files do not say their period; data/onet_job_zones.csv stays "29.3" [vintage-unknown] hint: keep the agency's file names, such as db_29_3_text/Skills.txt`},
	{"flags that are none", "onet", "Technology Skills.txt", techHead + "29-1141.00\t\t43232402\tMedical software\tyes\t\n", `
	Technology Skills.txt:2:12: error: the occupation's technology is empty [missing-value]
	Technology Skills.txt:2:39: error: "yes" is neither Y nor N [unknown-value]
	Technology Skills.txt:2:43: error: "" is neither Y nor N [unknown-value]`},
	{"only technology that is seldom asked for", "onet", "Technology Skills.txt", techHead + "29-1141.00\tOld Charts\t43232402\tMedical software\tN\tN\n", `
	Technology Skills.txt:1:1: error: no row of this file belongs in data/onet_technology.csv [no-rows] hint: neither hot nor in demand
	data/onet_technology.yaml: notice: 1 row left out of data/onet_technology.csv: neither hot nor in demand [rows-passed-over]`},
	{"an unknown tier", "onet", "Related Occupations.txt", nearHead + "29-1141.00\tNurses\tNear\t0\n", `
	Related Occupations.txt:2:12: error: "Nurses" is no O*NET-SOC code, such as 29-1141.00 [bad-code]
	Related Occupations.txt:2:19: error: "Near" is no tier; there are primary-short, primary-long, supplemental [unknown-value]
	Related Occupations.txt:2:24: error: "0" is outside what the description of rank allows [out-of-range]`},
	{"a title that is empty", "onet", "Titles.txt", titleHead + "29-1141.00\t\tY\n", `
	Titles.txt:2:12: error: the occupation's job title is empty [missing-value]`},
}

func TestONETWritesNothingWhenOneOfItsFilesIsWrong(t *testing.T) {
	zones := File{"Job Zones.txt", []byte(zoneHead + "29-1141.00\t6\t08/2031\tAnalyst\n")}
	result, ok, findings := importInto(t, hub{}, "onet", Options{}, fixture(t, "onet_skills.txt"), zones, fixture(t, "onet_titles.txt"))
	if ok || len(result.Files) > 0 || len(result.Tables) > 0 || !strings.Contains(strings.Join(findings, "\n"), "[out-of-range]") {
		t.Errorf("ok %v, %d files: %q", ok, len(result.Files), findings)
	}
}

func TestONETRefusesTwoFilesThatDisagree(t *testing.T) {
	one := File{"a.txt", []byte(ratingHead + ratingRow)}
	other := File{"b.txt", []byte(ratingHead + strings.Replace(ratingRow, "3.88", "3.9", 1))}
	_, ok, findings := importInto(t, hub{}, "onet", Options{}, one, other)
	want := "b.txt:2:1: error: a second row for 29-1141.00; the first is at a.txt:2:1 [duplicate-row]"
	if ok || !strings.Contains(strings.Join(findings, "\n"), want) {
		t.Errorf("ok %v: %q", ok, findings)
	}
}

func TestONETRefusesNoFileAtAll(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "onet", Options{})
	if ok || len(findings) != 1 || !strings.Contains(findings[0], "[no-rows]") {
		t.Errorf("ok %v, findings %q", ok, findings)
	}
}

func TestAWrongFileOfAnotherReleaseIsSaidToBeOfONET(t *testing.T) {
	_, _, findings := importInto(t, hub{}, "us-share", Options{}, fixture(t, "onet_related.txt"))
	if len(findings) != 1 || !strings.HasSuffix(findings[0], "hint: this is release onet") {
		t.Errorf("findings %q", findings)
	}
}
