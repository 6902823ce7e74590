package pages

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/kit/office"
	"sectorhub/generator/site"
)

var kit = Kind{"kit", kitPages}

func kitURL(p *clusterPlace) string { return p.url() + "kit/" }

// kitView is a launch kit: what is in it, and what was filled in.
type kitView struct {
	Emblem string
	Lead   string
	Zip    string    // URL of all files together
	Files  []kitFile // in the order to use them
	Values []kitValue
	Place  site.PageLink
	Brief  site.PageLink
	Others []site.PageLink // the same cluster elsewhere
}

// kitLinks lead from a place to its launch kit and its brief.
type kitLinks struct {
	Kit, Brief string
}

// kitLinksOf are nil without launch kits.
func (w *writer) kitLinksOf(p *clusterPlace) *kitLinks {
	if !w.hasKits() {
		return nil
	}
	return &kitLinks{kitURL(p), briefURL(p)}
}

// kitFile is a document of a kit.
type kitFile struct {
	Title, Summary, URL string
	File                string // its name in the archive
}

// kitValue is what a blank was filled with.
type kitValue struct {
	Label, Text string
}

// kitPages are a launch kit for each cluster in the state and in each region;
// none without documents.
func kitPages(w *writer) []*site.Page {
	if !w.hasKits() {
		return nil
	}
	return eachInParallel(w.places, func(_ int, p *clusterPlace) *site.Page {
		page := &site.Page{
			URL: kitURL(p), Parent: p.url(), Pos: p.Pos, Updated: w.Catalog.Retrieved(),
			Title: w.t("kit.title", p.Name, w.area(p)), Summary: w.t("kit.summary", p.Name, w.area(p)), Sources: slices.Clip(p.facts().sources),
		}
		page.Files = []site.File{
			{Path: w.zipPath(page, p), Make: func() ([]byte, error) { return w.kitArchive(p) }},
			{Path: besidePage(page, valuesFile), Make: func() ([]byte, error) { return json.Marshal(w.known(p)) }},
		}
		page.Fill = func(page *site.Page) { w.fillKit(page, p) }
		return page
	})
}

// hasKits says whether there are documents to make launch kits of.
func (w *writer) hasKits() bool {
	return w.Catalog.Toolkit != nil && len(w.Catalog.Toolkit.Kit) > 0 && len(w.Catalog.Clusters) > 0
}

// valuesFile has the values of a place for the forms of documents.
const valuesFile = "values.json"

func (w *writer) zipPath(page *site.Page, p *clusterPlace) string {
	return besidePage(page, p.id()+"-launch-kit.zip")
}

func (w *writer) fillKit(page *site.Page, p *clusterPlace) {
	view := kitView{
		Emblem: p.Emblem, Lead: w.lead(p), Zip: "/" + w.zipPath(page, p),
		Place: site.PageLink{Title: w.placeTitle(p), URL: p.url()}, Brief: site.PageLink{Title: w.t("brief.title", p.Name, w.area(p)), URL: briefURL(p)},
	}
	w.note(page, p.facts().stats)
	view.Files = append(view.Files,
		kitFile{w.t("brief.name"), w.t("brief.about"), briefURL(p), "1-data-brief.docx"},
		kitFile{w.t("brief.minute-name"), w.t("brief.minute-about"), briefURL(p) + "#minute", "2-one-minute-brief.docx"})
	for i, d := range w.kitDocuments() {
		view.Files = append(view.Files, kitFile{d.Title, d.Summary, documentURL(d), kitName(i, d)})
	}
	known := w.known(p)
	for _, id := range catalog.PlaceValues {
		if text := known[id]; text != "" {
			view.Values = append(view.Values, kitValue{w.t("kit.value." + id), text})
		}
	}
	for _, other := range w.places {
		if other.ID == p.ID && other.region != p.region {
			view.Others = append(view.Others, site.PageLink{Title: w.area(other), URL: kitURL(other)})
		}
	}
	page.View = view
}

// kitDocuments are the documents of a launch kit, in the order of its list.
func (w *writer) kitDocuments() []*catalog.Document {
	var all []*catalog.Document
	for _, slug := range w.Catalog.Toolkit.Kit {
		if d := w.Catalog.Document(slug); d != nil {
			all = append(all, d)
		}
	}
	return all
}

// kitName is a document's name in an archive; the briefs have the first two
// numbers.
func kitName(i int, d *catalog.Document) string {
	return fmt.Sprintf("%d-%s%s", i+3, d.Slug, toolkit.Ending(d))
}

// kitArchive is a launch kit in one file, filled with the place's figures.
func (w *writer) kitArchive(p *clusterPlace) ([]byte, error) {
	brief, err := w.wordBrief(p).Word().DOCX()
	if err != nil {
		return nil, err
	}
	minute, err := w.wordMinute(p).Word().DOCX()
	if err != nil {
		return nil, err
	}
	files := []office.File{{Name: "1-data-brief.docx", Data: brief}, {Name: "2-one-minute-brief.docx", Data: minute}}
	known := w.known(p)
	for i, d := range w.kitDocuments() {
		template, err := w.templates[d.Slug]()
		if err != nil {
			return nil, err
		}
		data, err := template.Fill(toolkit.Of(d, known))
		if err != nil {
			return nil, fmt.Errorf("launch kit %s: %w", p.id(), err)
		}
		files = append(files, office.File{Name: kitName(i, d), Data: data})
	}
	return office.Archive(files)
}

// newTemplates makes each document's file when it is first asked for: every
// kit fills the same.
func (w *writer) newTemplates() map[string]func() (*toolkit.Template, error) {
	templates := map[string]func() (*toolkit.Template, error){}
	for _, d := range w.Catalog.Documents {
		templates[d.Slug] = sync.OnceValues(func() (*toolkit.Template, error) { return w.maker().Template(d) })
	}
	return templates
}
