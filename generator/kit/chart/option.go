package chart

import (
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"sectorhub/generator/kit/figure"
)

// Option returns the ECharts option: the same bytes each time, no functions,
// null for a missing value. A bound or a top code's limit carries the label
// "≥ …". It belongs into a script element of type application/json.
func (c Chart) Option() (json.RawMessage, error) {
	kind, ok := c.Kind.drawer()
	if !ok {
		return nil, fmt.Errorf("chart %s: no kind %q", c.ID, c.Kind)
	}
	option, err := json.Marshal(kind.option(c))
	if err != nil {
		return nil, fmt.Errorf("chart %s: %w", c.ID, err)
	}
	return option, nil
}

// barOption draws what drawBars draws.
func barOption(c Chart) map[string]any {
	bar := charts.NewBar()
	bar.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: safeID(c.ID)}),
		charts.WithTitleOpts(opts.Title{Title: clean(c.Title), Subtitle: clean(c.Subtitle)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(len(c.Series) > 1)}),
		charts.WithGridOpts(opts.Grid{ContainLabel: opts.Bool(true)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true)}),
		charts.WithColorsOpts(opts.Colors(seriesColor[:])),
		charts.WithAnimation(false),
	)
	names := make([]string, len(c.Categories))
	for i, name := range c.Categories {
		names[i] = clean(name)
	}
	bar.SetXAxis(names).XYReversal()
	for _, s := range c.drawn() {
		bar.AddSeries(clean(s.Name), barData(s, len(c.Categories)),
			charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right"}))
	}
	bar.Validate()
	option := bar.JSON()
	// The HTML tooltip writes style attributes, which the site's policy forbids.
	option["tooltip"] = map[string]any{"renderMode": "richText", "trigger": "item"}
	return option
}

func barData(s Series, categories int) []opts.BarData {
	data := make([]opts.BarData, categories)
	for i := range data {
		data[i] = barDatum(s.at(i))
		if here, some := s.emphasised(i); some && !here {
			data[i].ItemStyle = &opts.ItemStyle{Color: compared}
		}
	}
	return data
}

func barDatum(f figure.Figure) opts.BarData {
	if limit, ok := bound(f); ok {
		return opts.BarData{Value: limit, Label: &opts.Label{Show: opts.Bool(true), Position: "right", Formatter: "≥ {c}"}}
	}
	if value, known := f.Known(); known {
		return opts.BarData{Value: value}
	}
	return opts.BarData{Value: json.RawMessage("null")}
}
