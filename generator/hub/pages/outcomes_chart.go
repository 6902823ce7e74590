package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// outcomeUnits are in the order in which their charts stand.
var outcomeUnits = [...]string{"share", "dollars-a-year", "dollars", "days", "months", "count"}

// drawOutcomes draws results beside where they began and what they aim at, one
// chart a unit: the newest period of each measure of each partnership. of names
// them all, named a row. A unit without a known result that has either is not
// drawn.
func (w *writer) drawOutcomes(page *site.Page, results []catalog.Outcome, of string, named func(catalog.Outcome) string) []*chartView {
	var charts []*chartView
	source := w.source(catalog.OutcomesTable, "")
	for _, unit := range outcomeUnits {
		rows := newestOutcomes(results, unit)
		if !slices.ContainsFunc(rows, isCompared) {
			continue
		}
		names := make([]string, len(rows))
		for i, o := range rows {
			names[i] = named(o)
		}
		began, beganTold := w.outcomeSeries("outcomes.baseline", rows, func(o catalog.Outcome) figure.Figure { return o.Baseline })
		reported, _ := w.outcomeSeries("outcomes.reported-bar", rows, outcomeResult)
		target, targetTold := w.outcomeSeries("outcomes.target", rows, func(o catalog.Outcome) figure.Figure { return o.Target })
		c := chart.Chart{
			ID: "outcomes-" + unit, Kind: chart.Bar, Title: w.t("outcomes.chart-title"),
			Subtitle: w.t("outcomes.chart-subtitle", of, w.t("outcomes.unit."+unit)), Label: w.t("outcomes.measure"), Categories: names,
			Series: []chart.Series{began, reported, target},
			Saying: w.t("outcomes.chart-saying"), Source: source.Title,
		}
		switch {
		case !targetTold:
			c.Title, c.Series = w.t("outcomes.chart-title-baseline"), c.Series[:2]
		case !beganTold:
			c.Title, c.Series = w.t("outcomes.chart-title-target"), c.Series[1:]
		}
		charts = append(charts, w.draw(page, c, source))
	}
	return charts
}

// outcomeSeries is one figure of each row; told says that any is known.
func (w *writer) outcomeSeries(name string, rows []catalog.Outcome, value func(catalog.Outcome) figure.Figure) (s chart.Series, told bool) {
	s.Name = w.t(name)
	for _, o := range rows {
		f := value(o)
		_, known := f.Known()
		told = told || known
		s.Values = append(s.Values, f)
	}
	return s, told
}

// newestOutcomes are the results of a unit, which stand newest first, without those
// of older periods.
func newestOutcomes(results []catalog.Outcome, unit string) []catalog.Outcome {
	var rows []catalog.Outcome
	for _, o := range results {
		there := slices.ContainsFunc(rows, func(r catalog.Outcome) bool { return r.Measure == o.Measure && r.Partnership == o.Partnership })
		if o.Measure.Unit == unit && !there {
			rows = append(rows, o)
		}
	}
	return rows
}

// isCompared says whether a result is known, and where it began or its target.
func isCompared(o catalog.Outcome) bool {
	_, known := outcomeResult(o).Known()
	_, began := o.Baseline.Known()
	_, aims := o.Target.Known()
	return known && (began || aims)
}

// outcomeResult is a result as it is shown: of a share, the two numbers' quotient.
func outcomeResult(o catalog.Outcome) figure.Figure {
	if o.Measure.Unit == "share" {
		return shareOf(o)
	}
	return o.Value
}
