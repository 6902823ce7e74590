package pages

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

var toolkitIndex = Kind{"toolkit", toolkitPages}

// toolkitView leads to all documents, by the stage that they are for.
type toolkitView struct {
	proseView
	Check  *site.PageLink // where a group finds out whether it is ready; nil without
	Groups []documentGroup
	Kit    []documentCard // what a launch kit holds
}

// documentGroup are the documents of a stage.
type documentGroup struct {
	Number     int
	Title, URL string
	Goal       string
	Documents  []documentCard
}

// documentCard is a document with what to know before one opens it.
type documentCard struct {
	Title, URL, Summary string
	When, Who, Takes    string
	Excel               bool
	File                string // its URL
}

func toolkitPages(w *writer) []*site.Page {
	if len(w.Catalog.Documents) == 0 {
		return nil
	}
	page, view := w.toolkitPage()
	for i, s := range w.Catalog.Stages {
		group := documentGroup{Number: i + 1, Title: s.Title, URL: stageURL(s.Slug), Goal: s.Goal}
		for _, d := range w.Catalog.Documents {
			if d.Stage == s.Slug {
				group.Documents = append(group.Documents, documentCardOf(d))
			}
		}
		if len(group.Documents) > 0 {
			view.Groups = append(view.Groups, group)
		}
	}
	for _, d := range w.Catalog.Documents {
		if len(d.Questions) > 0 && view.Check == nil {
			view.Check = &site.PageLink{Title: d.Title, URL: documentURL(d)}
		}
	}
	page.View = view
	return []*site.Page{page}
}

// toolkitPage is the page with an editor's words, or with the interface's.
func (w *writer) toolkitPage() (*site.Page, toolkitView) {
	words := w.Catalog.Toolkit
	if words == nil {
		return &site.Page{
			URL: toolkitURL, Title: w.t("toolkit.title"), Summary: w.t("toolkit.summary"), Parent: homeURL,
			Updated: newestDocument(w.Catalog.Documents), Pos: diag.Pos{File: "content/toolkit"},
		}, toolkitView{}
	}
	page, prose := w.prose(words.Prose, toolkitURL, homeURL)
	view := toolkitView{proseView: prose}
	for _, slug := range words.Kit {
		if d := w.Catalog.Document(slug); d != nil {
			view.Kit = append(view.Kit, documentCardOf(d))
		}
	}
	return page, view
}

func documentCardOf(d *catalog.Document) documentCard {
	return documentCard{d.Title, documentURL(d), d.Summary, d.When, d.Who, d.Takes, d.File == "excel", "/" + documentPath(d)}
}

func newestDocument(documents []*catalog.Document) time.Time {
	var newest time.Time
	for _, d := range documents {
		if d.Updated.After(newest) {
			newest = d.Updated
		}
	}
	return newest
}
