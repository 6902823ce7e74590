package catalog

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of partnerships and of what the state gave them.
const (
	PartnershipsTable = "partnerships"
	GrantsTable       = "partnership_grants"
	RoundsTable       = "grant_rounds"
)

// Partnership is a group of employers and public partners that a source names.
// What no source says of it is empty.
type Partnership struct {
	ID, Name, Industry, Note string
	Website, Convener        string
	Contact                  string
	Stage                    *Stage
	Priority                 bool
	PriorityReason           string
	Source, Link             string
	Cluster                  *Cluster
	Region                   *Region   // as stated, or that of all its counties
	Counties                 []*County // by the table's order
	Grants                   []Grant   // the oldest first
	Outcomes                 []Outcome // the newest first
	Story                    *Guide    // nil when content/partnerships has none
	Pos                      diag.Pos
}

// Grant is money of one round for one partnership.
type Grant struct {
	Round        *Round
	Date         time.Time
	Amount       figure.Figure
	Source, Link string
}

// Round is a round of grants, or a total that was published of several.
type Round struct {
	ID, Kind, Title      string // Kind: budget, awards or total
	Date                 time.Time
	Partnerships, Amount figure.Figure
	Names                string // yes, no; "" when there are none to find
	Note, Source, Link   string
}

// Partnership returns the partnership with this ID, nil when there is none.
func (c *Catalog) Partnership(id string) *Partnership {
	at := slices.IndexFunc(c.Partnerships, func(p *Partnership) bool { return p.ID == id })
	if at < 0 {
		return nil
	}
	return c.Partnerships[at]
}

// IndustryName is its industry as the source says, or its cluster's name; "" when
// neither is known.
func (p *Partnership) IndustryName() string {
	if p.Industry == "" && p.Cluster != nil {
		return p.Cluster.Name
	}
	return p.Industry
}

// PartnershipsOf are those of a cluster, in a region when one is given.
func (c *Catalog) PartnershipsOf(cluster *Cluster, region *Region) []*Partnership {
	var found []*Partnership
	for _, p := range c.Partnerships {
		if p.Cluster == cluster && (region == nil || p.Region == region) {
			found = append(found, p)
		}
	}
	return found
}

// readPartnerships reads the partnerships by name, with their grants.
func readPartnerships(c *Catalog, stories map[string]*Guide, report *diag.Report) ([]*Partnership, []*Round) {
	rounds := readRounds(c, report)
	var all []*Partnership
	var ids []string
	for row := range rowsOf(c.Dataset(PartnershipsTable), report, "id", "name", "cluster", "industry", "region", "counties", "website",
		"convener", "contact", "stage", "priority", "priority_reason", "note", "source", "link") {
		p := c.partnershipOf(row, report)
		p.Story = stories[p.ID]
		all, ids = append(all, p), append(ids, p.ID)
	}
	checkStories(stories, "partnership", slices.Sorted(slices.Values(ids)), report)
	slices.SortStableFunc(all, func(a, b *Partnership) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	readGrants(c, all, rounds, report)
	return all, rounds
}

func (c *Catalog) partnershipOf(row source.Row, report *diag.Report) *Partnership {
	p := &Partnership{
		ID: row.Text("id"), Name: row.Text("name"), Industry: row.Text("industry"), Note: row.Text("note"),
		Website: row.Text("website"), Convener: row.Text("convener"), Contact: row.Text("contact"), Stage: c.StageOf(row.Text("stage")),
		Priority: row.Text("priority") == yes, PriorityReason: row.Text("priority_reason"),
		Source: row.Text("source"), Link: row.Text("link"),
		Cluster: c.Cluster(row.Text("cluster")), Region: c.Region(row.Text("region")), Pos: row.Pos("id"),
	}
	if p.Priority && p.PriorityReason == "" {
		report.Errorf(row.Pos("priority_reason"), "priority-without-reason", "%s is marked a priority, and nobody is named who says so", p.Name).
			Hint("write who named it, when and why; or set priority to no")
	}
	c.placePartnership(p, row, report)
	return p
}

// placePartnership gives a partnership its counties, and their region when all
// lie in one.
func (c *Catalog) placePartnership(p *Partnership, row source.Row, report *diag.Report) {
	var regions []*Region
	if len(c.Counties) == 0 {
		return // a hub without regions
	}
	for _, fips := range strings.Fields(row.Text("counties")) {
		county := c.county(fips)
		if county == nil {
			report.Errorf(row.Pos("counties"), "unknown-county", "county %q is not in data/%s.csv", fips, CountiesTable).
				Hint("write FIPS codes with spaces between, such as 39035 39093")
			continue
		}
		p.Counties = append(p.Counties, county)
		if !slices.Contains(regions, county.Region) {
			regions = append(regions, county.Region)
		}
	}
	if p.Region == nil && len(regions) == 1 {
		p.Region = regions[0]
	}
}

func readRounds(c *Catalog, report *diag.Report) []*Round {
	var rounds []*Round
	for row := range rowsOf(c.Dataset(RoundsTable), report, "id", "kind", "title", "date", "partnerships", "amount", "names", "note", "source", "link") {
		rounds = append(rounds, &Round{
			ID: row.Text("id"), Kind: row.Text("kind"), Title: row.Text("title"), Date: row.Date("date"),
			Partnerships: row.Figure("partnerships").Named("partnerships, " + row.Text("id")), Amount: row.Figure("amount").Named("dollars, " + row.Text("id")),
			Names: row.Text("names"), Note: row.Text("note"), Source: row.Text("source"), Link: row.Text("link"),
		})
	}
	return rounds
}

// readGrants gives each partnership its grants. A row that names none was
// reported as an unknown reference.
func readGrants(c *Catalog, all []*Partnership, rounds []*Round, report *diag.Report) {
	for row := range rowsOf(c.Dataset(GrantsTable), report, "partnership", "round", "date", "amount", "source", "link") {
		p := slices.IndexFunc(all, func(p *Partnership) bool { return p.ID == row.Text("partnership") })
		r := slices.IndexFunc(rounds, func(r *Round) bool { return r.ID == row.Text("round") })
		if p < 0 || r < 0 {
			continue
		}
		all[p].Grants = append(all[p].Grants, Grant{rounds[r], row.Date("date"), row.Figure("amount").Named("grant, " + row.Text("round")), row.Text("source"), row.Text("link")})
	}
	for _, p := range all {
		slices.SortStableFunc(p.Grants, func(a, b Grant) int { return a.Date.Compare(b.Date) })
	}
}
