package intake

import "sectorhub/generator/kit/source"

// qcew reads the slices of the Quarterly Census of Employment and Wages, by
// area or by industry: those of annual averages and those of a quarter. Its
// third shape are annual means that someone made of four quarters, without
// columns for year and quarter.
var qcew = Release{
	Name:      "qcew",
	Table:     "data/qcew.csv",
	Title:     "Quarterly Census of Employment and Wages",
	Publisher: "U.S. Bureau of Labor Statistics",
	Link:      "https://www.bls.gov/cew/downloadable-data-files.htm",
	Brings:    "jobs, employers, pay and concentration by industry, owner and county",
	Columns: []string{"area", "year", "quarter", "ownership", "edition", "industry",
		"establishments", "jobs", "wages", "annual_pay", "quotient"},
	Layout: append(qcewFields(),
		Field{Name: "establishments", Headings: []string{"annual_avg_estabs", "annual_avg_estabs_count"}},
		Field{Name: "jobs", Headings: []string{"annual_avg_emplvl"}},
		Field{Name: "wages", Headings: []string{"total_annual_wages"}},
		Field{Name: "pay", Headings: []string{"avg_annual_pay"}},
		Field{Name: "quotient", Headings: []string{"lq_annual_avg_emplvl"}}),
	Shapes: [][]Field{
		append(qcewFields(),
			Field{Name: "establishments", Headings: []string{"qtrly_estabs", "qtrly_estabs_count"}},
			Field{Name: "month1", Headings: []string{"month1_emplvl"}},
			Field{Name: "month2", Headings: []string{"month2_emplvl"}},
			Field{Name: "month3", Headings: []string{"month3_emplvl"}},
			Field{Name: "wages", Headings: []string{"total_qtrly_wages"}},
			Field{Name: "weekly", Headings: []string{"avg_wkly_wage"}},
			Field{Name: "quotient1", Headings: []string{"lq_month1_emplvl"}},
			Field{Name: "quotient2", Headings: []string{"lq_month2_emplvl"}},
			Field{Name: "quotient3", Headings: []string{"lq_month3_emplvl"}}),
		{
			{Name: "area", Headings: []string{"area_fips"}},
			{Name: "owner", Headings: []string{"own_code"}},
			{Name: "code", Headings: []string{"industry_code"}},
			{Name: "disclosure", Headings: []string{"disclosure"}},
			{Name: "quarters", Headings: []string{"quarters"}},
			{Name: "establishments", Headings: []string{"avg_estabs"}},
			{Name: "jobs", Headings: []string{"annual_avg_emplvl"}},
			{Name: "wages", Headings: []string{"total_annual_wages"}},
			{Name: "pay", Headings: []string{"avg_annual_pay"}},
			{Name: "quotient", Headings: []string{"lq_emplvl_avg"}},
		},
	},
	Read:    readQCEW,
	Vintage: periodsOf(1, 2),
	Dated:   true,
	Part:    []string{"area", "year", "quarter"},
	States:  true,
}

// qcewFields are the columns that the official shapes share.
func qcewFields() []Field {
	return []Field{
		{Name: "area", Headings: []string{"area_fips"}},
		{Name: "owner", Headings: []string{"own_code"}},
		{Name: "code", Headings: []string{"industry_code"}},
		{Name: "size", Headings: []string{"size_code"}},
		{Name: "year", Headings: []string{"year"}},
		{Name: "quarter", Headings: []string{"qtr"}},
		{Name: "disclosure", Headings: []string{"disclosure_code"}},
		{Name: "quotientDisclosure", Headings: []string{"lq_disclosure_code"}},
	}
}

func readQCEW(in *Reading) {
	year, ok := "", true
	if !in.header.has("year") {
		year, ok = in.toldYear()
	}
	if !ok {
		return
	}
	for record := range in.all() {
		if in.qcewLeavesOut(record) {
			continue
		}
		area, goodArea := in.qcewArea(record)
		if goodArea && (area == "" || !in.keeps(area)) {
			continue
		}
		owner, goodOwner := in.ownership(record)
		period, goodPeriod := in.qcewPeriod(record, year)
		figures, goodFigures := in.qcewFigures(record)
		if goodArea && goodOwner && goodPeriod && goodFigures {
			cells := append([]string{area, period[0], period[1], owner, edition(period[0]), in.text(record, "code")}, figures...)
			in.put(record, cells)
		}
	}
}

// qcewLeavesOut counts the rows that the table does not keep. Most rows of a
// file are such, so nothing else is read of them.
func (in *Reading) qcewLeavesOut(record source.Record) bool {
	reason := ""
	_, wanted, known := ownershipOf(in.text(record, "owner"))
	size, quarters := in.text(record, "size"), in.text(record, "quarters")
	switch level := levelOf(in.text(record, "code")); {
	case level == finerIndustries:
		reason = tooFine
	case level == industryGroups:
		reason = ownGroups
	case known && !wanted:
		reason = "of sums over several kinds of owner"
	case size != "" && size != "0":
		reason = "of a single size of employer"
	case in.header.has("quarters") && quarters != "4":
		reason = "of less than a whole year"
	case in.text(record, "disclosure") == "-":
		reason = noJobsThere
	default:
		return false
	}
	in.passed[reason]++
	return true
}
