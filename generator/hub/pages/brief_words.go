package pages

import (
	"strings"

	"sectorhub/generator/hub/toolkit"
	"sectorhub/generator/kit/figure"
)

// minute is what to know of a place in a minute: one fact a sentence, the
// missing ones left to the last.
func (w *writer) minute(p *clusterPlace) []string {
	facts := p.facts()
	stats := facts.stats
	said := []string{w.lead(p)}
	add := func(f figure.Figure, key string, args ...any) {
		if _, ok := f.Known(); ok {
			said = append(said, w.t(key, args...))
		}
	}
	add(stats[statPay].Figure, "brief.minute-pay", w.show(stats[statPay].Figure))
	add(stats[statQuotient].Figure, "brief.minute-quotient", w.show(stats[statQuotient].Figure), stats[statQuotient].Sentence)
	if keys := facts.keys; keys != nil && len(keys.Rows) > 0 {
		first, key := keys.Rows[0], "brief.minute-openings"
		if _, known := keys.Rows[len(keys.Rows)-1].Openings.Known(); !known { // the missing stand last
			key = "brief.minute-openings-published"
		}
		add(first.Openings, key, w.Catalog.Settings.State, first.Title, w.show(first.Openings), keys.Future.Period)
	}
	if programs := p.programs(); len(programs) > 0 {
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

func (w *writer) briefHead(p *clusterPlace, title string) toolkit.Brief {
	return toolkit.Brief{Title: title, Subject: w.t("brief.summary", p.Name, w.area(p)), Language: w.t("document.language"), Name: w.Catalog.Settings.Name}
}

// wordMinute is the one-minute brief as a text for Word.
func (w *writer) wordMinute(p *clusterPlace) toolkit.Brief {
	b := w.briefHead(p, w.t("brief.minute-title", p.Name, w.area(p)))
	b.Sections = []toolkit.Section{{Points: w.minute(p), Notes: []string{w.t("brief.sources", w.sourceWords(w.figureSources(p, p.facts())))}}}
	return b
}

// wordBrief is the data brief as a text for Word, its charts as tables.
func (w *writer) wordBrief(p *clusterPlace) toolkit.Brief {
	f := p.facts()
	b := w.briefHead(p, w.t("brief.title", p.Name, w.area(p)))
	b.Lead = w.lead(p)
	b.Sections = []toolkit.Section{
		{Heading: w.t("in-figures"), Table: w.statTable(f.stats)},
		{Heading: w.t("cluster.industries"), Table: w.industryTable(p), Notes: []string{w.t("cluster.industries-text")}},
	}
	if f.trend != nil && len(f.trend.Rows) > 0 {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("trend.title"), Text: []string{w.t("trend.text")}, Table: w.trendTable(f.trend)})
	}
	if f.keys != nil {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("brief.occupations"), Text: []string{f.keys.Text}, Table: w.keyTable(f.keys)})
	}
	if programs := p.programs(); len(programs) > 0 {
		b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("brief.programs"), Text: []string{w.t("brief.programs-text", w.Catalog.Settings.State)}, Table: w.programTable(programs)})
	}
	missing := toolkit.Section{Heading: w.t("career.missing")}
	for _, g := range w.briefGaps(f) {
		missing.Points = append(missing.Points, w.gapWords([]gap{g}))
	}
	if len(missing.Points) > 0 {
		b.Sections = append(b.Sections, missing)
	}
	b.Sections = append(b.Sections, toolkit.Section{Heading: w.t("career.sources"), Notes: []string{w.sourceWords(f.sources)}})
	return b
}
