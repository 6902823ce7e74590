package pages

import (
	"maps"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/sync/errgroup"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// writer is an edition with the tools every kind shares.
type writer struct {
	Edition
	sources   map[string]site.Source // by dataset
	glossary  *marker
	book      *book // clusters in their places, added up
	programs  *programBook
	verdicts  map[*catalog.Occupation]measure.Verdict      // of the rule for careers in demand
	keys      map[string]func() *keyView                   // of each cluster, made when first asked
	templates map[string]func() (*toolkit.Template, error) // of documents, by slug; made when first asked
	places    []*clusterPlace                              // clusters in the state and in its regions
	outlines  outlines                                     // of counties and regions, for charts
	datasets  []*dataset                                   // the sources page's entries, which count their uses
}

func newWriter(e Edition) *writer {
	w := &writer{Edition: e, sources: map[string]site.Source{}, glossary: newMarker(e.Catalog.Glossary)}
	if w.Absolute == nil {
		w.Absolute = (&site.Site{BaseURL: e.Catalog.Settings.BaseURL}).Absolute
	}
	for _, d := range e.Catalog.Datasets {
		w.addSource(d.ID, d.Table.Description)
	}
	if file := e.Catalog.OutlinesFrom; file != nil {
		w.addSource(catalog.OutlinesID, file.Description)
	}
	var books sync.WaitGroup // neither needs the other
	books.Go(func() { w.book = w.newBook() })
	w.verdicts, w.keys = w.newVerdicts(), w.newKeys()
	w.programs = w.newProgramBook()
	w.outlines = newOutlines(e.Catalog)
	books.Wait()
	w.places = w.newPlaces()
	w.templates = w.newTemplates()
	return w
}

func (w *writer) addSource(id string, d *source.Description) {
	w.sources[id] = site.Source{ID: id, Title: d.Title, Publisher: d.Publisher, Period: d.Vintage, URL: sourcesURL + "#" + id}
}

// t is the interface's word for a key.
func (w *writer) t(key string, args ...any) string { return w.Locale.T(key, args...) }

// show prints a figure as it stands inside a sentence.
func (w *writer) show(f figure.Figure) string { return w.Locale.Figure(f) }

// source is how a page names a dataset, with the period of the figures when it
// is narrower than the release's.
func (w *writer) source(id, period string) site.Source {
	s := w.sources[id]
	if period != "" {
		s.Period = period
	}
	return s
}

// years prints a projection's horizon: "2022–2032".
func years(o catalog.Outlook) string {
	if o.BaseYear == 0 {
		return ""
	}
	return strconv.Itoa(o.BaseYear) + "–" + strconv.Itoa(o.ProjectedYear)
}

func links(metas []catalog.LinkMeta) []site.PageLink {
	var all []site.PageLink
	for _, link := range metas {
		all = append(all, site.PageLink{Title: link.Text, URL: link.URL})
	}
	return all
}

// linksAt are an editor's links in front matter, with their places.
func linksAt(p catalog.Prose, list string, metas []catalog.LinkMeta) []site.Link {
	var all []site.Link
	for i, link := range metas {
		all = append(all, site.Link{URL: link.URL, Pos: p.Pos(catalog.ListKey(list, i, "url"))})
	}
	return all
}

// sourcesOf are the datasets a page uses, as far as the hub has them.
func (w *writer) sourcesOf(ids ...string) []site.Source {
	var all []site.Source
	for _, id := range ids {
		if s, ok := w.sources[id]; ok {
			all = append(all, s)
		}
	}
	return all
}

// eachInParallel maps items to pages on every core and keeps their order.
func eachInParallel[T any](items []T, write func(int, T) *site.Page) []*site.Page {
	pages := make([]*site.Page, len(items))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, item := range items {
		group.Go(func() error {
			pages[i] = write(i, item)
			return nil
		})
	}
	group.Wait() // no write returns an error
	return pages
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
