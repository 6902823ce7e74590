package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/site"
)

var brief = Kind{"brief", briefPages}

func briefURL(p *clusterPlace) string { return p.url() + "brief/" }

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
	Programs []programLink
	Gaps     []gap
	Place    site.PageLink // the figures in full
	Word     []download
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
	return eachInParallel(w.places, func(_ int, p *clusterPlace) *site.Page {
		page := &site.Page{
			URL: briefURL(p), Parent: p.url(), Pos: p.Pos, Updated: w.Catalog.Retrieved(),
			Title: w.t("brief.title", p.Name, w.area(p)), Summary: w.t("brief.summary", p.Name, w.area(p)),
			Sources: slices.Clip(p.facts().sources),
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
func (w *writer) briefFiles(page *site.Page, p *clusterPlace) []site.File {
	return []site.File{
		{Path: besidePage(page, p.id()+"-data-brief.docx"), Make: func() ([]byte, error) { return w.wordBrief(p).Word().DOCX() }},
		{Path: besidePage(page, p.id()+"-one-minute-brief.docx"), Make: func() ([]byte, error) { return w.wordMinute(p).Word().DOCX() }},
	}
}

func (w *writer) fillBrief(page *site.Page, p *clusterPlace) {
	facts := p.facts()
	view := briefView{
		Emblem: p.Emblem, Lead: w.lead(p), Minute: w.minute(p), Stats: facts.stats, Trend: facts.trend, Gaps: w.briefGaps(facts),
		Place: site.PageLink{Title: w.placeTitle(p), URL: p.url()}, State: w.Catalog.Settings.State,
		Schools: w.source(catalog.CompletionsTable, ""),
		Word: []download{
			{w.t("brief.word"), "/" + besidePage(page, p.id()+"-data-brief.docx")},
			{w.t("brief.word-minute"), "/" + besidePage(page, p.id()+"-one-minute-brief.docx")},
		},
	}
	w.note(page, facts.stats)
	view.Chart = w.drawIndustries(page, p.sums().rows, p.entry)
	w.noteTrend(page, facts.trend)
	if keys := facts.keys; keys != nil {
		view.Rows, view.Future, view.Wages = keys.Rows[:min(occupationsBriefed, len(keys.Rows))], keys.Future, keys.Wages
		for _, row := range view.Rows {
			page.Figures = append(page.Figures, row.Pay, row.Openings)
		}
	}
	programs := p.programs()
	view.Programs = programs[:min(programsBriefed, len(programs))]
	for _, program := range view.Programs {
		page.Figures = append(page.Figures, program.Graduates)
	}
	page.View = view
}
