package intake

import (
	"slices"
	"strings"
	"testing"
)

const (
	oewsHead    = "AREA,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90\n"
	oewsRow     = "39,29-1141,Registered Nurses,detailed,70,1,2,3,4,5,6\n"
	centralHead = "STFIPS,OccCode,Title,Base,Projected,Change,PercentChange,AvgAnnualOpenings,BaseYear,ProjYear\n"
	matrixHead  = "2030 National Employment Matrix title,2030 National Employment Matrix code,Occupation type,\"Employment, 2030\"," +
		"\"Employment, 2040\",\"Employment change, numeric, 2030–40\",\"Employment change, percent, 2030–40\",\"Percent self employed, 2030\"," +
		"\"Occupational openings, 2030–40 annual average\",Typical education needed for entry,Work experience in a related occupation," +
		"Typical on-the-job training needed to attain competency in the occupation\n"
)

// wrongFile is a file that must not be imported, with all it is told.
type wrongFile struct {
	name, release, file, text, want string
}

var refusals = []wrongFile{
	{"nothing", "oews", "a_M2031.csv", " \n", `
	a_M2031.csv:1:1: error: this is an empty file, not the table that release oews consists of [not-a-release] hint: download it again from https://www.bls.gov/oes/tables.htm`},
	{"web page", "oews", "a_M2031.csv", "\ufeff\n<!DOCTYPE html>\n<html>", `
	a_M2031.csv:1:1: error: this is a web page, not the table that release oews consists of [not-a-release] hint: download it again from https://www.bls.gov/oes/tables.htm`},
	{"zip archive", "oews", "oesm31st.csv", "PK\x03\x04", `
	oesm31st.csv:1:1: error: this is a zip archive, which must be unpacked first, not the table that release oews consists of [not-a-release] hint: download it again from https://www.bls.gov/oes/tables.htm`},
	{"no workbook", "oews", "a_M2031.xlsx", oewsHead + oewsRow, `
	a_M2031.xlsx:1:1: error: this is no Excel workbook in spite of its name, not the table that release oews consists of [not-a-release] hint: download it again from https://www.bls.gov/oes/tables.htm`},
	{"another release", "oews", "a_M2031.csv", centralHead + "39,29-1141,Registered Nurses,10,20,10,100,1,2030,2040\n", `
	a_M2031.csv:1:1: error: this file lacks columns of release oews, or has them twice: "AREA", "OCC_TITLE", "O_GROUP", "TOT_EMP", "A_MEAN" and 5 more; columns that are not the release's: STFIPS, Title, Base, Projected, Change, PercentChange, AvgAnnualOpenings, BaseYear, ProjYear [wrong-release] hint: this is release projections`},
	{"a heading is gone", "projections", "a.csv", strings.Replace(centralHead, "Change,", "", 1), `
	a.csv:1:1: error: this file lacks columns of release projections, or has them twice: "Change" [wrong-release] hint: the release is described at https://projectionscentral.org/longterm`},
	{"a heading twice", "projections", "a.csv", "Base," + centralHead, `
	a.csv:1:1: error: this file lacks columns of release projections, or has them twice: "Base" [wrong-release] hint: the release is described at https://projectionscentral.org/longterm`},
	{"cut short", "oews", "a_M2031.csv", oewsHead + oewsRow + "39,29-2061,Licen", `
	a_M2031.csv:3:1: error: this row has 3 cells, the header has 11: the file may be cut short [ragged-row]`},
	{"cut short in quotes", "oews", "a_M2031.csv", oewsHead + oewsRow + `39,29-2061,"Licensed Practical`, `
	a_M2031.csv:3:1: error: the file cannot be read: extraneous or missing " in quoted-field [not-a-release] hint: it may be cut short: download it again from https://www.bls.gov/oes/tables.htm`},
	{"only a header", "oews", "a_M2031.csv", oewsHead, `
	a_M2031.csv:1:1: error: no row of this file belongs in data/wages.csv [no-rows]`},
	{"an unknown mark", "oews", "a_M2031.csv", oewsHead + "39,29-1141,Café Cooks,detailed,70,1,2,3,~~,5,6\n", `
	a_M2031.csv:2:41: error: "~~" is neither a number nor a mark that the description of annual_median explains [bad-number]`},
	{"an empty number", "oews", "a_M2031.csv", oewsHead + "39,29-1141,Registered Nurses,detailed,,1,2,3,4,5,6\n", `
	a_M2031.csv:2:39: error: "" is neither a number nor a mark that the description of jobs explains [bad-number]`},
	{"half a job", "oews", "a_M2031.csv", oewsHead + "39,29-1141,Registered Nurses,detailed,70.5,1,2,3,4,5,6\n", `
	a_M2031.csv:2:39: error: "70.5" is not a whole number [bad-number]`},
	{"fewer than no jobs", "oews", "a_M2031.csv", oewsHead + "39,29-1141,Registered Nurses,detailed,-70,1,2,3,4,5,6\n", `
	a_M2031.csv:2:39: error: "-70" is outside what the description of jobs allows [out-of-range]`},
	{"more jobs than there can be", "projections", "a.csv", centralHead + "39,29-1141,Registered Nurses,1e20,20,10,100,1,2030,2040\n", `
	a.csv:2:30: error: "1e20" is outside what the description of base_jobs allows [out-of-range]`},
	{"no code, no level, no title", "oews", "a_M2031.csv", oewsHead + "39,291141,,fine,70,1,2,3,4,5,6\n", `
	a_M2031.csv:2:4: error: "291141" is no occupation code, such as 29-1141 [bad-code]
	a_M2031.csv:2:11: error: the occupation has no title [missing-value]
	a_M2031.csv:2:12: error: "fine" is none of total, major, minor, broad, detailed [unknown-level]`},
	{"no area", "oews", "a_M2031.csv", oewsHead + strings.Replace(oewsRow, "39", "Ohio", 1), `
	a_M2031.csv:2:1: error: "Ohio" is no area code, such as 39 [bad-code]`},
	{"a row twice", "oews", "a_M2031.csv", oewsHead + oewsRow + oewsRow, `
	a_M2031.csv:3:4: error: a second row for 39 29-1141 detailed; the first is at a_M2031.csv:2:4 [duplicate-row]`},
	{"no state", "projections", "a.csv", centralHead + "039,29-1141,Registered Nurses,10,20,10,100,1,2030,2040\n", `
	a.csv:2:1: error: "039" is no state's FIPS code, such as 39 [bad-code]`},
	{"years the wrong way round", "projections", "a.csv", centralHead + "39,29-1141,Registered Nurses,10,20,10,100,1,2040,2030\n", `
	a.csv:2:45: error: "2040" to "2030" is no span of years, such as 2022 to 2032 [bad-years]`},
	{"unknown schooling", "bls-ep", "a.csv", matrixHead + "Registered nurses,29-1141,Line item,1,2,1,100,1,1,Night school,None,None\n", `
	a.csv:2:51: error: "Night school" is none of the values that the description of entry_education lists [unknown-value]`},
	{"unknown level", "bls-ep", "a.csv", matrixHead + "Registered nurses,29-1141,Row,1,2,1,100,1,1,—,None,None\n", `
	a.csv:2:27: error: "Row" is neither Summary nor Line item [unknown-level]`},
	{"headings of two editions", "bls-ep", "a.csv", strings.Replace(matrixHead, "2030 National Employment Matrix code", "2031 National Employment Matrix code", 1), `
	a.csv:1:1: error: the headings disagree about the years: jobs of 2030 and 2040, codes of 2031 [bad-years]`},
}

func TestImportRefuses(t *testing.T) {
	for _, c := range slices.Concat(refusals, industryRefusals, onetRefusals, codeRefusals, graduateRefusals) {
		t.Run(c.name, func(t *testing.T) {
			result, ok, findings := importInto(t, hub{}, c.release, Options{}, File{c.file, []byte(c.text)})
			if ok || len(result.Files) > 0 {
				t.Errorf("was taken, with %d files", len(result.Files))
			}
			equal(t, "findings", strings.Join(findings, "\n"), strings.TrimPrefix(trimIndent(c.want), "\n"))
		})
	}
}

func TestImportRefusesMixedVintages(t *testing.T) {
	us, ohio := fixture(t, "us_M2031.csv"), fixture(t, "ohio_M2031.csv")
	before := mustImport(t, hub{}, "oews", Options{}, us, ohio)
	newer := File{"state_M2032_dl.csv", ohio.Data}
	for name, c := range map[string]struct {
		files []File
		want  string
	}{
		"within one import": {[]File{us, newer},
			"us_M2031.csv: error: the files are of different periods: May 2031, May 2032 [mixed-vintage] hint: import files of one period"},
		"with rows that stay": {[]File{newer},
			"data/wages.yaml:5:10: error: the files are of May 2032, but 5 rows of other areas in data/wages.csv are of May 2031 [mixed-vintage] hint: import the files of all areas together"},
	} {
		_, ok, findings := importInto(t, hub{}.with(before), "oews", Options{Areas: []string{"39"}}, c.files...)
		if ok {
			t.Errorf("%s: was taken", name)
		}
		if all := strings.Join(findings, "\n"); !strings.Contains(all, c.want) {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", name, all, c.want)
		}
	}
}

func TestImportTellsWhatToBringUpToDateInANewVintage(t *testing.T) {
	us, ohio := fixture(t, "us_M2031.csv"), fixture(t, "ohio_M2031.csv")
	before := mustImport(t, hub{}, "oews", Options{}, us, ohio)
	us.Name, ohio.Name = "us_M2032.csv", "ohio_M2032.csv"
	_, ok, findings := importInto(t, hub{}.with(before), "oews", Options{}, us, ohio)
	if all := strings.Join(findings, "\n"); !ok || !strings.Contains(all, "[description-of-old-vintage]") {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestImportKeepsTheVintageWhenTheNameDoesNotSay(t *testing.T) {
	file := fixture(t, "us_M2031.csv")
	file.Name = "national.csv"
	result, _, findings := importInto(t, hub{}, "oews", Options{}, file)
	if all := strings.Join(findings, "\n"); result.Vintage != "May 2024" || !strings.Contains(all, "[vintage-unknown]") {
		t.Errorf("vintage %q:\n%s", result.Vintage, all)
	}
}

func TestImportStopsReportingAWrongFileAfterSomeFaults(t *testing.T) {
	text := oewsHead + strings.Repeat(strings.Replace(oewsRow, "39", "Ohio", 1), 500)
	_, ok, findings := importInto(t, hub{}, "oews", Options{}, File{"a_M2031.csv", []byte(text)})
	if ok || len(findings) != tooMany+1 || !strings.Contains(findings[0], "480 more cells or rows of this file cannot be used [more-faults]") {
		t.Errorf("ok %v, %d findings, the first: %s", ok, len(findings), findings[0])
	}
}

func TestImportRefusesNoFileAtAll(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "oews", Options{})
	if ok || len(findings) != 1 {
		t.Errorf("ok %v, findings %v", ok, findings)
	}
}

func TestProjectionsRefuseAFileWhoseYearsNobodySays(t *testing.T) {
	own := describe(t, "projections", "vintage: \"2022–2032\"", "vintage: the long term")
	_, ok, findings := importInto(t, hub{"data/projections.yaml": own}, "projections", Options{}, fixture(t, "states.csv"))
	if all := strings.Join(findings, "\n"); ok || !strings.Contains(all, "[years-unknown]") {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestImportRefusesADescriptionThatItCannotUpdate(t *testing.T) {
	own := describe(t, "projections", "retrieved: 2025-04-02\n", "")
	_, ok, findings := importInto(t, hub{"data/projections.yaml": own}, "projections", Options{}, fixture(t, "states.csv"))
	if all := strings.Join(findings, "\n"); ok || !strings.Contains(all, "[description-not-updated]") {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}
