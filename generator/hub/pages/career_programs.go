package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// otherCareerTables are those that a career's page uses besides the releases
// of occupations.
var otherCareerTables = []string{catalog.AreaWagesTable, catalog.ProgramOccupationsTable, catalog.CompletionsTable}

// careerPrograms is which programs lead to an occupation.
type careerPrograms struct {
	Rows   []programLink // those with most graduates
	More   int           // how many families are not shown
	Supply supplyView
	Ratio  string // the supply for each opening; "" when it is not known
	Period string // of the mean
	None   string // why there are none
	Source site.Source
}

const familiesShown = 6

func (w *writer) fillPrograms(page *site.Page, f careerFacts) careerPrograms {
	all := w.programsOf(f.Occupation)
	view := careerPrograms{Rows: all[:min(len(all), familiesShown)], Supply: w.supplyOf(f.Occupation), Period: w.meanPeriod(), Source: w.source(catalog.CompletionsTable, w.meanPeriod())}
	view.More = len(all) - len(view.Rows)
	if _, ok := view.Supply.Ratio.Known(); ok {
		view.Ratio = w.show(view.Supply.Ratio)
	}
	switch {
	case len(all) > 0:
	case w.Catalog.Dataset(catalog.CompletionsTable) == nil:
		view.None = w.t("reason.not-loaded-by", "sectorhub import ipeds")
	default:
		view.None = w.t("career.programs-none", w.Catalog.Settings.State)
	}
	for _, row := range view.Rows {
		page.Figures = append(page.Figures, row.Graduates.Named("graduates a year, "+row.Title), row.Weight.Named("part that counts for this career, "+row.Title))
	}
	if len(all) > 0 {
		page.Figures = append(page.Figures, view.Supply.Supply, view.Supply.Ratio)
	}
	return view
}

// programGaps say why supply cannot be held against openings.
func (w *writer) programGaps(f careerFacts) []gap {
	s := w.supplyOf(f.Occupation)
	if s.Band != "" || len(w.programsOf(f.Occupation)) == 0 || s.Ratio.Missing == figure.Present {
		return nil
	}
	why := w.Locale.Why(s.Ratio)
	if f.outlook.Openings.Missing != figure.Present { // said of the openings already
		why = w.Locale.Why(f.outlook.Openings)
	}
	return []gap{{What: []string{w.t("career.supply")}, Why: why}}
}
