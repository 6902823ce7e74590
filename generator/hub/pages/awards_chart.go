package pages

import (
	"iter"
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

const awardsChartID = "graduates-by-award"

// levelsOf are the awards that some got in the years of the mean, from the
// shortest way to the longest.
func (w *writer) levelsOf(rows iter.Seq[catalog.Completion]) []string {
	var levels []string
	for row := range rows {
		if slices.Contains(w.programs.years, row.Year) && !slices.Contains(levels, row.Level) {
			levels = append(levels, row.Level)
		}
	}
	slices.SortStableFunc(levels, func(a, b string) int { return orderOf(a) - orderOf(b) })
	return levels
}

// awardsChart draws how many got each award in the years of the mean, added
// up: a mean of few people has fractions, a sum has not. It needs two awards.
func (w *writer) awardsChart(awards []counted, levels []string, of string) (c chart.Chart, ok bool) {
	values := make([]figure.Figure, len(levels))
	names := make([]string, len(levels))
	for i, level := range levels {
		var counts []figure.Figure
		for _, award := range awards {
			if award.Level == level && slices.Contains(w.programs.years, award.Year) {
				counts = append(counts, award.count)
			}
		}
		names[i] = w.award(level)
		values[i] = measure.Sum("graduates, "+names[i], counts)
	}
	all := measure.Sum("graduates", values)
	top, alone := most(values)
	if top < 0 || all.Value == 0 {
		return chart.Chart{}, false
	}
	title := "graduates.awards-title"
	if !alone {
		title = "graduates.awards-title-tied"
	}
	from := w.source(catalog.CompletionsTable, w.meanPeriod())
	return chart.Chart{
		ID: awardsChartID, Kind: chart.Bar,
		Title:    w.t(title, w.show(values[top]), w.show(all), names[top]),
		Subtitle: w.t("graduates.awards-subtitle", of, from.Period), Label: w.t("table.award"), Categories: names,
		Series: []chart.Series{{Name: w.t("graduates.graduates"), Values: values}},
		Notes:  []string{w.t("graduates.awards-note")}, Source: from.Title,
	}, true
}

// drawAwards draws the chart of a page whose files offerAwards has named; nil
// without one.
func (w *writer) drawAwards(page *site.Page, awards []counted, rows iter.Seq[catalog.Completion], of string) *chartView {
	c, ok := w.awardsChart(awards, w.levelsOf(rows), of)
	if !ok {
		return nil
	}
	return w.draw(page, c, w.source(catalog.CompletionsTable, w.meanPeriod()))
}

// offerAwards gives a page the files of the chart, when it has one.
func (w *writer) offerAwards(page *site.Page, rows iter.Seq[catalog.Completion], of string) {
	levels := w.levelsOf(rows)
	if len(levels) < 2 {
		return
	}
	w.offer(page, awardsChartID, func() chart.Chart {
		c, _ := w.awardsChart(countAwards(rows), levels, of)
		return c
	})
}
