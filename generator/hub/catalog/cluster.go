package catalog

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// The tables of clusters: the hub's own definition, kept as data.
const (
	ClustersTable          = "clusters"
	ClusterIndustriesTable = "cluster_industries"
	ClusterLinksTable      = "cluster_links"
	IndustriesTable        = "industries"
)

// Cluster is a group of industries that the state names as one.
type Cluster struct {
	ID, Name, Emblem, About, Note string
	Order                         int
	Industries                    []ClusterIndustry // in the table's order
	Links                         []ClusterLink     // the strongest first
	Story                         *Guide            // nil when content/clusters has none
	Pos                           diag.Pos
}

// ClusterIndustry is an industry that belongs to a cluster, whole, in one
// edition of the industry codes.
type ClusterIndustry struct {
	Edition, Code, Ownership, Basis string
	Continues                       string // the same for one industry in all editions
	Pos                             diag.Pos
}

// ClusterLink is a cluster that shares suppliers, skills or customers.
type ClusterLink struct {
	Cluster         string // its ID
	Strength, Basis string
}

// IndustriesOf are the cluster's industries of one edition and ownership.
func (c *Cluster) IndustriesOf(edition, ownership string) []string {
	var codes []string
	for _, i := range c.Industries {
		if i.Edition == edition && i.Ownership == ownership {
			codes = append(codes, i.Code)
		}
	}
	return codes
}

// CodeIn is the code that an industry of one edition has in another: 4561 of 2022
// is 4461 of 2017. An industry that the other edition has not keeps its code.
func (c *Cluster) CodeIn(edition, other, ownership, code string) string {
	same := func(i ClusterIndustry) bool {
		return i.Ownership == ownership && i.Edition == edition && i.Code == code
	}
	at := slices.IndexFunc(c.Industries, same)
	if at < 0 {
		return code
	}
	for _, i := range c.Industries {
		if i.Edition == other && i.Ownership == ownership && i.Continues == c.Industries[at].Continues {
			return i.Code
		}
	}
	return code
}

// Cluster returns the cluster with this ID, nil when there is none.
func (c *Catalog) Cluster(id string) *Cluster {
	for _, cluster := range c.Clusters {
		if cluster.ID == id {
			return cluster
		}
	}
	return nil
}

func readClusters(c *Catalog, stories map[string]*Guide, report *diag.Report) []*Cluster {
	d := c.Dataset(ClustersTable)
	if d == nil || !d.Table.Require(report, "id", "name", "order", "emblem", "about", "note") {
		return nil
	}
	var clusters []*Cluster
	byID := map[string]*Cluster{}
	for row := range d.Table.Rows() {
		id := row.Text("id")
		cluster := &Cluster{
			ID: id, Name: row.Text("name"), Order: row.Int("order"), Emblem: row.Text("emblem"),
			About: row.Text("about"), Note: row.Text("note"), Story: stories[id], Pos: row.Pos("id"),
		}
		byID[id] = cluster
		clusters = append(clusters, cluster)
		if cluster.Story == nil {
			report.Warnf(cluster.Pos, "cluster-without-story", "%s has no text in content/clusters/%s.md", cluster.Name, id).
				Hint("write what the industry does here; the figures come by themselves")
		}
	}
	checkStories(stories, "cluster", slices.Sorted(maps.Keys(byID)), report)
	readClusterIndustries(c, byID, report)
	readClusterLinks(c, byID, report)
	slices.SortStableFunc(clusters, func(a, b *Cluster) int { return cmp.Compare(a.Order, b.Order) })
	return clusters
}

// readClusterIndustries gives each cluster its industries. An industry of one
// edition and ownership belongs to one cluster only, or sums would count it
// twice.
func readClusterIndustries(c *Catalog, byID map[string]*Cluster, report *diag.Report) {
	d := c.Dataset(ClusterIndustriesTable)
	if d == nil || !d.Table.Require(report, "cluster", "edition", "industry", "ownership", "basis") {
		return
	}
	type whole struct{ edition, code, ownership string }
	owner := map[whole]source.Row{}
	for row := range d.Table.Rows() {
		cluster, ok := byID[row.Text("cluster")]
		if !ok {
			continue // reported as an unknown reference
		}
		industry := ClusterIndustry{row.Text("edition"), row.Text("industry"), row.Text("ownership"), row.Text("basis"), cmp.Or(row.Text("continues"), row.Text("industry")), row.Pos("industry")}
		key := whole{industry.Edition, industry.Code, industry.Ownership}
		if other, taken := owner[key]; taken {
			report.Errorf(industry.Pos, "industry-in-two-clusters", "industry %s is in %s and in %s", industry.Code, other.Text("cluster"), cluster.ID).
				Hint("leave it in one; an industry belongs to one cluster, whole")
			continue
		}
		owner[key] = row
		cluster.Industries = append(cluster.Industries, industry)
	}
}

func readClusterLinks(c *Catalog, byID map[string]*Cluster, report *diag.Report) {
	d := c.Dataset(ClusterLinksTable)
	if d == nil || !d.Table.Require(report, "cluster", "linked", "strength", "basis") {
		return
	}
	for row := range d.Table.Rows() {
		if cluster, ok := byID[row.Text("cluster")]; ok && byID[row.Text("linked")] != nil {
			cluster.Links = append(cluster.Links, ClusterLink{row.Text("linked"), row.Text("strength"), row.Text("basis")})
		}
	}
}

// IndustryTitle is the title of an industry code, of the newest edition that
// has it; "" when none has.
func (c *Catalog) IndustryTitle(code string) string { return c.industryTitles[code] }

// WholeGroup says whether codes hold every 4-digit industry of a group that the
// newest edition of the codes has.
func (c *Catalog) WholeGroup(group string, codes []string) bool {
	if c.IndustryTitle(group) == "" {
		return false
	}
	for _, code := range c.newestIndustries {
		if len(code) == len(group)+1 && strings.HasPrefix(code, group) && !slices.Contains(codes, code) {
			return false
		}
	}
	return true
}

// readIndustryTitles reads the titles by code, and the codes of the newest
// edition.
func readIndustryTitles(c *Catalog, report *diag.Report) (titles map[string]string, newest []string) {
	titles = map[string]string{}
	d := c.Dataset(IndustriesTable)
	if d == nil || !d.Table.Require(report, "edition", "code", "title") {
		return titles, nil
	}
	editions, last := map[string]string{}, ""
	for row := range d.Table.Rows() {
		code, edition := row.Text("code"), row.Text("edition")
		if edition >= editions[code] {
			editions[code], titles[code] = edition, row.Text("title")
		}
		last = max(last, edition)
	}
	for code, edition := range editions {
		if edition == last {
			newest = append(newest, code)
		}
	}
	slices.Sort(newest)
	return titles, newest
}
