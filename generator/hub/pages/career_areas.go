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
	Source   site.Source
}

type areaRow struct {
	Name               string
	Counties           string
	Entry, Experienced figure.Figure
	Borrowed           bool
}

// fillAreas compares areas; nil when no area has a figure.
func (w *writer) fillAreas(page *site.Page, f careerFacts) *areaView {
	source := w.source(catalog.AreaWagesTable, "")
	view := &areaView{Source: source}
	var low, high *areaRow
	for _, wage := range f.AreaWages() {
		row := areaRow{
			Name: wage.Area.Name, Counties: countiesOf(wage.Area), Borrowed: wage.Borrowed,
			Entry:       wage.Entry.Named("entry level pay, " + wage.Area.Name),
			Experienced: wage.Experienced.Named("experienced level pay, " + wage.Area.Name),
		}
		view.Rows, view.Borrowed = append(view.Rows, row), view.Borrowed || row.Borrowed
		page.Figures = append(page.Figures, row.Entry, row.Experienced)
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
	unit := "hour"
	if low.Entry.Unit == figure.DollarsPerYear {
		unit = "year"
	}
	view.Title = w.t("career.areas-title-"+unit, w.show(low.Entry), low.Name, w.show(high.Entry), high.Name)
	if w.show(low.Entry) == w.show(high.Entry) {
		view.Title = w.t("career.areas-title-same-"+unit, w.show(low.Entry))
	}
	view.Subtitle = w.t("career.areas-subtitle-"+unit, source.Period)
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
