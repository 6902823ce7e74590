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
	Clusters       []card
	Regions        []placeRow
	Map            *chartView // of the regions; nil without outlines
	Bars           *chartView // of the clusters' jobs
	Stages         []card
	News           []card
	Parts          []part
	Terms          []termEntry
}

// door is one of the ways in.
type door struct {
	Title, Text, Tint string
	Links             []site.PageLink
}

// How many guides and news items the home page offers.
const (
	guidesOnHome = 3
	newsOnHome   = 3
)

func homePages(w *writer) []*site.Page {
	h := w.Catalog.Home
	if h == nil {
		return nil
	}
	page := prosePage(h.Prose, homeURL, "")
	view := homeView{Headline: h.Headline, Lead: h.Lead}
	for i, d := range h.Doors {
		view.Doors = append(view.Doors, door{d.Title, d.Text, d.Tint, links(d.Links)})
		page.Links = append(page.Links, linksAt(h.Prose, catalog.ListKey("doors", i, "links"), d.Links)...)
	}
	for _, g := range w.Catalog.Guides[:min(guidesOnHome, len(w.Catalog.Guides))] {
		view.Guides = append(view.Guides, cardOf(g.Prose, guidesURL+g.Slug+"/"))
	}
	for _, c := range w.Catalog.Clusters {
		view.Clusters = append(view.Clusters, card{Title: c.Name, URL: clusterURL(c.ID), Emblem: c.Emblem})
	}
	view.Regions = w.regionList()
	view.Stages = w.stageCards()
	news := w.newsCards()
	view.News = news[:min(newsOnHome, len(news))]
	view.Stats = w.homeStats(page)
	view.Map, view.Bars = w.drawRegions(page), w.drawJobs(page, w.clusterRows())
	page.Sources = append(page.Sources, w.sourcesOf(catalog.CBPTable)...)
	shown := w.body(page, h.Prose).view(h.Prose)
	view.Parts, view.Terms = shown.Parts, shown.Terms
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
