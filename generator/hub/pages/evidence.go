package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

var evidence = Kind{"evidence", evidencePages}

// evidenceView is the words about evidence and every claim by its grade.
type evidenceView struct {
	proseView
	Grades []grade
}

// grade is the claims that are known in one way.
type grade struct {
	ID, Title, Text string
	Claims          []claimView
	Effects         *chartView // of the gains that its claims name
}

func evidencePages(w *writer) []*site.Page {
	if w.Catalog.Evidence == nil {
		return nil
	}
	page, prose := w.prose(w.Catalog.Evidence.Prose, evidenceURL, homeURL)
	view := evidenceView{proseView: prose}
	for _, design := range catalog.Designs {
		g := grade{ID: design, Title: w.t("evidence.grade." + design), Text: w.t("evidence.grade-text." + design)}
		for _, c := range w.Catalog.Claims {
			if c.Design == design {
				g.Claims = append(g.Claims, w.claimView(c))
			}
		}
		g.Effects = w.drawEffects(page, design)
		if len(g.Claims) > 0 {
			view.Grades = append(view.Grades, g)
			page.Headings = append(page.Headings, site.Heading{Level: 2, ID: g.ID, Text: g.Title})
		}
	}
	for _, s := range w.sourcesOf(catalog.ClaimsTable) {
		page.Sources = addSource(page.Sources, s)
	}
	page.View = view
	return []*site.Page{page}
}
