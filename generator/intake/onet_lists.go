package intake

import (
	"slices"
	"strings"

	"sectorhub/generator/kit/source"
)

var onetTitles = Release{
	Table:   "data/onet_titles.csv",
	Brings:  "job titles that people in an occupation reported",
	Columns: []string{"onet_code", "title", "shown"},
	Layout: []Field{
		onetCodeField,
		{Name: "job title", Headings: []string{"Reported Job Title"}},
		{Name: "shown", Headings: []string{"Shown in My Next Move"}},
	},
	Read: onetRows(func(in *Reading, record source.Record) ([]string, bool) {
		title, goodTitle := in.needed(record, "occupation's ", "job title")
		shown, goodShown := in.yesOrNo(record, "shown")
		return append(title, shown), goodTitle && goodShown
	}),
}

var onetAlternateTitles = Release{
	Table:   "data/onet_alternate_titles.csv",
	Brings:  "other titles of an occupation's jobs",
	Columns: []string{"onet_code", "title", "short_title"},
	Layout: []Field{
		onetCodeField,
		{Name: "job title", Headings: []string{"Alternate Title"}},
		{Name: "shortTitle", Headings: []string{"Short Title"}},
	},
	Read: onetRows(func(in *Reading, record source.Record) ([]string, bool) {
		title, ok := in.needed(record, "occupation's ", "job title")
		return append(title, in.shortTitle(record)), ok
	}),
}

// shortTitle is empty where the workbooks write n/a.
func (in *Reading) shortTitle(record source.Record) string {
	text := in.text(record, "shortTitle")
	if text == "n/a" {
		return ""
	}
	return text
}

var onetRelated = Release{
	Table:   "data/onet_related.csv",
	Brings:  "which occupations are like another",
	Columns: []string{"onet_code", "related", "tier", "rank"},
	Layout: []Field{
		onetCodeField,
		{Name: "related", Headings: []string{"Related O*NET-SOC Code"}},
		{Name: "tier", Headings: []string{"Relatedness Tier"}},
		{Name: "rank", Headings: []string{"Index"}},
	},
	Read: onetRows(func(in *Reading, record source.Record) ([]string, bool) {
		related, goodCode := in.onetCode(record, "related")
		tier, goodTier := in.tier(record)
		rank, goodRank := in.number(record, Quantity{Field: "rank", Column: "rank", Whole: true})
		return []string{related, tier, rank}, goodCode && goodTier && goodRank
	}),
}

var onetTiers = []string{"primary-short", "primary-long", "supplemental"}

func (in *Reading) tier(record source.Record) (string, bool) {
	text := in.text(record, "tier")
	if tier := strings.ToLower(text); slices.Contains(onetTiers, tier) {
		return tier, true
	}
	in.bad(record, "tier", "unknown-value", "%q is no tier; there are %s", text, strings.Join(onetTiers, ", "))
	return "", false
}

var onetTechnology = Release{
	Table:   "data/onet_technology.csv",
	Brings:  "software and tools that job ads ask for in an occupation",
	Columns: []string{"onet_code", "technology", "category", "hot", "in_demand"},
	Layout: []Field{
		onetCodeField,
		{Name: "technology", Headings: []string{"Example"}},
		{Name: "category", Headings: []string{"Commodity Title"}},
		{Name: "hot", Headings: []string{"Hot Technology"}},
		{Name: "inDemand", Headings: []string{"In Demand"}},
	},
	Read: onetRows((*Reading).technology),
}

// technology leaves out what employers seldom ask for.
func (in *Reading) technology(record source.Record) ([]string, bool) {
	names, goodNames := in.needed(record, "occupation's ", "technology", "category")
	hot, goodHot := in.yesOrNo(record, "hot")
	inDemand, goodDemand := in.yesOrNo(record, "inDemand")
	if hot == "no" && inDemand == "no" {
		in.passed["neither hot nor in demand"]++
		return nil, goodNames
	}
	return append(names, hot, inDemand), goodNames && goodHot && goodDemand
}
