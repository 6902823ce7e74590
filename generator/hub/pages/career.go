package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/site"
)

var career = Kind{"career", careerPages}

// careerView is everything a page says of one occupation.
type careerView struct {
	Code    string
	Group   string // its major group's title
	Lead    string
	Stats   []stat // pay, openings, schooling, training
	Pay     *chartView
	NoPay   string // why there is no pay chart
	Outlook []stat
	Gaps    []gap
	Related []relatedCareer // its neighbors among the occupation codes
}

// careerFacts is an occupation with its figures made, once a page.
type careerFacts struct {
	*catalog.Occupation
	wages             catalog.Wages
	outlook, national catalog.Outlook
	entry             catalog.Entry
}

func factsOf(o *catalog.Occupation) careerFacts {
	return careerFacts{o, o.Wages(), o.Outlook(), o.NationalOutlook(), o.Entry()}
}

var careerTables = []string{catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable}

// careerPages is a page for each occupation. What a page says is made when the
// page is, not before.
func careerPages(w *writer) []*site.Page {
	occupations := w.Catalog.Occupations
	updated, sources := w.Catalog.Retrieved(careerTables...), w.sourcesOf(careerTables...)
	rows := w.relatedCareers(occupations)
	return eachInParallel(occupations, func(i int, o *catalog.Occupation) *site.Page {
		page := &site.Page{
			URL: careerURL(o), Title: o.Title, Parent: careersURL, Pos: o.Pos, Updated: updated, Sources: sources,
			Summary: w.t("career.summary", o.Title, w.Catalog.Settings.State),
			Fill:    func(page *site.Page) { w.fillCareer(page, factsOf(o), related(rows, i)) },
		}
		if paid(o.Wages()) {
			page.Files = []site.File{{Path: chartPath(page, payChartID), Make: func() ([]byte, error) {
				return w.payChart(o.Wages()).CSV(w.Locale), nil
			}}}
		}
		return page
	})
}

func (w *writer) fillCareer(page *site.Page, f careerFacts, related []relatedCareer) {
	page.Figures = make([]figure.Figure, 0, 24)
	view := careerView{
		Code: f.Code, Group: f.Group.Title, Lead: w.careerLead(f),
		Stats: w.careerStats(f), Outlook: w.careerOutlook(f), Related: related,
	}
	view.Gaps = w.note(page, slices.Concat(view.Stats, view.Outlook))
	if paid(f.wages) {
		drawn := w.draw(page, w.payChart(f.wages), w.source(catalog.WagesTable, ""))
		view.Pay = &drawn
	} else {
		view.NoPay = w.Locale.Why(f.wages.Median)
	}
	for _, row := range related {
		page.Figures = append(page.Figures, row.Pay)
	}
	page.View = view
}

// careerLead is the answer in two sentences, as far as it is known.
func (w *writer) careerLead(f careerFacts) string {
	state := w.Catalog.Settings.State
	_, jobsKnown := f.wages.Jobs.Known()
	_, payKnown := f.wages.Median.Known()
	switch {
	case jobsKnown && payKnown:
		return w.t("career.lead", w.show(f.wages.Jobs), state, w.show(f.wages.Median))
	case jobsKnown:
		return w.t("career.lead-jobs", w.show(f.wages.Jobs), state)
	case payKnown:
		return w.t("career.lead-pay", state, w.show(f.wages.Median))
	}
	return w.t("career.lead-neither", state)
}

func (w *writer) careerStats(f careerFacts) []stat {
	state := w.Catalog.Settings.State
	entry := w.source(catalog.NationalProjectionsTable, "")
	return []stat{
		{
			Label: w.t("career.pay"), Figure: f.wages.Median.Named("middle pay, " + state),
			Sentence: w.paySentence(f.wages), Source: w.source(catalog.WagesTable, ""),
		},
		{
			Label: w.t("career.openings"), Figure: f.outlook.Openings.Named("openings a year, " + state),
			Sentence: w.t("career.openings-sentence"), Source: w.source(catalog.ProjectionsTable, years(f.outlook)),
		},
		w.entryStat("schooling", f.entry.Education, entry),
		w.entryStat("training", f.entry.Training, entry),
	}
}

// entryStat says one part of the usual way in, in the interface's words for
// the release's term.
func (w *writer) entryStat(about string, fact figure.Figure, source site.Source) stat {
	label := w.t("career." + about)
	return stat{
		Label: label, Figure: fact.Named(label), Text: w.term(about, fact),
		Sentence: w.t("career." + about + "-sentence"), Source: source,
	}
}

// term is the interface's word for a release's term about schooling or
// training, "" when the release has none.
func (w *writer) term(about string, fact figure.Figure) string {
	if fact.Missing != figure.Present {
		return ""
	}
	return w.t("term." + about + "." + slug.Of(fact.Text))
}

// paySentence turns the year's pay into an hour's, unless the occupation has
// no year of full-time hours.
func (w *writer) paySentence(wages catalog.Wages) string {
	if wages.Basis != catalog.PaidBoth || wages.Median.Missing != figure.Present {
		return w.t("career.pay-sentence-annual")
	}
	return w.t("career.pay-sentence", w.show(measure.HourlyWage(wages.Median)))
}

func (w *writer) careerOutlook(f careerFacts) []stat {
	state := w.Catalog.Settings.State
	wages := w.source(catalog.WagesTable, "")
	projections := w.source(catalog.ProjectionsTable, years(f.outlook))
	national := w.source(catalog.NationalProjectionsTable, years(f.national))
	return []stat{
		{
			Label: w.t("career.jobs", state), Figure: f.wages.Jobs.Named("jobs, " + state),
			Sentence: w.t("career.jobs-sentence"), Source: wages,
		},
		{
			Label: w.t("career.change", state), Figure: f.outlook.Change.Named("change in jobs, " + state), Signed: true,
			Sentence: w.t("career.change-sentence"), Source: projections,
		},
		{
			Label: w.t("career.growth", state), Figure: f.outlook.ChangeShare.Named("growth, " + state), Signed: true,
			Sentence: w.t("career.growth-sentence"), Source: projections,
		},
		{
			Label: w.t("career.national-growth"), Figure: f.national.ChangeShare.Named("growth, United States"), Signed: true,
			Sentence: w.t("career.national-growth-sentence"), Source: national,
		},
	}
}

// neighbors is how many related careers stand before and after one in the
// order of the codes, which puts like work side by side.
const neighbors = 3

// relatedCareer is an occupation as its neighbors' pages show it.
type relatedCareer struct {
	Title, URL string
	Pay        figure.Figure
	Education  string // in the interface's words, "" when it has none

	group string
}

// relatedCareers are all occupations as others show them: made once, since six
// pages show each.
func (w *writer) relatedCareers(occupations []*catalog.Occupation) []relatedCareer {
	rows := make([]relatedCareer, len(occupations))
	for i, o := range occupations {
		rows[i] = relatedCareer{
			Title: o.Title, URL: careerURL(o), Pay: o.Wages().Median.Named("middle pay, " + o.Title),
			Education: w.term("schooling", o.Entry().Education), group: o.Group.Code,
		}
	}
	return rows
}

// related are the nearest occupations of the same major group.
func related(all []relatedCareer, at int) []relatedCareer {
	rows := make([]relatedCareer, 0, 2*neighbors)
	for i := max(0, at-neighbors); i <= min(len(all)-1, at+neighbors); i++ {
		if i != at && all[i].group == all[at].group {
			rows = append(rows, all[i])
		}
	}
	return rows
}
