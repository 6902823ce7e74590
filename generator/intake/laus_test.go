package intake

import (
	"strings"
	"testing"
)

const lausHead = "area,year,labor_force,employed,unemployed,unemployment_rate,basis\n"

func TestLAUSReadsTheAgencysCountyFile(t *testing.T) {
	result := mustImport(t, hub{}, "laus", Options{Areas: []string{"39"}}, fixture(t, "laucnty.csv"))
	equal(t, "data/labor_force.csv", written(t, result, "data/labor_force.csv"), lausHead+trimIndent(`
	39001,2031,1000,950,50,0.05,annual
	39003,2031,N.A.,N.A.,N.A.,N.A.,annual
	`))
	if result.Passed != 1 || result.Vintage != "annual averages 2031" {
		t.Errorf("passed over %d, vintage %q", result.Passed, result.Vintage)
	}
}

const ersFile = `FIPS_Code,State,Area_Name,Rural_urban_continuum_code_2013,Civilian_labor_force_2030,Employed_2030,Unemployed_2030,Unemployment_rate_2030,Civilian_labor_force_2031,Employed_2031,Unemployed_2031,Unemployment_rate_2031,Median_Household_Income_2031
00000,US,United States,,2000,1900,100,5,2100,2000,100,4.8,70000
1001,AL,"Autauga County, AL",2,100,90,10,10,100,91,9,9,60000
39000,OH,Ohio,,1000,950,50,5.1000000000000005,,,,,60000
39001,OH,"Adams County, OH",6,10,9,1,10,11,10,1,9.1,50000
`

func TestLAUSReadsAColumnForEachYear(t *testing.T) {
	result := mustImport(t, hub{}, "laus", Options{Areas: []string{"39"}}, File{"Unemployment.csv", []byte(ersFile)})
	equal(t, "data/labor_force.csv", written(t, result, "data/labor_force.csv"), lausHead+trimIndent(`
	39,2030,1000,950,50,0.051,annual
	39,2031,,,,,annual
	39001,2030,10,9,1,0.1,annual
	39001,2031,11,10,1,0.091,annual
	US,2030,2000,1900,100,0.05,annual
	US,2031,2100,2000,100,0.048,annual
	`))
	if result.Vintage != "annual averages 2030–2031" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

func TestLAUSPutsBackTheZeroThatASpreadsheetTakesAway(t *testing.T) {
	result := mustImport(t, hub{}, "laus", Options{Areas: []string{"01"}}, File{"Unemployment.csv", []byte(ersFile)})
	if text := written(t, result, "data/labor_force.csv"); !strings.Contains(text, "01001,2030,100,90,10,0.1,annual\n") {
		t.Error(text)
	}
}

// monthsOfState are some months of a year with 1,000 people, of whom more work
// each month.
func monthsOfState(year string, months int) string {
	var text strings.Builder
	for month := range months {
		text.WriteString(year + "," + []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}[month] + ",1000.0," +
			[]string{"941", "942", "943", "944", "945", "946", "947", "948", "949", "950", "951", "952"}[month] + "\n")
	}
	return text.String()
}

const monthHead = "Year,Month,LaborForce,Employment_LAUS\n"

func TestLAUSMakesMeansOfWholeYearsOnly(t *testing.T) {
	text := monthHead + monthsOfState("2030", 12) + monthsOfState("2031", 11)
	result := mustImport(t, hub{}, "laus", Options{Areas: []string{"39"}}, File{"months.csv", []byte(text)})
	// The mean of 941 to 952 is 946.5, rounded up; 53.5 of 1,000 are 5.35 percent.
	equal(t, "data/labor_force.csv", written(t, result, "data/labor_force.csv"), lausHead+"39,2030,1000,947,53,0.054,mean-of-months\n")
	if result.Passed != 11 {
		t.Errorf("passed over %d rows, want the 11 months of 2031", result.Passed)
	}
}

func TestLAUSKeepsTheYearsThatAFileDoesNotHold(t *testing.T) {
	before := mustImport(t, hub{}, "laus", Options{Areas: []string{"39"}}, File{"Unemployment.csv", []byte(ersFile)})
	text := strings.Replace(string(fixture(t, "laucnty.csv").Data), `"1,000",950,50,5`, "2000,1900,100,5", 1)
	after := mustImport(t, hub{}.with(before), "laus", Options{Areas: []string{"39"}}, File{"laucnty31.csv", []byte(text)})
	table := written(t, after, "data/labor_force.csv")
	for _, want := range []string{"39001,2030,10,9,1,0.1,annual\n", "39001,2031,2000,1900,100,0.05,annual\n", "39,2030,1000,"} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
	if strings.Contains(table, "39001,2031,11,") {
		t.Errorf("the county's 2031 stands twice:\n%s", table)
	}
}

func TestLAUSLetsAnAnnualAverageAndAMeanStandSideBySide(t *testing.T) {
	before := mustImport(t, hub{}, "laus", Options{Areas: []string{"39"}}, File{"Unemployment.csv", []byte(ersFile)})
	after := mustImport(t, hub{}.with(before), "laus", Options{Areas: []string{"39"}}, File{"months.csv", []byte(monthHead + monthsOfState("2030", 12))})
	table := written(t, after, "data/labor_force.csv")
	if !strings.Contains(table, "39,2030,1000,950,50,0.051,annual\n39,2030,1000,947,53,0.054,mean-of-months\n") {
		t.Error(table)
	}
	if after.Vintage != "annual averages 2030–2031, means of months 2030" {
		t.Errorf("vintage %q", after.Vintage)
	}
}

func TestLAUSRefuses(t *testing.T) {
	const county = "State FIPS Code,County FIPS Code,Year,Labor Force,Employed,Unemployed,Unemployment Rate (%)\n"
	checkRefusals(t, "laus", []refusal{
		{"a state by its name", nil, county + "OH,1,2031,10,9,1,10\n", `
		a_2031.csv:2:4: error: "OH001" is no county's FIPS code, such as 39049 [bad-code]`},
		{"no year", nil, county + "39,1,31,10,9,1,10\n", `
		a_2031.csv:2:6: error: "31" is no year, such as 2024 [bad-date]`},
		{"a rate above all", nil, county + "39,1,2031,10,9,1,110\n", `
		a_2031.csv:2:18: error: "110" is outside what the description of unemployment_rate allows [out-of-range]`},
		{"years of one measure only", nil, strings.Replace(ersFile, "Employed_2031", "Employed_2029", 1), `
		a_2031.csv:1:1: error: the headings do not name the same years of each measure, in the same order [bad-years]`},
		{"months of no state", nil, monthHead + monthsOfState("2030", 12), `
		a_2031.csv:1:1: error: the file does not say the FIPS code of its state [area-unknown] hint: name the one state with --areas, such as --areas=39`},
		{"a month twice", []string{"39"}, monthHead + "2030,1,1000,900\n2030,1,1000,900\n", `
		a_2031.csv:3:6: error: a second row for month 1 of 2030 [duplicate-row]`},
		{"a thirteenth month", []string{"39"}, monthHead + "2030,13,1000,900\n", `
		a_2031.csv:2:6: error: "13" is no month from 1 to 12 [bad-date]`},
		{"a month without people", []string{"39"}, monthHead + "2030,1,-,900\n", `
		a_2031.csv:2:8: error: "-" is no number of people [bad-number]`},
		{"more at work than there are", []string{"39"}, monthHead + "2030,1,900,1000\n", `
		a_2031.csv:2:12: error: more people are employed than are in the labor force [out-of-range]`},
	})
}

// refusal is a file that must not be imported, with all that is told.
type refusal struct {
	name  string
	areas []string
	text  string
	want  string
}

func checkRefusals(t *testing.T, release string, cases []refusal) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			result, ok, findings := importInto(t, hub{}, release, Options{Areas: c.areas}, File{"a_2031.csv", []byte(c.text)})
			if ok || len(result.Files) > 0 {
				t.Errorf("was taken, with %d files", len(result.Files))
			}
			equal(t, "findings", strings.Join(findings, "\n"), strings.TrimPrefix(trimIndent(c.want), "\n"))
		})
	}
}
