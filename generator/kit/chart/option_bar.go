package chart

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"sectorhub/generator/kit/figure"
)

// barOption is of lying bars.
func barOption(c Chart) map[string]any { return barsOption(c, true, "") }

// columnOption is of upright bars.
func columnOption(c Chart) map[string]any { return barsOption(c, false, "") }

// stackedOption is of lying bars made of parts.
func stackedOption(c Chart) map[string]any { return barsOption(c, true, "all") }

func barsOption(c Chart, lying bool, stack string) map[string]any {
	bar := charts.NewBar()
	bar.SetGlobalOptions(c.global()...)
	position := "top"
	bar.SetXAxis(c.names())
	if lying {
		position = "right"
		bar.SetGlobalOptions(
			charts.WithXAxisOpts(opts.XAxis{Type: "value"}),
			charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true)}))
		bar.XYReversal()
	}
	if stack != "" {
		position = "inside"
	}
	for _, s := range c.drawn() {
		bar.AddSeries(clean(s.Name), barData(s, len(c.Categories), position),
			charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: position}),
			charts.WithBarChartOpts(opts.BarChart{Stack: stack}))
	}
	bar.Validate()
	return finished(bar.JSON())
}

func barData(s Series, categories int, position string) []opts.BarData {
	data := make([]opts.BarData, categories)
	for i := range data {
		data[i] = barDatum(s.at(i), position)
		if here, some := s.emphasised(i); some && !here {
			data[i].ItemStyle = &opts.ItemStyle{Color: compared}
		}
	}
	return data
}

func barDatum(f figure.Figure, position string) opts.BarData {
	value, isBound := optionValue(f)
	datum := opts.BarData{Value: value}
	if isBound {
		datum.Label = &opts.Label{Show: opts.Bool(true), Position: position, Formatter: "≥ {c}"}
	}
	return datum
}

// optionValue is a figure's value or null, and whether it is a bound.
func optionValue(f figure.Figure) (value any, isBound bool) {
	v, isBound, ok := known(f)
	if !ok {
		return json.RawMessage("null"), false
	}
	return v, isBound
}
