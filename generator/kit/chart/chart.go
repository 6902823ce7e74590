// Package chart owns what a chart says: from one Chart come an SVG picture, an
// ECharts option, a table, a CSV file and a sentence, so that they cannot
// disagree.
//
// It refuses to draw a missing value as zero, to start a bar anywhere but at
// zero, and to write a style attribute or a script. Colors belong to the
// stylesheet; svg.go lists the classes.
package chart

import (
	"math"

	"sectorhub/generator/kit/figure"
)

// Kind says how a chart is drawn. Each kind has one file and one line in
// kinds.go.
type Kind string

// Chart is the intent: what is compared, and what the reader should take away.
type Chart struct {
	ID         string // unique on its page: letters, digits and hyphens; prefixes every id inside the picture
	Kind       Kind
	Title      string   // the takeaway, a claim the table proves
	Subtitle   string   // measure · place · period · unit
	Label      string   // what the categories are, the first column's head: "Career"
	Categories []string // one row each, in the order they are drawn
	Series     []Series // at most four, of a heat table any number; each has one value per category
	Saying     string   // in place of the computed highest and lowest, where they say little; "" computes them
	Notes      []string // one sentence each, said after the chart's own sentence
	Source     string   // publisher, release, period
	Links      []string // an address for each category, "" for none; where the kind can lead there

	Map    *Map      // the areas of a map, of that kind only
	Areas  []string  // the area of each category, by its ID in Map
	Breaks []float64 // where the shades of a map or heat table change; none for fifths of the values
}

// Series is one measure across the categories. A value that is lacking at the
// end counts as not available.
type Series struct {
	Name     string
	Short    string // for narrow places, where a heat table needs it; "" for none
	Values   []figure.Figure
	Emphasis []bool // which bars the reader should look at; none means all alike
	Compared bool   // only there to be compared with: a thin line
}

// maxSeries is how many series a reader can tell apart.
const maxSeries = 4

// drawn returns the series that are drawn. More than four cannot be told apart.
func (c Chart) drawn() []Series { return c.Series[:min(len(c.Series), maxSeries)] }

// series returns one of the series, an empty one where there are fewer.
func (c Chart) series(n int) Series {
	if n < len(c.Series) {
		return c.Series[n]
	}
	return Series{}
}

// at returns the value of a category. One that is lacking is not available, and
// one that is no number cannot be computed.
func (s Series) at(category int) figure.Figure {
	if category >= len(s.Values) {
		return figure.Absent(s.Name, figure.Count, figure.NotAvailable, "")
	}
	f := s.Values[category]
	if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
		f.Value = 0
		if f.Missing == figure.Present {
			f.Missing = figure.NotComputable
		}
	}
	return f
}

// emphasised says whether the reader should look at a category, and whether
// the series has any such category at all.
func (s Series) emphasised(category int) (here, some bool) {
	for i, emphasis := range s.Emphasis {
		if emphasis && i < len(s.Values) {
			some = true
			here = here || i == category
		}
	}
	return here, some
}

// bound returns a value of which the true one is not smaller: a lower bound or
// a top code's limit.
func bound(f figure.Figure) (limit float64, ok bool) {
	if f.Missing == figure.TopCode && f.Value != 0 {
		return f.Value, true
	}
	value, known := f.Known()
	return value, known && f.AtLeast
}
