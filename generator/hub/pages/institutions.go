package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var institutions = Kind{"institutions", institutionsPages}

// institutionsView is the index of colleges and schools by region.
type institutionsView struct {
	Total  int
	Groups []institutionGroup
	Period string
	Source site.Source
}

type institutionGroup struct {
	Title, ID string
	Rows      []institutionRow
}

type institutionRow struct {
	Title, URL, Place, Sector string
	Graduates                 figure.Figure
}

func institutionsPages(w *writer) []*site.Page {
	if len(w.Catalog.Institutions) == 0 {
		return nil
	}
	page := &site.Page{
		URL: institutionsURL, Title: w.t("institutions.title"), Summary: w.t("institutions.summary", w.Catalog.Settings.State), Parent: programsURL,
		Updated: w.Catalog.Retrieved(institutionTables...), Pos: diag.Pos{File: "data/" + catalog.InstitutionsTable + ".csv"},
	}
	groups := w.institutionGroups()
	for _, group := range groups {
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: group.id, Text: group.title})
	}
	page.Sources = w.sourcesOf(catalog.InstitutionsTable, catalog.CompletionsTable)
	page.Fill = func(page *site.Page) {
		view := institutionsView{Total: len(w.Catalog.Institutions), Period: w.meanPeriod(), Source: w.source(catalog.CompletionsTable, w.meanPeriod())}
		for _, group := range groups {
			shown := institutionGroup{Title: group.title, ID: group.id}
			for _, i := range group.members {
				shown.Rows = append(shown.Rows, w.institutionRow(page, i))
			}
			view.Groups = append(view.Groups, shown)
		}
		page.View = view
	}
	return []*site.Page{page}
}

// schoolsOf are the institutions of one region.
type schoolsOf struct {
	id, title string
	members   []*catalog.Institution
}

// institutionGroups parts the institutions by region; those of none come last.
func (w *writer) institutionGroups() []schoolsOf {
	var groups []schoolsOf
	for _, r := range w.Catalog.Regions {
		groups = append(groups, schoolsOf{id: r.ID, title: r.Name})
	}
	groups = append(groups, schoolsOf{id: "elsewhere", title: w.t("institutions.elsewhere")})
	for _, i := range w.Catalog.Institutions {
		at := len(groups) - 1
		if r := i.Region(); r != nil {
			at = slices.Index(w.Catalog.Regions, r)
		}
		groups[at].members = append(groups[at].members, i)
	}
	return slices.DeleteFunc(groups, func(g schoolsOf) bool { return len(g.members) == 0 })
}

func (w *writer) institutionRow(page *site.Page, i *catalog.Institution) institutionRow {
	var counts []figure.Figure
	for award := range i.Awards() {
		if slices.Contains(w.programs.years, award.Year) {
			counts = append(counts, award.Graduates())
		}
	}
	row := institutionRow{Title: i.Name, URL: institutionURL(i), Place: i.City, Sector: w.sector(i), Graduates: w.perYear(w.institutionGraduates(i, counts))}
	page.Figures = append(page.Figures, row.Graduates)
	return row
}
