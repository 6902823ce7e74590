package pages

import (
	"slices"
	"strconv"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// drawJobs compares the jobs of clusters in the state.
func (w *writer) drawJobs(page *site.Page, rows []clusterRow) *chartView {
	source := w.source(catalog.CBPTable, w.cbpScope(nil).period)
	return w.drawClusters(page, rows, func(r clusterRow) figure.Figure { return r.Jobs }, chart.Chart{
		ID: "jobs", Title: "clusters.jobs-title", Label: w.t("table.industry"), Source: source.Title,
		Subtitle: w.t("clusters.jobs-subtitle", w.Catalog.Settings.State, source.Period), Series: []chart.Series{{Name: w.t("table.jobs")}},
	}, source)
}

// drawConcentration compares how concentrated clusters are in a place.
func (w *writer) drawConcentration(page *site.Page, rows []clusterRow, place, base string, notes ...string) *chartView {
	source := w.source(catalog.CBPTable, w.cbpScope(nil).period)
	return w.drawClusters(page, rows, func(r clusterRow) figure.Figure { return r.Quotient }, chart.Chart{
		ID: "concentration", Title: "clusters.concentration-title", Label: w.t("table.industry"), Source: source.Title,
		Subtitle: w.t("clusters.concentration-subtitle", place, source.Period, base), Series: []chart.Series{{Name: w.t("table.quotient")}},
		Notes: append([]string{w.t("clusters.concentration-note", base)}, notes...),
	}, source)
}

// drawClusters draws a bar for each cluster, the longest first; c has the words,
// and as its title the key of the claims about the longest.
func (w *writer) drawClusters(page *site.Page, rows []clusterRow, value func(clusterRow) figure.Figure, c chart.Chart, source site.Source) *chartView {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b clusterRow) int { return mostFirst(value(a), value(b)) })
	var values []figure.Figure
	other := false
	for _, row := range sorted {
		name := row.Name
		if row.Year != "" {
			name, other = w.t("clusters.of-year", row.Name, row.Year), true
		}
		c.Categories, values = append(c.Categories, name), append(values, value(row))
	}
	top, sure := most(values)
	if top < 0 {
		return nil
	}
	c.Kind, c.Series[0].Values = chart.Bar, values
	if other {
		c.Notes = append(c.Notes, w.t("clusters.of-year-note"))
	}
	c.Title = w.claimOf(c.Title, sure, sorted[top].Name, w.show(values[top]))
	return w.draw(page, c, source)
}

// drawTrend draws how the jobs of the industries that are published in full
// moved; nil when there are none.
func (w *writer) drawTrend(page *site.Page, t *trend) *chartView {
	if len(t.Rows) == 0 {
		return nil
	}
	name, row := t.Rows[0].Title, t.Rows[0]
	if len(t.Rows) > 1 {
		name = w.t("trend.published")
	}
	first, last := row.Jobs[0], row.Jobs[len(row.Jobs)-1]
	c := chart.Chart{
		ID: "jobs-by-year", Kind: chart.Line, Label: w.t("trend.year"), Source: t.Source.Title,
		Title:    w.t("trend.title-"+direction(first, last), name, w.show(first), t.Years[0], w.show(last), t.Years[len(t.Years)-1]),
		Subtitle: w.t("trend.subtitle", t.Source.Period),
		Saying:   w.t("trend.saying", t.Years[0], t.Years[len(t.Years)-1], w.Locale.Signed(row.Growth)),
	}
	series := chart.Series{Name: w.t("table.jobs")}
	for _, year := range w.yearsFrom(t.Years[0]) {
		jobs := figure.Absent("jobs, "+year, figure.Jobs, figure.NotLoaded, "sectorhub import qcew")
		if at := slices.Index(t.Years, year); at >= 0 {
			jobs = row.Jobs[at]
		}
		c.Categories, series.Values = append(c.Categories, year), append(series.Values, jobs)
	}
	c.Series = []chart.Series{series}
	return w.draw(page, c, t.Source)
}

// yearsFrom are all years from one to the newest of which the Quarterly Census
// has anything: years in between may not be loaded.
func (w *writer) yearsFrom(first string) []string {
	from, _ := strconv.Atoi(first)
	var years []string
	for _, period := range w.Catalog.QCEW.Periods {
		last, err := strconv.Atoi(period[:min(len(period), len("2024"))])
		for err == nil && from <= last {
			years = append(years, strconv.Itoa(from))
			from++
		}
	}
	return years
}

// drawKeys sets the openings of key occupations against their middle pay; nil
// when too few have both. It names the two that its title claims.
func (w *writer) drawKeys(page *site.Page, keys *keyView) *chartView {
	points := make([]careerPoint, len(keys.Rows))
	openings, pay := make([]figure.Figure, len(keys.Rows)), make([]figure.Figure, len(keys.Rows))
	for i, row := range keys.Rows {
		points[i] = careerPoint{title: row.Title, url: row.URL, pay: row.Pay, openings: row.Openings}
		openings[i], pay[i] = row.Openings, row.Pay
	}
	wanted, sure := most(openings)
	paid, surely := most(pay)
	if wanted < 0 || paid < 0 {
		return nil
	}
	points[wanted].marked, points[paid].marked = true, true
	c, ok := w.careerScatter("openings-and-pay", keys.Wages, keys.Future, points)
	if !ok {
		return nil
	}
	c.Title = w.claimOf("keys.scatter-title", sure && surely, c.Categories[wanted], c.Categories[paid])
	if wanted == paid {
		c.Title = w.claimOf("keys.scatter-both", sure && surely, c.Categories[wanted])
	}
	c.Subtitle = w.t("keys.scatter-subtitle", w.Catalog.Settings.State, keys.Future.Period, keys.Wages.Period)
	return w.draw(page, c, keys.Future)
}

// drawnOnly leaves out the charts that there are none of.
func drawnOnly(charts ...*chartView) []*chartView {
	return slices.DeleteFunc(charts, func(c *chartView) bool { return c == nil })
}

// clusterRows are all clusters in the whole state.
func (w *writer) clusterRows() []clusterRow {
	var rows []clusterRow
	for _, c := range w.Catalog.Clusters {
		rows = append(rows, w.stateRow(w.book.clusters[c.ID]))
	}
	return rows
}
