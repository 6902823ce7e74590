package pages

import (
	"path"
	"strings"

	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// leadOf is the short answer of a place.
func (w *writer) leadOf(p clusterPlace) string {
	if p.region != nil {
		return w.placeLead(p.entry, p.region, p.sums())
	}
	if _, ok := p.state.jobs.Known(); !ok {
		return w.t("cluster.lead-none", p.Name, w.area(p))
	}
	return w.t("cluster.lead", w.show(p.state.jobs), p.Name, w.area(p), p.scope.period)
}

// minute is what to know of a place in a minute: one fact a sentence, the
// missing ones left to the last.
func (w *writer) minute(p clusterPlace) []string {
	stats, _ := w.placeStats(p)
	said := []string{w.leadOf(p)}
	add := func(f figure.Figure, key string, args ...any) {
		if _, ok := f.Known(); ok {
			said = append(said, w.t(key, args...))
		}
	}
	add(stats[statPay].Figure, "brief.minute-pay", w.show(stats[statPay].Figure))
	add(stats[statQuotient].Figure, "brief.minute-quotient", w.show(stats[statQuotient].Figure), stats[statQuotient].Sentence)
	if keys := w.keysOf(p); keys != nil && len(keys.Rows) > 0 {
		first, key := keys.Rows[0], "brief.minute-openings"
		if _, known := keys.Rows[len(keys.Rows)-1].Openings.Known(); !known { // the missing stand last
			key = "brief.minute-openings-published"
		}
		add(first.Openings, key, w.Catalog.Settings.State, first.Title, w.show(first.Openings), keys.Future.Period)
	}
	if programs := w.keyPrograms(p); len(programs) > 0 {
		add(programs[0].Graduates, "brief.minute-programs", w.Catalog.Settings.State, programs[0].Title, w.show(programs[0].Graduates))
	}
	var missing []string
	for _, g := range w.gapsOf(stats) {
		missing = append(missing, g.What...)
	}
	if len(missing) > 0 {
		said = append(said, w.t("brief.minute-gaps", strings.Join(missing, ", ")))
	}
	return append(said, w.t("brief.minute-ask", p.Name, w.area(p)))
}

func (w *writer) briefHead(p clusterPlace, title string) toolkit.Brief {
	return toolkit.Brief{Title: title, Subject: w.t("brief.summary", p.Name, w.area(p)), Language: w.t("document.language"), Name: w.Catalog.Settings.Name}
}

// wordMinute is the one-minute brief as a text for Word.
func (w *writer) wordMinute(p clusterPlace) toolkit.Brief {
	b := w.briefHead(p, w.t("brief.minute-title", p.Name, w.area(p)))
	b.Sections = []toolkit.Section{{Points: w.minute(p), Notes: []string{w.t("brief.sources", w.sourceWords(w.figureSources(p)))}}}
	return b
}

// wordBrief is the data brief as a text for Word, its charts as tables.
func (w *writer) wordBrief(p clusterPlace) toolkit.Brief {
	stats, trend := w.placeStats(p)
	b := w.briefHead(p, w.t("brief.title", p.Name, w.area(p)))
	b.Lead = w.leadOf(p)
	b.Sections = []toolkit.Section{
		{Heading: w.t("in-figures"), Table: w.statTable(stats)},
		{Heading: w.t("cluster.industries"), Table: w.industryTable(p), Notes: []string{w.t("cluster.industries-text")}},
	}
	if trend != nil && len(trend.Rows) > 0 {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("trend.title"), Text: []string{w.t("trend.text")}, Table: w.trendTable(trend)})
	}
	if keys := w.keysOf(p); keys != nil {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("brief.occupations"), Text: []string{keys.Text}, Table: w.keyTable(keys)})
	}
	if programs := w.keyPrograms(p); len(programs) > 0 {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("brief.programs"), Text: []string{w.t("brief.programs-text", w.Catalog.Settings.State)}, Table: w.programTable(programs)})
	}
	missing := toolkit.Section{Heading: w.t("career.missing")}
	for _, g := range w.briefGaps(p, stats) {
		missing.Points = append(missing.Points, w.gapWords([]gap{g}))
	}
	if len(missing.Points) > 0 {
		b.Sections = append(b.Sections, missing)
	}
	b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("career.sources"), Notes: []string{w.sourceWords(w.placeSources(p))}})
	return b
}

// besidePage is where a file of a page is published: in its folder.
func besidePage(page *site.Page, name string) string {
	return path.Join(path.Dir(site.PagePath(page.URL)), name)
}
