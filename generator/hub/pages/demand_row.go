package pages

import (
	"fmt"
	"html/template"
	"unicode/utf8"

	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// testResults are the outcomes of one test, as pages name them.
var testResults = map[measure.Outcome]string{measure.Yes: "passes", measure.No: "fails", measure.Untested: "untested"}

// demandTest is one row: question, value and threshold in a sentence, result.
// Why a figure was left out stands in full below, on the page that it is for.
func (w *writer) demandTest(t measure.TestResult) demandTest {
	sentence, more := w.valueSentence(t), ""
	if t.Value.Missing == figure.Refused {
		sentence, more = w.Locale.Reason(t.Value.Missing), gapsAnchor
	}
	result := testResults[t.Outcome]
	return demandTest{
		ID: t.ID, Question: w.t("demand.question." + t.Measure), Sentence: sentence, Asks: w.asks(t.DemandTest), More: more,
		Result: result, Words: w.t("demand.test." + result), Value: t.Value, Threshold: t.Threshold, Bar: w.thresholdBar(t),
	}
}

// valueSentence says the figure that is tested, or why there is none.
func (w *writer) valueSentence(t measure.TestResult) string {
	value, known := t.Value.Known()
	switch {
	case t.Value.Missing == figure.TopCode:
		return w.t("demand.value."+t.Measure, w.show(t.Value))
	case !known:
		return w.Locale.Why(t.Value)
	case t.Measure == "jobs-added-a-year" && value < 0:
		lost := t.Value
		lost.Value = -value
		return w.t("demand.value.jobs-lost-a-year", w.plain(lost))
	case t.Measure == "jobs-added-a-year" && value == 0:
		return w.t("demand.value.no-jobs-added")
	}
	return w.t("demand.value."+t.Measure, w.plain(t.Value))
}

// asks says a test's threshold.
func (w *writer) asks(t measure.DemandTest) string {
	key := "demand.asks.at-least"
	if t.MoreThan {
		key = "demand.asks.more-than"
	}
	return w.t(key, w.t("demand.amount."+t.Measure, w.plain(t.Threshold)))
}

// The bar of a test: its threshold mark stands inside, whatever the value.
const (
	barWidth  = 220.0
	barTop    = 20.0
	barHeight = 12.0
	barReach  = 0.82 // of the width, for the larger of value and threshold
	character = 7.0  // of a label, at most
)

// thresholdBar draws a value from zero and marks the threshold. It says nothing
// that the sentence beside it does not, so readers of the page are spared it.
func (w *writer) thresholdBar(t measure.TestResult) template.HTML {
	value := t.Value.Value
	if _, known := t.Value.Known(); !known && t.Value.Missing != figure.TopCode || t.Threshold.Value <= 0 {
		return ""
	}
	scale := barWidth * barReach / max(value, t.Threshold.Value)
	length, at := max(0, value)*scale, t.Threshold.Value*scale
	words := w.plain(t.Threshold)
	half := character * float64(utf8.RuneCountInString(words)) / 2
	label := min(max(at, half), barWidth-half)
	return template.HTML(fmt.Sprintf(`<svg class="test-bar" viewBox="0 0 %[1]g 36" width="%[1]g" height="36" aria-hidden="true" focusable="false">`+
		`<rect class="test-track" x="0" y="%[2]g" width="%[1]g" height="%[3]g"/><rect class="test-fill" x="0" y="%[2]g" width="%.1[4]f" height="%[3]g"/>`+
		`<rect class="test-gap" x="%.1[5]f" y="%[6]g" width="7" height="%[7]g"/><rect class="test-mark" x="%.1[8]f" y="%[6]g" width="3" height="%[7]g"/>`+
		`<text class="test-label" x="%.1[9]f" y="11" text-anchor="middle" font-size="12">%[10]s</text></svg>`,
		barWidth, barTop, barHeight, length, at-3.5, barTop-4, barHeight+8, at-1.5, label, template.HTMLEscapeString(words)))
}
