package pages

import (
	"cmp"
	"fmt"
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
)

// chart puts the chosen rows into categories and series.
func (s *selection) chart(named chartEmbed, kind kindOfChart) (chart.Chart, bool) {
	s.sorted(named.Sort)
	values := s.listed(named.Rows)
	if named.Sort.Column != "" {
		values = s.valuesOf(named.Rows, slices.Values(s.rows))
	}
	if !s.fits(named, kind, len(values)) {
		return chart.Chart{}, false
	}
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = s.name(named.Rows, value)
	}
	series, ok := s.series(named, values, names)
	if !ok {
		return chart.Chart{}, false
	}
	c := chart.Chart{
		Kind: kind.kind, Title: named.Title, Subtitle: s.subtitle(named.Subtitle, named.Columns),
		Label: cmp.Or(named.Label, heading(named.Rows)), Categories: names, Series: series, Saying: named.Sentence, Breaks: named.Breaks,
	}
	c.Notes = append(cut(s.body, &c, named.Limit), noted(named.Note)...)
	return c, true
}

// fits reports what a kind cannot show.
func (s *selection) fits(named chartEmbed, kind kindOfChart, rows int) bool {
	count, key := len(named.Columns), "columns"
	if named.Series != "" {
		if count > 1 {
			s.Report.Errorf(s.pos("series"), "too-many-columns", "series: parts one column; %d are named", count).
				Hint("name one column under columns:, or leave series: out")
			return false
		}
		count, key = len(s.listed(named.Series)), "series"
	}
	if count < kind.leastSeries || count > kind.mostSeries {
		s.Report.Errorf(s.pos(key), "series-do-not-fit", "a chart of kind %s has %s, not %d", kind.kind, between(kind.leastSeries, kind.mostSeries), count).
			Hint("take another kind, or name other columns or other values under where:")
		return false
	}
	if kind.kind != chart.Scatter && !s.oneUnit(named.Columns) {
		s.Report.Errorf(s.pos("columns"), "mixed-units", "the columns have different units, which one axis cannot show").
			Hint("draw a chart for each unit, or take kind: scatter for two of them")
		return false
	}
	if rows < kind.leastRows {
		s.Report.Errorf(s.pos("rows"), "too-few-rows", "a chart of kind %s needs %d rows; there is only %d", kind.kind, kind.leastRows, rows).
			Hint("take kind: bar, or name more values under where:")
		return false
	}
	highlighted := true
	for i, value := range named.Highlight {
		highlighted = s.shows(catalog.ListKey("highlight", i, ""), value, s.listed(named.Rows)) && highlighted
	}
	return highlighted && s.fewEnough(rows, kind.mostRows, named.Limit)
}

// between says how many series a kind takes.
func between(least, most int) string {
	switch {
	case most == 1:
		return "one series"
	case least == most:
		return fmt.Sprintf("%d series", least)
	}
	return fmt.Sprintf("%d to %d series", least, most)
}

// series fills each series with a figure for each value of the rows. A cell
// that two rows claim cannot be shown.
func (s *selection) series(named chartEmbed, values, names []string) ([]chart.Series, bool) {
	all := s.emptySeries(named, values, names)
	at, parted := index(values), index(s.listed(named.Series))
	seen := map[[2]int]bool{}
	for _, row := range s.rows {
		category := at[row.Text(named.Rows)]
		for n, c := range named.Columns {
			if named.Series != "" {
				n = parted[row.Text(named.Series)]
			}
			if seen[[2]int{category, n}] {
				s.doubled(named.Rows, "rows", row.Text(named.Rows))
				return nil, false
			}
			seen[[2]int{category, n}] = true
			cell := &all[n].Values[category]
			*cell = row.Figure(c.Column).Named(cell.Name)
		}
	}
	return all, true
}

// emptySeries are the series before any row has told a figure.
func (s *selection) emptySeries(named chartEmbed, values, names []string) []chart.Series {
	var all []chart.Series
	if named.Series != "" {
		for _, value := range s.listed(named.Series) {
			all = append(all, chart.Series{Name: s.name(named.Series, value)})
		}
	} else {
		for _, c := range named.Columns {
			all = append(all, chart.Series{Name: c.label()})
		}
	}
	for i := range all {
		column := named.Columns[min(i, len(named.Columns)-1)].Column
		for j, value := range values {
			all[i].Values = append(all[i].Values, s.absent(column, all[i].Name+", "+names[j]))
			if len(named.Highlight) > 0 {
				all[i].Emphasis = append(all[i].Emphasis, slices.Contains(named.Highlight, value))
			}
		}
	}
	return all
}

// absent stands where the table has no row.
func (s *selection) absent(column, name string) figure.Figure {
	return figure.Absent(name, figure.Unit(s.described(column).Unit), figure.NotAvailable, "")
}

// doubled reports that more than one row would stand at one place.
func (s *selection) doubled(column, key, value string) {
	count := 0
	for _, row := range s.rows {
		if row.Text(column) == value {
			count++
		}
	}
	s.Report.Errorf(s.pos(key), "not-one-row", "%d rows of %s have %q as their %s; there is room for one", count, s.dataset.Table.Path, value, column).
		Hint("name columns and values under where: that leave one row for each %s", column)
}

func index(values []string) map[string]int {
	at := make(map[string]int, len(values))
	for i, value := range values {
		at[value] = i
	}
	return at
}

// cut keeps the first rows, and says how many there are and whether figures
// are lacking among those left out.
func cut(b *body, c *chart.Chart, limit int) []string {
	all := len(c.Categories)
	if limit <= 0 || limit >= all {
		return nil
	}
	c.Categories = c.Categories[:limit]
	lacking := 0
	for i := limit; i < all; i++ {
		if slices.ContainsFunc(c.Series, func(s chart.Series) bool { return !s.Values[i].Counted() }) {
			lacking++
		}
	}
	for i := range c.Series {
		c.Series[i].Values = c.Series[i].Values[:limit]
		c.Series[i].Emphasis = c.Series[i].Emphasis[:min(limit, len(c.Series[i].Emphasis))]
	}
	notes := []string{b.t("embed.shown", b.Locale.Number(float64(limit), 0), b.Locale.Number(float64(all), 0))}
	if lacking > 0 {
		notes = append(notes, b.t("embed.lacking", b.Locale.Number(float64(lacking), 0)))
	}
	return notes
}

// noted is an editor's remark, if there is one.
func noted(note string) []string {
	if note == "" {
		return nil
	}
	return []string{note}
}
