package chart

import (
	"strings"

	"sectorhub/generator/kit/locale"
)

// Keys lists the strings this package asks a locale for.
func Keys() []string {
	return []string{
		"chart.category",      // head of the first column: "Name"
		"chart.value",         // head of a series without a name: "Value"
		"chart.note",          // head of a column of notes, with the series' name: "Note on %s"
		"chart.one",           // a name and its figure: "%s: %s."
		"chart.highest",       // a name and its figure: "Highest: %s, %s."
		"chart.highest-known", // where a true value may be higher: "Highest of the figures we have: %s, %s."
		"chart.lowest",        // "Lowest: %s, %s."
		"chart.lowest-known",  // where a missing value may be lower: "Lowest of them: %s, %s."
		"chart.equal",         // all alike: "All are the same: %s."
		"chart.missing",       // a list of names with reasons: "No figure for %s."
		"chart.missing-more",  // a list and how many more: "No figure for %s, and %s more."
		"chart.bounds",        // "A torn edge marks a lower bound."
		"chart.open",          // the same of lines: "An open mark is a lower bound."
		"chart.axis-from",     // "The axis starts at %s, not at zero."
		"chart.between",       // the lowest and the highest of a shade: "%s to %s"
		"chart.under",         // the first shade: "under %s"
		"chart.between-under", // where a shade begins, and the next: "%s to under %s"
		"chart.over",          // the last shade: "%s and over"
		"chart.cell",          // a row and a column of a heat table: "%s, %s"
		"chart.missing-cells", // how many cells lack a figure, of how many: "No figure for %s of %s."
	}
}

// maxNamed is how many missing values the sentence names; the table has all.
const maxNamed = 3

// Sentence says in plain words what is highest and what is lowest, or the
// chart's own saying, then what is missing and the chart's notes.
func (c Chart) Sentence(l *locale.Locale) string {
	if kind, ok := c.Kind.drawer(); ok && kind.sentence != nil {
		return kind.sentence(c, l)
	}
	return c.sentence(l)
}

// sentence names the extremes of each series.
func (c Chart) sentence(l *locale.Locale) string {
	parts := []string{c.Saying}
	bounds := false
	for _, s := range c.drawn() {
		r := c.rank(s)
		var said []string
		if c.Saying == "" {
			said = c.extremes(s, r, l)
		}
		if lacking := c.lacking(s, r, l); lacking != "" {
			said = append(said, lacking)
		}
		if len(c.Series) > 1 && len(said) > 0 {
			parts = append(parts, s.label(l))
		}
		parts = append(parts, said...)
		bounds = bounds || r.bounds > 0
	}
	if key := c.Kind.boundMark(); bounds && key != "" {
		parts = append(parts, l.T(key))
	}
	return joinSentences(append(parts, c.Notes...)...)
}

// ranking is what can be said of the order of a series' values. Highest and
// lowest are categories, -1 when there is none.
type ranking struct {
	highest, lowest int
	known, bounds   int   // how many values are drawn, and how many of them are bounds
	missing         []int // categories without a value
	open            bool  // a value other than the highest may truly be higher
	bottomless      bool  // the lowest drawn is a bound: a true lowest is not known
	equal           bool
}

func (c Chart) rank(s Series) ranking {
	r := ranking{highest: -1, lowest: -1}
	var top, bottom float64
	for i := range c.Categories {
		limit, isBound := bound(s.at(i))
		value, known := s.at(i).Known()
		switch {
		case isBound:
			value = limit
			r.bounds++
		case !known:
			r.missing = append(r.missing, i)
			continue
		}
		r.known++
		if r.highest < 0 || value > top {
			r.highest, top = i, value
		}
		if r.lowest < 0 || value < bottom || value == bottom && !isBound {
			r.lowest, bottom, r.bottomless = i, value, isBound
		}
	}
	r.equal = r.known > 1 && top == bottom && r.bounds == 0
	if r.highest >= 0 {
		_, topIsBound := bound(s.at(r.highest))
		r.open = len(r.missing) > 0 || r.bounds > 1 || r.bounds == 1 && !topIsBound
	}
	return r
}

// extremes names the highest and the lowest, as far as they are known.
func (c Chart) extremes(s Series, r ranking, l *locale.Locale) []string {
	say := func(key string, category int) string {
		return l.T(key, clean(c.Categories[category]), l.Figure(s.at(category)))
	}
	switch {
	case r.known == 0:
		return nil
	case r.known == 1:
		return []string{say("chart.one", r.highest)}
	case r.equal:
		return []string{l.T("chart.equal", l.Figure(s.at(r.highest)))}
	}
	highest, lowest := "chart.highest", "chart.lowest"
	if r.open {
		highest = "chart.highest-known"
	}
	if len(r.missing) > 0 {
		lowest = "chart.lowest-known"
	}
	if r.bottomless {
		return []string{say(highest, r.highest)}
	}
	return []string{say(highest, r.highest), say(lowest, r.lowest)}
}

// lacking names the categories without a value, each with its reason.
func (c Chart) lacking(s Series, r ranking, l *locale.Locale) string {
	if len(r.missing) == 0 {
		return ""
	}
	var named []string
	for _, category := range r.missing[:min(maxNamed, len(r.missing))] {
		named = append(named, clean(c.Categories[category])+" ("+l.Figure(s.at(category))+")")
	}
	if more := len(r.missing) - len(named); more > 0 {
		return l.T("chart.missing-more", strings.Join(named, ", "), l.Number(float64(more), 0))
	}
	return l.T("chart.missing", strings.Join(named, ", "))
}

// boundMark is the string that says how a kind marks a lower bound; "" where
// words do.
func (k Kind) boundMark() string {
	switch k {
	case Line, Slope:
		return "chart.open"
	case Choropleth, Heat, Treemap:
		return ""
	}
	return "chart.bounds"
}
