package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// rangeOption shows five places as boxes from low to high. Fewer places are
// lines of points.
func rangeOption(c Chart) map[string]any {
	if len(c.Series) != 5 {
		return placesOption(c)
	}
	boxes := charts.NewBoxPlot()
	boxes.SetGlobalOptions(c.global()...)
	boxes.SetGlobalOptions(
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Scale: opts.Bool(true)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: c.names()}))
	data := make([]opts.BoxPlotData, len(c.Categories))
	for i := range data {
		data[i] = opts.BoxPlotData{Name: clean(c.Categories[i]), Value: c.valuesOf(i, c.Series)}
	}
	boxes.AddSeries(clean(c.Label), data)
	boxes.Validate()
	return finished(boxes.JSON())
}

// placesOption marks each series' values on one axis.
func placesOption(c Chart) map[string]any {
	points := charts.NewScatter()
	points.SetGlobalOptions(c.global()...)
	points.SetGlobalOptions(
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Scale: opts.Bool(true)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: c.names()}))
	for _, s := range c.drawn() {
		data := make([]opts.ScatterData, len(c.Categories))
		for i := range data {
			value, _ := optionValue(s.at(i))
			data[i] = opts.ScatterData{Value: []any{value, i}}
		}
		points.AddSeries(clean(s.Name), data)
	}
	points.Validate()
	return finished(points.JSON())
}

// scatterOption has a point for each category.
func scatterOption(c Chart) map[string]any {
	points := charts.NewScatter()
	points.SetGlobalOptions(c.global()...)
	points.SetGlobalOptions(
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Name: clean(c.series(0).Name), Scale: opts.Bool(true)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Name: clean(c.series(1).Name), Scale: opts.Bool(true)}))
	data := make([]opts.ScatterData, len(c.Categories))
	for i := range data {
		data[i] = opts.ScatterData{Name: clean(c.Categories[i]), Value: c.valuesOf(i, c.drawn()[:min(2, len(c.Series))])}
	}
	points.AddSeries(clean(c.Label), data)
	points.Validate()
	return finished(points.JSON())
}

// valuesOf are a category's values, null where one is missing.
func (c Chart) valuesOf(category int, series []Series) []any {
	values := make([]any, len(series))
	for n, s := range series {
		values[n], _ = optionValue(s.at(category))
	}
	return values
}
