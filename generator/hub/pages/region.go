package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var (
	region  = Kind{"region", regionPages}
	regions = Kind{"regions", regionsPages}
)

func regionURL(id string) string { return regionsURL + id + "/" }

func regionPages(w *writer) []*site.Page {
	return eachInParallel(w.Catalog.Regions, func(_ int, r *catalog.Region) *site.Page { return w.region(r) })
}

func (w *writer) region(r *catalog.Region) *site.Page {
	page, prose := w.story(r.Story, regionURL(r.ID), regionsURL, r.Name, w.t("region.summary", r.Name))
	page.Pos = r.Pos
	view := regionView{proseView: prose, Note: r.Note, Stats: w.regionStats(r)}
	for _, c := range w.Catalog.Clusters {
		e := w.book.clusters[c.ID]
		view.Clusters = append(view.Clusters, w.clusterRow(e, e.regions[r.ID], e.quotients[r.ID], clusterRegionURL(c.ID, r.ID)))
	}
	slices.SortStableFunc(view.Clusters, func(a, b clusterRow) int { return mostFirst(a.Quotient, b.Quotient) })
	for _, row := range view.Clusters {
		w.noteCluster(page, row)
	}
	view.Counties = w.laborRows(page, r)
	view.Gaps = w.note(page, view.Stats)
	page.Sources = w.sourcesOf(catalog.CBPTable, catalog.QCEWTable, catalog.LaborForceTable, catalog.RegionCountiesTable, catalog.ClusterIndustriesTable)
	view.Board = w.boardView(w.Catalog.BoardsOf(nil, r), page)
	view.Map = w.drawCounties(page, r, view.Counties)
	view.Bars = w.drawConcentration(page, view.Clusters, r.Name, w.Catalog.Settings.State)
	page.View = view
	return page
}

// laborYear is the newest year of which the labor force of every county is
// known.
func (w *writer) laborYear() string {
	years := w.Catalog.LaborForce.Years
	for i := len(years) - 1; i >= 0; i-- {
		all := true
		for _, county := range w.Catalog.Counties {
			_, known := w.Catalog.LaborForce.Labor(county.FIPS, years[i]).LaborForce.Known()
			all = all && known
		}
		if all {
			return years[i]
		}
	}
	return ""
}

func (w *writer) regionStats(r *catalog.Region) []stat {
	year := w.book.laborYear
	var force, unemployed []figure.Figure
	for _, county := range r.Counties {
		labor := w.Catalog.LaborForce.Labor(county.FIPS, year)
		force, unemployed = append(force, labor.LaborForce), append(unemployed, labor.Unemployed)
	}
	people := measure.Sum("labor force, "+r.Name, force)
	rate := measure.Share(measure.Sum("unemployed, "+r.Name, unemployed), people).Named("unemployment, " + r.Name)
	labor := w.source(catalog.LaborForceTable, year)
	return []stat{
		{Label: w.t("region.jobs"), Figure: w.book.regionTotals[r.ID], Sentence: w.t("region.jobs-sentence"), Source: w.source(catalog.CBPTable, w.cbpScope(nil).period)},
		{Label: w.t("region.labor-force"), Figure: people, Sentence: w.t("region.labor-force-sentence"), Source: labor},
		{Label: w.t("region.unemployment"), Figure: rate, Sentence: w.t("region.unemployment-sentence"), Source: labor},
	}
}

func (w *writer) laborRows(page *site.Page, r *catalog.Region) []countyRow {
	year := w.book.laborYear
	var rows []countyRow
	for _, county := range r.Counties {
		labor := w.Catalog.LaborForce.Labor(county.FIPS, year)
		row := countyRow{county.Name, labor.LaborForce.Named("labor force, " + county.Name), labor.Rate.Named("unemployment, " + county.Name), w.countyJobs(county)}
		rows = append(rows, row)
		page.Figures = append(page.Figures, row.LaborForce, row.Rate, row.Jobs)
	}
	return rows
}

// countyJobs are a county's private jobs: those of the industries published.
func (w *writer) countyJobs(county *catalog.County) figure.Figure {
	return w.addUp(w.cbpScope([]string{county.FIPS}), w.book.industries).jobs.Named("private jobs, " + county.Name)
}

func regionsPages(w *writer) []*site.Page {
	if len(w.Catalog.Regions) == 0 {
		return nil
	}
	page := &site.Page{
		URL: regionsURL, Title: w.t("regions.title"), Summary: w.t("regions.summary"), Parent: homeURL,
		Updated: w.Catalog.Retrieved(), Pos: diag.Pos{File: "data/" + catalog.RegionsTable + ".csv"},
	}
	rows := w.regionList()
	for _, row := range rows {
		page.Figures = append(page.Figures, row.Jobs)
	}
	page.Sources = w.sourcesOf(catalog.CBPTable, catalog.RegionCountiesTable)
	view := regionsView{rows, w.drawRegions(page), w.drawUnemployment(page)}
	if view.Unemployment != nil {
		page.Sources = append(page.Sources, w.sourcesOf(catalog.LaborForceTable)...)
	}
	page.View = view
	return []*site.Page{page}
}

// regionList is every region with its private jobs, most first.
func (w *writer) regionList() []placeRow {
	var rows []placeRow
	for _, r := range w.Catalog.Regions {
		jobs := w.book.regionTotals[r.ID]
		rows = append(rows, placeRow{Name: r.Name, URL: regionURL(r.ID), Jobs: jobs, Share: measure.Share(jobs, w.book.stateTotal)})
	}
	slices.SortStableFunc(rows, func(a, b placeRow) int { return mostFirst(a.Jobs, b.Jobs) })
	return rows
}
