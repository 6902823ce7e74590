// Package chart owns what a chart says: from one Chart come an SVG picture, an
// ECharts option, a table, a CSV file and a sentence, so that they cannot
// disagree.
//
// It refuses to draw a missing value as zero, to start a bar anywhere but at
// zero, and to write a style attribute or a script. Colors belong to the
// stylesheet; svg.go lists the classes.
package chart

import (
	"html/template"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Kind says how a chart is drawn. Each kind has one file and one line in
// kinds.go.
type Kind string

// Bar is horizontal bars from zero: one row per category, up to four series
// side by side.
const Bar Kind = "bar"

// Chart is the intent: what is compared, and what the reader should take away.
type Chart struct {
	ID         string // unique on its page: letters, digits and hyphens; prefixes every id inside the picture
	Kind       Kind
	Title      string   // the takeaway, a claim the table proves
	Subtitle   string   // measure · place · period · unit
	Label      string   // what the categories are, the first column's head: "Career"
	Categories []string // one row each, in the order they are drawn
	Series     []Series // at most four; each has one value per category
	Notes      []string // one sentence each, said after the chart's own sentence
	Source     string   // publisher, release, period
}

// Series is one measure across the categories. A value that is lacking at the
// end counts as not available.
type Series struct {
	Name     string
	Values   []figure.Figure
	Emphasis []bool // which bars the reader should look at; none means all alike
}

// maxSeries is how many series a reader can tell apart.
const maxSeries = 4

// SVG returns the picture twice, for wide and for narrow columns; the
// stylesheet shows one of them. It returns "" for a kind that is not known and
// for a chart without categories or series.
func (c Chart) SVG(l *locale.Locale) template.HTML {
	return ""
}
