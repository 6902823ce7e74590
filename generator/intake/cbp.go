package intake

import "sectorhub/generator/kit/source"

// cbp reads the County Business Patterns: the Census Bureau's own files of
// states and counties, and two trimmed copies, of which that of a state tells
// neither area nor year.
var cbp = Release{
	Name:      "cbp",
	Table:     "data/county_business_patterns.csv",
	Title:     "County Business Patterns",
	Publisher: "U.S. Census Bureau",
	Link:      "https://www.census.gov/programs-surveys/cbp/data/datasets.html",
	Brings:    "private jobs, employers and payroll by industry and county",
	Columns:   []string{"area", "year", "industry", "establishments", "jobs", "payroll"},
	Layout: []Field{
		{Name: "state", Headings: []string{"fipstate"}},
		{Name: "county", Headings: []string{"fipscty"}, Optional: true},
		{Name: "code", Headings: []string{"naics"}},
		{Name: "legalForm", Headings: []string{"lfo"}, Optional: true},
		{Name: "range", Headings: []string{"empflag"}, Optional: true},
		{Name: "jobsFlag", Headings: []string{"emp_nf"}},
		{Name: "jobs", Headings: []string{"emp"}},
		{Name: "payrollFlag", Headings: []string{"ap_nf"}},
		{Name: "payroll", Headings: []string{"ap"}},
		{Name: "establishments", Headings: []string{"est"}},
	},
	Shapes: [][]Field{{
		{Name: "year", Headings: []string{"year"}},
		{Name: "area", Headings: []string{"county_fips"}},
		{Name: "code", Headings: []string{"naics"}},
		{Name: "establishments", Headings: []string{"establishments"}},
		{Name: "jobs", Headings: []string{"employees"}},
		{Name: "payroll", Headings: []string{"payroll_1000"}},
	}, {
		{Name: "code", Headings: []string{"Naics"}},
		{Name: "establishments", Headings: []string{"Establishments"}},
		{Name: "jobs", Headings: []string{"Employees"}},
		{Name: "payroll", Headings: []string{"Payroll"}},
	}},
	Read:    readCBP,
	Vintage: yearsOf(1),
	Dated:   true,
	Part:    []string{"area", "year"},
	States:  true,
}

func readCBP(in *Reading) {
	told, ok := in.cbpTold()
	if !ok {
		return
	}
	for record := range in.all() {
		if in.cbpLeavesOut(record) {
			continue
		}
		area, goodArea := in.cbpArea(record, told.area)
		if goodArea && !in.keeps(area) {
			continue
		}
		industry, goodIndustry := in.censusIndustry(record)
		year, goodYear := told.year, true
		if year == "" {
			year, goodYear = in.year(record)
		}
		figures, goodFigures := in.censusFigures(record, year)
		if goodArea && goodIndustry && goodYear && goodFigures {
			in.put(record, append([]string{area, year, industry}, figures...))
		}
	}
}

// told is what the rows of a file do not say.
type told struct{ area, year string }

func (in *Reading) cbpTold() (t told, ok bool) {
	goodArea, goodYear := true, true
	if !in.header.has("year") {
		t.year, goodYear = in.toldYear()
	}
	if !in.header.has("state") && !in.header.has("area") {
		t.area, goodArea = in.toldArea()
	}
	return t, goodArea && goodYear
}

func (in *Reading) cbpLeavesOut(record source.Record) bool {
	reason := ""
	switch form := in.text(record, "legalForm"); levelOf(ourIndustry(in.text(record, "code"))) {
	case finerIndustries:
		reason = tooFine
	case threeDigits:
		reason = "of industries of three digits; the table keeps two and four"
	default:
		if form == "" || form == "-" {
			return false
		}
		reason = "of a single legal form of employer"
	}
	in.passed[reason]++
	return true
}

func (in *Reading) cbpArea(record source.Record, told string) (string, bool) {
	switch {
	case told != "":
		return told, true
	case in.header.has("area"):
		return in.place(record, "area", padded(in.text(record, "area"), 5))
	}
	return in.place(record, "state", padded(in.text(record, "state"), 2)+padded(in.text(record, "county"), 3))
}

// censusIndustry is an industry's code as our tables write it.
func (in *Reading) censusIndustry(record source.Record) (string, bool) {
	code := in.text(record, "code")
	industry := ourIndustry(code)
	switch levelOf(industry) {
	case notAnIndustry, industryGroups:
		in.bad(record, "code", "bad-code", "%q is no industry code, such as 31-33 or 3361", code)
		return "", false
	}
	return industry, true
}

// censusFigures are employers, jobs and payroll in dollars. The files have it in
// thousands.
func (in *Reading) censusFigures(record source.Record, year string) (cells []string, ok bool) {
	employers, good := in.number(record, Quantity{Field: "establishments", Column: "establishments", Whole: true})
	jobs, goodJobs := in.noised(record, Quantity{Field: "jobs", Column: "jobs", Whole: true}, "jobsFlag")
	payroll, goodPayroll := in.noised(record, Quantity{Field: "payroll", Column: "payroll", Scale: 3, Whole: true}, "payrollFlag")
	if year <= "2017" {
		// Until then a zero stood for what was withheld, and a range beside it.
		jobs, payroll = unlessZero(jobs), unlessZero(payroll)
	}
	return []string{employers, jobs, payroll}, good && goodJobs && goodPayroll
}

func unlessZero(cell string) string {
	if cell == "0" {
		return withheld
	}
	return cell
}

// noised reads a number that the Census Bureau has put noise into. The flag
// beside it says how much, or that the number is withheld: D so as to reveal
// nobody, S because it is too rough.
func (in *Reading) noised(record source.Record, q Quantity, flag string) (string, bool) {
	switch code := in.text(record, flag); {
	case code == "D", code == "S", in.text(record, "range") != "":
		return withheld, true
	case code != "" && code != "G" && code != "H" && code != "J":
		in.bad(record, flag, "unknown-value", "%q is no noise flag; there are G, H, J, D and S", code)
		return "", false
	}
	return in.number(record, q)
}
