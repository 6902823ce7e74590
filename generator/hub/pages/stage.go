package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

var stage = Kind{"stage", stagePages}

// stageView is one step on a partnership's way.
type stageView struct {
	proseView
	Goal, Leads, Takes string
	Frame              []string        // elements of the framework it serves
	Documents          []site.PageLink // to use; without an address when they are not here yet
	Bar                []stageMark     // the whole way
}

// stageMark is a stage as another one's page shows it.
type stageMark struct {
	Title, URL string
	Here, Done bool
}

func stageURL(slug string) string { return stagesURL + slug + "/" }

func stagePages(w *writer) []*site.Page {
	return inOrder(eachInParallel(w.Catalog.Stages, func(i int, s *catalog.Stage) *site.Page {
		page, prose := w.prose(s.Prose, stageURL(s.Slug), stagesURL)
		view := stageView{proseView: prose, Goal: s.Goal, Leads: s.Leads, Takes: s.Takes, Frame: s.Frame, Bar: w.stageBar(i)}
		for d, document := range s.Documents {
			view.Documents = append(view.Documents, site.PageLink{Title: document.Text, URL: document.URL})
			if document.URL != "" {
				page.Links = append(page.Links, site.Link{URL: document.URL, Pos: s.Pos(catalog.ListKey("documents", d, "url"))})
			}
		}
		page.View = view
		return page
	}))
}

// stageBarOf is the way with one of its stages marked.
func (w *writer) stageBarOf(here *catalog.Stage) []stageMark {
	return w.stageBar(slices.Index(w.Catalog.Stages, here))
}

func (w *writer) stageBar(here int) []stageMark {
	var bar []stageMark
	for i, s := range w.Catalog.Stages {
		bar = append(bar, stageMark{s.Title, stageURL(s.Slug), i == here, i < here})
	}
	return bar
}
