package intake

import (
	"io"
	"os"
	"strings"
	"testing"
)

const (
	annualHead = "area_fips,own_code,industry_code,agglvl_code,size_code,year,qtr,disclosure_code,annual_avg_estabs,annual_avg_emplvl," +
		"total_annual_wages,avg_annual_pay,lq_disclosure_code,lq_annual_avg_emplvl\n"
	annualRow   = "56021,5,3112,76,0,2031,A,,4,110,3600000,32727,,1.2\n"
	meansHead   = "area_fips,own_code,industry_code,disclosure,quarters,avg_estabs,annual_avg_emplvl,total_annual_wages,avg_annual_pay,lq_emplvl_avg\n"
	quarterHead = "area_fips,own_code,industry_code,size_code,year,qtr,disclosure_code,qtrly_estabs,month1_emplvl,month2_emplvl,month3_emplvl," +
		"total_qtrly_wages,avg_wkly_wage,lq_disclosure_code,lq_month1_emplvl,lq_month2_emplvl,lq_month3_emplvl\n"
	shareHead = "year,own_code,industry_code,share_low,share_high,counties\n"
	stateHead = "Naics,Establishments,Employees,Payroll\n"
	cbpHead   = "fipstate,fipscty,naics,emp_nf,emp,ap_nf,ap,est\n"
	susbHead  = "State,NAICS,Enterprise_Size,Firms,Establishments,Employment,Employment_Noise_Flag,\"Annual_Payroll_($1,000)\",Annual_Payroll_Noise_Flag\n"
)

// industryRefusals are files of jobs by industry that must not be imported.
var industryRefusals = []wrongFile{
	{"web page for QCEW", "qcew", "2031.csv", "<html><body>404</body></html>", `
	2031.csv:1:1: error: this is a web page, not the table that release qcew consists of [not-a-release] hint: download it again from https://www.bls.gov/cew/downloadable-data-files.htm`},
	{"QCEW of another kind", "qcew", "a_M2031.csv", oewsHead + oewsRow, `
	a_M2031.csv:1:1: error: this file lacks columns of release qcew, or has them twice: "area_fips", "own_code", "industry_code", "size_code", "year" and 8 more; columns that are not the release's: AREA, OCC_CODE, OCC_TITLE, O_GROUP, TOT_EMP, A_MEAN, A_PCT10, A_PCT25, A_MEDIAN, A_PCT75, A_PCT90 [wrong-release] hint: this is release oews`},
	{"QCEW of another year's shape", "qcew", "2031.csv", strings.Replace(quarterHead, "month2_emplvl,", "", 1), `
	2031.csv:1:1: error: this file lacks columns of release qcew, or has them twice: "month2_emplvl" [wrong-release] hint: the release is described at https://www.bls.gov/cew/downloadable-data-files.htm`},
	{"QCEW cut short", "qcew", "2031.csv", annualHead + annualRow + "56021,5,3113,76,0,2031,A,,4,1", `
	2031.csv:3:1: error: this row has 10 cells, the header has 14: the file may be cut short [ragged-row]`},
	{"a quarter among years", "qcew", "2031.csv", annualHead + strings.Replace(annualRow, ",A,", ",1,", 1), `
	2031.csv:2:24: error: "1" is no period of a file of annual averages, such as A [bad-period]`},
	{"a year among quarters", "qcew", "2031.csv", quarterHead + "56021,5,3112,0,2031,A,,4,1,1,1,1,1,,1,1,1\n", `
	2031.csv:2:21: error: "A" is no period of a file of quarters, such as 1 [bad-period]`},
	{"codes that are none", "qcew", "2031.csv", annualHead + "Ohio,6,31x,76,0,31,A,,4,1,1,1,,1\n", `
	2031.csv:2:1: error: "Ohio" is no area code, such as 56000 or 56021 [bad-code]
	2031.csv:2:6: error: "6" is no ownership code, such as 5 [bad-code]
	2031.csv:2:8: error: "31x" is no industry code, such as 31-33 or 3361 [bad-code]
	2031.csv:2:17: error: "31" is no year, such as 2024 [bad-date]`},
	{"an unknown disclosure code", "qcew", "2031.csv", annualHead + strings.Replace(annualRow, ",A,,", ",A,X,", 1), `
	2031.csv:2:26: error: "X" is no disclosure code; there are N and the empty cell [unknown-value]`},
	{"jobs that are no number", "qcew", "2031.csv", annualHead + strings.Replace(annualRow, "110", "many", 1), `
	2031.csv:2:29: error: "many" is neither a number nor a mark that the description of jobs explains [bad-number]`},
	{"jobs without pay", "qcew", "2031.csv", annualHead + strings.Replace(annualRow, "32727", "", 1), `
	2031.csv:2:41: error: there are 110 jobs and no pay [bad-number]`},
	{"means of no year", "qcew", "means.csv", meansHead + "56021,5,3112,,4,4,110,3600000,32727,1.2\n", `
	means.csv:1:1: error: neither its rows nor its name tell the file's year [year-unknown] hint: import it alone and say the year: --years 2021`},
	{"bounds the wrong way round", "us-share", "a.csv", shareHead + "2031,5,3112,0.5,0.4,3\n", `
	a.csv:2:17: error: the upper bound 0.4 is below the lower bound 0.5 [out-of-range]`},
	{"a state of no name", "cbp", "naics4-2031.csv", stateHead + "3112,4,110,3600\n", `
	naics4-2031.csv:1:1: error: neither its rows nor its name tell the file's area [area-unknown] hint: import it alone and say the area by its FIPS code: --areas 56`},
	{"a state of no year", "cbp", "US-WY-naics4.csv", stateHead + "3112,4,110,3600\n", `
	US-WY-naics4.csv:1:1: error: neither its rows nor its name tell the file's year [year-unknown] hint: import it alone and say the year: --years 2021`},
	{"sums of county cells", "cbp", "sums_2031.csv", "year,naics,establishments,employees,payroll_1000\n2031,11,1,2,3\n", `
	sums_2031.csv:1:1: error: this file lacks columns of release cbp, or has them twice: "county_fips" [wrong-release] hint: the release is described at https://www.census.gov/programs-surveys/cbp/data/datasets.html`},
	{"an unknown noise flag", "cbp", "cbp31co.txt", cbpHead + "56,021,3112//,Q,5,G,9,3\n", `
	cbp31co.txt:2:15: error: "Q" is no noise flag; there are G, H, J, D and S [unknown-value]`},
	{"an industry of the agency's own", "cbp", "cbp31co.txt", cbpHead + "56,021,101,G,5,G,9,3\n", `
	cbp31co.txt:2:8: error: "101" is no industry code, such as 31-33 or 3361 [bad-code]`},
	{"only finer industries", "cbp", "cbp31co.txt", cbpHead + "56,021,31123/,G,5,G,9,3\n", `
	cbp31co.txt:1:1: error: no row of this file belongs in data/county_business_patterns.csv [no-rows] hint: of finer industries than the table keeps
	data/county_business_patterns.yaml: notice: 1 row left out of data/county_business_patterns.csv: of finer industries than the table keeps [rows-passed-over]`},
	{"a state by its name", "susb", "susb_2031.csv", susbHead + "Wyoming,--,01: Total,6,7,80,G,900,G\n", `
	susb_2031.csv:2:1: error: "Wyoming" is no state's FIPS code, such as 56 [bad-code]`},
}

func TestImportRefusesTwoFilesThatDisagree(t *testing.T) {
	one, other := fixture(t, "susb_2031.csv"), fixture(t, "susb_2031_sizes.csv")
	other.Data = []byte(strings.Replace(string(other.Data), "26,900", "26,901", 1))
	_, ok, findings := importInto(t, hub{}, "susb", Options{}, one, other)
	want := "susb_2031_sizes.csv:4:12: error: a second row for 56 2031 31-33; the first is at susb_2031.csv:3:12 [duplicate-row]"
	if ok || !strings.Contains(strings.Join(findings, "\n"), want) {
		t.Errorf("ok %v:\n%s", ok, strings.Join(findings, "\n"))
	}
}

func TestImportStopsReportingRowsThatStandTwice(t *testing.T) {
	text := annualHead + annualRow + strings.Repeat(annualRow, 3*tooMany)
	_, ok, findings := importInto(t, hub{}, "qcew", Options{}, File{"2031.csv", []byte(text)})
	if ok || len(findings) != tooMany+1 || findings[0] != "2031.csv: error: 40 more rows stand twice [more-faults]" ||
		!strings.HasPrefix(findings[1], "2031.csv:3:9: error: a second row for 56021 2031 A private 3112; the first is at 2031.csv:2:9") {
		t.Errorf("ok %v, %d findings:\n%s", ok, len(findings), strings.Join(findings, "\n"))
	}
}

func TestImportRefusesToChooseYearsWhereThereAreNone(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "oews", Options{Years: []int{2031}}, fixture(t, "us_M2031.csv"))
	want := "data/wages.yaml: error: the rows of data/wages.csv do not tell their year, so years cannot be chosen [years-not-told] hint: import release oews without naming years"
	if ok || len(findings) != 1 || findings[0] != want {
		t.Errorf("ok %v: %q", ok, findings)
	}
}

func TestImportRefusesAYearThatTheFileLacks(t *testing.T) {
	_, ok, findings := importInto(t, hub{}, "qcew", Options{Years: []int{2019}}, fixture(t, "qcew_quarter.csv"))
	if all := strings.Join(findings, "\n"); ok || !strings.Contains(all, "[no-rows] hint: of industries without an employer in the period; of years other than 2019") {
		t.Errorf("ok %v:\n%s", ok, all)
	}
}

func TestImportOpensLargeFilesAndTellsHowFarItIs(t *testing.T) {
	text := annualHead + strings.Repeat("56021,5,311211,78,0,2031,A,,4,110,3600000,32727,,1.2\n", 3*tellEvery) + annualRow
	opened, told := 0, []int{}
	options := Options{
		Open: func(name string) (io.ReadCloser, error) {
			opened++
			equal(t, "name", name, "in/2031.csv")
			return io.NopCloser(strings.NewReader(text)), nil
		},
		Progress: func(rows int) { told = append(told, rows) },
	}
	result := mustImport(t, hub{}, "qcew", options, File{Name: "in/2031.csv"})
	if result.Rows != 1 || opened == 0 || len(told) != 3 || told[2] != 3*tellEvery {
		t.Errorf("%d rows, opened %d times, told %v", result.Rows, opened, told)
	}
}

func TestImportSaysWhichFileCannotBeOpened(t *testing.T) {
	for _, release := range []string{"qcew", "outlines"} {
		options := Options{Open: func(string) (io.ReadCloser, error) { return nil, os.ErrNotExist }}
		_, ok, findings := importInto(t, hub{}, release, options, File{Name: "2031.csv"})
		if ok || !strings.HasPrefix(strings.Join(findings, "\n"), "2031.csv: error: the file cannot be read: file does not exist [not-a-release]") {
			t.Errorf("%s: ok %v: %q", release, ok, findings)
		}
	}
}
