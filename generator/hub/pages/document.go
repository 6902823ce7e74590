package pages

import (
	"html/template"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/site"
)

var document = Kind{"document", documentPages}

// documentView is a document of the tool kit: what to know about it, its blanks
// and itself.
type documentView struct {
	Bar              []stageMark
	When, Who, Takes string
	Also             []site.PageLink
	InShort          []string
	Letter           bool   // a text that bears no title
	Excel            bool   // a workbook; else a text for Word
	File, FileName   string // its URL and the name it is saved under
	Fields           []documentField
	Places           *documentPlaces // nil when nothing is known of any place yet
	Sheet            template.HTML   // the document itself
	Sheets           []documentSheet
	Why              template.HTML
	Check            []readinessGroup // the questions that the page can read
	Questions        int              // how many
	Next             []site.PageLink
	Terms            []termEntry
}

// documentField is a blank as the form beside the document asks for it.
type documentField struct {
	ID, Label, Blank string // "[reply by]" stands where nothing was filled in
	Meaning, Example string
	Kind, From       string
}

// documentPlaces are the clusters and regions of which values are published,
// each pair under <Base><cluster>/<region>/<File>.
type documentPlaces struct {
	Base, File        string
	Clusters, Regions []documentPlace
}

type documentPlace struct{ ID, Name string }

// documentSheet is a sheet of a workbook as its page describes it.
type documentSheet struct {
	Title, Text string
	Columns     []documentColumn
}

type documentColumn struct {
	Title, Hint, Kind string
	Choices           []string
}

func documentURL(d *catalog.Document) string { return toolkitURL + d.Slug + "/" }

// documentPath is where a document's file is published.
func documentPath(d *catalog.Document) string { return "toolkit/" + d.Slug + toolkit.Ending(d) }

func documentPages(w *writer) []*site.Page {
	return inOrder(eachInParallel(w.Catalog.Documents, func(_ int, d *catalog.Document) *site.Page { return w.document(d) }))
}

func (w *writer) document(d *catalog.Document) *site.Page {
	page := prosePage(d.Prose, documentURL(d), toolkitURL)
	b := &body{writer: w, page: page, path: d.Path, marks: marks{}}
	view := documentView{
		When: d.When, Who: d.Who, Takes: d.Takes, InShort: d.InShort,
		Letter: w.maker().IsLetter(d), Excel: d.File == "excel", File: "/" + documentPath(d), FileName: d.Slug + toolkit.Ending(d),
		Places: w.placesOf(d), Sheet: b.sheet(d), Sheets: sheetsOf(d), Next: links(d.Next),
	}
	if here := w.Catalog.StageOf(d.Stage); here != nil {
		view.Bar = w.stageBarOf(here)
	}
	for _, slug := range d.Also {
		if other := w.Catalog.Document(slug); other != nil {
			view.Also = append(view.Also, site.PageLink{Title: other.Title, URL: documentURL(other)})
		}
	}
	for _, f := range d.Fields {
		view.Fields = append(view.Fields, documentField{f.ID, f.Label, toolkit.Placeholder(f), f.Meaning, f.Example, f.Kind, f.From})
	}
	view.Check, view.Questions = w.readiness(d), len(d.Questions)
	view.Why, _ = b.inner(d.Why, d.Pos("why"))
	b.checkReading(d.Prose, b.text.String())
	view.Terms = b.terms
	page.Words = b.words
	page.Files = append(page.Files, site.File{Path: documentPath(d), Make: func() ([]byte, error) { return w.maker().File(d) }})
	page.View = view
	return page
}

// maker makes the files of documents.
func (w *writer) maker() toolkit.Maker {
	return toolkit.Maker{
		Markdown: w.Markdown, Absolute: w.Absolute, Language: w.t("document.language"),
		About: w.t("document.about-sheet"), Name: w.Catalog.Settings.Name,
	}
}

func sheetsOf(d *catalog.Document) []documentSheet {
	var sheets []documentSheet
	for _, s := range d.Sheets {
		sheet := documentSheet{Title: s.Title, Text: withBlanks(s.Text, d)}
		for _, c := range s.Columns {
			sheet.Columns = append(sheet.Columns, documentColumn{c.Title, c.Hint, c.Kind, c.Choices})
		}
		sheets = append(sheets, sheet)
	}
	return sheets
}

// placesOf are the places that can fill a document's blanks, nil when it has no
// such blanks or nothing is published yet.
func (w *writer) placesOf(d *catalog.Document) *documentPlaces {
	for _, f := range d.Fields {
		if f.From != "" {
			return w.placesWithValues()
		}
	}
	return nil
}

// placesWithValues are the places of which values are published; nil until any
// are.
func (w *writer) placesWithValues() *documentPlaces {
	if !w.hasKits() {
		return nil
	}
	places := &documentPlaces{Base: clustersURL, File: "kit/" + valuesFile}
	for _, c := range w.Catalog.Clusters {
		places.Clusters = append(places.Clusters, documentPlace{c.ID, c.Name})
	}
	for _, r := range w.Catalog.Regions {
		places.Regions = append(places.Regions, documentPlace{r.ID, r.Name})
	}
	return places
}
