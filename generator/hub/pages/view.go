package pages

import (
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// stat is one headline figure with its sentence and its source. Text stands
// for a figure where the answer is a word: "Bachelor's degree".
type stat struct {
	Label    string
	Figure   figure.Figure
	Text     string
	Signed   bool // a change: a gain has a plus
	Sentence string
	More     string `json:",omitempty"` // where the reason stands in full, when it is long
	Source   site.Source
}

// gap is what a page cannot say for one reason.
type gap struct {
	What []string
	Why  string
}

// card is a link with a line about what is behind it.
type card struct {
	Title, URL, Summary string
	Date                time.Time // of a news item
	Number              int       // of a stage, from 1
	Emblem              string    // of a cluster

	updated time.Time
}

// chartView is a chart with everything its figure shows.
type chartView struct {
	ID, Title, Subtitle, Sentence string
	Kind                          chart.Kind    `json:"-"`
	SVG                           template.HTML `json:"-"` // kept out of golden texts, as the option: kit/chart proves both
	Option                        template.JS   `json:"-"` // of ECharts, for who explores the chart; "" for none
	Table                         chart.Table
	CSV                           string // URL of the same values as a file
	SVGFile                       string `json:"-"` // URL of the picture as a file, beside the CSV
	Source                        site.Source
	Outlines                      site.Source // of a map's areas
	Notes                         []string
}

// chartPath is where a chart's values are published, beside its page. Its
// picture is there too.
func chartPath(page *site.Page, id string) string {
	return besidePage(page, id+".csv")
}

// besidePage is where a file of a page is published: in its folder.
func besidePage(page *site.Page, name string) string {
	return path.Join(path.Dir(site.PagePath(page.URL)), name)
}

// picturePath is where the picture of some values is published.
func picturePath(values string) string { return strings.TrimSuffix(values, ".csv") + ".svg" }

// offer gives a page the values and the picture of a chart as downloads, once.
// A page that is filled on demand calls it when it is planned: files that only
// draw finds come too late. drawn is called once, when the first file is made.
func (w *writer) offer(page *site.Page, id string, drawn func() chart.Chart) {
	values := chartPath(page, id)
	if slices.ContainsFunc(page.Files, func(f site.File) bool { return f.Path == values }) {
		return
	}
	drawn = sync.OnceValue(drawn)
	page.Files = append(slices.Clip(page.Files),
		site.File{Path: values, Make: func() ([]byte, error) { return drawn().CSV(w.Locale), nil }},
		site.File{Path: picturePath(values), Make: func() ([]byte, error) { return drawn().File(w.Locale), nil }})
}

// draw makes everything that a chart shows, notes its figures and offers its
// files.
func (w *writer) draw(page *site.Page, c chart.Chart, source site.Source) *chartView {
	for _, series := range c.Series {
		page.Figures = append(page.Figures, series.Values...)
	}
	outlines := w.outlinesOf(page, &c)
	w.offer(page, c.ID, func() chart.Chart { return c })
	values := "/" + chartPath(page, c.ID)
	option, err := c.Option()
	if err != nil {
		option = nil // a kind that nobody draws: there is no picture to explore either
	}
	return &chartView{
		ID: c.ID, Title: c.Title, Subtitle: c.Subtitle, Sentence: c.Sentence(w.Locale), Kind: c.Kind,
		SVG: c.SVG(w.Locale), Option: template.JS(option), Table: c.Table(w.Locale), CSV: values, SVGFile: picturePath(values),
		Source: source, Outlines: outlines, Notes: c.Notes,
	}
}

// outlinesOf names where a map's areas come from, on its page and in its file.
func (w *writer) outlinesOf(page *site.Page, c *chart.Chart) site.Source {
	source := w.sources[catalog.OutlinesID]
	if c.Kind != chart.Choropleth || source.Title == "" {
		return site.Source{}
	}
	page.Sources = addSource(page.Sources, source)
	c.Source += "; " + source.Title
	return source
}

// note registers the figures of some stats on their page and returns the gaps
// among them.
func (w *writer) note(page *site.Page, stats []stat) []gap {
	for _, s := range stats {
		page.Figures = append(page.Figures, s.Figure)
	}
	return w.gapsOf(stats)
}

// gapsOf says which figures of some stats are missing and why, those of one
// reason together.
func (w *writer) gapsOf(stats []stat) []gap {
	var gaps []gap
	at := map[string]int{}
	for _, s := range stats {
		if s.Figure.Missing == figure.Present {
			continue
		}
		why := w.Locale.Why(s.Figure)
		i, ok := at[why]
		if !ok {
			i = len(gaps)
			at[why] = i
			gaps = append(gaps, gap{Why: why})
		}
		gaps[i].What = append(gaps[i].What, s.Label)
	}
	return gaps
}
