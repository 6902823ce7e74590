package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var institution = Kind{"institution", institutionPages}

func institutionURL(i *catalog.Institution) string {
	if i.Slug == "" {
		return "" // closed, without awards in the newest years: it has no page
	}
	return institutionsURL + i.Slug + "/"
}

const programsShown = 40

// institutionView is a college or a school with what it awards.
type institutionView struct {
	Lead, Sector, Place string
	County              string
	Region              site.PageLink // zero without one
	Nearby              site.PageLink // the schools of its region
	Website             string
	Closed              bool
	Stats               []stat
	Programs            []graduateRow
	More                []graduateRow
	Awards              []graduateRow
	Years, ByAward      *chartView
	Newest, Period      string
	Gaps                []gap
	Next                []site.PageLink
}

var institutionTables = []string{catalog.InstitutionsTable, catalog.CompletionsTable, catalog.ProgramsTable}

func institutionPages(w *writer) []*site.Page {
	updated, sources := w.Catalog.Retrieved(institutionTables...), w.sourcesOf(institutionTables...)
	return eachInParallel(w.Catalog.Institutions, func(_ int, i *catalog.Institution) *site.Page {
		page := &site.Page{
			URL: institutionURL(i), Title: i.Name, Parent: institutionsURL, Pos: i.Pos, Updated: updated, Sources: sources,
			Summary: w.t("institution.summary", i.Name, i.City),
			Fill:    func(page *site.Page) { w.fillInstitution(page, i) },
			Schema:  institutionSchema(i, w.Catalog.Settings.State),
		}
		w.offerYears(page, i.Awards(), i.Name)
		w.offerAwards(page, i.Awards(), i.Name)
		return page
	})
}

func (w *writer) fillInstitution(page *site.Page, i *catalog.Institution) {
	awards := countAwards(i.Awards())
	rows := w.institutionPrograms(awards)
	view := institutionView{
		Sector: w.sector(i), Place: i.City, Website: i.Website, Closed: !i.Open,
		Stats: w.institutionStats(i, awards), Programs: rows[:min(len(rows), programsShown)], More: rows[min(len(rows), programsShown):],
		Awards: w.byAward(awards), Newest: w.newestYear(), Period: w.meanPeriod(),
		Years: w.drawYears(page, awards, i.Name), ByAward: w.drawAwards(page, awards, i.Awards(), i.Name),
	}
	view.Lead = w.institutionLead(i, view.Stats)
	if i.County != nil {
		view.County = i.County.Name
	}
	if r := i.Region(); r != nil {
		view.Region = site.PageLink{Title: r.Name, URL: regionURL(r.ID)}
		view.Nearby = site.PageLink{Title: w.t("institution.nearby", r.Name), URL: institutionsURL + "#" + r.ID}
	}
	view.Gaps = w.note(page, slices.Concat(view.Stats, w.unknownFacts()))
	noteGraduates(page, rows)
	noteGraduates(page, view.Awards)
	page.View = view
}

func (w *writer) sector(i *catalog.Institution) string {
	if i.Sector == "" {
		return ""
	}
	return w.t("sector." + i.Sector)
}

func (w *writer) institutionLead(i *catalog.Institution, stats []stat) string {
	place := i.City
	if i.County != nil {
		place = w.t("institution.place", i.City, i.County.Name)
	}
	if i.Sector == "" {
		return w.t("institution.lead-place", place)
	}
	return w.t("institution.lead", w.sector(i), place)
}

// institutionPrograms are the graduates of each family and award.
func (w *writer) institutionPrograms(awards []counted) []graduateRow {
	type key struct {
		family *catalog.Family
		level  string
	}
	return graduateRows(w, awards, func(c counted) key { return key{c.Program.Family, c.Level} }, func(c counted) graduateRow {
		return graduateRow{Title: c.Program.Family.Title, URL: programURL(c.Program.Family), Award: w.award(c.Level)}
	})
}

func (w *writer) institutionStats(i *catalog.Institution, awards []counted) []stat {
	var mean, newest []figure.Figure
	families := map[*catalog.Family]bool{}
	for _, award := range awards {
		if slices.Contains(w.programs.years, award.Year) {
			mean = append(mean, award.count)
			families[award.Program.Family] = true
		}
		if award.Year == w.newestYear() {
			newest = append(newest, award.count)
		}
	}
	all := w.institutionGraduates(i, mean)
	from := w.source(catalog.CompletionsTable, w.meanPeriod())
	return []stat{
		{Label: w.t("program.graduates"), Figure: w.perYear(all), Sentence: w.t("program.graduates-sentence"), Source: from},
		{Label: w.t("institution.newest", w.newestYear()), Figure: w.perYear(noRowIsZero(measure.YearlyMean("graduates in "+w.newestYear(), newest, 1), w.newestYear())),
			Sentence: w.t("institution.newest-sentence"), Source: w.source(catalog.CompletionsTable, w.newestYear())},
		{Label: w.t("institution.programs"), Figure: w.perYear(figure.Figure{Name: "programs with graduates", Value: float64(len(families)), Unit: figure.Count,
			From: all.From, Formula: "number of groups of programs among these rows"}), Sentence: w.t("institution.programs-sentence"), Source: from},
	}
}

// institutionGraduates is an institution's graduates a year, from its awards in
// the years of the mean.
func (w *writer) institutionGraduates(i *catalog.Institution, counts []figure.Figure) figure.Figure {
	if w.Catalog.Completions.Dataset == nil {
		return figure.Absent("graduates a year, "+i.Name, figure.Count, figure.NotLoaded, "sectorhub import ipeds")
	}
	return measure.YearlyMean("graduates a year, "+i.Name, counts, len(w.programs.years))
}

// unknownFacts are what the loaded tables do not say of any institution.
func (w *writer) unknownFacts() []stat {
	absent := func(key string, unit figure.Unit) stat {
		label := w.t(key)
		return stat{Label: label, Figure: figure.Absent(label, unit, figure.NotLoaded, "")}
	}
	return []stat{absent("program.unknown-cost", figure.Dollars), absent("program.unknown-finish", figure.Share)}
}
