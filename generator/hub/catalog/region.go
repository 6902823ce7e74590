package catalog

import (
	"cmp"
	"maps"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// The tables of places. Regions are dated data: which system is in force is
// said in site.yaml.
const (
	RegionsTable        = "regions"
	RegionCountiesTable = "region_counties"
	CountiesTable       = "counties"
)

// Region is a group of counties with one economic development network.
type Region struct {
	ID, Name, Short string // Short is for narrow places
	Note            string
	Counties        []*County // by name
	Story           *Guide    // nil when content/regions has none
	Pos             diag.Pos
}

// County is a county by its FIPS code.
type County struct {
	FIPS, Name string
	Region     *Region // in the system in force; nil when it has none
}

// Areas are the FIPS codes of the region's counties, as the tables name them.
func (r *Region) Areas() []string {
	areas := make([]string, len(r.Counties))
	for i, c := range r.Counties {
		areas[i] = c.FIPS
	}
	return areas
}

// Region returns the region with this ID, nil when there is none.
func (c *Catalog) Region(id string) *Region {
	for _, r := range c.Regions {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// readRegions reads the regions of the system in force with their counties.
func readRegions(c *Catalog, stories map[string]*Guide, report *diag.Report) ([]*Region, []*County) {
	regions, counties, members := c.Dataset(RegionsTable), c.Dataset(CountiesTable), c.Dataset(RegionCountiesTable)
	if c.Settings.RegionSystem == "" || regions == nil || counties == nil || members == nil ||
		!regions.Table.Require(report, "id", "system", "name", "short", "note") ||
		!counties.Table.Require(report, "fips", "name") ||
		!members.Table.Require(report, "system", "county", "region") {
		return nil, nil
	}
	byID := map[string]*Region{}
	var all []*Region
	for row := range regions.Table.Rows() {
		if row.Text("system") == c.Settings.RegionSystem {
			region := regionOf(row, stories)
			if region.Story == nil {
				report.Warnf(region.Pos, "region-without-story", "%s has no text in content/regions/%s.md", region.Name, region.ID).
					Hint("write what the region makes and does; the figures come by themselves")
			}
			byID[region.ID] = region
			all = append(all, region)
		}
	}
	if len(all) == 0 {
		report.Errorf(c.Settings.Pos("region_system"), "unknown-region-system", "region_system %q has no row in %s", c.Settings.RegionSystem, regions.Table.Path).
			Hint("name a system of that table")
		return nil, nil
	}
	checkStories(stories, "region", slices.Sorted(maps.Keys(byID)), report)
	places := countiesOf(counties.Table)
	join(members.Table, c.Settings.RegionSystem, byID, places, report)
	slices.SortFunc(all, func(a, b *Region) int { return cmp.Compare(a.Name, b.Name) })
	return all, places
}

func regionOf(row source.Row, stories map[string]*Guide) *Region {
	id := row.Text("id")
	return &Region{
		ID: id, Name: row.Text("name"), Short: row.Text("short"), Note: row.Text("note"),
		Story: stories[id], Pos: row.Pos("id"),
	}
}

func countiesOf(table *source.Table) []*County {
	var all []*County
	for row := range table.Rows() {
		all = append(all, &County{FIPS: row.Text("fips"), Name: row.Text("name")})
	}
	slices.SortFunc(all, func(a, b *County) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// join puts each county into its region of the system in force.
func join(members *source.Table, system string, regions map[string]*Region, counties []*County, report *diag.Report) {
	region := map[string]*Region{}
	for row := range members.Rows() {
		if row.Text("system") != system {
			continue
		}
		if r, ok := regions[row.Text("region")]; ok { // else it was reported as an unknown reference
			region[row.Text("county")] = r
		}
	}
	for _, county := range counties {
		r, ok := region[county.FIPS]
		if !ok {
			report.Errorf(members.Description.Pos("title"), "county-without-region", "%s (%s) is in no region of system %s", county.Name, county.FIPS, system).
				Hint("add its row to %s", members.Path)
			continue
		}
		county.Region = r
		r.Counties = append(r.Counties, county)
	}
}

// county is the one with this FIPS code, nil when the hub has none.
func (c *Catalog) county(fips string) *County {
	for _, county := range c.Counties {
		if county.FIPS == fips {
			return county
		}
	}
	return nil
}
