package pages

import (
	"cmp"
	"slices"

	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
)

const areasChartID = "pay-by-area"

// How many areas make a picture, and how many it holds. The table beside it has
// all.
const (
	fewestAreas = 2
	areasDrawn  = 10
)

// areasChart draws pay from the entry level to the experienced level; ok is
// false for fewer than two areas.
func (w *writer) areasChart(view *areaView) (c chart.Chart, ok bool) {
	if view == nil {
		return chart.Chart{}, false
	}
	rows := areasToDraw(view.Rows)
	if len(rows) < fewestAreas {
		return chart.Chart{}, false
	}
	c = chart.Chart{
		ID: areasChartID, Kind: chart.Range, Title: view.Title, Subtitle: view.Subtitle, Label: w.t("career.areas-area"),
		Saying: w.t("career.areas-saying"), Notes: []string{w.t("career.areas-note")}, Source: view.Source.Title,
	}
	if len(rows) < len(view.Rows) {
		c.Notes = append(c.Notes, w.t("career.areas-drawn", w.Locale.Number(float64(len(view.Rows)), 0)))
	}
	var entry, experienced []figure.Figure
	for _, row := range rows {
		c.Categories = append(c.Categories, row.Name)
		entry, experienced = append(entry, row.Entry), append(experienced, row.Experienced)
	}
	c.Series = []chart.Series{{Name: w.t("career.areas-entry"), Values: entry}, {Name: w.t("career.areas-experienced"), Values: experienced}}
	return c, true
}

// areasToDraw are the areas that pay most and least at the entry level, which
// the title names, then those with the most counties: the highest pay first.
func areasToDraw(all []areaRow) []areaRow {
	rows := slices.DeleteFunc(slices.Clone(all), func(r areaRow) bool {
		_, entry := r.Entry.Known()
		_, experienced := drawable(r.Experienced)
		return !entry || !experienced
	})
	byPay := func(a, b areaRow) int { return cmp.Compare(b.Entry.Value, a.Entry.Value) }
	slices.SortStableFunc(rows, byPay)
	if len(rows) <= areasDrawn {
		return rows
	}
	ends := []areaRow{rows[0], rows[len(rows)-1]}
	rest := rows[1 : len(rows)-1]
	slices.SortStableFunc(rest, func(a, b areaRow) int { return cmp.Compare(b.counties, a.counties) })
	rows = append(ends, rest[:areasDrawn-2]...)
	slices.SortStableFunc(rows, byPay)
	return rows
}
