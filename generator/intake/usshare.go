package intake

import "sectorhub/generator/kit/source"

// usShare reads the bounds of each industry's share of the nation's jobs that
// published location quotients imply. No agency publishes the file: it is
// derived, and stands in until an area slice of the nation is imported.
var usShare = Release{
	Name:      "us-share",
	Table:     "data/us_industry_shares.csv",
	Title:     "Shares of the nation's jobs implied by published location quotients",
	Publisher: "Derived from the Quarterly Census of Employment and Wages",
	Link:      "https://www.bls.gov/cew/about-data/location-quotients-explained.htm",
	Brings:    "the nation's base of location quotients by industry",
	Columns:   []string{"year", "ownership", "industry", "share_low", "share_high", "counties"},
	Layout: []Field{
		{Name: "year", Headings: []string{"year"}},
		{Name: "owner", Headings: []string{"own_code"}},
		{Name: "code", Headings: []string{"industry_code"}},
		{Name: "low", Headings: []string{"share_low"}},
		{Name: "high", Headings: []string{"share_high"}},
		{Name: "counties", Headings: []string{"counties"}},
	},
	Read:    readUSShare,
	Vintage: yearsOf(0),
	Dated:   true,
	Part:    []string{"year"},
}

func readUSShare(in *Reading) {
	quantities := []Quantity{
		{Field: "low", Column: "share_low", Decimals: 8},
		{Field: "high", Column: "share_high", Decimals: 8},
		{Field: "counties", Column: "counties", Whole: true},
	}
	for record := range in.all() {
		if in.qcewLeavesOut(record) {
			continue
		}
		year, goodYear := in.year(record)
		owner, goodOwner := in.ownership(record)
		figures, goodFigures := in.numbers(record, quantities)
		if goodYear && goodOwner && goodFigures && in.inOrder(record, figures[0], figures[1]) {
			in.put(record, append([]string{year, owner, in.text(record, "code")}, figures...))
		}
	}
}

// inOrder refuses bounds that are the wrong way round.
func (in *Reading) inOrder(record source.Record, low, high string) bool {
	from, _ := parseNumber(low)
	to, _ := parseNumber(high)
	if from == nil || to == nil || from.Cmp(to) <= 0 {
		return true
	}
	in.bad(record, "high", "out-of-range", "the upper bound %s is below the lower bound %s", high, low)
	return false
}
