package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var home = Kind{"home", homePages}

type homeView struct {
	Headline, Lead string
	Doors          []door
	Stats          []stat
	Guides         []card
	Parts          []part
}

// door is one of the ways in.
type door struct {
	Title, Text, Tint string
	Links             []site.PageLink
}

// guidesOnHome is how many guides the home page offers.
const guidesOnHome = 3

func homePages(w *writer) []*site.Page {
	document := w.Catalog.Home
	if document == nil {
		return nil
	}
	meta := document.Meta
	page := &site.Page{URL: homeURL, Title: meta.Title, Summary: meta.Summary, Updated: meta.Updated, Pos: document.Pos("title")}
	view := homeView{Headline: meta.Headline, Lead: meta.Lead}
	for i, d := range meta.Doors {
		view.Doors = append(view.Doors, door{d.Title, d.Text, d.Tint, links(d.Links)})
		page.Links = append(page.Links, linksAt(document, catalog.ListKey("doors", i, "links"), d.Links)...)
	}
	for _, g := range w.Catalog.Guides[:min(guidesOnHome, len(w.Catalog.Guides))] {
		view.Guides = append(view.Guides, guideCard(g))
	}
	view.Stats = w.homeStats(page)
	view.Parts = w.body(page, document.Body, document.Path, document.BodyLine)
	page.View = view
	return []*site.Page{page}
}

// homeStats are the two figures that say how big this is.
func (w *writer) homeStats(page *site.Page) []stat {
	all := w.Catalog.AllJobs
	if all == nil {
		return nil
	}
	openings := stat{
		Label: w.t("home.openings"), Figure: all.Outlook().Openings.Named("job openings, all occupations"),
		Sentence: w.t("home.openings-sentence", w.Catalog.Settings.State),
		Source:   w.source(catalog.ProjectionsTable, years(all.Outlook())),
	}
	pay := stat{
		Label: w.t("home.pay"), Figure: all.Wages().Median.Named("median pay, all occupations"),
		Sentence: w.t("home.pay-sentence", w.Catalog.Settings.State),
		Source:   w.source(catalog.WagesTable, ""),
	}
	page.Figures = []figure.Figure{openings.Figure, pay.Figure}
	page.Sources = []site.Source{openings.Source, pay.Source}
	return []stat{openings, pay}
}
