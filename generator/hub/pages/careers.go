package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var careers = Kind{"careers", careersPages}

// careersView is the index of every career by its major group.
type careersView struct {
	Total  int
	Groups []careerGroup
	Empty  string // why there are none
	Wages  site.Source
	Future site.Source
}

type careerGroup struct {
	Title string
	ID    string
	Rows  []careerRow
}

type careerRow struct {
	Title, URL          string
	Pay, Jobs, Openings figure.Figure
	Education           string // in the interface's words, "" when it has none
}

func careersPages(w *writer) []*site.Page {
	page := &site.Page{
		URL: careersURL, Title: w.t("careers.title"), Summary: w.t("careers.summary", w.Catalog.Settings.State),
		Updated: w.Catalog.Retrieved(catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable),
		Parent:  homeURL, Pos: diag.Pos{File: "data/" + catalog.WagesTable + ".csv"},
	}
	view := careersView{Total: len(w.Catalog.Occupations)}
	if view.Total == 0 {
		view.Empty = w.t("careers.empty")
		page.View = view
		return []*site.Page{page}
	}
	view.Groups = w.careerGroups(w.Catalog.Occupations, page)
	view.Wages = w.source(catalog.WagesTable, "")
	view.Future = w.source(catalog.ProjectionsTable, years(w.Catalog.Occupations[0].Outlook()))
	page.Sources = w.sourcesOf(catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable)
	page.View = view
	return []*site.Page{page}
}

func (w *writer) careerGroups(occupations []*catalog.Occupation, page *site.Page) []careerGroup {
	var groups []careerGroup
	last := ""
	for _, o := range occupations {
		if len(groups) == 0 || o.Group.Code != last {
			group := careerGroup{Title: o.Group.Title, ID: site.Slug(o.Group.Title)}
			groups, last = append(groups, group), o.Group.Code
			page.Headings = append(page.Headings, site.Heading{Level: 2, ID: group.ID, Text: group.Title})
		}
		row := w.careerRow(o)
		page.Figures = append(page.Figures, row.Pay, row.Jobs, row.Openings)
		rows := &groups[len(groups)-1].Rows
		*rows = append(*rows, row)
	}
	return groups
}

func (w *writer) careerRow(o *catalog.Occupation) careerRow {
	return careerRow{
		Title: o.Title, URL: careerURL(o),
		Pay:       o.Wages().Median.Named("middle pay, " + o.Title),
		Jobs:      o.Wages().Jobs.Named("jobs, " + o.Title),
		Openings:  o.Outlook().Openings.Named("openings a year, " + o.Title),
		Education: w.term("schooling", o.Entry().Education),
	}
}
