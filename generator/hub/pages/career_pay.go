package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
)

const payChartID = "pay"

// fewestPercentiles is how many known percentiles make a picture of pay.
const fewestPercentiles = 3

// paid says whether enough is known of an occupation's pay to draw it.
func paid(wages catalog.Wages) bool {
	known := 0
	for _, p := range percentiles(wages) {
		if _, ok := p.Known(); ok {
			known++
		}
	}
	return known >= fewestPercentiles
}

func percentiles(wages catalog.Wages) []figure.Figure {
	return []figure.Figure{wages.P10, wages.P25, wages.Median, wages.P75, wages.P90}
}

// relatedShown is how many related careers stand beside a career's own pay.
const relatedShown = 3

// payRow is the pay of one career, or of all jobs, on the chart.
type payRow struct {
	name  string
	url   string
	wages catalog.Wages
}

// payRows are a career, those nearest to it whose pay can be drawn, and all jobs.
func (w *writer) payRows(o *catalog.Occupation, wages catalog.Wages, related []*catalog.Occupation) []payRow {
	rows := []payRow{{o.Title, "", wages}}
	for _, other := range related {
		if pay := other.Wages(); paid(pay) && len(rows) <= relatedShown {
			rows = append(rows, payRow{other.Title, careerURL(other), pay})
		}
	}
	if all := w.Catalog.AllJobs; all != nil && paid(all.Wages()) {
		rows = append(rows, payRow{w.t("career.all-jobs", w.Catalog.Settings.State), "", all.Wages()})
	}
	return rows
}

// payChart compares what an occupation's workers earn, from the lowest paid to
// the highest, with those of related ones and of all jobs.
func (w *writer) payChart(o *catalog.Occupation, wages catalog.Wages, related []*catalog.Occupation) chart.Chart {
	keys := []string{"percentile.10", "percentile.25", "percentile.50", "percentile.75", "percentile.90"}
	source := w.source(catalog.WagesTable, "")
	c := chart.Chart{
		ID: payChartID, Kind: chart.Range,
		Title:    w.payTitle(o, wages),
		Subtitle: w.t("career.pay-subtitle", w.Catalog.Settings.State, source.Period),
		Label:    w.t("careers.career"),
		Saying:   w.paySaying(wages),
		Notes:    []string{w.t("career.pay-marks"), w.t("career.pay-note")},
		Source:   source.Title,
	}
	for _, key := range keys {
		c.Series = append(c.Series, chart.Series{Name: w.t(key)})
	}
	for _, row := range w.payRows(o, wages, related) {
		c.Categories, c.Links = append(c.Categories, row.name), append(c.Links, row.url)
		for i, f := range percentiles(row.wages) {
			c.Series[i].Values = append(c.Series[i].Values, f.Named(c.Series[i].Name+", "+row.name))
		}
	}
	c.Series[0].Emphasis = []bool{true}
	return c
}

// paySaying sets the ends of an occupation's pay beside the middle of all jobs,
// or its middle where an end is not known; "" when that is not known either.
// Highest and lowest would be of the middles alone.
func (w *writer) paySaying(wages catalog.Wages) string {
	if w.Catalog.AllJobs == nil {
		return ""
	}
	all := w.Catalog.AllJobs.Wages().Median
	switch {
	case !all.Counted():
		return ""
	case wages.P10.Counted() && wages.P90.Counted():
		return w.t("career.pay-saying", w.show(wages.P10), w.show(wages.P90), w.show(all))
	case wages.Median.Counted():
		return w.t("career.pay-saying-middle", w.show(wages.Median), w.show(all))
	}
	return ""
}

// payTitle claims only what the published percentiles prove.
func (w *writer) payTitle(o *catalog.Occupation, wages catalog.Wages) string {
	_, low := wages.P25.Known()
	_, high := wages.P75.Known()
	if low && high {
		return w.t("career.pay-title", o.Title, w.show(wages.P25), w.show(wages.P75))
	}
	return w.t("career.pay-title-bound", o.Title, w.show(wages.P10))
}
