package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/site"
)

var careers = Kind{"careers", careersPages}

// careersView is the index of every career by its major group.
type careersView struct {
	Total    int
	InDemand int           // 0 without a rule
	Demand   site.PageLink // the page of the rule
	Groups   []careerGroup
	Empty    string // why there are none
	Wages    site.Source
	Future   site.Source
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
	InDemand            bool
}

func careersPages(w *writer) []*site.Page {
	page := &site.Page{
		URL: careersURL, Title: w.t("careers.title"), Summary: w.t("careers.summary", w.Catalog.Settings.State),
		Updated: w.Catalog.Retrieved(catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable),
		Parent:  homeURL, Pos: diag.Pos{File: "data/" + catalog.WagesTable + ".csv"},
	}
	occupations := w.Catalog.Occupations
	if len(occupations) == 0 {
		page.View = careersView{Empty: w.t("careers.empty")}
		return []*site.Page{page}
	}
	groups := byGroup(occupations)
	for _, members := range groups {
		group := members[0].Group.Title
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: slug.Of(group), Text: group})
	}
	page.Sources = w.sourcesOf(catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable)
	page.Fill = func(page *site.Page) {
		view := careersView{
			Total: len(occupations), Groups: w.careerGroups(groups, page),
			Wages:  w.source(catalog.WagesTable, ""),
			Future: w.source(catalog.ProjectionsTable, years(occupations[0].Outlook())),
		}
		if w.verdicts != nil {
			view.Demand = site.PageLink{Title: w.t("demand.title"), URL: demandURL}
		}
		for _, o := range occupations {
			if w.inDemand(o) {
				view.InDemand++
			}
		}
		page.View = view
	}
	return []*site.Page{page}
}

// byGroup parts occupations, which stand in the order of their codes, into
// their major groups.
func byGroup(occupations []*catalog.Occupation) [][]*catalog.Occupation {
	var groups [][]*catalog.Occupation
	for i, o := range occupations {
		if i == 0 || o.Group.Code != occupations[i-1].Group.Code {
			groups = append(groups, nil)
		}
		last := &groups[len(groups)-1]
		*last = append(*last, o)
	}
	return groups
}

func (w *writer) careerGroups(groups [][]*catalog.Occupation, page *site.Page) []careerGroup {
	made := make([]careerGroup, len(groups))
	for i, members := range groups {
		made[i] = careerGroup{Title: page.Headings[i].Text, ID: page.Headings[i].ID, Rows: make([]careerRow, len(members))}
		for n, o := range members {
			row := w.careerRow(o)
			made[i].Rows[n] = row
			page.Figures = append(page.Figures, row.Pay, row.Jobs, row.Openings)
		}
	}
	return made
}

func (w *writer) careerRow(o *catalog.Occupation) careerRow {
	return careerRow{
		Title: o.Title, URL: careerURL(o),
		Pay:       o.Wages().Median.Named("middle pay, " + o.Title),
		Jobs:      o.Wages().Jobs.Named("jobs, " + o.Title),
		Openings:  o.Outlook().Openings.Named("openings a year, " + o.Title),
		Education: w.term("schooling", o.Entry().Education), InDemand: w.inDemand(o),
	}
}
