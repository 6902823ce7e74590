package pages

import (
	"slices"
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var demand = Kind{"demand", demandPages}

// demandPages is the page of the rule in force; none without one.
func demandPages(w *writer) []*site.Page {
	rule := w.Catalog.DemandRule()
	if rule == nil {
		return nil
	}
	tables := []string{catalog.DemandRulesTable, catalog.DemandTestsTable, catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable}
	page := &site.Page{
		URL: demandURL, Title: w.t("demand.title"), Summary: w.t("demand.summary", w.Catalog.Settings.State),
		Updated: w.Catalog.Retrieved(tables...), Parent: careersURL, Pos: rule.Pos,
		Sources: w.sourcesOf(append(tables, catalog.CriticalJobsTable, catalog.LocalDemandTable)...),
	}
	drawn := sync.OnceValues(w.demandChart)
	_, there := drawn()
	w.offerIf(page, demandChartID, there, drawn)
	page.Fill = func(page *site.Page) {
		chances := w.drawIf(page, drawn, w.source(catalog.WagesTable, ""))
		w.fillDemand(page, rule, chances)
	}
	return []*site.Page{page}
}

// demandShown is how many careers in demand stand open: about a dozen screens
// of a phone. The rest is folded.
const demandShown = 60

func (w *writer) fillDemand(page *site.Page, rule *catalog.DemandRule, chances *chartView) {
	view := demandPage{Chances: chances, Rule: w.ruleView(rule), Wages: w.source(catalog.WagesTable, "")}
	rows := w.inDemandRows()
	shown := min(len(rows), demandShown)
	view.Rows, view.Folded = rows[:shown], rows[shown:]
	counts := map[measure.Outcome]int{}
	for _, o := range w.Catalog.Occupations {
		v := w.verdicts[o]
		counts[v.Result]++
		switch {
		case v.Result == measure.Untested:
			view.addUntested(w.whyUntested(v), untestedRow{o.Title, careerURL(o), w.nationalOutlook(o)})
		case v.Result == measure.No && v.Near != nil:
			view.Near = append(view.Near, nearRow{o.Title, careerURL(o), w.nearSentence(o, *v.Near), v.Near.Value})
		}
		view.Critical = append(view.Critical, markedWith(o, w.marks(w.Catalog.CriticalJobs(o)))...)
		view.Local = append(view.Local, markedWith(o, w.marks(w.Catalog.LocalDemand(o)))...)
		if horizon := years(o.Outlook()); horizon != "" {
			view.Future = w.source(catalog.ProjectionsTable, horizon)
		}
	}
	for _, other := range w.Catalog.DemandRules {
		if other != rule {
			view.Earlier = append(view.Earlier, w.ruleView(other))
		}
	}
	view.Stats = w.demandStats(rule, counts)
	page.View = view
	w.noteDemand(page, view)
}

// nearSentence says what a career misses, and where rounding could turn it.
func (w *writer) nearSentence(o *catalog.Occupation, near measure.TestResult) string {
	sentence := w.valueSentence(near) + " " + w.asks(near.DemandTest)
	if near.Measure == "jobs-added-a-year" {
		sentence += " " + w.t("demand.rounded", years(o.Outlook()))
	}
	return sentence
}

func (d *demandPage) addUntested(why string, row untestedRow) {
	i := slices.IndexFunc(d.Untested, func(u untested) bool { return u.Why == why })
	if i < 0 {
		i = len(d.Untested)
		d.Untested = append(d.Untested, untested{Why: why})
	}
	d.Untested[i].Rows = append(d.Untested[i].Rows, row)
}

// whyUntested is why the first figure that is missing is not there.
func (w *writer) whyUntested(v measure.Verdict) string {
	t := v.Decide[0]
	return w.t("demand.untested-for", w.t("demand.name."+t.Measure), w.Locale.Why(t.Value))
}

func (w *writer) demandRow(o *catalog.Occupation) demandRow {
	outlook := o.Outlook()
	row := demandRow{
		Title: o.Title, URL: careerURL(o), Pay: o.Wages().Median.Named("middle pay, " + o.Title),
		Added:    measure.PerYear(outlook.Change.Named("change in jobs"), outlook.ProjectedYear-outlook.BaseYear).Named("jobs added a year, " + o.Title),
		Openings: outlook.Openings.Named("openings a year, " + o.Title), Schooling: o.Entry().Education.Named("usual schooling, " + o.Title),
	}
	row.Education = w.term("schooling", row.Schooling)
	return row
}

func (w *writer) ruleView(rule *catalog.DemandRule) ruleView {
	view := ruleView{Name: rule.Name, About: rule.About, Note: w.ruleNote(rule).Note, Source: rule.Source, Link: rule.Link}
	if len(rule.Tests) > 0 {
		view.Needs = w.t("demand.needs", w.needs(rule.Expression, rule.Tests))
	}
	for _, t := range rule.Tests {
		view.Tests = append(view.Tests, askedTest{w.t("demand.question." + t.Measure), w.t("demand.asks-short."+t.Measure, w.asked(t)), t.Basis, t.Threshold})
	}
	return view
}

// asked is a threshold with its comparison: "more than 6.3".
func (w *writer) asked(t catalog.DemandTest) string {
	if t.MoreThan {
		return w.t("demand.more-than", w.plain(t.Threshold))
	}
	return w.t("demand.at-least", w.plain(t.Threshold))
}

// demandStats counts the careers of each result that some have.
func (w *writer) demandStats(rule *catalog.DemandRule, counts map[measure.Outcome]int) []stat {
	var stats []stat
	for _, result := range []measure.Outcome{measure.Yes, measure.No, measure.Untested} {
		if counts[result] == 0 {
			continue
		}
		label := w.t("demand.count." + string(result))
		stats = append(stats, stat{
			Label: label, Sentence: w.t("demand.count-sentence." + string(result)),
			Figure: figure.Figure{
				Name: "careers with the result " + string(result), Value: float64(counts[result]), Unit: figure.Count,
				Formula: "careers for which " + rule.Expression.String() + " is " + string(result),
			},
		})
	}
	return stats
}

func markedWith(o *catalog.Occupation, marks []mark) []markedCareer {
	var all []markedCareer
	for _, m := range marks {
		all = append(all, markedCareer{o.Title, careerURL(o), m})
	}
	return all
}

func (w *writer) noteDemand(page *site.Page, view demandPage) {
	for _, s := range view.Stats {
		page.Figures = append(page.Figures, s.Figure)
	}
	for _, t := range view.Rule.Tests {
		page.Figures = append(page.Figures, t.Threshold)
	}
	for _, row := range slices.Concat(view.Rows, view.Folded) {
		page.Figures = append(page.Figures, row.Pay, row.Added, row.Openings, row.Schooling)
	}
	for _, row := range view.Near {
		page.Figures = append(page.Figures, row.Value)
	}
	for _, group := range view.Untested {
		for _, row := range group.Rows {
			if row.Nation.Shown {
				page.Figures = append(page.Figures, row.Nation.Growth)
			}
		}
	}
	for _, rule := range view.Earlier {
		for _, t := range rule.Tests {
			page.Figures = append(page.Figures, t.Threshold)
		}
	}
}
