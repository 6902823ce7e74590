package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
)

const (
	growthChartID   = "growth"
	openingsChartID = "openings"
)

// growthChart compares the growth of a career in the hub's state with the
// nation's and with that of all jobs; ok is false unless both of its own are
// known.
func (w *writer) growthChart(state catalog.Outlook, o *catalog.Occupation) (c chart.Chart, ok bool) {
	nation := o.NationalOutlook()
	if !state.ChangeShare.Counted() || !nation.ChangeShare.Counted() {
		return chart.Chart{}, false
	}
	var values []figure.Figure
	var names []string
	add := func(name string, outlook catalog.Outlook, place string) {
		if outlook.ChangeShare.Counted() {
			names = append(names, w.t("career.growth-row", name, place, years(outlook)))
			values = append(values, outlook.ChangeShare.Named("growth, "+name+", "+place))
		}
	}
	here, there := w.Catalog.Settings.State, w.t("career.nation")
	add(w.t("career.this"), state, here)
	add(w.t("career.this"), nation, there)
	if all := w.Catalog.AllJobs; all != nil {
		add(w.t("career.all"), all.Outlook(), here)
		add(w.t("career.all"), all.NationalOutlook(), there)
	}
	from, national := w.source(catalog.ProjectionsTable, ""), w.source(catalog.NationalProjectionsTable, "")
	return chart.Chart{
		ID: growthChartID, Kind: chart.Bar,
		Title:    w.t("career.growth-title", o.Title, w.Locale.Signed(state.ChangeShare), here, w.Locale.Signed(nation.ChangeShare)),
		Subtitle: w.t("career.growth-subtitle"), Label: w.t("career.growth-who"), Categories: names,
		Series: []chart.Series{{Name: w.t("career.growth-measure"), Values: values, Emphasis: []bool{true, true}}},
		Notes:  []string{w.t("career.growth-note")}, Source: from.Title + "; " + national.Title,
	}, true
}

// openingsChart parts openings into new jobs and people who leave; ok is false
// where jobs are lost, since a loss is no part of them.
func (w *writer) openingsChart(outlook catalog.Outlook, o *catalog.Occupation) (c chart.Chart, ok bool) {
	made := openingsOf(careerFacts{outlook: outlook})
	if !made.Growth.Counted() || !made.Leavers.Counted() || made.Leavers.Value <= 0 || made.Growth.Value < 0.5 {
		return chart.Chart{}, false
	}
	from := w.source(catalog.ProjectionsTable, years(outlook))
	return chart.Chart{
		ID: openingsChartID, Kind: chart.Stacked,
		Title:    w.t("career.openings-title", w.show(made.Leavers), w.show(outlook.Openings)),
		Subtitle: w.t("career.openings-subtitle", w.Catalog.Settings.State, from.Period),
		Label:    w.t("careers.career"), Categories: []string{o.Title},
		Series: []chart.Series{
			{Name: w.t("career.openings-leavers"), Values: []figure.Figure{made.Leavers}},
			{Name: w.t("career.openings-new"), Values: []figure.Figure{made.Growth}},
		},
		Saying: w.t("career.openings-saying", w.show(made.Leavers), w.show(made.Growth)),
		Notes:  []string{w.t("career.openings-derived")}, Source: from.Title,
	}, true
}
