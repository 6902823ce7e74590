package pages

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// style is the page that shows every part of the look: type, colors, emblems,
// marks of missing values, and each kind of chart with real figures. Its words
// and charts are an editor's: content/about/style.md.
var style = Kind{"style", stylePages}

const styleSlug = "style"

type styleView struct {
	proseView
	Types   []string // roles of type, as styles/style.css names them
	Colors  []string // tokens, as styles/tokens.css names them
	Spaces  []string
	Blocks  []card // emblems of clusters
	Missing []missingSample
	Series  []seriesSample
	Map     *chartView // of the regions; nil without outlines
}

// missingSample is how a value that is not there looks, and what readers are
// told.
type missingSample struct {
	Name   string
	Figure figure.Figure
	Why    string
}

// seriesSample is a series with its second cue.
type seriesSample struct{ Class, Name string }

func isStyle(g *catalog.Guide) bool { return g.Slug == styleSlug }

func stylePages(w *writer) []*site.Page {
	at := slices.IndexFunc(w.Catalog.About, isStyle)
	if at < 0 {
		return nil
	}
	page := &site.Page{}
	view := styleView{
		Types:  []string{"hero", "h1", "h2", "h3", "lead", "text", "small", "note"},
		Colors: []string{"ink", "erie-900", "erie-700", "erie-100", "brick-600", "brick-700", "gold", "gold-100", "limestone", "ink-2", "edge", "ironweed"},
		Spaces: []string{"1", "2", "3", "4", "6", "8", "12", "16"},
		Blocks: w.blocks(), Missing: w.missingSamples(),
	}
	for _, name := range []string{"1", "2", "3", "4", "compared"} {
		view.Series = append(view.Series, seriesSample{"series-" + name, w.t("style.series-" + name)})
	}
	page, view.proseView = w.prose(w.Catalog.About[at].Prose, aboutURL+styleSlug+"/", aboutURL)
	page.NoIndex = true // a page for those who make pages
	page.Headings = append(w.styleHeadings(), page.Headings...)
	for _, sample := range view.Missing {
		page.Figures = append(page.Figures, sample.Figure)
	}
	if c, ok := w.regionsChart(); ok {
		view.Map = w.draw(page, c, w.sourceOf(w.largestCluster()))
		page.Sources = addSource(page.Sources, view.Map.Source)
	}
	page.View = view
	return []*site.Page{page}
}

// styleHeadings are those of the layout.
func (w *writer) styleHeadings() []site.Heading {
	var all []site.Heading
	for _, id := range []string{"type", "colors", "emblems", "space", "buttons", "missing"} {
		all = append(all, site.Heading{Level: 2, ID: id, Text: w.t("style." + id)})
	}
	return all
}

func (w *writer) blocks() []card {
	var all []card
	for _, c := range w.Catalog.Clusters {
		all = append(all, card{Title: c.Name, Emblem: c.Emblem, URL: clusterURL(c.ID)})
	}
	return all
}

// missingSamples are the reasons why values are missing, then the first top code
// and the first lower bound that the hub has.
func (w *writer) missingSamples() []missingSample {
	var all []missingSample
	for _, reason := range figure.Reasons {
		if reason == figure.TopCode {
			continue
		}
		name := w.t("style." + string(reason))
		all = append(all, missingSample{name, figure.Absent(name, figure.Count, reason, ""), w.Locale.Reason(reason)})
	}
	if top := w.firstTopCode(); top.Missing == figure.TopCode {
		all = append(all, missingSample{w.t("style.top-code"), top, w.Locale.Why(top)})
	}
	for _, c := range w.Catalog.Clusters {
		for _, r := range w.Catalog.Regions {
			if jobs := w.book.clusters[c.ID].regions[r.ID].jobs; jobs.AtLeast {
				return append(all, missingSample{w.t("style.at-least"), jobs, w.t("style.at-least-why", c.Name, r.Name)})
			}
		}
	}
	return all
}

func (w *writer) firstTopCode() figure.Figure {
	for _, o := range w.Catalog.Occupations {
		if top := o.Wages().P90; top.Missing == figure.TopCode && top.Value != 0 {
			return top
		}
	}
	return figure.Figure{}
}

// regionsChart is the map of regions by jobs in the largest cluster.
func (w *writer) regionsChart() (c chart.Chart, ok bool) {
	e := w.largestCluster()
	if e == nil || len(w.Catalog.Regions) == 0 || w.outlines.regions() == nil {
		return chart.Chart{}, false
	}
	var values []figure.Figure
	c = chart.Chart{ID: "style-regions", Kind: chart.Choropleth, Label: w.t("style.region"), Map: w.outlines.regions(), Source: w.sourceOf(e).Title}
	for _, r := range w.Catalog.Regions {
		c.Categories, c.Areas = append(c.Categories, r.Name), append(c.Areas, r.ID)
		c.Links, values = append(c.Links, regionURL(r.ID)), append(values, e.regions[r.ID].jobs)
	}
	c.Series = []chart.Series{{Name: w.t("cluster.jobs"), Values: values}}
	most := slices.MaxFunc(values, func(a, b figure.Figure) int {
		known, _ := a.Known()
		other, _ := b.Known()
		return cmp.Compare(known, other)
	})
	region := w.Catalog.Regions[slices.IndexFunc(values, func(f figure.Figure) bool { return f.Value == most.Value })]
	c.Title = w.t("style.regions-title", w.show(most), region.Name, strings.ToLower(e.Name))
	c.Subtitle = w.t("style.regions-subtitle", e.Name, w.sourceOf(e).Period)
	return c, true
}
