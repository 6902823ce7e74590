package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/site"
)

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
			Sentence: w.openingsSentence(f), Source: w.source(catalog.ProjectionsTable, years(f.outlook)),
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
			Sentence: w.changeSentence(f.outlook.Change), Source: projections,
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

func openingsOf(f careerFacts) measure.OpeningsMade {
	return measure.OpeningsOf(f.outlook.Openings.Named("openings a year"), f.outlook.Change.Named("change in jobs"), f.outlook.ProjectedYear-f.outlook.BaseYear)
}

// openingsSentence says why most openings come, as far as it is known.
func (w *writer) openingsSentence(f careerFacts) string {
	leavers, ok := openingsOf(f).Leavers.Known()
	openings, _ := f.outlook.Openings.Known()
	switch {
	case !ok:
		return w.t("career.openings-sentence-unknown")
	case leavers >= openings/2:
		return w.t("career.openings-sentence")
	}
	return w.t("career.openings-sentence-growth")
}

// gapsAnchor is where a page says in full what is missing.
const gapsAnchor = "#missing"

// pointTo leads from each figure that was left out to the reason in full.
func pointTo(where string, lists ...[]stat) {
	for _, stats := range lists {
		for i := range stats {
			if stats[i].Figure.Missing == figure.Refused {
				stats[i].More = where
			}
		}
	}
}

// openingsAlone says what is known of the openings that cannot be parted.
func (w *writer) openingsAlone(f careerFacts) string {
	state, openings := w.Catalog.Settings.State, f.outlook.Openings
	_, known := openings.Known()
	switch {
	case known:
		return w.t("career.openings-only", state, w.show(openings))
	case openings.Missing == figure.BelowRounding:
		return w.t("career.openings-few", state, w.Locale.Why(openings))
	}
	sentence := w.t("career.openings-missing", state)
	if nation := w.nationalOutlook(f.Occupation); nation.Shown && !f.demand.Nation.Shown { // else it was said above
		sentence += " " + nation.Sentence
	}
	return sentence
}

// changeSentence says which way the number of jobs goes.
func (w *writer) changeSentence(change figure.Figure) string {
	value, known := change.Known()
	switch {
	case !known:
		return w.t("career.change-sentence")
	case value > 0:
		return w.t("career.change-sentence-more")
	case value < 0:
		return w.t("career.change-sentence-fewer")
	}
	return w.t("career.change-sentence-same")
}

// fillOpenings says what the openings are made of; derived is false when that
// cannot be worked out.
func (w *writer) fillOpenings(page *site.Page, f careerFacts) (words string, derived bool) {
	made := openingsOf(f)
	leavers, ok := made.Leavers.Known()
	growth, known := made.Growth.Known()
	if !ok || !known {
		return w.openingsAlone(f), false
	}
	page.Figures = append(page.Figures, made.Growth, made.Leavers)
	openings := w.show(f.outlook.Openings)
	switch {
	case w.show(made.Growth) == "0" || leavers == 0:
		return w.t("career.openings-steady", openings), true
	case growth < 0:
		lost := made.Growth
		lost.Value = -lost.Value
		return w.t("career.openings-shrink", openings, w.show(made.Leavers), w.show(lost)), true
	}
	return w.t("career.openings-made", openings, w.show(made.Growth), w.show(made.Leavers)), true
}
