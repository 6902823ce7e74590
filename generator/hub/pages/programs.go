package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var programs = Kind{"programs", programsPages}

// programsView is the index of every family of programs by its field.
type programsView struct {
	Total  int
	Groups []programGroup
	Empty  string // why there are none
	Period string // of the graduates
	Source site.Source
}

type programGroup struct {
	Title, ID string
	Rows      []programRow
}

type programRow struct {
	Title, URL string
	Graduates  figure.Figure
	Schools    int
	Leads      site.PageLink // to the career with the largest part
}

func programsPages(w *writer) []*site.Page {
	page := &site.Page{
		URL: programsURL, Title: w.t("programs.title"), Summary: w.t("programs.summary", w.Catalog.Settings.State), Parent: homeURL,
		Updated: w.Catalog.Retrieved(programTables...), Pos: diag.Pos{File: "data/" + catalog.CompletionsTable + ".csv"},
	}
	if len(w.Catalog.Families) == 0 {
		page.View = programsView{Empty: w.t("programs.empty")}
		return []*site.Page{page}
	}
	for _, d := range w.Catalog.Divisions {
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: divisionID(d), Text: d.Title})
	}
	page.Sources = w.sourcesOf(catalog.CompletionsTable, catalog.ProgramsTable, catalog.ProgramOccupationsTable)
	page.Fill = func(page *site.Page) {
		view := programsView{Total: len(w.Catalog.Families), Period: w.meanPeriod(), Source: w.source(catalog.CompletionsTable, w.meanPeriod())}
		for _, d := range w.Catalog.Divisions {
			group := programGroup{Title: d.Title, ID: divisionID(d)}
			for _, f := range d.Families {
				group.Rows = append(group.Rows, w.programRow(page, f))
			}
			view.Groups = append(view.Groups, group)
		}
		page.View = view
	}
	return []*site.Page{page}
}

func (w *writer) programRow(page *site.Page, f *catalog.Family) programRow {
	e := w.programs.families[f]
	row := programRow{Title: f.Title, URL: programURL(f), Graduates: w.perYear(e.graduates), Schools: e.schools}
	if len(e.parts) > 0 {
		o := e.parts[0].occupation
		row.Leads = site.PageLink{Title: o.Title, URL: careerURL(o)}
	}
	page.Figures = append(page.Figures, row.Graduates)
	return row
}
