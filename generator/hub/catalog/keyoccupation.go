package catalog

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// ClusterOccupationsTable names the key occupations of each cluster.
const ClusterOccupationsTable = "cluster_occupations"

// How many key occupations a cluster should have: fewer say little of it, more
// are no longer key.
const (
	fewestKey = 12
	mostKey   = 25
)

// KeyOccupation is an occupation that a cluster rests on.
type KeyOccupation struct {
	*Occupation
	Cluster string // the cluster's ID
	Counted bool   // in this cluster; sums over clusters count an occupation once
	Basis   string
	Pos     diag.Pos
}

// KeyOccupations are a cluster's key occupations in the table's order.
func (c *Catalog) KeyOccupations(cluster string) []KeyOccupation { return c.keys[cluster] }

// KeyTo are the clusters that an occupation is key to, in the hub's order.
func (c *Catalog) KeyTo(o *Occupation) []*Cluster {
	var clusters []*Cluster
	for _, cluster := range c.Clusters {
		if slices.ContainsFunc(c.keys[cluster.ID], func(k KeyOccupation) bool { return k.Occupation == o }) {
			clusters = append(clusters, cluster)
		}
	}
	return clusters
}

// CountedIn is the cluster in which sums over clusters count an occupation;
// nil when none does.
func (c *Catalog) CountedIn(o *Occupation) *Cluster {
	for _, cluster := range c.KeyTo(o) {
		if slices.ContainsFunc(c.keys[cluster.ID], func(k KeyOccupation) bool { return k.Occupation == o && k.Counted }) {
			return cluster
		}
	}
	return nil
}

// Occupation returns the occupation with this code of the wages table, nil
// when the hub has no page of it.
func (c *Catalog) Occupation(code string) *Occupation {
	at, found := slices.BinarySearchFunc(c.Occupations, code, func(o *Occupation, code string) int { return cmp.Compare(o.Code, code) })
	if !found {
		return nil
	}
	return c.Occupations[at]
}

func readKeyOccupations(c *Catalog, report *diag.Report) map[string][]KeyOccupation {
	keys := map[string][]KeyOccupation{}
	d := c.Dataset(ClusterOccupationsTable)
	if d == nil || len(c.Occupations) == 0 || !d.Table.Require(report, "cluster", "occupation", "counted", "basis") {
		return keys
	}
	rows := map[string][]source.Row{} // by occupation
	var codes []string
	for row := range d.Table.Rows() {
		code, cluster := row.Text("occupation"), row.Text("cluster")
		o := c.Occupation(code)
		if o == nil {
			c.unknownOccupation(row, code, report)
			continue
		}
		if rows[code] == nil {
			codes = append(codes, code)
		}
		rows[code] = append(rows[code], row)
		keys[cluster] = append(keys[cluster], KeyOccupation{o, cluster, row.Text("counted") == yes, row.Text("basis"), row.Pos("occupation")})
	}
	for _, code := range codes {
		checkCountedOnce(code, rows[code], report)
	}
	checkHowManyKey(c, keys, report)
	return keys
}

func (c *Catalog) unknownOccupation(row source.Row, code string, report *diag.Report) {
	var codes []string
	for _, o := range c.Occupations {
		codes = append(codes, o.Code)
	}
	report.Errorf(row.Pos("occupation"), "unknown-occupation", "occupation %q has no page: data/%s.csv has no detailed row of it for this area", code, WagesTable).
		Hint("%s", diag.OneOf(code, codes))
}

// checkCountedOnce holds that of the clusters of an occupation one counts it.
func checkCountedOnce(code string, rows []source.Row, report *diag.Report) {
	var counted []string
	for _, row := range rows {
		if row.Text("counted") != yes {
			continue
		}
		if counted = append(counted, row.Text("cluster")); len(counted) > 1 {
			report.Errorf(row.Pos("counted"), "counted-twice", "occupation %s is counted in %s", code, strings.Join(counted, " and in ")).
				Hint("write no in all but one, or sums over clusters count its people twice")
		}
	}
	if len(counted) == 0 {
		report.Errorf(rows[0].Pos("counted"), "never-counted", "occupation %s is counted in no cluster", code).
			Hint("write yes in the one where most of its people work")
	}
}

func checkHowManyKey(c *Catalog, keys map[string][]KeyOccupation, report *diag.Report) {
	for _, cluster := range c.Clusters {
		n := len(keys[cluster.ID])
		if n == 0 || n >= min(fewestKey, len(c.Occupations)) && n <= mostKey {
			continue
		}
		report.Warnf(keys[cluster.ID][0].Pos, "key-occupations", "%s has %d key occupations", cluster.Name, n).
			Hint("name %d to %d: those that it cannot work without", fewestKey, mostKey)
	}
}
