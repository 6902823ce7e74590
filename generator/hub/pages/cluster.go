package pages

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var cluster = Kind{"cluster", clusterPages}

// How many rows a cluster's page shows of what it has many of.
const (
	countiesShown   = 15
	industriesDrawn = 8
)

func clusterURL(id string) string { return clustersURL + id + "/" }

func clusterPages(w *writer) []*site.Page {
	return eachInParallel(w.placesIn(false), func(_ int, p *clusterPlace) *site.Page { return w.cluster(p) })
}

func (w *writer) cluster(p *clusterPlace) *site.Page {
	e := p.entry
	page, prose := w.story(e.Story, clusterURL(e.ID), clustersURL, e.Name, e.About)
	page.Pos = e.Pos
	view := clusterView{
		proseView: prose, Emblem: e.Emblem, About: e.About, Note: e.Note,
		Industries: told(e.state.rows), Regions: w.regionRows(e), Counties: w.countyRows(e),
		Related: w.relatedClusters(e.Cluster), Definition: w.definition(e.Cluster), Coverage: w.meterOf(e, e.inCounties),
		Stats: p.facts().stats,
	}
	view.Gaps = w.note(page, view.Stats)
	view.Chart = w.drawIndustries(page, e.state.rows, e)
	w.noteIndustries(page, view.Industries)
	w.notePlaces(page, slices.Concat(view.Regions, view.Counties))
	view.Keys, view.Kit = w.keyOccupations(page, e.ID), w.kitLinksOf(p)
	page.Sources = append(page.Sources, w.sourceOf(e))
	view.Partnerships = w.partnershipsIn(page, e.Cluster, nil)
	view.Board = w.boardView(w.Catalog.BoardsOf(e.Cluster, nil), page)
	page.Sources = append(page.Sources, w.sourcesOf(catalog.ClusterIndustriesTable)...)
	page.Sources = append(page.Sources, w.baseSources(e)...)
	view.Map = w.drawSpread(page, e)
	if view.Keys != nil {
		view.Keys.Scatter = w.drawKeys(page, view.Keys)
	}
	page.View = view
	return page
}

// story is the page of a thing that may have a story in content/; without one
// the page has its figures alone.
func (w *writer) story(story *catalog.Guide, url, parent, title, summary string) (*site.Page, proseView) {
	if story == nil {
		return &site.Page{URL: url, Title: title, Summary: summary, Parent: parent, Updated: w.Catalog.Retrieved()}, proseView{}
	}
	page, prose := w.prose(story.Prose, url, parent)
	page.Title = title
	return page, prose
}

// clusterStats are the headline figures of a cluster in a place.
func (w *writer) clusterStats(s sums, quotient figure.Figure, base string, e *entry) []stat {
	from := w.sourceOf(e)
	return []stat{
		{Label: w.t("cluster.jobs"), Figure: s.jobs, Sentence: w.t("cluster.jobs-sentence"), Source: from},
		{Label: w.t("cluster.employers"), Figure: s.establishments, Sentence: w.t("cluster.employers-sentence"), Source: from},
		{Label: w.t("cluster.pay"), Figure: s.pay().Named("pay for each job"), Sentence: w.t("cluster.pay-sentence"), Source: from},
		{Label: w.t("cluster.quotient"), Figure: quotient, Sentence: base, Source: from},
	}
}

// growthStat is a cluster's growth where a trend can be followed, or what
// would bring one.
func (w *writer) growthStat(t *trend) stat {
	s := stat{Label: w.t("cluster.growth"), Signed: true, Sentence: w.t("cluster.growth-sentence")}
	if t == nil || len(t.Rows) == 0 {
		s.Figure = figure.Absent("growth", figure.ChangeShare, figure.NotLoaded, "sectorhub import qcew")
		return s
	}
	s.Figure, s.Source = t.Rows[0].Growth.Named("growth"), t.Source
	if t.Left > 0 { // a trend of a part is no trend of the whole
		s.Figure = figure.Absent("growth", figure.ChangeShare, figure.NotComputable, w.t("cluster.growth-part"))
	}
	return s
}

// sourceOf is the release that a cluster is counted in, with its year.
func (w *writer) sourceOf(e *entry) site.Source {
	if e.scope.release.Dataset == nil {
		return site.Source{}
	}
	return w.source(e.scope.release.Dataset.ID, e.scope.period)
}

// baseOf names what a cluster's quotient in the state is held against.
func (w *writer) baseOf(e *entry) string {
	if _, ok := w.nationalShare(e); ok || e.scope.ownership != catalog.Private {
		return w.t("cluster.base-nation", e.scope.period)
	}
	year, quarter, _ := strings.Cut(nationalPeriod, "-")
	return w.t("cluster.base-nation", w.t("period.quarter", quarter, year))
}

// baseSources are the tables that the base of a cluster's quotient comes from,
// when it is not of the release that the cluster is counted in.
func (w *writer) baseSources(e *entry) []site.Source {
	if e.scope.ownership != catalog.Private {
		return nil
	}
	if _, ok := w.nationalShare(e); ok {
		return w.sourcesOf(catalog.NationalSharesTable)
	}
	if w.Catalog.QCEW.Dataset == nil {
		return nil
	}
	year, quarter, _ := strings.Cut(nationalPeriod, "-")
	return []site.Source{w.source(catalog.QCEWTable, w.t("period.quarter", quarter, year))}
}

// meterOf says how much of the state's jobs the county figures hold, beside
// jobs that are a sum of them; nil when none of their parts is missing.
func (w *writer) meterOf(e *entry, jobs figure.Figure) *meter {
	if jobs.Parts.Missing == 0 {
		return nil
	}
	return &meter{Covered: e.coverage.Named("coverage by county"), Parts: jobs.Parts, Why: w.Locale.Why(e.coverage)}
}

// drawIndustries draws a cluster's largest industries for a page and gives it
// their values as a download; nil when there are too few to compare.
func (w *writer) drawIndustries(page *site.Page, rows []industryRow, e *entry) *chartView {
	c, ok := w.industryChart(rows, e)
	if !ok {
		return nil
	}
	return w.draw(page, c, w.sourceOf(e))
}

// industryChart compares a cluster's largest industries.
func (w *writer) industryChart(rows []industryRow, e *entry) (chart.Chart, bool) {
	var names []string
	var values []figure.Figure
	for _, row := range rows {
		if _, ok := row.Jobs.Known(); ok && len(values) < industriesDrawn {
			names, values = append(names, row.Title), append(values, row.Jobs)
		}
	}
	if len(values) < 2 {
		return chart.Chart{}, false
	}
	from := w.sourceOf(e)
	return chart.Chart{
		ID: "largest-industries", Kind: chart.Bar,
		Title:    w.t("cluster.chart-title", names[0]),
		Subtitle: w.t("cluster.chart-subtitle", from.Period),
		Label:    w.t("cluster.industry"), Categories: names,
		Series: []chart.Series{{Name: w.t("cluster.jobs"), Values: values}},
		Source: from.Title,
	}, true
}

// regionRows are the regions with their part of a cluster, most jobs first.
func (w *writer) regionRows(e *entry) []placeRow {
	var rows []placeRow
	for _, region := range w.Catalog.Regions {
		in := e.regions[region.ID]
		rows = append(rows, placeRow{
			Name: region.Name, URL: clusterRegionURL(e.ID, region.ID), Jobs: in.jobs,
			Share: measure.Share(in.jobs, e.state.jobs), Quotient: e.quotients[region.ID],
		})
	}
	slices.SortStableFunc(rows, func(a, b placeRow) int { return mostFirst(a.Jobs, b.Jobs) })
	return rows
}

// countyRows are the counties with the most jobs in a cluster.
func (w *writer) countyRows(e *entry) []placeRow {
	rows := w.countiesOf(e, w.Catalog.Counties)
	return rows[:min(len(rows), countiesShown)]
}

func (w *writer) countiesOf(e *entry, counties []*catalog.County) []placeRow {
	var rows []placeRow
	for _, county := range counties {
		jobs := e.counties[county.FIPS]
		rows = append(rows, placeRow{Name: county.Name, Jobs: jobs, Share: measure.Share(measure.Covered(jobs, e.coverage), e.state.jobs)})
	}
	slices.SortStableFunc(rows, func(a, b placeRow) int { return mostFirst(a.Jobs, b.Jobs) })
	return rows
}

func (w *writer) relatedClusters(c *catalog.Cluster) []card {
	var cards []card
	for _, link := range c.Links {
		if other := w.Catalog.Cluster(link.Cluster); other != nil {
			cards = append(cards, card{Title: other.Name, URL: clusterURL(other.ID), Summary: other.About, Emblem: other.Emblem})
		}
	}
	return cards
}

func (w *writer) definition(c *catalog.Cluster) []definitionRow {
	var rows []definitionRow
	for _, i := range c.Industries {
		rows = append(rows, definitionRow{i.Edition, i.Code, w.Catalog.IndustryTitle(i.Code), w.t("ownership." + i.Ownership), i.Basis})
	}
	slices.SortStableFunc(rows, func(a, b definitionRow) int {
		return cmp.Or(cmp.Compare(b.Edition, a.Edition), cmp.Compare(a.Code, b.Code))
	})
	return rows
}

// told leaves out the only row, which would repeat the sum.
func told(rows []industryRow) []industryRow {
	if len(rows) < 2 {
		return nil
	}
	return rows
}

func (w *writer) noteIndustries(page *site.Page, rows []industryRow) {
	for _, row := range rows {
		page.Figures = append(page.Figures, row.Jobs, row.Establishments, row.Pay.Named("pay for each job, "+row.Title))
	}
}

func (w *writer) notePlaces(page *site.Page, rows []placeRow) {
	for _, row := range rows {
		page.Figures = append(page.Figures, row.Jobs, row.Share.Named("share of the state's jobs, "+row.Name))
		if row.Quotient.Unit != "" {
			page.Figures = append(page.Figures, row.Quotient)
		}
	}
}
