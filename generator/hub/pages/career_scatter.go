package pages

import (
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// careerPoint is a career by its openings and its pay.
type careerPoint struct {
	title, url    string // no url: it leads nowhere
	pay, openings figure.Figure
	marked        bool // to be looked at
}

// fewestPlaced is how many careers make a picture: two points say what a line
// of a table says.
const fewestPlaced = 3

// drawable is where a figure stands on an axis: a top code stands at its limit.
func drawable(f figure.Figure) (value float64, ok bool) {
	if f.Missing == figure.TopCode && f.Value != 0 {
		return f.Value, true
	}
	return f.Known()
}

// placed says whether a career has both its pay and its openings.
func placed(pay, openings figure.Figure) bool {
	_, paid := drawable(pay)
	_, opened := drawable(openings)
	return paid && opened
}

// careerScatter sets the pay of careers against their openings; ok is false
// when too few have both. What it claims is the caller's to say.
func (w *writer) careerScatter(id string, wages, future site.Source, points []careerPoint) (c chart.Chart, ok bool) {
	c = chart.Chart{ID: id, Kind: chart.Scatter, Label: w.t("careers.career"), Source: wages.Title + "; " + future.Title}
	openings := chart.Series{Name: w.t("careers.openings")}
	pay := chart.Series{Name: w.t("careers.pay")}
	both := 0
	for _, p := range points {
		c.Categories, c.Links = append(c.Categories, p.title), append(c.Links, p.url)
		openings.Values, openings.Emphasis = append(openings.Values, p.openings), append(openings.Emphasis, p.marked)
		pay.Values = append(pay.Values, p.pay)
		if placed(p.pay, p.openings) {
			both++
		}
	}
	c.Series = []chart.Series{openings, pay}
	return c, both >= fewestPlaced
}
