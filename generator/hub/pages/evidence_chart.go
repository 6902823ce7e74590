package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// fewestEffects is how many gains make a picture.
const fewestEffects = 2

// drawEffects draws the gains in earnings that claims of one design name, in
// the table's order; nil without enough. Gains of two designs never share a
// chart: a weak test would look like a strong one.
func (w *writer) drawEffects(page *site.Page, design string) *chartView {
	var names []string
	var low, high []figure.Figure
	for _, c := range w.Catalog.Claims {
		if c.Design != design || c.Gain == nil {
			continue
		}
		names = append(names, c.Gain.Short)
		low = append(low, c.Gain.Low.Named("lowest gain in percent, "+c.ID))
		high = append(high, c.Gain.High.Named("highest gain in percent, "+c.ID))
	}
	if len(names) < fewestEffects {
		return nil
	}
	source := w.source(catalog.ClaimsTable, "")
	return w.draw(page, chart.Chart{
		ID: "effects-" + design, Kind: chart.Range,
		Title:    w.effectsTitle(low, high),
		Subtitle: w.t("evidence.effects-subtitle", w.t("evidence.grade."+design)),
		Label:    w.t("evidence.effects-label", w.t("evidence.grade."+design)), Categories: names,
		Series: []chart.Series{{Name: w.t("evidence.effects-low"), Values: low}, {Name: w.t("evidence.effects-high"), Values: high}},
		Saying: w.t("evidence.effects-saying"),
		Notes:  []string{w.t("evidence.effects-zero"), w.t("evidence.effects-error"), w.t("evidence.effects-apart")},
		Source: source.Title,
	}, source)
}

// effectsTitle names the smallest and the largest of the gains that are known.
func (w *writer) effectsTitle(low, high []figure.Figure) string {
	least, most := low[0], high[0]
	for i := range low {
		if v, ok := low[i].Known(); ok && v < least.Value {
			least = low[i]
		}
		if v, ok := high[i].Known(); ok && v > most.Value {
			most = high[i]
		}
	}
	if least.Value == 0 {
		return w.t("evidence.effects-title-none", w.show(most))
	}
	return w.t("evidence.effects-title", w.show(least), w.show(most))
}
