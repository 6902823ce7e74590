package pages

import (
	"cmp"
	"slices"
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// keyView is a cluster's key occupations, as its own page and those of its
// regions show them.
type keyView struct {
	Text      string   // what place and whose openings they are
	Rule      string   // address of the rule for careers in demand; "" without one
	Rows      []keyRow // most openings first
	Openings  figure.Figure
	Counted   int        // occupations in Openings: those that no other cluster counts
	Elsewhere int        // those that another cluster counts
	Mix       *chartView // openings by schooling
	Left      int        // occupations that the mix lacks
	Scatter   *chartView // openings against pay; nil where another page has it
	Wages     site.Source
	Future    site.Source
	Basis     site.Source

	mix *chart.Chart
}

// keyRow is one key occupation.
type keyRow struct {
	Title, URL    string
	Pay, Openings figure.Figure
	Schooling     figure.Figure // usual; Education is it in the interface's words
	Education     string
	Result, Words string // of the rule for careers in demand; "" without a rule
	Supply        supplyView
	CountedIn     string // the other cluster that counts it; "" when this one does
	Basis         string

	counted bool
}

// newKeys makes each cluster's key occupations when a page first asks: all
// pages of a cluster show the same.
func (w *writer) newKeys() map[string]func() *keyView {
	keys := map[string]func() *keyView{}
	for _, c := range w.Catalog.Clusters {
		keys[c.ID] = sync.OnceValue(func() *keyView { return w.newKeyView(c) })
	}
	return keys
}

func (w *writer) newKeyView(c *catalog.Cluster) *keyView {
	all := w.Catalog.KeyOccupations(c.ID)
	if len(all) == 0 {
		return nil
	}
	view := &keyView{
		Text:  w.t("keys.text", w.Catalog.Settings.State),
		Wages: w.source(catalog.WagesTable, ""), Future: w.source(catalog.ProjectionsTable, years(all[0].Outlook())),
		Basis: w.source(catalog.ClusterOccupationsTable, ""),
	}
	if w.verdicts != nil {
		view.Rule = demandURL
	}
	var openings []figure.Figure
	for _, key := range all {
		row := w.keyRow(c, key)
		view.Rows = append(view.Rows, row)
		if row.counted {
			openings = append(openings, row.Openings)
		}
	}
	slices.SortStableFunc(view.Rows, func(a, b keyRow) int { return mostFirst(a.Openings, b.Openings) })
	view.Counted, view.Elsewhere = len(openings), len(all)-len(openings)
	if view.Counted > 0 {
		view.Openings = measure.Sum("openings a year, key occupations counted in "+c.Name, openings)
	}
	view.mix, view.Left = w.mixChart(all)
	return view
}

func (w *writer) keyRow(c *catalog.Cluster, key catalog.KeyOccupation) keyRow {
	o := key.Occupation
	row := keyRow{
		Title: o.Title, URL: careerURL(o), Basis: key.Basis, counted: key.Counted, Supply: w.supplyOf(o),
		Pay:      o.Wages().Median.Named("middle pay, " + o.Title),
		Openings: o.Outlook().Openings.Named("openings a year, " + o.Title), Schooling: o.Entry().Education.Named("usual schooling, " + o.Title),
	}
	row.Education = w.term("schooling", row.Schooling)
	if v, ok := w.verdicts[o]; ok {
		row.Result, row.Words = string(v.Result), w.verdictWords(v)
	}
	if home := w.Catalog.CountedIn(o); home != nil && home != c {
		row.CountedIn = home.Name
	}
	return row
}

// mixChart compares the openings of key occupations by their usual schooling,
// the least schooling first; left is how many it lacks a figure or a schooling of.
func (w *writer) mixChart(keys []catalog.KeyOccupation) (mix *chart.Chart, left int) {
	parts := map[string][]figure.Figure{}
	var terms []string
	for _, key := range keys {
		term := w.term("schooling", key.Entry().Education)
		openings := key.Outlook().Openings.Named("openings a year, " + key.Title)
		if _, known := openings.Known(); !known || term == "" {
			left++
			continue
		}
		if parts[term] == nil {
			terms = append(terms, term)
		}
		parts[term] = append(parts[term], openings)
	}
	if len(terms) < 2 {
		return nil, left
	}
	sums := map[string]figure.Figure{}
	for _, term := range terms {
		sums[term] = measure.Sum("openings a year, "+term, parts[term])
	}
	slices.SortStableFunc(terms, func(a, b string) int { return cmp.Compare(sums[b].Value, sums[a].Value) })
	values := make([]figure.Figure, len(terms))
	for i, term := range terms {
		values[i] = sums[term]
	}
	return &chart.Chart{
		ID: "openings-by-schooling", Kind: chart.Bar,
		Title:    w.t("keys.mix-title", terms[0]),
		Subtitle: w.t("keys.mix-subtitle", w.Catalog.Settings.State, years(keys[0].Outlook())),
		Label:    w.t("careers.schooling"), Categories: terms,
		Series: []chart.Series{{Name: w.t("careers.openings"), Values: values}},
		Source: w.source(catalog.ProjectionsTable, "").Title,
	}, left
}

// keyOccupations gives a page its cluster's key occupations; nil when it has
// none.
func (w *writer) keyOccupations(page *site.Page, cluster string) *keyView {
	shared := w.keys[cluster]()
	if shared == nil {
		return nil
	}
	view := *shared
	for _, row := range view.Rows {
		page.Figures = append(page.Figures, row.Pay, row.Openings, row.Schooling)
		if row.Supply.Words != "" {
			page.Figures = append(page.Figures, row.Supply.Supply, row.Supply.Ratio)
		}
	}
	if view.Counted > 0 {
		page.Figures = append(page.Figures, view.Openings)
	}
	if view.mix != nil {
		mix := *view.mix
		view.Mix = w.draw(page, mix, view.Future)
	}
	page.Sources = append(page.Sources, view.Basis, view.Wages, view.Future)
	if len(w.verdicts) > 0 {
		page.Sources = append(page.Sources, w.sourcesOf(catalog.DemandRulesTable, catalog.DemandTestsTable)...)
	}
	return &view
}
