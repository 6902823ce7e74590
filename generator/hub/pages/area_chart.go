package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// areaMap is what a page wants to show on a map.
type areaMap struct {
	id       string
	outlines *chart.Map // nil without outlines in the hub
	areas    []onMap
	label    string // what the areas are
	measure  string
	values   []figure.Figure // of the areas
	title    string          // key of the claims about the largest
	subtitle string
	notes    []string
	breaks   []float64 // where shades change; nil for fifths
	source   site.Source
}

// drawAreas draws a map; nil without outlines or with too little to compare.
func (w *writer) drawAreas(page *site.Page, m areaMap) *chartView {
	top, sure := most(m.values)
	if m.outlines == nil || top < 0 {
		return nil
	}
	c := chart.Chart{
		ID: m.id, Kind: chart.Choropleth, Map: m.outlines, Label: m.label, Breaks: m.breaks, Notes: m.notes,
		Title: w.claimOf(m.title, sure, m.areas[top].name, w.show(m.values[top])), Subtitle: m.subtitle,
		Series: []chart.Series{{Name: m.measure, Values: m.values}}, Source: m.source.Title,
	}
	for _, area := range m.areas {
		c.Categories, c.Areas, c.Links = append(c.Categories, area.name), append(c.Areas, area.id), append(c.Links, area.url)
	}
	return w.draw(page, c, m.source)
}

// fewestCompared is how many known values make a picture.
const fewestCompared = 2

// most is the place of the largest value, -1 where too few are known to compare.
// It is sure when no other can be as large: none is missing, a bound or
// approximate.
func most(values []figure.Figure) (at int, sure bool) {
	at = -1
	known := 0
	for i, f := range values {
		if _, ok := f.Known(); ok {
			known++
			if at < 0 || f.Value > values[at].Value {
				at = i
			}
		}
	}
	if known < fewestCompared {
		return -1, false
	}
	for i, f := range values {
		if i != at && (!f.Counted() || f.Value == values[at].Value) {
			return at, false
		}
	}
	return at, !values[at].Approximate
}

// claimOf words a title after how sure it is: key-sure, or key-published where
// a figure that is not published could turn it.
func (w *writer) claimOf(key string, sure bool, args ...any) string {
	if sure {
		return w.t(key+"-sure", args...)
	}
	return w.t(key+"-published", args...)
}

// drawRegions draws the regions with their private jobs; each leads to its page.
func (w *writer) drawRegions(page *site.Page) *chartView {
	m := w.jobsMap("regions-map", w.Catalog.Settings.State)
	m.outlines, m.areas, m.label = w.outlines.regions(), regionsOnMap(w.Catalog.Regions), w.t("table.region")
	for _, r := range w.Catalog.Regions {
		m.values = append(m.values, w.book.regionTotals[r.ID])
	}
	return w.drawAreas(page, m)
}

// drawCounties draws a region's counties with their private jobs.
func (w *writer) drawCounties(page *site.Page, r *catalog.Region, rows []countyRow) *chartView {
	m := w.jobsMap("counties-map", r.Name)
	m.title = "region.map-title"
	m.outlines, m.areas, m.label = w.outlines.of(r.ID), countiesOnMap(r.Counties), w.t("table.county")
	for _, row := range rows {
		m.values = append(m.values, row.Jobs)
	}
	return w.drawAreas(page, m)
}

func (w *writer) jobsMap(id, place string) areaMap {
	source := w.source(catalog.CBPTable, w.cbpScope(nil).period)
	return areaMap{
		id: id, measure: w.t("table.private-jobs"), title: "regions.map-title",
		subtitle: w.t("regions.map-subtitle", place, source.Period), source: source,
	}
}

// drawUnemployment draws unemployment in every county of the state.
func (w *writer) drawUnemployment(page *site.Page) *chartView {
	year := w.book.laborYear
	m := areaMap{
		id: "unemployment-map", outlines: w.outlines.counties(), areas: countiesOnMap(w.Catalog.Counties),
		label: w.t("table.county"), measure: w.t("table.unemployment"), title: "regions.unemployment-title",
		subtitle: w.t("regions.unemployment-subtitle", w.Catalog.Settings.State, year), source: w.source(catalog.LaborForceTable, year),
	}
	for _, county := range w.Catalog.Counties {
		m.values = append(m.values, w.Catalog.LaborForce.Labor(county.FIPS, year).Rate.Named("unemployment, "+county.Name))
	}
	return w.drawAreas(page, m)
}

// drawSpread draws a cluster's concentration in the regions, each of which leads
// to the page of the cluster there; its jobs where too little is published for a
// concentration.
func (w *writer) drawSpread(page *site.Page, e *entry) *chartView {
	source := w.sourceOf(e)
	m := areaMap{
		id: "regions-map", outlines: w.outlines.regions(), label: w.t("table.region"), measure: w.t("table.quotient"),
		title: "cluster.map-title", subtitle: w.t("cluster.map-subtitle", e.Name, w.Catalog.Settings.State, source.Period),
		breaks: heatSteps, source: source,
	}
	for _, r := range w.Catalog.Regions {
		m.areas = append(m.areas, onMap{r.ID, r.Name, clusterRegionURL(e.ID, r.ID)})
		m.values = append(m.values, e.quotients[r.ID])
		if e.quotients[r.ID].Approximate && m.notes == nil {
			m.notes = []string{w.t("cluster.map-approximate")}
		}
	}
	if top, _ := most(m.values); top < 0 {
		m.values, m.measure, m.breaks = nil, w.t("table.jobs"), nil
		m.title, m.subtitle = "cluster.jobs-map-title", w.t("cluster.jobs-map-subtitle", e.Name, w.Catalog.Settings.State, source.Period)
		m.notes = []string{w.t("clusterregion.map-note")}
		for _, r := range w.Catalog.Regions {
			m.values = append(m.values, e.regions[r.ID].jobs)
		}
	}
	return w.drawAreas(page, m)
}

// drawPlaces draws a cluster's jobs in the counties of a region.
func (w *writer) drawPlaces(page *site.Page, e *entry, r *catalog.Region) *chartView {
	source := w.sourceOf(e)
	m := areaMap{
		id: "counties-map", outlines: w.outlines.of(r.ID), areas: countiesOnMap(r.Counties), label: w.t("table.county"), measure: w.t("table.jobs"),
		title: "clusterregion.map-title", subtitle: w.t("clusterregion.map-subtitle", e.Name, r.Name, source.Period),
		notes: []string{w.t("clusterregion.map-note")}, source: source,
	}
	for _, county := range r.Counties {
		m.values = append(m.values, e.counties[county.FIPS])
	}
	return w.drawAreas(page, m)
}
