package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// course is a row of the state's list of training.
type course struct {
	Title, Provider, Link string
	Weeks, Cost           figure.Figure
	Employed, Earnings    figure.Figure
}

// unknownOutcomes are what a reader would want to know and no table says. All
// but who finishes comes with the state's list of training.
func (w *writer) unknownOutcomes(f *catalog.Family) []stat {
	absent := func(key string, unit figure.Unit) stat {
		label := w.t(key)
		return stat{Label: label, Figure: catalog.AbsentOutcome(label, unit)}
	}
	finish := stat{Label: w.t("program.unknown-finish"), Figure: figure.Absent("students who finish", figure.Share, figure.NotLoaded, "")}
	if len(w.Catalog.Courses(f)) > 0 {
		return []stat{finish}
	}
	return []stat{absent("program.unknown-work", figure.Share), absent("program.unknown-earnings", figure.DollarsPerYear), absent("program.unknown-cost", figure.Dollars), finish}
}

func (w *writer) courses(page *site.Page, f *catalog.Family) []course {
	var rows []course
	for _, c := range w.Catalog.Courses(f) {
		row := course{c.Title, c.Provider, c.Link, c.Weeks, c.Cost, c.Employed, c.Earnings}
		page.Figures = append(page.Figures, c.Weeks, c.Cost, c.Employed, c.Earnings)
		rows = append(rows, row)
	}
	return rows
}
