package intake

import (
	"strings"
	"testing"
)

const usRows = `
	area,occupation,title,level,jobs,annual_mean,annual_p10,annual_p25,annual_median,annual_p75,annual_p90,hourly_median,pay_basis
	US,00-0000,All Occupations,total,9000,62400,29990,36730,49500,78810,125720,23.8,both
	US,11-1031,Legislators,detailed,60,67390,21000,30000,44810,90000,#,*,annual
	US,27-2011,Actors,detailed,110,*,*,*,*,*,*,23.3,hourly
	US,31-1120,Home Health and Personal Care Aides,broad,400,33280,22880,27040,32240,37440,41600,15.5,both
	US,31-1120,Home Health and Personal Care Aides,detailed,400,33280,22880,27040,32240,37440,41600,15.5,both
`

func TestOEWSReadsTheOfficialHeader(t *testing.T) {
	original := string(fixture(t, "us_M2031.csv").Data)
	head, rows, _ := strings.Cut(original, "\n")
	for name, text := range map[string]string{
		"as it is":         original,
		"lower case":       strings.ToLower(head) + "\n" + rows,
		"byte order mark":  "\ufeff" + original,
		"carriage returns": strings.ReplaceAll(original, "\n", "\r\n"),
		"quoted thousands": strings.Replace(original, ",9000,", `,"9,000",`, 1),
		"no last newline":  strings.TrimSuffix(original, "\n"),
		"older heading":    strings.Replace(original, ",O_GROUP,", ",OCC_GROUP,", 1),
	} {
		result := mustImport(t, hub{}, "oews", Options{}, File{"national_M2031_dl.csv", []byte(text)})
		equal(t, name, written(t, result, "data/wages.csv"), trimIndent(usRows))
	}
}

func TestOEWSReadsAWorkbookLikeItsCSV(t *testing.T) {
	result := mustImport(t, hub{}, "oews", Options{}, fixture(t, "national_M2031_dl.xlsx"))
	equal(t, "data/wages.csv", written(t, result, "data/wages.csv"), trimIndent(usRows))
}

func TestOEWSReadsATrimmedCopy(t *testing.T) {
	result := mustImport(t, hub{}, "oews", Options{}, fixture(t, "ohio_M2031.csv"))
	equal(t, "data/wages.csv", written(t, result, "data/wages.csv"), trimIndent(`
	area,occupation,title,level,jobs,annual_mean,annual_p10,annual_p25,annual_median,annual_p75,annual_p90,hourly_median,pay_basis
	39,00-0000,All Occupations,total,1200,62280,28550,36050,48060,75300,#,,
	39,11-1031,Legislators,detailed,20,52000,21000,30000,41000,60000,80000,,
	39,27-2011,Actors,detailed,**,*,*,*,*,*,*,,
`))
}

func TestOEWSTakesThePayBasisFromTheNationWhereAFileDoesNotSay(t *testing.T) {
	ohio := mustImport(t, hub{}, "oews", Options{}, fixture(t, "ohio_M2031.csv"))
	both := mustImport(t, hub{}.with(ohio), "oews", Options{}, fixture(t, "us_M2031.csv"))
	table := written(t, both, "data/wages.csv")
	for _, want := range []string{
		"39,11-1031,Legislators,detailed,20,52000,21000,30000,41000,60000,80000,,annual\n",
		"39,27-2011,Actors,detailed,**,*,*,*,*,*,*,,hourly\n",
	} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
}

func TestOEWSCountsRowsOfSingleIndustriesAsPassedOver(t *testing.T) {
	result, _, findings := importInto(t, hub{}, "oews", Options{}, fixture(t, "us_M2031.csv"))
	want := "data/wages.yaml: notice: 2 rows left out of data/wages.csv: of a single industry or owner; the table is of all of them together [rows-passed-over]"
	if result.Passed != 2 || len(findings) != 1 || findings[0] != want {
		t.Errorf("passed %d, findings %q", result.Passed, findings)
	}
}

func TestOEWSReplacesOnlyTheAreasOfTheFile(t *testing.T) {
	before := mustImport(t, hub{}, "oews", Options{}, fixture(t, "us_M2031.csv"), fixture(t, "ohio_M2031.csv"))
	one := File{"state_M2031_dl.csv", []byte(trimIndent(`
	AREA,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90
	39,29-1141,Registered Nurses,detailed,70,1,2,3,4,5,6
	`))}
	after := mustImport(t, hub{}.with(before), "oews", Options{}, one)
	table := written(t, after, "data/wages.csv")
	if after.Taken != 1 || after.Kept != 5 || after.Rows != 6 || strings.Count(table, "\n39,") != 1 || strings.Count(table, "\nUS,") != 5 {
		t.Errorf("taken %d, kept %d, rows %d:\n%s", after.Taken, after.Kept, after.Rows, table)
	}
}

func TestOEWSKeepsTheAreasAskedForAndTheNation(t *testing.T) {
	file := File{"all_M2031.csv", []byte(trimIndent(`
	AREA,AREA_TYPE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90
	1,2,29-1141,Registered Nurses,detailed,10,1,2,3,4,5,6
	39,2,29-1141,Registered Nurses,detailed,20,1,2,3,4,5,6
	99,1,29-1141,Registered Nurses,detailed,30,1,2,3,4,5,6
	18140,4,29-1141,Registered Nurses,detailed,40,1,2,3,4,5,6
	`))}
	for name, c := range map[string]struct {
		areas []string
		want  string
	}{
		"all":  {nil, "01 18140 39 US"},
		"Ohio": {[]string{"39"}, "39 US"},
	} {
		result := mustImport(t, hub{}, "oews", Options{Areas: c.areas}, file)
		equal(t, name, firstCells(written(t, result, "data/wages.csv")), c.want)
	}
}

func firstCells(table string) string {
	var cells []string
	for line := range strings.Lines(table) {
		cell, _, _ := strings.Cut(line, ",")
		cells = append(cells, cell)
	}
	return strings.Join(cells[1:], " ")
}

func TestOEWSFindsTheVintageInTheName(t *testing.T) {
	for name, want := range map[string]string{
		"state_M2024_dl.xlsx":             "May 2024",
		"in/state_M2024_dl - sheet 1.csv": "May 2024",
		"oews_oh_state_m2023.csv":         "May 2023",
		"M2022.csv":                       "May 2022",
		"M2022/wages.csv":                 "",
		"team2024.csv":                    "",
		"M20245.csv":                      "",
	} {
		equal(t, name, strings.Join(monthOfMay([]string{name}, nil), " "), want)
	}
}
