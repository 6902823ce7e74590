package pages

import (
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/site"
)

// careerCharts are the charts of one career and what they are drawn from. Each
// is made when first asked, and once: the plan asks whether there is one, the
// page shows it, and its files hold it. ok is false where too little is known.
type careerCharts struct {
	areas                      func() *areaView
	pay, byArea, growth, parts func() (c chart.Chart, ok bool)
}

func (w *writer) newCareerCharts(o *catalog.Occupation) careerCharts {
	outlook := sync.OnceValue(o.Outlook)
	charts := careerCharts{areas: sync.OnceValue(func() *areaView { return w.areasOf(o) })}
	charts.pay = sync.OnceValues(func() (chart.Chart, bool) { return w.payChart(o, o.Wages(), o.Related()), true })
	charts.byArea = sync.OnceValues(func() (chart.Chart, bool) { return w.areasChart(charts.areas()) })
	charts.growth = sync.OnceValues(func() (chart.Chart, bool) { return w.growthChart(outlook(), o) })
	charts.parts = sync.OnceValues(func() (chart.Chart, bool) { return w.openingsChart(outlook(), o) })
	return charts
}

// offer gives a page the files of its charts, as far as there are some.
func (c careerCharts) offer(w *writer, page *site.Page, o *catalog.Occupation) {
	if paid(o.Wages()) { // the chart itself waits until the page is made
		w.offerIf(page, payChartID, true, c.pay)
	}
	_, areas := c.byArea()
	w.offerIf(page, areasChartID, areas, c.byArea)
	_, grows := c.growth()
	w.offerIf(page, growthChartID, grows, c.growth)
	_, opens := c.parts()
	w.offerIf(page, openingsChartID, opens, c.parts)
}

func (w *writer) offerIf(page *site.Page, id string, there bool, drawn func() (chart.Chart, bool)) {
	if there {
		w.offer(page, id, func() chart.Chart {
			c, _ := drawn()
			return c
		})
	}
}

// drawIf draws a chart when there is one.
func (w *writer) drawIf(page *site.Page, drawn func() (chart.Chart, bool), source site.Source) *chartView {
	c, ok := drawn()
	if !ok {
		return nil
	}
	return w.draw(page, c, source)
}
