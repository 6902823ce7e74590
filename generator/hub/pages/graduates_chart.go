package pages

import (
	"iter"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

const graduatesChartID = "graduates-by-year"

// yearChart draws the graduates of each year; ok is false with fewer than two
// years that have some.
func (w *writer) yearChart(awards []counted, of string) (c chart.Chart, ok bool) {
	years := w.Catalog.Completions.Years
	values := make([]figure.Figure, len(years))
	var told []int // the years with graduates
	for i, year := range years {
		var counts []figure.Figure
		for _, award := range awards {
			if award.Year == year {
				counts = append(counts, award.count)
			}
		}
		// Nothing tells a year without graduates from one without a report.
		values[i] = figure.Absent("graduates in "+year, figure.Count, figure.NotPublished, "")
		if len(counts) > 0 {
			values[i] = measure.YearlyMean("graduates in "+year, counts, 1)
			told = append(told, i)
		}
	}
	if len(told) < 2 {
		return chart.Chart{}, false
	}
	from := w.source(catalog.CompletionsTable, years[0]+"–"+years[len(years)-1])
	first, last := told[0], told[len(told)-1]
	return chart.Chart{
		ID: graduatesChartID, Kind: chart.Line,
		Title:    w.t("graduates.title-"+direction(values[first], values[last]), w.show(values[first]), years[first], w.show(values[last]), years[last]),
		Subtitle: w.t("graduates.subtitle", of, from.Period), Label: w.t("graduates.year"), Categories: years,
		Series: []chart.Series{{Name: w.t("graduates.graduates"), Values: values}}, Source: from.Title,
	}, true
}

func direction(first, last figure.Figure) string {
	switch {
	case last.Value > first.Value:
		return "up"
	case last.Value < first.Value:
		return "down"
	}
	return "same"
}

// drawYears draws the chart of a page whose files offerYears has named; nil
// without one.
func (w *writer) drawYears(page *site.Page, awards []counted, of string) *chartView {
	c, ok := w.yearChart(awards, of)
	if !ok {
		return nil
	}
	return w.draw(page, c, w.source(catalog.CompletionsTable, w.Catalog.Completions.Years[0]+"–"+w.newestYear()))
}

// offerYears gives a page the files of the chart, when it has one.
func (w *writer) offerYears(page *site.Page, rows iter.Seq[catalog.Completion], of string) {
	years := map[string]bool{}
	for award := range rows {
		years[award.Year] = true
	}
	if len(years) < 2 {
		return
	}
	w.offer(page, graduatesChartID, func() chart.Chart {
		c, _ := w.yearChart(countAwards(rows), of)
		return c
	})
}
