package pages

import (
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// TestAWithheldResultIsNoBar draws a measure that is withheld beside one that is
// known, and none where nothing known can be compared.
func TestAWithheldResultIsNoBar(t *testing.T) {
	w := &writer{Edition: Edition{Catalog: &catalog.Catalog{}, Locale: english(t)}}
	known := func(value float64) figure.Figure { return figure.Figure{Value: value, Unit: figure.Count} }
	withheld := figure.Absent("youth", figure.Count, figure.Withheld, "")
	count := func(id string, result figure.Figure) catalog.Outcome {
		return catalog.Outcome{Measure: &catalog.OutcomeMeasure{ID: id, Name: id, Unit: "count"}, Value: result, Baseline: figure.Absent("baseline", figure.Count, figure.NotAvailable, ""), Target: known(40)}
	}
	name := func(o catalog.Outcome) string { return o.Measure.Name }
	if charts := w.drawOutcomes(&site.Page{URL: "/a/"}, []catalog.Outcome{count("youth", withheld)}, "Boats", name); charts != nil {
		t.Errorf("drawn with nothing known: %+v", charts)
	}
	charts := w.drawOutcomes(&site.Page{URL: "/a/"}, []catalog.Outcome{count("youth", withheld), count("launched", known(12))}, "Boats", name)
	if len(charts) != 1 || len(charts[0].Table.Rows) != 2 {
		t.Fatalf("charts: %+v", charts)
	}
	if cell := charts[0].Table.Rows[0][1]; cell.Figure == nil || cell.Figure.Missing != figure.Withheld || cell.Text != w.show(withheld) {
		t.Errorf("the withheld result says %+v", cell)
	}
}
