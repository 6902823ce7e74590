package pages

import (
	"html/template"
	"path"
	"time"

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
	SVG                           template.HTML `json:"-"` // kept out of golden texts; kit/chart proves it
	Table                         chart.Table
	CSV                           string // URL of the same values as a file
	Source                        site.Source
	Notes                         []string
}

// chartPath is where a chart's values are published, beside its page.
func chartPath(page *site.Page, id string) string {
	return path.Join(path.Dir(site.PagePath(page.URL)), id+".csv")
}

// draw makes a chart's picture, table and sentence, and notes its figures.
func (w *writer) draw(page *site.Page, c chart.Chart, source site.Source) chartView {
	for _, series := range c.Series {
		page.Figures = append(page.Figures, series.Values...)
	}
	return chartView{
		ID: c.ID, Title: c.Title, Subtitle: c.Subtitle, Sentence: c.Sentence(w.Locale),
		SVG: c.SVG(w.Locale), Table: c.Table(w.Locale), CSV: "/" + chartPath(page, c.ID), Source: source, Notes: c.Notes,
	}
}

// note registers the figures of some stats on their page and returns the gaps
// among them, those of one reason together.
func (w *writer) note(page *site.Page, stats []stat) []gap {
	var gaps []gap
	at := map[string]int{}
	for _, s := range stats {
		page.Figures = append(page.Figures, s.Figure)
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
