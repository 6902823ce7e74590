package pages

import (
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// areaView is what an occupation pays from area to area.
type areaView struct {
	Title    string
	Subtitle string
	Rows     []areaRow
	Borrowed bool // some rows are
	Chart    *chartView
	Source   site.Source

	unit string // "hour" or "year"
}

type areaRow struct {
	Name               string
	Counties           string
	Entry, Experienced figure.Figure
	Borrowed           bool

	counties int
}

// fillAreas shows pay by area; nil when no area has a figure.
func (w *writer) fillAreas(page *site.Page, charts careerCharts) *areaView {
	compared := charts.areas()
	if compared == nil {
		return nil
	}
	view := *compared
	for _, row := range view.Rows {
		page.Figures = append(page.Figures, row.Entry, row.Experienced)
	}
	view.Chart = w.drawIf(page, charts.byArea, view.Source)
	return &view
}

// areasOf compares areas; nil when no area has a figure.
func (w *writer) areasOf(o *catalog.Occupation) *areaView {
	source := w.source(catalog.AreaWagesTable, "")
	view := &areaView{Source: source}
	var low, high *areaRow
	for _, wage := range o.AreaWages() {
		row := areaRow{
			Name: wage.Area.Name, Counties: countiesOf(wage.Area), Borrowed: wage.Borrowed, counties: len(wage.Area.Counties),
			Entry:       wage.Entry.Named("entry level pay, " + wage.Area.Name),
			Experienced: wage.Experienced.Named("experienced level pay, " + wage.Area.Name),
		}
		view.Rows, view.Borrowed = append(view.Rows, row), view.Borrowed || row.Borrowed
		value, known := row.Entry.Known()
		if known && (low == nil || value < low.Entry.Value) {
			low = &row
		}
		if known && (high == nil || value > high.Entry.Value) {
			high = &row
		}
	}
	if low == nil {
		return nil
	}
	view.unit = "hour"
	if low.Entry.Unit == figure.DollarsPerYear {
		view.unit = "year"
	}
	view.Title = w.t("career.areas-title-"+view.unit, w.show(low.Entry), low.Name, w.show(high.Entry), high.Name)
	if w.show(low.Entry) == w.show(high.Entry) {
		view.Title = w.t("career.areas-title-same-"+view.unit, w.show(low.Entry))
	}
	view.Subtitle = w.t("career.areas-subtitle-"+view.unit, source.Period)
	return view
}

// countiesOf names the counties of an area that lie in the hub's state.
func countiesOf(area *catalog.WageArea) string {
	var names []string
	for _, county := range area.Counties {
		names = append(names, county.Name)
	}
	return strings.Join(names, ", ")
}
