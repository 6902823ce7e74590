package catalog

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// of are an occupation's rows. O*NET gives the figures of a whole occupation to
// the code that ends in .00; only where that has none do the finer codes stand
// for it.
func (t onetTable) of(o *Occupation) []source.Row {
	rows := t.rows[o]
	var whole []source.Row
	for _, row := range rows {
		if strings.HasSuffix(row.Text(onetColumn), ".00") {
			whole = append(whole, row)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return rows
}

// absent says why the table has nothing on an occupation.
func (t onetTable) absent() figure.Figure {
	if t.dataset == nil {
		return figure.Absent("", figure.Rating, figure.NotLoaded, "sectorhub import "+onetRelease)
	}
	return figure.Absent("", figure.Rating, figure.NotAvailable, "")
}

// rating is a column's mean over the occupation's rows.
func (t onetTable) rating(o *Occupation, column string) figure.Figure {
	rows := t.of(o)
	if len(rows) == 0 {
		return t.absent()
	}
	return mean(rows, column)
}

func mean(rows []source.Row, column string) figure.Figure {
	parts := make([]figure.Figure, len(rows))
	for i, row := range rows {
		parts[i] = row.Figure(column)
		parts[i].Unit = figure.Rating
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return measure.Mean(parts[0].Name, parts)
}

// scores are the means of all ratings, as far as they are known.
func (t onetTable) scores(o *Occupation) Scores {
	rows := t.of(o)
	s := Scores{Absent: t.absent()}
	if len(rows) == 0 {
		return s
	}
	for _, column := range t.ratings {
		if f := mean(rows, column); f.Missing == figure.Present {
			s.All = append(s.All, Scored{column, f})
		}
	}
	slices.SortStableFunc(s.All, func(a, b Scored) int { return cmp.Compare(b.Figure.Value, a.Figure.Value) })
	return s
}

// technologies are each named once: those that postings for the occupation ask
// for first, and of equals the most general, which most codes list.
func (t onetTable) technologies(o *Occupation) []Technology {
	var all []Technology
	named := map[string]bool{}
	for _, row := range t.of(o) {
		name := row.Text("technology")
		if named[name] {
			continue
		}
		named[name] = true
		all = append(all, Technology{name, row.Text("category"), row.Text("in_demand") == yes, 2*t.listed[name] >= t.most, row.Pos("technology")})
	}
	slices.SortStableFunc(all, func(a, b Technology) int {
		return cmp.Or(cmp.Compare(b.asked(), a.asked()), cmp.Compare(t.listed[b.Name], t.listed[a.Name]))
	})
	return all
}

func (t Technology) asked() int {
	if t.InDemand {
		return 1
	}
	return 0
}

// titles are those that O*NET shows to job seekers, each once.
func (t onetTable) titles(o *Occupation) []string {
	var titles []string
	for _, row := range t.of(o) {
		if title := row.Text("title"); row.Text("shown") == yes && !slices.Contains(titles, title) {
			titles = append(titles, title)
		}
	}
	return titles
}

// related are the occupations that O*NET finds nearest, as far as they have a
// page. The lists of several codes are read side by side.
func (t onetTable) related(o *Occupation) []*Occupation {
	rows := slices.Clone(t.of(o))
	slices.SortStableFunc(rows, func(a, b source.Row) int { return cmp.Compare(a.Int("rank"), b.Int("rank")) })
	var all []*Occupation
	for _, row := range rows {
		other := o.tables.catalog.OccupationBySOC(row.Text("related"))
		if other != nil && other != o && !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	return all
}
