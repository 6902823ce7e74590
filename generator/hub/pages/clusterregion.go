package pages

import (
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var clusterRegion = Kind{"clusterregion", clusterRegionPages}

func clusterRegionURL(cluster, region string) string { return clusterURL(cluster) + region + "/" }

func clusterRegionPages(w *writer) []*site.Page {
	return eachInParallel(w.placesIn(true), func(_ int, p *clusterPlace) *site.Page { return w.clusterRegion(p) })
}

func (w *writer) clusterRegion(p *clusterPlace) *site.Page {
	e, region := p.entry, p.region
	page := &site.Page{
		URL: p.url(), Parent: clusterURL(e.ID), Pos: e.Pos, Updated: w.Catalog.Retrieved(),
		Title: w.placeTitle(p), Summary: w.t("clusterregion.summary", e.Name, region.Name),
	}
	in, facts := p.sums(), p.facts()
	view := clusterRegionView{
		Emblem: e.Emblem, Lead: w.lead(p), Coverage: w.meterOf(e, in.jobs),
		Cluster: site.PageLink{Title: e.Name, URL: clusterURL(e.ID)}, Region: site.PageLink{Title: region.Name, URL: regionURL(region.ID)},
		Stats: facts.stats, Industries: told(in.rows), Counties: w.countiesOf(e, region.Counties),
	}
	for _, other := range w.Catalog.Regions {
		if other != region {
			view.Others = append(view.Others, site.PageLink{Title: other.Name, URL: clusterRegionURL(e.ID, other.ID)})
		}
	}
	view.Gaps = w.note(page, view.Stats)
	view.Chart = w.drawIndustries(page, in.rows, e)
	w.noteIndustries(page, view.Industries)
	w.notePlaces(page, view.Counties)
	w.noteTrend(page, facts.trend)
	if facts.trend != nil {
		trend := *facts.trend // others show it without the chart
		trend.Chart = w.drawTrend(page, &trend)
		view.Trend = &trend
	}
	view.Map = w.drawPlaces(page, e, region)
	view.Keys, view.Kit = w.keyOccupations(page, e.ID), w.kitLinksOf(p)
	page.Sources = append(page.Sources, w.sourceOf(e))
	view.Partnerships = w.partnershipsIn(page, e.Cluster, region)
	view.Board = w.boardView(w.Catalog.BoardsOf(e.Cluster, region), page)
	page.Sources = append(page.Sources, w.sourcesOf(catalog.ClusterIndustriesTable)...)
	page.View = view
	return page
}

// trend follows a cluster's jobs through the years that the Quarterly Census
// has for every county of a region; nil when there are fewer than two. Only
// industries published in full in every county and year are followed: a
// withheld cell would look like a change.
func (w *writer) trend(c *catalog.Cluster, region *catalog.Region) *trend {
	years := w.censusYears(region)
	if len(years) < 2 {
		return nil
	}
	t := &trend{Years: years, Source: w.source(catalog.QCEWTable, years[0]+"–"+years[len(years)-1])}
	ownership, codes := catalog.Private, w.rolledUp(c)
	if len(codes) == 0 {
		ownership, codes = catalog.Federal, []string{catalog.AllIndustries}
	}
	all := make([][]figure.Figure, len(years))
	for _, code := range codes {
		row, complete, there := w.trendRow(c, region, years, ownership, code)
		if !there {
			continue
		}
		t.Parts.All++
		if !complete {
			t.Parts.Missing++
			t.Left++
			continue
		}
		t.Rows = append(t.Rows, row)
		for i, jobs := range row.Jobs {
			all[i] = append(all[i], jobs)
		}
	}
	if len(t.Rows) < 2 { // nothing to add up
		return t
	}
	total := trendRow{Title: w.t("trend.all")}
	for i := range years {
		total.Jobs = append(total.Jobs, measure.Sum("jobs, "+years[i], all[i]))
	}
	total.Growth = measure.Growth(total.Jobs[0], total.Jobs[len(years)-1])
	t.Rows = append([]trendRow{total}, t.Rows...)
	return t
}

// rolledUp takes the group of industries, by its three digits, in place of the
// industries when a cluster has all of them: the larger a cell, the less often
// it is withheld. A group of which an industry got another code is not taken, as it
// held other industries before.
func (w *writer) rolledUp(c *catalog.Cluster) []string {
	codes := c.IndustriesOf(nationalEdition, catalog.Private)
	var rolled []string
	for _, code := range codes {
		group := code[:min(len(code), groupDigits)]
		switch {
		case !w.Catalog.WholeGroup(group, codes) || recoded(c, group, codes):
			rolled = append(rolled, code)
		case !slices.Contains(rolled, group):
			rolled = append(rolled, group)
		}
	}
	return rolled
}

const groupDigits = 3

// recoded says whether an industry of a group had another code in the edition
// before.
func recoded(c *catalog.Cluster, group string, codes []string) bool {
	return slices.ContainsFunc(codes, func(code string) bool {
		return strings.HasPrefix(code, group) && c.CodeIn(nationalEdition, cbpEdition, catalog.Private, code) != code
	})
}

// codeOf is the code under which the Quarterly Census counts an industry in a
// year: its rows are of the newest edition from that edition's year on.
func codeOf(c *catalog.Cluster, year, ownership, code string) string {
	if year < nationalEdition {
		return c.CodeIn(nationalEdition, cbpEdition, ownership, code)
	}
	return code
}

// censusYears are the years of which the Quarterly Census has every county of
// a region.
func (w *writer) censusYears(region *catalog.Region) []string {
	var years []string
	for _, period := range w.Catalog.QCEW.Periods {
		all := len(region.Counties) > 0
		for _, county := range region.Counties {
			all = all && w.Catalog.QCEW.Has(catalog.IndustryCell{Area: county.FIPS, Period: period, Ownership: catalog.AllOwned, Industry: catalog.AllIndustries})
		}
		if all && period >= firstTrendYear {
			years = append(years, period)
		}
	}
	return years
}

// firstTrendYear keeps older releases out of trends: their industry codes are
// of an edition that the hub does not follow back.
const firstTrendYear = "2020"

// trendRow adds up one industry over a region's counties, year by year. It is
// complete when no cell is withheld and the industry is there in all years; it
// is not there at all when no county has it in any year.
func (w *writer) trendRow(c *catalog.Cluster, region *catalog.Region, years []string, ownership, code string) (row trendRow, complete, there bool) {
	row = trendRow{Title: w.Catalog.IndustryTitle(code)}
	if ownership != catalog.Private { // all of a government's jobs, not all industries
		row.Title = w.t("ownership." + ownership)
	}
	complete = true
	for _, year := range years {
		cells := scope{release: w.Catalog.QCEW, areas: region.Areas(), period: year, ownership: ownership}.cells(codeOf(c, year, ownership, code))
		jobs := measure.Sum("jobs, "+row.Title+", "+year, cells.jobs)
		_, known := jobs.Known()
		complete = complete && known && !jobs.AtLeast
		there = there || len(cells.jobs) > 0
		row.Jobs = append(row.Jobs, jobs)
	}
	row.Growth = measure.Growth(row.Jobs[0], row.Jobs[len(years)-1])
	return row, complete && there, there
}

func (w *writer) noteTrend(page *site.Page, t *trend) {
	if t == nil {
		return
	}
	for _, row := range t.Rows {
		page.Figures = append(page.Figures, row.Jobs...)
		page.Figures = append(page.Figures, row.Growth.Named("growth, "+row.Title))
	}
	page.Sources = append(page.Sources, t.Source)
}
