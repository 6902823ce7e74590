package intake

import (
	"strings"
	"testing"
)

const cbpHeading = "area,year,industry,establishments,jobs,payroll\n"

func TestCBPReadsTheAgencysFiles(t *testing.T) {
	result := mustImport(t, hub{}, "cbp", Options{}, fixture(t, "cbp31co.txt"), fixture(t, "cbp31st.txt"))
	equal(t, "data/county_business_patterns.csv", written(t, result, "data/county_business_patterns.csv"), cbpHeading+trimIndent(`
	56,2031,10,700,9000,400000000
	56,2031,3112,4,N,3800000
	56021,2031,10,80,1500,62000000
	56021,2031,31-33,7,700,35000000
	56021,2031,3112,3,N,N
	56021,2031,7223,3,0,163000
	`))
	equal(t, "vintage", result.Vintage, "2031")
}

func TestCBPReadsTrimmedCopies(t *testing.T) {
	result := mustImport(t, hub{}, "cbp", Options{}, fixture(t, "cbp_counties.csv"), fixture(t, "US-WY-naics4-2031.csv"))
	equal(t, "data/county_business_patterns.csv", written(t, result, "data/county_business_patterns.csv"), cbpHeading+trimIndent(`
	06021,2031,3112,5,50,1700000
	56,2031,3112,4,120,3800000
	56,2031,99,9,12,500000
	56021,2017,3112,3,N,N
	56021,2031,3112,4,110,3600000
	`))
}

func TestCBPKeepsTheYearsAskedForAndAStatesCounties(t *testing.T) {
	result, _, findings := importInto(t, hub{}, "cbp", Options{Areas: []string{"56"}, Years: []int{2031}}, fixture(t, "cbp_counties.csv"))
	equal(t, "data/county_business_patterns.csv", written(t, result, "data/county_business_patterns.csv"), cbpHeading+"56021,2031,3112,4,110,3600000\n")
	equal(t, "findings", strings.Join(findings, "\n"), strings.TrimSpace(trimIndent(`
	data/county_business_patterns.yaml: notice: 1 row left out of data/county_business_patterns.csv: of areas other than 56 [rows-passed-over]
	data/county_business_patterns.yaml: notice: 1 row left out of data/county_business_patterns.csv: of years other than 2031 [rows-passed-over]
	`)))
}

func TestCBPTakesAreaAndYearFromWhatWasAskedFor(t *testing.T) {
	for name, want := range map[string]string{
		"naics4.csv":            "56,2031,",
		"state_2030_2031.csv":   "56,2031,",
		"US-WY-naics4-2031.csv": "56,2031,",
	} {
		file := fixture(t, "US-WY-naics4-2031.csv")
		file.Name = "in/" + name
		result := mustImport(t, hub{}, "cbp", Options{Areas: []string{"56"}, Years: []int{2031}}, file)
		if table := written(t, result, "data/county_business_patterns.csv"); !strings.Contains(table, "\n"+want) {
			t.Errorf("%s:\n%s", name, table)
		}
	}
}

func TestCBPReadsZerosOfOlderYearsAsWithheld(t *testing.T) {
	text := "year,county_fips,naics,establishments,employees,payroll_1000\n2017,56021,31,3,0,0\n2018,56021,31,3,0,90\n"
	result := mustImport(t, hub{}, "cbp", Options{}, File{"cbp.csv", []byte(text)})
	equal(t, "data/county_business_patterns.csv", written(t, result, "data/county_business_patterns.csv"), cbpHeading+trimIndent(`
	56021,2017,31-33,3,N,N
	56021,2018,31-33,3,0,90000
	`))
}

func TestCBPReadsARangeBesideAZeroAsWithheld(t *testing.T) {
	text := "fipstate,fipscty,naics,empflag,emp_nf,emp,ap_nf,ap,est\n56,21,3112//,C,D,0,D,0,3\n"
	result := mustImport(t, hub{}, "cbp", Options{}, File{"cbp16co.txt", []byte(text)})
	equal(t, "data/county_business_patterns.csv", written(t, result, "data/county_business_patterns.csv"), cbpHeading+"56021,2016,3112,3,N,N\n")
}

func TestSUSBJoinsFilesThatRepeatEachOther(t *testing.T) {
	result := mustImport(t, hub{}, "susb", Options{}, fixture(t, "susb_2031.csv"), fixture(t, "susb_2031_sizes.csv"))
	equal(t, "data/susb.csv", written(t, result, "data/susb.csv"), trimIndent(`
	area,year,industry,firms,establishments,jobs,payroll
	56,2031,10,60,70,3000,120000000
	56,2031,31-33,20,26,900,51000000
	56,2031,99,3,3,N,N
	US,2031,31-33,200,260,12500,700000000
	`))
}

func TestSUSBReadsTheAgencysTextFile(t *testing.T) {
	text := trimIndent(`
	STATE,NAICS,ENTRSIZE,FIRM,ESTB,EMPL_N,EMPLFL_R,EMPLFL_N,PAYR_N,PAYRFL_N,STATEDSCR,NAICSDSCR,ENTRSIZEDSCR
	"56","--","01",60,70,3000," ","G",120000,"G","Wyoming","Total","01: Total"
	"56","--","02",30,30,70," ","G",2000,"G","Wyoming","Total","02: 0-4"
	"56","311","01",3,3,0,"C","D",0,"D","Wyoming","Food Manufacturing","01: Total"
	`)
	result := mustImport(t, hub{}, "susb", Options{}, File{"us_state_naics_2031.txt", []byte(text)})
	equal(t, "data/susb.csv", written(t, result, "data/susb.csv"),
		"area,year,industry,firms,establishments,jobs,payroll\n56,2031,10,60,70,3000,120000000\n")
}

func TestUSShareKeepsTheBounds(t *testing.T) {
	result := mustImport(t, hub{}, "us-share", Options{}, fixture(t, "us_share.csv"))
	equal(t, "data/us_industry_shares.csv", written(t, result, "data/us_industry_shares.csv"), trimIndent(`
	year,ownership,industry,share_low,share_high,counties
	2030,total,10,0.995,1.005,3
	2031,private,31-33,0.08123456,0.08234567,3
	2031,private,3361,0.0012,0.00125,2
	`))
	equal(t, "vintage", result.Vintage, "2030–2031")
}

func TestYearsInANameOfAFile(t *testing.T) {
	for name, want := range map[string]string{
		"US-OH-naics4-2021.csv": "2021", "in/2020/cbp21co.txt": "2021", "cbp_2017_2021.csv": "2017 2021", "20210104.csv": "", "us_state_2digitnaics_2021.csv": "2021",
		"wages.csv": "", "cbp19st.txt": "2019", "a_3021.csv": "",
	} {
		equal(t, name, strings.Join(yearsInName(name), " "), want)
	}
}
