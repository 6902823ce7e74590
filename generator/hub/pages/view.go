package pages

import (
	"html/template"

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
	Sentence string
	Source   site.Source
}

// gap is one thing a page cannot say, and why.
type gap struct {
	What, Why string
}

// card is a link with a line about what is behind it.
type card struct {
	Title, URL, Summary string
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

// chart draws c for a page that will carry its CSV.
func (w *writer) chart(page *site.Page, c chart.Chart, source site.Source) chartView {
	path := site.PagePath(page.URL)
	path = path[:len(path)-len("index.html")] + c.ID + ".csv"
	page.Files = append(page.Files, site.File{Path: path, Make: func() ([]byte, error) { return c.CSV(w.Locale), nil }})
	for _, series := range c.Series {
		page.Figures = append(page.Figures, series.Values...)
	}
	return chartView{
		ID: c.ID, Title: c.Title, Subtitle: c.Subtitle, Sentence: c.Sentence(w.Locale),
		SVG: c.SVG(w.Locale), Table: c.Table(w.Locale), CSV: "/" + path, Source: source, Notes: c.Notes,
	}
}
