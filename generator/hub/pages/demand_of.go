package pages

import (
	"math"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// newVerdicts asks the rule in force of every occupation, once for all pages;
// nil when none is.
func (w *writer) newVerdicts() map[*catalog.Occupation]measure.Verdict {
	inForce := w.Catalog.DemandRule()
	if inForce == nil {
		return nil
	}
	rule := inForce.Rule()
	verdicts := make(map[*catalog.Occupation]measure.Verdict, len(w.Catalog.Occupations))
	for _, o := range w.Catalog.Occupations {
		verdicts[o] = measure.Demand(rule, func(t measure.DemandTest) figure.Figure { return testedFigure(o, t) })
	}
	return verdicts
}

// testedFigure is an occupation's figure for a test.
func testedFigure(o *catalog.Occupation, t measure.DemandTest) figure.Figure {
	switch t.Measure {
	case "annual-median":
		return o.Wages().Median.Named("middle pay, " + o.Title)
	case "hourly-median":
		return hourlyMedian(o.Wages()).Named("middle pay an hour, " + o.Title)
	case "jobs-added-a-year":
		outlook := o.Outlook()
		return measure.PerYear(outlook.Change.Named("change in jobs"), outlook.ProjectedYear-outlook.BaseYear).Named("jobs added a year, " + o.Title)
	}
	return o.Outlook().Openings.Named("openings a year, " + o.Title)
}

// hourlyMedian is the middle pay by the hour of work that has a year of
// full-time hours; other work has none.
func hourlyMedian(wages catalog.Wages) figure.Figure {
	if wages.Basis != catalog.PaidBoth {
		return figure.Absent("", figure.DollarsPerHour, figure.NotApplicable, "This work is not paid by the hour and by the year.")
	}
	return measure.HourlyWage(wages.Median)
}

// demandOf is what the rule in force says of an occupation: the same on every
// page.
func (w *writer) demandOf(o *catalog.Occupation) demandView {
	view := demandView{Critical: w.marks(w.Catalog.CriticalJobs(o)), Local: w.marks(w.Catalog.LocalDemand(o))}
	rule := w.Catalog.DemandRule()
	if rule == nil {
		return view
	}
	v := w.verdicts[o]
	view.Result, view.Words = string(v.Result), w.verdictWords(v)
	view.Answer = w.verdictAnswer(v)
	view.Needs = w.t("demand.needs", w.needs(rule.Expression, rule.Tests))
	view.Rule = w.ruleNote(rule)
	for _, t := range v.Tests {
		view.Tests = append(view.Tests, w.demandTest(t))
	}
	if v.Result == measure.Untested {
		view.Nation = w.nationalOutlook(o)
	}
	return view
}

// inDemand says whether an occupation passes the rule in force.
func (w *writer) inDemand(o *catalog.Occupation) bool { return w.verdicts[o].Result == measure.Yes }

func (w *writer) ruleNote(rule *catalog.DemandRule) demandRule {
	key := "demand.note.own"
	if rule.Official {
		key = "demand.note.official"
	}
	return demandRule{Name: rule.Name, URL: demandURL, Note: w.t(key, rule.Name, w.Locale.Date(rule.ValidFrom))}
}

// verdictWords is the result for a cell: a No names the tests that failed.
func (w *writer) verdictWords(v measure.Verdict) string {
	if v.Result != measure.No {
		return w.t("demand.result." + string(v.Result))
	}
	var failed []string
	for _, t := range v.Decide {
		failed = append(failed, w.t("demand.short."+t.Measure))
	}
	return w.t("demand.result.no", strings.Join(failed, ", "))
}

func (w *writer) verdictAnswer(v measure.Verdict) string {
	var named []string
	for _, t := range v.Decide {
		named = append(named, w.t("demand.name."+t.Measure))
	}
	word := "and"
	if v.Result == measure.No {
		word = "or"
	}
	answer := w.t("demand.answer."+string(v.Result), w.listed(named, word))
	if v.Near != nil {
		answer += " " + w.t("demand.near", w.t("demand.name."+v.Near.Measure))
	}
	return answer
}

// needs says an expression in words: "the pay test, and either the growth test
// or the openings test".
func (w *writer) needs(e measure.Expression, tests []catalog.DemandTest) string {
	if e.Name != "" {
		for _, t := range tests {
			if t.ID == e.Name {
				return w.t("demand.name." + t.Measure)
			}
		}
		return e.Name
	}
	var parts []string
	nested := false
	for _, part := range e.Parts {
		words := w.needs(part, tests)
		if part.Name == "" {
			nested = true
			words = w.t("demand.group."+part.Word, words)
		}
		parts = append(parts, words)
	}
	if nested && len(parts) == 2 {
		return w.t("demand.join."+e.Word, parts[0], parts[1])
	}
	return w.listed(parts, e.Word)
}

// listed joins names in a sentence: "a, b and c".
func (w *writer) listed(names []string, word string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	last := len(names) - 1
	return w.t("list."+word, strings.Join(names[:last], ", "), names[last])
}

// nationalOutlook stands beside what cannot be tested, labelled as the nation's.
func (w *writer) nationalOutlook(o *catalog.Occupation) nationalNote {
	outlook := o.NationalOutlook()
	growth := outlook.ChangeShare.Named("growth, United States, " + o.Title)
	if _, known := growth.Known(); !known {
		return nationalNote{Growth: growth}
	}
	return nationalNote{Growth: growth, Years: years(outlook), Sentence: w.nationSentence(growth, years(outlook)), Shown: true}
}

// nationSentence says a growth in words, the way it goes.
func (w *writer) nationSentence(growth figure.Figure, years string) string {
	value, _ := growth.Known()
	growth.Unit, growth.Value = figure.Share, math.Abs(value)
	switch size := w.show(growth); {
	case math.Round(value*1000) == 0: // as it is printed
		return w.t("demand.nation-same", years)
	case value < 0:
		return w.t("demand.nation-shrink", size, years)
	default:
		return w.t("demand.nation-grow", size, years)
	}
}

func (w *writer) marks(all []catalog.DemandMark) []mark {
	var marks []mark
	for _, m := range all {
		shown := mark{Who: m.Who, Why: m.Why, Source: m.Source, Until: m.Until}
		for _, region := range w.Catalog.Regions {
			if region.ID == m.Region {
				shown.Region = region.Name
			}
		}
		marks = append(marks, shown)
	}
	return marks
}

// plain prints a value as a test compares it.
func (w *writer) plain(f figure.Figure) string { return w.Locale.Compared(f) }
