package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
)

const demandChartID = "pay-and-openings"

// demandDrawn is how many careers in demand the picture holds; the list below
// it has all.
const demandDrawn = 20

// inDemandRows are the careers in demand, those with the most openings first.
func (w *writer) inDemandRows() []demandRow {
	var rows []demandRow
	for _, o := range w.Catalog.Occupations {
		if w.verdicts[o].Result == measure.Yes {
			rows = append(rows, w.demandRow(o))
		}
	}
	slices.SortStableFunc(rows, func(a, b demandRow) int { return mostFirst(a.Openings, b.Openings) })
	return rows
}

// demandChart sets the pay of the careers in demand with the most openings
// against their openings; ok is false when too few have both.
func (w *writer) demandChart() (c chart.Chart, ok bool) {
	rows := slices.DeleteFunc(w.inDemandRows(), func(r demandRow) bool { return !placed(r.Pay, r.Openings) })
	rows = rows[:min(len(rows), demandDrawn)]
	if w.Catalog.AllJobs == nil {
		return chart.Chart{}, false
	}
	middle := w.Catalog.AllJobs.Wages().Median
	line, known := middle.Known()
	var points []careerPoint
	above := 0
	for _, row := range rows {
		value, _ := drawable(row.Pay)
		points = append(points, careerPoint{row.Title, row.URL, row.Pay, row.Openings, value > line})
		if value > line {
			above++
		}
	}
	wages, future := w.source(catalog.WagesTable, ""), w.source(catalog.ProjectionsTable, "")
	c, ok = w.careerScatter(demandChartID, wages, future, points)
	if !ok || !known {
		return chart.Chart{}, false
	}
	number := func(n int) string { return w.Locale.Number(float64(n), 0) }
	c.Title = w.t("demand.chart-title", number(above), number(len(rows)), w.show(middle))
	c.Subtitle = w.t("program.chances-subtitle", w.Catalog.Settings.State, wages.Period, future.Period)
	c.Notes = []string{w.t("demand.chart-which", w.show(middle)), w.t("chart.names-in-table")}
	if above > 0 && above < len(rows) {
		c.Notes = append(c.Notes, w.t("demand.chart-above"))
	}
	return c, true
}
