package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// datum is a named value, null when it is missing.
type datum struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// data are the values of the first series with their categories' names.
func (c Chart) data() []datum {
	data := make([]datum, len(c.Categories))
	for i := range data {
		data[i].Name = clean(c.Categories[i])
		data[i].Value, _ = optionValue(c.series(0).at(i))
	}
	return data
}

// mapOption shades areas by their names. Whoever shows it registers the map
// under the chart's ID first.
func mapOption(c Chart) map[string]any {
	areas := charts.NewMap()
	areas.SetGlobalOptions(c.global()...)
	areas.RegisterMapType(safeID(c.ID))
	areas.MultiSeries = append(areas.MultiSeries, charts.SingleSeries{
		Name: clean(c.series(0).Name), Type: "map", MapType: safeID(c.ID), Data: c.data(),
	})
	areas.Validate()
	return shaded(finished(areas.JSON()), c.newSteps())
}

// heatOption has a cell for each row and column.
func heatOption(c Chart) map[string]any {
	heat := charts.NewHeatMap()
	heat.SetGlobalOptions(c.global()...)
	columns := make([]string, len(c.Series))
	var data []opts.HeatMapData
	for n, s := range c.Series {
		columns[n] = clean(s.Name)
		for i := range c.Categories {
			value, _ := optionValue(s.at(i))
			data = append(data, opts.HeatMapData{Name: clean(c.Categories[i]), Value: []any{n, i, value}})
		}
	}
	heat.SetGlobalOptions(
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Data: columns, Position: "top"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: c.names(), Inverse: opts.Bool(true)}))
	heat.AddSeries(clean(c.Label), data, charts.WithLabelOpts(opts.Label{Show: opts.Bool(true)}))
	heat.Validate()
	return shaded(finished(heat.JSON()), c.newSteps())
}

// treemapOption has a tile for each category.
func treemapOption(c Chart) map[string]any {
	tree := charts.NewTreeMap()
	tree.SetGlobalOptions(c.global()...)
	// TreeMapNode has whole numbers only: a share would become nothing.
	tree.MultiSeries = append(tree.MultiSeries, charts.SingleSeries{
		Name: clean(c.series(0).Name), Type: "treemap", Data: c.data(), Label: &opts.Label{Show: opts.Bool(true), Formatter: "{b}\n{c}"},
	})
	tree.Validate()
	return finished(tree.JSON())
}

// shaded adds the steps. The package's own pieces have neither zero nor exact
// breaks.
func shaded(option map[string]any, s steps) map[string]any {
	var pieces []map[string]any
	for i := range len(s.breaks) + 1 {
		piece := map[string]any{"color": stepColor[i]}
		if i > 0 {
			piece["gte"] = s.breaks[i-1]
		}
		if i < len(s.breaks) {
			piece["lt"] = s.breaks[i]
		}
		pieces = append(pieces, piece)
	}
	option["visualMap"] = map[string]any{"type": "piecewise", "show": false, "pieces": pieces}
	return option
}
