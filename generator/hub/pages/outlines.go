package pages

import (
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/geo"
)

// outlines are the maps that charts share, each made when a chart first asks.
// An area's ID is the county's FIPS code or the region's ID. Without outlines
// in the hub each is nil.
type outlines struct {
	counties func() *chart.Map            // all counties, with the regions' seams
	regions  func() *chart.Map            // all regions, without inner borders
	within   map[string]func() *chart.Map // the counties of each region
}

// areaGroup is what becomes one area of a map.
type areaGroup struct {
	id   string
	fips []string
}

func newOutlines(c *catalog.Catalog) outlines {
	all, region := []areaGroup{}, map[string]string{}
	var regions []areaGroup
	o := outlines{within: map[string]func() *chart.Map{}}
	for _, county := range c.Counties {
		all = append(all, areaGroup{county.FIPS, []string{county.FIPS}})
	}
	for _, r := range c.Regions {
		regions = append(regions, areaGroup{r.ID, r.Areas()})
		var own []areaGroup
		for _, fips := range r.Areas() {
			own = append(own, areaGroup{fips, []string{fips}})
			region[fips] = r.ID
		}
		o.within[r.ID] = sync.OnceValue(func() *chart.Map { return mapOf(c.Outlines, own, nil) })
	}
	o.counties = sync.OnceValue(func() *chart.Map {
		return mapOf(c.Outlines, all, func(fips string) string { return region[fips] })
	})
	o.regions = sync.OnceValue(func() *chart.Map { return mapOf(c.Outlines, regions, nil) })
	return o
}

// of is the map of a region's counties.
func (o outlines) of(region string) *chart.Map {
	if within, ok := o.within[region]; ok {
		return within()
	}
	return nil
}

// mapOf draws groups of counties in both widths. Seams part counties of
// different groups; nil draws none.
func mapOf(t *geo.Topology, groups []areaGroup, seams func(fips string) string) *chart.Map {
	if t == nil || len(groups) == 0 {
		return nil
	}
	var all []string
	for _, g := range groups {
		all = append(all, g.fips...)
	}
	t = t.Only(all...)
	wide := t.Fit(chart.MapWideArea, chart.MapWideHeight, 0.5)
	narrow := t.Fit(chart.MapNarrow, chart.MapNarrowHeight, 0.7)
	return &chart.Map{
		Wide:   layoutOf(wide, chart.MapWide, all, groups, seams),
		Narrow: layoutOf(narrow, chart.MapNarrow, all, groups, seams),
	}
}

func layoutOf(p *geo.Plane, width float64, all []string, groups []areaGroup, seams func(string) string) *chart.Layout {
	var areas []chart.Area
	for _, g := range groups {
		if shape := p.Merge(g.fips...); shape.Area() > 0 {
			areas = append(areas, chart.Area{ID: g.id, Path: shape.Path(), Rings: shape.Rings()})
		}
	}
	layout := chart.NewLayout(width, p.Height, areas)
	layout.Outline = p.Merge(all...).Path()
	if seams != nil {
		layout.Seams = p.Borders(seams)
	}
	return layout
}
