package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var brief = Kind{"brief", briefPages}

func briefURL(p clusterPlace) string { return p.url() + "brief/" }

// briefView is two printed pages about a cluster in a place, and half a page
// for who has a minute.
type briefView struct {
	Emblem   string
	Lead     string
	Minute   []string // in sentences, figures printed
	Stats    []stat
	Chart    *chartView
	Trend    *trend
	Rows     []keyRow // the key occupations with most openings
	Openings figure.Figure
	Counted  int
	Programs []programLink
	Gaps     []gap
	Place    site.PageLink // the figures in full
	Kit      site.PageLink
	Word     []download
	Sources  []site.Source
	State    string
	Future   site.Source // of the openings
	Wages    site.Source
	Schools  site.Source // of the graduates
}

// download is a file to take along.
type download struct {
	Text, URL string
}

const (
	occupationsBriefed = 6
	programsBriefed    = 5
)

func briefPages(w *writer) []*site.Page {
	places := w.places()
	return eachInParallel(places, func(_ int, p clusterPlace) *site.Page {
		page := &site.Page{
			URL: briefURL(p), Parent: p.url(), Pos: p.Pos, Updated: w.Catalog.Retrieved(),
			Title: w.t("brief.title", p.Name, w.area(p)), Summary: w.t("brief.summary", p.Name, w.area(p)),
			Sources: w.placeSources(p),
		}
		page.Files = w.briefFiles(page, p)
		if c, ok := w.industryChart(p.sums().rows, p.entry); ok {
			w.offer(page, c.ID, func() chart.Chart { return c })
		}
		page.Fill = func(page *site.Page) { w.fillBrief(page, p) }
		return page
	})
}

// briefFiles are the brief and the one-minute brief for Word.
func (w *writer) briefFiles(page *site.Page, p clusterPlace) []site.File {
	return []site.File{
		{Path: besidePage(page, p.id()+"-data-brief.docx"), Make: func() ([]byte, error) { return w.wordBrief(p).Word().DOCX() }},
		{Path: besidePage(page, p.id()+"-one-minute-brief.docx"), Make: func() ([]byte, error) { return w.wordMinute(p).Word().DOCX() }},
	}
}

func (w *writer) fillBrief(page *site.Page, p clusterPlace) {
	stats, trend := w.placeStats(p)
	view := briefView{
		Emblem: p.Emblem, Lead: w.leadOf(p), Minute: w.minute(p), Stats: stats, Trend: trend,
		Place: site.PageLink{Title: w.placeTitle(p), URL: p.url()}, Kit: site.PageLink{Title: w.t("kit.title", p.Name, w.area(p)), URL: kitURL(p)},
		Sources: w.placeSources(p), State: w.Catalog.Settings.State,
		Schools: w.source(catalog.CompletionsTable, ""),
		Word: []download{
			{w.t("brief.word"), "/" + besidePage(page, p.id()+"-data-brief.docx")},
			{w.t("brief.word-minute"), "/" + besidePage(page, p.id()+"-one-minute-brief.docx")},
		},
	}
	w.note(page, stats)
	view.Gaps = w.briefGaps(p, stats)
	if c, ok := w.industryChart(p.sums().rows, p.entry); ok {
		drawn := w.draw(page, c, w.sourceOf(p.entry))
		view.Chart = &drawn
	}
	w.noteTrend(page, trend)
	if keys := w.keysOf(p); keys != nil {
		view.Rows, view.Openings, view.Counted = keys.Rows[:min(occupationsBriefed, len(keys.Rows))], keys.Openings, keys.Counted
		view.Future, view.Wages = keys.Future, keys.Wages
		for _, row := range view.Rows {
			page.Figures = append(page.Figures, row.Pay, row.Openings)
		}
		if view.Counted > 0 {
			page.Figures = append(page.Figures, view.Openings)
		}
	}
	programs := w.keyPrograms(p)
	view.Programs = programs[:min(programsBriefed, len(programs))]
	for _, program := range view.Programs {
		page.Figures = append(page.Figures, program.Graduates)
	}
	page.View = view
}
