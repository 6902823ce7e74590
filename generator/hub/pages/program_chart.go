package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/site"
)

const chancesChartID = "pay-and-openings"

// chancesChart sets the pay of likely careers against their openings; ok is
// false when too few have both.
func (w *writer) chancesChart(careers []programCareer) (c chart.Chart, ok bool) {
	points := make([]careerPoint, len(careers))
	for i, career := range careers {
		points[i] = careerPoint{title: career.Title, pay: career.Pay, openings: career.Openings, marked: career.PayResult == "passes"}
	}
	wages, future := w.source(catalog.WagesTable, ""), w.source(catalog.ProjectionsTable, "")
	c, ok = w.careerScatter(chancesChartID, wages, future, points)
	if !ok {
		return chart.Chart{}, false
	}
	c.Title, c.Notes = w.chancesTitle(careers), w.chancesNotes(careers)
	c.Subtitle = w.t("program.chances-subtitle", w.Catalog.Settings.State, wages.Period, future.Period)
	return c, true
}

// chancesTitle counts those that meet the line of the pay test; without one it
// names the best paid.
func (w *writer) chancesTitle(careers []programCareer) string {
	line, tested := payLine(careers)
	passing, known := countPassing(careers)
	best := careers[0]
	for _, c := range careers {
		if pay, ok := drawable(c.Pay); ok && pay > best.Pay.Value {
			best = c
		}
	}
	number := func(n int) string { return w.Locale.Number(float64(n), 0) }
	switch {
	case !tested || known == 0:
		return w.t("program.chances-title-best", best.Title, w.show(best.Pay))
	case passing == len(careers):
		return w.t("program.chances-title-all", number(passing), w.show(line))
	case known < len(careers):
		return w.t("program.chances-title-known", number(passing), number(known), w.show(line))
	}
	return w.t("program.chances-title", number(passing), number(known), w.show(line))
}

// countPassing is how many meet the pay test, of how many that are tested.
func countPassing(careers []programCareer) (passing, known int) {
	for _, c := range careers {
		passes, ok := payPasses(c)
		if ok {
			known++
		}
		if passes {
			passing++
		}
	}
	return passing, known
}

// chancesNotes say which points stand out, and that not all have names.
func (w *writer) chancesNotes(careers []programCareer) []string {
	passing, known := countPassing(careers)
	notes := []string{w.t("chart.names-in-table")}
	if passing > 0 && passing < known {
		notes = append([]string{w.t("program.chances-line")}, notes...)
	}
	return notes
}

// drawChances draws the chart of a page whose files offerChances has named;
// nil without one.
func (w *writer) drawChances(page *site.Page, careers []programCareer) *chartView {
	c, ok := w.chancesChart(careers)
	if !ok {
		return nil
	}
	return w.draw(page, c, w.source(catalog.WagesTable, ""))
}

// offerChances gives a page the files of the chart, when it has one.
func (w *writer) offerChances(page *site.Page, e *familyEntry) {
	points := 0
	for _, part := range e.parts[:min(len(e.parts), careersShown)] {
		if placed(part.occupation.Wages().Median, part.occupation.Outlook().Openings) {
			points++
		}
	}
	if points < fewestPlaced {
		return
	}
	w.offer(page, chancesChartID, func() chart.Chart {
		careers := w.programCareers(e)
		c, _ := w.chancesChart(careers[:min(len(careers), careersShown)])
		return c
	})
}
