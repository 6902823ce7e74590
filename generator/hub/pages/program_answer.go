package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// answer is one question about a program, answered as far as the figures go.
type answer struct {
	Question, Text string
	Result         string // "yes", "some", "no" or "unknown"
}

// A verdict is held against the parts of the graduates that the likely careers
// have. [our decision]
const (
	mostOfThem  = 0.5 // from here on it holds for most
	hardlyAny   = 0.2 // below it, for few
	enoughKnown = 0.5 // what must be known to say anything
)

// payTested takes over the test of pay in the rule in force.
func (c *programCareer) payTested(w *writer, verdict measure.Verdict) {
	for _, test := range verdict.Tests {
		if unit := test.Threshold.Unit; unit != figure.DollarsPerYear && unit != figure.DollarsPerHour {
			continue
		}
		c.PayLine, c.PayResult = test.Threshold, testResults[test.Outcome]
		c.PayWords = w.t("program.pay-" + c.PayResult)
		return
	}
}

// verdictOf sums up pay and demand: "good", "poor", "pay" or "demand" where only
// that holds, "mixed", "above" where the awards ask for more than the jobs do,
// or "unknown".
func verdictOf(careers []programCareer) string {
	pay, demand := resultOf(careers, payPasses), resultOf(careers, inDemand)
	if _, above := outgrown(careers); above {
		return "above"
	}
	switch {
	case pay == "unknown" || demand == "unknown":
		return "unknown"
	case pay == "yes" && demand == "yes":
		return "good"
	case pay == "no" && demand == "no":
		return "poor"
	case pay == "yes" && demand == "no":
		return "pay"
	case pay == "no" && demand == "yes":
		return "demand"
	}
	return "mixed"
}

// programLead is the verdict in words.
func (w *writer) programLead(careers []programCareer) string {
	if largest, above := outgrown(careers); above {
		return w.t("program.lead-above", w.show(largest.AboveShare), largest.Title)
	}
	return w.t("program.lead-" + verdictOf(careers))
}

// payPasses and inDemand answer for one career; known is false where nothing
// can be said.
func payPasses(c programCareer) (passes, known bool) {
	return c.PayResult == "passes", c.PayResult == "passes" || c.PayResult == "fails"
}

func inDemand(c programCareer) (passes, known bool) {
	return c.Demand == "yes", c.Demand == "yes" || c.Demand == "no"
}

// resultOf weighs the careers by their part of the graduates.
func resultOf(careers []programCareer, ask func(programCareer) (bool, bool)) string {
	all, known, passing := 0.0, 0.0, 0.0
	for _, c := range careers {
		all += c.Weight.Value
		passes, ok := ask(c)
		if ok {
			known += c.Weight.Value
		}
		if passes {
			passing += c.Weight.Value
		}
	}
	_, above := outgrown(careers)
	switch {
	case above:
		return "above"
	case all == 0 || known < enoughKnown*all:
		return "unknown"
	case passing >= mostOfThem*known:
		return "yes"
	case passing < hardlyAny*known:
		return "no"
	}
	return "some"
}

func (w *writer) programAnswers(careers []programCareer, e *familyEntry) []answer {
	if len(careers) == 0 {
		return []answer{{w.t("program.ask-careers"), w.t("program.no-careers"), "unknown"}, w.workAnswer(e.Family)}
	}
	pay := w.countedAnswer("program.ask-pay", "program.answer-pay", careers, payPasses)
	if line, ok := payLine(careers); ok {
		pay.Text += " " + w.t("program.pay-line", w.show(line))
	}
	demand := w.countedAnswer("program.ask-demand", "program.answer-demand", careers, inDemand)
	first := careers[0]
	supply := answer{Question: w.t("program.ask-supply"), Text: w.t("program.answer-supply", first.Title, first.Supply.Words), Result: supplyResult(first.Supply.Band)}
	if first.Supply.Band != "" {
		supply.Text = w.t("program.answer-supply-ratio", first.Title, first.Supply.Words, w.show(first.Supply.Ratio))
		if first.Supply.Mixed {
			supply.Text += " " + w.t("supply.levels")
		}
	}
	return []answer{pay, demand, supply, w.workAnswer(e.Family)}
}

// payLine is what the pay test asks; ok is false when no rule has one.
func payLine(careers []programCareer) (line figure.Figure, ok bool) {
	for _, c := range careers {
		if c.PayResult != "" {
			return c.PayLine, true
		}
	}
	return figure.Figure{}, false
}

// supplyResult reads a band as a graduate does: few others are good news.
func supplyResult(band string) string {
	switch band {
	case "thin":
		return "yes"
	case "balance":
		return "some"
	case "ample":
		return "no"
	}
	return "unknown"
}

func (w *writer) workAnswer(f *catalog.Family) answer {
	a := answer{Question: w.t("program.ask-work"), Result: "unknown", Text: w.t("program.answer-work")}
	if len(w.Catalog.Courses(f)) > 0 {
		a.Text = w.t("program.answer-work-courses")
	}
	return a
}

// countedAnswer says whether something holds, for how many of the likely
// careers, and of how many that is not known. "Mostly" is for what does not
// hold for all or for none of them.
func (w *writer) countedAnswer(question, key string, careers []programCareer, ask func(programCareer) (bool, bool)) answer {
	a := answer{Question: w.t(question), Result: resultOf(careers, ask)}
	passing, unknown, all := 0, 0, len(careers)
	for _, c := range careers {
		passes, known := ask(c)
		if passes {
			passing++
		}
		if !known {
			unknown++
		}
	}
	number := func(n int) string { return w.Locale.Number(float64(n), 0) }
	counts := w.t(key, number(passing), number(all))
	switch {
	case unknown == all:
		a.Text = w.t(key + "-unknown")
	case a.Result == "above":
		a.Text = w.t("program.result-above") + " " + counts
	case passing == all:
		a.Text = w.Locale.Plural(key+"-all", all)
	case passing+unknown == 0:
		a.Text = w.Locale.Plural(key+"-none", all)
	default:
		a.Text = w.t("program.result-"+a.Result) + " " + counts
	}
	if unknown > 0 && unknown < all {
		a.Text += " " + w.Locale.Plural("program.not-known", unknown)
	}
	if a.Result == "above" {
		a.Result = "unknown"
	}
	return a
}
