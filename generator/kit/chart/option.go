package chart

import (
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
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

// global are the options that every kind has.
func (c Chart) global() []charts.GlobalOpts {
	return []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: safeID(c.ID)}),
		charts.WithTitleOpts(opts.Title{Title: clean(c.Title), Subtitle: clean(c.Subtitle)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(len(c.Series) > 1)}),
		charts.WithGridOpts(opts.Grid{ContainLabel: opts.Bool(true)}),
		charts.WithColorsOpts(opts.Colors(seriesColor[:])),
		charts.WithAnimation(false),
	}
}

// names are the categories as every kind prints them.
func (c Chart) names() []string {
	names := make([]string, len(c.Categories))
	for i, name := range c.Categories {
		names[i] = clean(name)
	}
	return names
}

// finished turns a chart into its option.
func finished(option map[string]any) map[string]any {
	// The HTML tooltip writes style attributes, which the site's policy forbids.
	option["tooltip"] = map[string]any{"renderMode": "richText", "trigger": "item"}
	return option
}
