package pages

import (
	"strings"
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

var sources = Kind{"sources", sourcesPages}

// sourcesView lists every dataset the hub has.
type sourcesView struct {
	Datasets []*dataset
}

// dataset is a table as the sources page shows it.
type dataset struct {
	ID, Title, Publisher, Link, Licence, Vintage, Coverage, About string
	Retrieved, NextRelease                                        time.Time
	Caveats, Refused                                              []string
	Columns                                                       []source.Column
	Rows                                                          int
	Outlines                                                      int    // of counties, where they are no rows
	Pages                                                         int    // how many use it
	CSV                                                           string // URL of the table
}

func sourcesPages(w *writer) []*site.Page {
	page := &site.Page{
		URL: sourcesURL, Title: w.t("sources.title"), Summary: w.t("sources.summary"),
		Updated: w.Catalog.Retrieved(), Parent: homeURL, Pos: diag.Pos{File: "data"},
	}
	for _, d := range w.Catalog.Datasets {
		entry := datasetOf(d.ID, d.Table.Description, datasetPath(d.ID))
		entry.Rows = d.Table.Len()
		w.listDataset(page, entry, d.Read)
	}
	if file := w.Catalog.OutlinesFrom; file != nil && w.Catalog.Outlines != nil {
		entry := datasetOf(catalog.OutlinesID, file.Description, file.Path)
		entry.Outlines = len(w.Catalog.Counties)
		w.listDataset(page, entry, file.Read)
	}
	page.View = sourcesView{w.datasets}
	return []*site.Page{page}
}

// listDataset puts a dataset on the page that lists them all, and its file
// beside it.
func (w *writer) listDataset(page *site.Page, entry *dataset, read func() ([]byte, error)) {
	w.datasets = append(w.datasets, entry)
	page.Headings = append(page.Headings, site.Heading{Level: 2, ID: entry.ID, Text: entry.Title})
	page.Files = append(page.Files, site.File{Path: strings.TrimPrefix(entry.CSV, "/"), Make: read})
}

func datasetOf(id string, d *source.Description, file string) *dataset {
	entry := &dataset{
		ID: id, Title: d.Title, Publisher: d.Publisher, Link: d.Link, Licence: d.Licence,
		Vintage: d.Vintage, Coverage: d.Coverage, About: d.About,
		Retrieved: d.Retrieved, NextRelease: d.NextRelease, Caveats: d.Caveats,
		Columns: d.Columns, CSV: "/" + file,
	}
	for _, refuse := range d.Refuse {
		entry.Refused = append(entry.Refused, refuse.Reason)
	}
	return entry
}

// countUses tells each dataset how many pages use it, for one period or more.
func (w *writer) countUses(pages []*site.Page) {
	uses := map[string]int{}
	for _, page := range pages {
		counted := map[string]bool{}
		for _, s := range page.Sources {
			if !counted[s.ID] {
				counted[s.ID] = true
				uses[s.ID]++
			}
		}
	}
	for _, d := range w.datasets {
		d.Pages = uses[d.ID]
	}
}
