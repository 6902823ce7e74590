package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var program = Kind{"program", programPages}

func programURL(f *catalog.Family) string { return programsURL + f.Slug + "/" }

// How many rows stand open; the rest are folded.
const (
	careersShown = 12
	schoolsShown = 25
)

// programView answers whether a family of programs is worth a reader's time.
type programView struct {
	Code      string
	Division  site.PageLink
	Lead      string // the short verdict
	Answers   []answer
	Stats     []stat
	Careers   []programCareer
	More      []programCareer // with smaller parts
	Unmatched string          // which part of the graduates fits no occupation
	Schools   []graduateRow
	MoreRows  []graduateRow // of schools with fewer graduates
	Years     *chartView
	ByAward   *chartView
	Chances   *chartView // pay and openings of the likely careers
	Awards    []graduateRow
	Programs  []graduateRow // of six digits
	Courses   []course
	Gaps      []gap
	Newest    string // year
	Period    string // of the means
	Next      []site.PageLink
}

// programCareer is an occupation that a program leads to.
type programCareer struct {
	Title, URL    string
	Weight        figure.Figure
	Above         string        // a note where most awards ask for much more schooling
	AboveShare    figure.Figure // the share of these awards
	Pay, Openings figure.Figure
	PayResult     string // "passes", "fails", "untested", or "" without a test
	PayWords      string // the result with the line it is held against
	PayLine       figure.Figure
	Demand        string // "yes", "no", "cannot-be-tested", or "" without a rule
	DemandWords   string
	Supply        supplyView
}

var programTables = []string{catalog.CompletionsTable, catalog.ProgramsTable, catalog.ProgramOccupationsTable,
	catalog.InstitutionsTable, catalog.WagesTable, catalog.ProjectionsTable}

func programPages(w *writer) []*site.Page {
	updated, sources := w.Catalog.Retrieved(programTables...), w.sourcesOf(programTables...)
	careers := map[string]bool{}
	for _, o := range w.Catalog.Occupations {
		careers[o.Title] = true
	}
	return eachInParallel(w.Catalog.Families, func(_ int, f *catalog.Family) *site.Page {
		e, title := w.programs.families[f], f.Title
		if careers[title] { // no two pages have one title
			title = w.t("program.title", title)
		}
		page := &site.Page{
			URL: programURL(f), Title: title, Parent: programsURL, Pos: f.Pos, Updated: updated, Sources: sources,
			Summary: w.t("program.summary", f.Title, w.Catalog.Settings.State),
			Fill:    func(page *site.Page) { w.fillProgram(page, e) },
			Schema:  programSchema(e),
		}
		w.offerYears(page, slices.Values(f.Completions), f.Title)
		w.offerAwards(page, slices.Values(f.Completions), f.Title)
		w.offerChances(page, e)
		return page
	})
}

func (w *writer) fillProgram(page *site.Page, e *familyEntry) {
	awards := countAwards(slices.Values(e.Completions))
	all := w.programCareers(e)
	shown := all[:min(len(all), careersShown)]
	schools := w.schoolRows(awards)
	view := programView{
		Code: e.Code, Division: site.PageLink{Title: e.Division.Title, URL: programsURL + "#" + divisionID(e.Division)},
		Lead: w.programLead(shown), Answers: w.programAnswers(shown, e), Stats: w.programStats(e, shown),
		Careers: shown, More: all[len(shown):], Unmatched: w.unmatched(e),
		Schools: schools[:min(len(schools), schoolsShown)], MoreRows: schools[min(len(schools), schoolsShown):],
		Awards: w.byAward(awards), Programs: w.sixDigits(awards), Courses: w.courses(page, e.Family),
		Newest: w.newestYear(), Period: w.meanPeriod(), Years: w.drawYears(page, awards, e.Title),
		ByAward: w.drawAwards(page, awards, slices.Values(e.Completions), e.Title), Chances: w.drawChances(page, shown),
	}
	view.Gaps = w.note(page, slices.Concat(view.Stats, w.unknownOutcomes(e.Family)))
	for _, c := range all {
		page.Figures = append(page.Figures, c.Weight, c.Pay, c.Openings, c.Supply.Supply, c.Supply.Ratio)
		if c.Above != "" {
			page.Figures = append(page.Figures, c.AboveShare)
		}
		if c.PayResult != "" {
			page.Figures = append(page.Figures, c.PayLine.Named("line of the pay test, "+c.Title))
		}
	}
	for _, rows := range [][]graduateRow{schools, view.Awards, view.Programs} {
		noteGraduates(page, rows)
	}
	if view.Unmatched != "" {
		page.Figures = append(page.Figures, e.unmatched)
	}
	page.View = view
}

func (w *writer) programCareers(e *familyEntry) []programCareer {
	rows := make([]programCareer, len(e.parts))
	for i, part := range e.parts {
		o := part.occupation
		row := programCareer{
			Title: o.Title, URL: careerURL(o), Weight: part.weight, Above: w.aboveNote(part), AboveShare: part.above,
			Pay:      o.Wages().Median.Named("middle pay, " + o.Title),
			Openings: o.Outlook().Openings.Named("openings a year, " + o.Title),
			Supply:   w.supplyOf(o),
		}
		if verdict, ok := w.verdicts[o]; ok {
			row.Demand, row.DemandWords = string(verdict.Result), w.verdictWords(verdict)
			row.payTested(w, verdict)
		}
		rows[i] = row
	}
	return rows
}

// schoolRows are the graduates of each school and award.
func (w *writer) schoolRows(awards []counted) []graduateRow {
	type key struct {
		school *catalog.Institution
		level  string
	}
	return graduateRows(w, awards, func(c counted) key { return key{c.Institution, c.Level} }, func(c counted) graduateRow {
		row := graduateRow{Title: c.Institution.Name, Place: c.Institution.City, Award: w.award(c.Level)}
		row.URL = institutionURL(c.Institution)
		return row
	})
}

// sixDigits are the programs of a family; a family of one needs no such list.
func (w *writer) sixDigits(awards []counted) []graduateRow {
	return graduateRows(w, awards, func(c counted) *catalog.Program { return c.Program }, func(c counted) graduateRow {
		return graduateRow{Title: c.Program.Title, Code: c.Program.Code}
	})
}

func (w *writer) unmatched(e *familyEntry) string {
	if value, known := e.unmatched.Known(); !known || value < 0.0005 {
		return ""
	}
	return w.t("program.unmatched", w.show(e.unmatched))
}

func (w *writer) programStats(e *familyEntry, careers []programCareer) []stat {
	from := w.source(catalog.CompletionsTable, w.meanPeriod())
	stats := []stat{
		{Label: w.t("program.graduates"), Figure: w.perYear(e.graduates), Sentence: w.t("program.graduates-sentence"), Source: from},
		{Label: w.t("program.schools"), Figure: figure.Figure{Name: "schools with graduates", Value: float64(e.schools), Unit: figure.Count,
			From: e.graduates.From, Formula: "number of institutions among these rows"}, Sentence: w.t("program.schools-sentence"), Source: from},
	}
	if len(careers) == 0 {
		return stats
	}
	first := careers[0]
	return append(stats,
		stat{Label: w.t("program.pay"), Figure: first.Pay, Sentence: w.t("program.pay-sentence", first.Title), Source: w.source(catalog.WagesTable, "")},
		stat{Label: w.t("program.openings"), Figure: first.Openings, Sentence: w.t("program.openings-sentence", first.Title), Source: w.source(catalog.ProjectionsTable, "")})
}
