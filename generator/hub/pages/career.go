package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
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
	Related []careerRow // its neighbors among the occupation codes
}

// neighbors is how many related careers stand before and after one in the
// order of the codes, which puts like work side by side.
const neighbors = 3

func careerPages(w *writer) []*site.Page {
	all := w.Catalog.Occupations
	places := make([]int, len(all))
	for i := range places {
		places[i] = i
	}
	return eachInParallel(places, func(i int) *site.Page { return w.career(all[i], w.related(all, i)) })
}

// related are the nearest occupations of the same major group.
func (w *writer) related(all []*catalog.Occupation, at int) []careerRow {
	var rows []careerRow
	for i := max(0, at-neighbors); i <= min(len(all)-1, at+neighbors); i++ {
		if i != at && all[i].Group == all[at].Group {
			rows = append(rows, w.careerRow(all[i]))
		}
	}
	return rows
}

var careerTables = []string{catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable}

func (w *writer) career(o *catalog.Occupation, related []careerRow) *site.Page {
	page := &site.Page{
		URL: careerURL(o), Title: o.Title, Parent: careersURL, Pos: o.Pos,
		Updated: w.Catalog.Retrieved(careerTables...), Sources: w.sourcesOf(careerTables...),
	}
	view := careerView{Code: o.Code, Group: o.Group.Title, Lead: w.careerLead(o), Related: related}
	page.Summary = w.t("career.summary", o.Title, w.Catalog.Settings.State)
	view.Stats = w.careerStats(o)
	view.Outlook = w.careerOutlook(o)
	for _, stats := range [][]stat{view.Stats, view.Outlook} {
		view.Gaps = append(view.Gaps, w.note(page, stats)...)
	}
	view.Pay, view.NoPay = w.payChart(page, o)
	for _, row := range related {
		page.Figures = append(page.Figures, row.Pay)
	}
	page.View = view
	return page
}

// careerLead is the answer in two sentences, as far as it is known.
func (w *writer) careerLead(o *catalog.Occupation) string {
	state := w.Catalog.Settings.State
	_, jobsKnown := o.Wages.Jobs.Known()
	_, payKnown := o.Wages.Median.Known()
	switch {
	case jobsKnown && payKnown:
		return w.t("career.lead", w.show(o.Wages.Jobs), state, w.show(o.Wages.Median))
	case jobsKnown:
		return w.t("career.lead-jobs", w.show(o.Wages.Jobs), state)
	case payKnown:
		return w.t("career.lead-pay", state, w.show(o.Wages.Median))
	}
	return w.t("career.lead-neither", state)
}

func (w *writer) careerStats(o *catalog.Occupation) []stat {
	state := w.Catalog.Settings.State
	wages := w.source(catalog.WagesTable, "")
	entry := w.source(catalog.NationalProjectionsTable, "")
	return []stat{
		{
			Label: w.t("career.pay"), Figure: o.Wages.Median.Named("middle pay, " + state),
			Sentence: w.paySentence(o), Source: wages,
		},
		{
			Label: w.t("career.openings"), Figure: o.Outlook.Openings.Named("openings a year, " + state),
			Sentence: w.t("career.openings-sentence"), Source: w.source(catalog.ProjectionsTable, years(o.Outlook)),
		},
		w.entryStat("schooling", o.Entry.Education, entry),
		w.entryStat("training", o.Entry.Training, entry),
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
	return w.t("term." + about + "." + site.Slug(fact.Text))
}

// paySentence turns the year's pay into an hour's, unless the occupation has
// no year of full-time hours.
func (w *writer) paySentence(o *catalog.Occupation) string {
	if o.Wages.Basis != catalog.PaidBoth || o.Wages.Median.Missing != figure.Present {
		return w.t("career.pay-sentence-annual")
	}
	return w.t("career.pay-sentence", w.show(measure.HourlyWage(o.Wages.Median)))
}

func (w *writer) careerOutlook(o *catalog.Occupation) []stat {
	state := w.Catalog.Settings.State
	wages := w.source(catalog.WagesTable, "")
	projections := w.source(catalog.ProjectionsTable, years(o.Outlook))
	national := w.source(catalog.NationalProjectionsTable, years(o.NationalOutlook))
	return []stat{
		{Label: w.t("career.jobs", state), Figure: o.Wages.Jobs.Named("jobs, " + state), Sentence: w.t("career.jobs-sentence"), Source: wages},
		{Label: w.t("career.change", state), Figure: o.Outlook.Change.Named("change in jobs, " + state), Sentence: w.t("career.change-sentence"), Source: projections},
		{Label: w.t("career.growth", state), Figure: o.Outlook.ChangeShare.Named("growth, " + state), Sentence: w.t("career.growth-sentence"), Source: projections},
		{Label: w.t("career.national-growth"), Figure: o.NationalOutlook.ChangeShare.Named("growth, United States"), Sentence: w.t("career.national-growth-sentence"), Source: national},
	}
}

// note registers the figures of some stats on their page and returns the gaps
// among them.
func (w *writer) note(page *site.Page, stats []stat) []gap {
	var gaps []gap
	for _, s := range stats {
		page.Figures = append(page.Figures, s.Figure)
		if s.Figure.Missing != figure.Present {
			gaps = append(gaps, gap{s.Label, w.Locale.Why(s.Figure)})
		}
	}
	return gaps
}

// payChart compares the pay of an occupation's lower, middle and higher paid
// workers with the middle pay of all jobs. It needs three known percentiles.
func (w *writer) payChart(page *site.Page, o *catalog.Occupation) (view *chartView, none string) {
	percentiles := []figure.Figure{o.Wages.P10, o.Wages.P25, o.Wages.Median, o.Wages.P75, o.Wages.P90}
	known := 0
	for _, p := range percentiles {
		if _, ok := p.Known(); ok {
			known++
		}
	}
	if known < 3 {
		return nil, w.Locale.Why(o.Wages.Median)
	}
	categories := []string{w.t("percentile.10"), w.t("percentile.25"), w.t("percentile.50"), w.t("percentile.75"), w.t("percentile.90")}
	emphasis := []bool{false, false, true, false, false}
	if all := w.Catalog.AllJobs; all != nil {
		categories, percentiles = append(categories, w.t("career.all-jobs")), append(percentiles, all.Wages.Median)
		emphasis = append(emphasis, false)
	}
	for i := range percentiles {
		percentiles[i] = percentiles[i].Named(categories[i])
	}
	wages := w.source(catalog.WagesTable, "")
	drawn := w.chart(page, chart.Chart{
		ID: "pay", Kind: chart.Bar,
		Title:      w.payTitle(o),
		Subtitle:   w.t("career.pay-subtitle", w.Catalog.Settings.State, wages.Period),
		Label:      w.t("career.pay-group"),
		Categories: categories,
		Series:     []chart.Series{{Name: w.t("career.pay-measure"), Values: percentiles, Emphasis: emphasis}},
		Notes:      []string{w.t("career.pay-note")},
		Source:     wages.Title,
	}, wages)
	return &drawn, ""
}

// payTitle claims only what the published percentiles prove.
func (w *writer) payTitle(o *catalog.Occupation) string {
	_, low := o.Wages.P25.Known()
	_, high := o.Wages.P75.Known()
	if low && high {
		return w.t("career.pay-title", w.show(o.Wages.P25), w.show(o.Wages.P75))
	}
	return w.t("career.pay-title-bound", w.show(o.Wages.P10))
}
