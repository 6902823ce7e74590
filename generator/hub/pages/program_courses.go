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

// unknownOutcomes are what a reader would want to know and no table says. They
// are not loaded, unless the state's list of training is.
func (w *writer) unknownOutcomes(f *catalog.Family) []stat {
	if len(w.Catalog.Courses(f)) > 0 {
		return nil
	}
	absent := func(key string, unit figure.Unit) stat {
		label := w.t(key)
		return stat{Label: label, Figure: catalog.AbsentOutcome(label, unit)}
	}
	return []stat{absent("program.unknown-work", figure.Share), absent("program.unknown-earnings", figure.DollarsPerYear),
		absent("program.unknown-finish", figure.Share), absent("program.unknown-cost", figure.Dollars)}
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
