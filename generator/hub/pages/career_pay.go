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

// payChart compares the pay of an occupation's lower, middle and higher paid
// workers with the middle pay of all jobs.
func (w *writer) payChart(wages catalog.Wages) chart.Chart {
	values := percentiles(wages)
	categories := []string{w.t("percentile.10"), w.t("percentile.25"), w.t("percentile.50"), w.t("percentile.75"), w.t("percentile.90")}
	emphasis := []bool{false, false, true, false, false}
	if all := w.Catalog.AllJobs; all != nil {
		values, categories, emphasis = append(values, all.Wages().Median), append(categories, w.t("career.all-jobs")), append(emphasis, false)
	}
	for i := range values {
		values[i] = values[i].Named(categories[i])
	}
	source := w.source(catalog.WagesTable, "")
	return chart.Chart{
		ID: payChartID, Kind: chart.Bar,
		Title:      w.payTitle(wages),
		Subtitle:   w.t("career.pay-subtitle", w.Catalog.Settings.State, source.Period),
		Label:      w.t("career.pay-group"),
		Categories: categories,
		Series:     []chart.Series{{Name: w.t("career.pay-measure"), Values: values, Emphasis: emphasis}},
		Saying:     w.paySaying(wages),
		Notes:      []string{w.t("career.pay-note")},
		Source:     source.Title,
	}
}

// paySaying sets the ends of an occupation's pay beside the middle of all jobs;
// "" when one of the three is not known. Highest and lowest would mix the two.
func (w *writer) paySaying(wages catalog.Wages) string {
	if w.Catalog.AllJobs == nil {
		return ""
	}
	all := w.Catalog.AllJobs.Wages().Median
	if !wages.P10.Counted() || !wages.P90.Counted() || !all.Counted() {
		return ""
	}
	return w.t("career.pay-saying", w.show(wages.P10), w.show(wages.P90), w.show(all))
}

// payTitle claims only what the published percentiles prove.
func (w *writer) payTitle(wages catalog.Wages) string {
	_, low := wages.P25.Known()
	_, high := wages.P75.Known()
	if low && high {
		return w.t("career.pay-title", w.show(wages.P25), w.show(wages.P75))
	}
	return w.t("career.pay-title-bound", w.show(wages.P10))
}
