package pages

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
)

// What plain language asks of a page for the public.
const (
	highestGrade         = 8.0
	longestSentence      = 35 // words
	longestAverage       = 20.0
	fewestWordsForAGrade = 100
)

// checkReading warns of prose that is hard to read.
func (w *writer) checkReading(p catalog.Prose, text string) {
	text = strings.Join(p.InShort, "\n") + "\n" + text
	r := measure.ReadingOf(text)
	if grade := r.Grade(); r.Words >= fewestWordsForAGrade && grade > highestGrade {
		w.Report.Warnf(p.Pos("title"), "reading-grade", "this page reads at grade %.1f (Flesch-Kincaid); pages for the public stay at %.0f", grade, highestGrade).
			Hint("shorten sentences and take everyday words; %.0f words a sentence stand here", r.WordsPerSentence())
	}
	if average := r.WordsPerSentence(); r.Words >= fewestWordsForAGrade && average > longestAverage {
		w.Report.Warnf(p.Pos("title"), "long-sentences", "sentences here have %.0f words on average; readers follow %.0f", average, longestAverage).
			Hint("split the longest ones")
	}
	if r.LongestWords > longestSentence {
		w.Report.Warnf(place(p, r.Longest), "long-sentence", "this sentence has %d words", r.LongestWords).
			Hint("split it: readers lose the thread after %d", longestSentence)
	}
	w.checkAcronyms(p, p.Summary+"\n"+text)
}

// acronym is two to six capitals, digits among them, as a word of its own.
var acronym = regexp.MustCompile(`\b[A-Z][A-Z0-9&]{1,5}\b`)

// checkAcronyms warns of an acronym that the page does not spell out: its full
// name in brackets after it, or it in brackets after its full name.
func (w *writer) checkAcronyms(p catalog.Prose, text string) {
	found := acronym.FindAllString(text, -1)
	slices.Sort(found)
	for _, short := range slices.Compact(found) {
		explained := strings.Contains(text, "("+short) || strings.Contains(text, short+" (") || strings.Contains(text, short+"s (")
		if explained || slices.Contains(w.Catalog.Settings.KnownAcronyms, short) {
			continue
		}
		w.Report.Warnf(place(p, short), "unexplained-acronym", "%s is not spelled out on this page", short).
			Hint("write its full name at the first use and %s in brackets after it; one that everybody knows goes to known_acronyms: in site.yaml", short)
	}
}

// place is where a sentence or a word stands in a document: its line in the
// body or front matter when it can be found, else the title.
func place(p catalog.Prose, text string) diag.Pos {
	words := strings.Fields(text)
	opening := []byte(strings.Join(words[:min(len(words), 3)], " "))
	for i, line := range bytes.Split(p.Body, []byte("\n")) {
		if at := bytes.Index(line, opening); at >= 0 {
			return diag.Pos{File: p.Path, Line: p.BodyLine + i, Column: len([]rune(string(line[:at]))) + 1, Width: len([]rune(string(opening)))}
		}
	}
	for i, line := range p.InShort {
		if strings.Contains(line, string(opening)) {
			return p.Pos(catalog.ListKey("in_short", i, ""))
		}
	}
	return p.Pos("title")
}
