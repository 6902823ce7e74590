package intake

import (
	"slices"
	"strings"
	"testing"
)

const qcewHeading = "area,year,quarter,ownership,edition,industry,establishments,jobs,wages,annual_pay,quotient\n"

func TestQCEWReadsAnnualAverages(t *testing.T) {
	original := string(fixture(t, "qcew_annual.csv").Data)
	head, rows, _ := strings.Cut(original, "\n")
	for name, text := range map[string]string{
		"as it is":                original,
		"quoted headings":         `"` + strings.ReplaceAll(head, ",", `","`) + "\"\n" + rows,
		"heading of older slices": strings.Replace(original, ",annual_avg_estabs,", ",annual_avg_estabs_count,", 1),
	} {
		result := mustImport(t, hub{}, "qcew", Options{}, File{"2031.annual 56021.csv", []byte(text)})
		equal(t, name, written(t, result, "data/qcew.csv"), qcewHeading+trimIndent(`
		56,2031,A,private,2022,10,80,1000,48000000,48000,0.98
		56,2031,A,total,2022,10,90,1200,60000000,50000,1
		56021,2031,A,private,2022,31-33,7,150,9000000,60000,1.25
		56021,2031,A,private,2022,311,1,N,N,N,N
		56021,2031,A,private,2022,3112,1,N,N,N,N
		56021,2031,A,private,2022,7223,1,0,0,,0
		56021,2031,A,state,2022,6213,1,9,644675,71631,N
		56999,2031,A,local,2022,9211,2,40,1600000,40000,0.02
		US,2031,A,federal,2022,928,30,5000,300000000,60000,1
		`))
		equal(t, name, result.Vintage, "2031")
	}
}

func TestQCEWMakesAMeanOfTheMonthsOfAQuarter(t *testing.T) {
	result := mustImport(t, hub{}, "qcew", Options{}, fixture(t, "qcew_quarter.csv"))
	equal(t, "data/qcew.csv", written(t, result, "data/qcew.csv"), qcewHeading+trimIndent(`
	US,2031,1,local,2022,3361,1,N,N,N,N
	US,2031,1,private,2022,3361,9,10,200000,78000,1.02
	US,2031,1,total,2022,10,900,101,1300000,52000,1
	`))
	equal(t, "vintage", result.Vintage, "2031 quarter 1")
}

func TestQCEWReadsMeansWhoseYearIsInTheName(t *testing.T) {
	result := mustImport(t, hub{}, "qcew", Options{}, fixture(t, "qcew_2031_means.csv"))
	equal(t, "data/qcew.csv", written(t, result, "data/qcew.csv"), qcewHeading+trimIndent(`
	56,2031,A,total,2022,10,95,1250,62500000,50000,1
	56021,2031,A,private,2022,3112,1,N,N,N,N
	56021,2031,A,private,2022,7223,1,0,0,,0
	56021,2031,A,private,2022,9999,1,5,200000,40000,N
	`))
}

func TestQCEWNeverTurnsAWithheldCellIntoANumber(t *testing.T) {
	for _, name := range []string{"qcew_annual.csv", "qcew_quarter.csv", "qcew_2031_means.csv"} {
		result := mustImport(t, hub{}, "qcew", Options{}, fixture(t, name))
		tree := hub{}.with(result).tree()
		for line := range strings.Lines(written(t, result, "data/qcew.csv")) {
			cells := strings.Split(strings.TrimSpace(line), ",")
			if cells[7] == withheld && !slices.Equal(cells[7:], []string{"N", "N", "N", "N"}) {
				t.Errorf("%s: half withheld: %s", name, line)
			}
		}
		table, _ := tree.Table("data/qcew.csv", nil)
		for row := range table.Rows() {
			if f := row.Figure("jobs"); row.Text("jobs") == withheld && f.Missing != "withheld" {
				t.Errorf("%s: a withheld cell is %+v", name, f)
			}
		}
	}
}

func TestQCEWReplacesOnlyTheYearsAndQuartersOfTheFile(t *testing.T) {
	before := mustImport(t, hub{}, "qcew", Options{}, fixture(t, "qcew_annual.csv"), fixture(t, "qcew_quarter.csv"))
	means := fixture(t, "qcew_2031_means.csv")
	means.Name = "qcew_2029_means.csv"
	after := mustImport(t, hub{}.with(before), "qcew", Options{}, means)
	if after.Taken != 4 || after.Kept != 12 || after.Vintage != "2029, 2031, 2031 quarter 1" {
		t.Errorf("taken %d, kept %d, %s", after.Taken, after.Kept, after.Vintage)
	}
	again := mustImport(t, hub{}.with(before).with(after), "qcew", Options{}, fixture(t, "qcew_2031_means.csv"))
	if again.Taken != 4 || again.Kept != 9 {
		t.Errorf("taken %d, kept %d", again.Taken, again.Kept)
	}
}

func TestQCEWCountsWhatItLeavesOut(t *testing.T) {
	_, _, findings := importInto(t, hub{}, "qcew", Options{}, fixture(t, "qcew_annual.csv"), fixture(t, "qcew_quarter.csv"))
	equal(t, "findings", strings.Join(findings, "\n"), strings.TrimSpace(trimIndent(`
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of a single size of employer [rows-passed-over]
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of finer industries than the table keeps [rows-passed-over]
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of industries without an employer in the period [rows-passed-over]
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of parts of the nation [rows-passed-over]
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of sums over several kinds of owner [rows-passed-over]
	data/qcew.yaml: notice: 1 row left out of data/qcew.csv: of the agency's own groups of industries [rows-passed-over]
	`)))
}

func TestEditionFollowsTheYear(t *testing.T) {
	for year, want := range map[string]string{
		"2016": "2012", "2017": "2017", "2020": "2017", "2021": "2017", "2022": "2022", "2031": "2022", "2011": "2012", "2010": "2007", "2001": "2002",
	} {
		equal(t, year, edition(year), want)
	}
}

func TestSpansJoinYearsThatFollowEachOther(t *testing.T) {
	for years, want := range map[string]string{
		"2016": "2016", "2023 2020 2022 2021": "2020–2023", "2016 2020 2021 2030": "2016, 2020–2021, 2030", "": "",
	} {
		equal(t, years, strings.Join(spans(strings.Fields(years)), ", "), want)
	}
}

func TestLevelOfAnIndustry(t *testing.T) {
	for level, codes := range map[industryLevel]string{
		allIndustries:   "10",
		industrySector:  "11 31-33 44-45 48-49 92 99",
		threeDigits:     "311 999",
		fourDigits:      "3361 9999",
		finerIndustries: "33611 336110",
		industryGroups:  "101 102 1011 1029",
		notAnIndustry:   "1 31-34 3361// -- 1234567 3a",
	} {
		for _, code := range append(strings.Fields(codes), map[bool][]string{true: {""}}[level == notAnIndustry]...) {
			if got := levelOf(code); got != level {
				t.Errorf("%q is %d, want %d", code, got, level)
			}
		}
	}
}
