package intake

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"sectorhub/generator/kit/source"
)

// needs reads what employers of a cluster ranked at a meeting. A file takes the
// place of what stands for the same cluster, place and day; older days stay.
var needs = Release{
	Name:      "needs",
	Table:     "data/industry_needs.csv",
	Title:     "What employers need, as they ranked it, in the hub's own columns",
	Publisher: "the partnership",
	Link:      "docs/editing.md",
	Brings:    "needs of an industry, with action and owner",
	Columns:   []string{"cluster", "region", "need", "rank", "date", "partnership", "action", "owner", "status"},
	Sheet:     "Needs",
	Layout: []Field{
		{Name: "cluster", Headings: []string{"cluster", "industry"}},
		{Name: "region", Headings: []string{"region"}},
		{Name: "need", Headings: []string{"need"}},
		{Name: "rank", Headings: []string{"rank"}},
		{Name: "date", Headings: []string{"date"}},
		{Name: "partnership", Headings: []string{"partnership"}},
		{Name: "action", Headings: []string{"action"}},
		{Name: "owner", Headings: []string{"owner"}},
		{Name: "status", Headings: []string{"status"}},
	},
	Read:    readNeeds,
	Vintage: newestDay(4),
	Dated:   true,
	Part:    []string{"cluster", "region", "date"},
}

var statuses = []string{"open", "under-way", "done"}

func readNeeds(in *Reading) {
	clusters, regions, groups := in.namesIn("data/clusters.csv"), in.namesIn("data/regions.csv"), in.namesIn("data/partnerships.csv")
	regions.ids[""], groups.ids[""] = "", "" // the whole state; no partnership yet
	first := map[string]int{}
	for record := range in.all() {
		cluster, goodCluster := in.known(record, "cluster", clusters)
		region, goodRegion := in.known(record, "region", regions)
		group, goodGroup := in.known(record, "partnership", groups)
		need, goodNeed := in.answered(record, "need")
		rank, goodRank := in.rank(record)
		day, goodDay := in.date(record, "date")
		status, goodStatus := in.chosen(record, "status", statuses)
		if !goodCluster || !goodRegion || !goodGroup || !goodNeed || !goodRank || !goodDay || !goodStatus {
			continue
		}
		date := day.Format(time.DateOnly)
		key := strings.Join([]string{cluster, region, date, rank}, " ")
		if line, twice := first[key]; twice {
			in.wrong(record, "rank", "duplicate-row", "give each need a rank of its own", "rank %s stands in row %d already", rank, line)
			continue
		}
		first[key] = record.Line
		in.put(record, slices.Concat([]string{cluster, region, need, rank, date, group}, []string{in.text(record, "action"), in.text(record, "owner"), status}))
	}
}

// rank is 1 for what matters most.
func (in *Reading) rank(record source.Record) (string, bool) {
	text := in.text(record, "rank")
	if rank, err := strconv.Atoi(text); err != nil || rank < 1 {
		in.wrong(record, "rank", "bad-number", "write 1 for the first", "%q is no rank", text)
		return "", false
	}
	return text, true
}
