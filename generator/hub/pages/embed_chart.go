package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// chartEmbed is a chart of rows of a table: one category for each value of the
// column rows, one series for each column, or for each value of the column
// series.
type chartEmbed struct {
	rowsEmbed
	orderEmbed
	Kind      string           `yaml:"kind" check:"required"`
	Title     string           `yaml:"title" check:"required"` // a claim that the figures prove
	Subtitle  string           `yaml:"subtitle"`
	Rows      string           `yaml:"rows" check:"required"`
	Label     string           `yaml:"label"` // what the rows are, the first column's head
	Columns   []columnEmbed    `yaml:"columns" check:"required"`
	Series    string           `yaml:"series"`
	Highlight source.OneOrMore `yaml:"highlight"`            // values of rows that the reader should look at
	Sentence  string           `yaml:"sentence"`             // below the picture, in place of the highest and lowest
	Breaks    []float64        `yaml:"breaks" check:"max=4"` // where the shades of a heat table change
	Note      string           `yaml:"note"`
}

// kindOfChart says what a kind can show so that readers can follow.
type kindOfChart struct {
	kind                    chart.Kind
	leastRows, mostRows     int
	leastSeries, mostSeries int
}

var kindsOfCharts = []kindOfChart{
	{chart.Bar, 1, 30, 1, 4},
	{chart.Column, 1, 12, 1, 4},
	{chart.Stacked, 1, 24, 2, 4},
	{chart.Line, 2, 60, 1, 4},
	{chart.Slope, 2, 6, 1, 4},
	{chart.Range, 1, 30, 2, 5},
	{chart.Scatter, 2, 120, 2, 2},
	{chart.Heat, 1, 30, 1, 12},
	{chart.Treemap, 2, 30, 1, 1},
}

// chart is the embed that draws rows of a table.
func (b *body) chart(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[chartEmbed]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	named := read.Value
	kind, ok := b.kindOf(named.Kind, read.Pos("kind"))
	if !ok {
		return false
	}
	columns := map[string]string{}
	for i, c := range named.Columns {
		columns[fmt.Sprintf("columns.%d.column", i)] = c.Column
	}
	all := map[string]string{"rows": named.Rows, "series": named.Series, "sort.column": named.Sort.Column}
	for key, column := range columns {
		all[key] = column
	}
	s, ok := b.choose(named.rowsEmbed, read.Pos, all)
	if !ok || !s.figures(columns) || !s.namesKnown(named.Rows, named.Series) {
		return false
	}
	c, ok := s.chart(named, kind)
	if ok {
		s.drawEmbed(p, c)
	}
	return ok
}

// kindOf is a kind by its name.
func (b *body) kindOf(name string, at diag.Pos) (kindOfChart, bool) {
	var names []string
	for _, k := range kindsOfCharts {
		if names = append(names, string(k.kind)); string(k.kind) == name {
			return k, true
		}
	}
	hint := diag.DidYouMean(name, names)
	if hint == "" || name == "map" {
		hint = "the kinds are " + strings.Join(names, ", ") + "; a map is an embed of its own"
	}
	b.Report.Errorf(at, "unknown-value", "kind cannot be %q", name).Hint("%s", hint)
	return kindOfChart{}, false
}

// drawEmbed gives the page a chart under an id made of its title.
func (s *selection) drawEmbed(p *part, c chart.Chart) {
	from := s.told()
	c.ID, c.Source = s.partID("chart-", c.Title), from.Title
	p.Chart = s.draw(s.page, c, from)
}

// told is the source of what is shown, with its years when the embed names
// some. The page gets it for all that the release tells.
func (s *selection) told() site.Source {
	s.page.Sources = addSource(s.page.Sources, s.source(s.Table, ""))
	return s.source(s.Table, s.years())
}

// years are those that the embed takes; "" for all.
func (s *selection) years() string { return strings.Join(s.Where["year"], ", ") }

// period is when the shown figures are of.
func (s *selection) period() string {
	return cmp.Or(s.years(), s.dataset.Table.Description.Vintage)
}

// subtitle is the embed's own, or what is measured, in which unit and when.
func (s *selection) subtitle(own string, columns []columnEmbed) string {
	if own != "" {
		return own
	}
	var parts []string
	if len(columns) == 1 {
		parts = append(parts, columns[0].label())
	}
	unit := heading(unitWords(figure.Unit(s.described(columns[0].Column).Unit)))
	if s.oneUnit(columns) && !slices.Contains(parts, unit) {
		parts = append(parts, unit)
	}
	parts = append(parts, s.period())
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// unitWords is a unit as readers are told it; "" where the figure says it.
func unitWords(unit figure.Unit) string {
	switch unit {
	case figure.Count, figure.Share, figure.ChangeShare, figure.Quotient, figure.Rating:
		return ""
	}
	return string(unit)
}

func (s *selection) oneUnit(columns []columnEmbed) bool {
	return !slices.ContainsFunc(columns, func(c columnEmbed) bool {
		return s.described(c.Column).Unit != s.described(columns[0].Column).Unit
	})
}
