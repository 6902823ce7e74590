package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// optionDashes are the types of lines that come next to dashes.
var optionDashes = [maxSeries]string{"solid", "dashed", "dotted", "dashed"}

// optionMarks are the marks of markers.
var optionMarks = [maxSeries]string{"circle", "rect", "triangle", "diamond"}

// lineOption is of lines over periods.
func lineOption(c Chart) map[string]any {
	line := charts.NewLine()
	line.SetGlobalOptions(c.global()...)
	line.SetGlobalOptions(charts.WithYAxisOpts(opts.YAxis{Type: "value", Scale: opts.Bool(true)}))
	line.SetXAxis(c.names())
	for n, s := range c.drawn() {
		style := opts.LineStyle{Type: optionDashes[n], Width: 2.5}
		if s.Compared {
			style = opts.LineStyle{Type: "solid", Width: 1.5, Color: compared}
		}
		line.AddSeries(clean(s.Name), lineData(s, len(c.Categories), optionMarks[n]),
			charts.WithLineChartOpts(opts.LineChart{ConnectNulls: opts.Bool(false), ShowSymbol: opts.Bool(true)}),
			charts.WithLineStyleOpts(style))
	}
	line.Validate()
	return finished(line.JSON())
}

func lineData(s Series, categories int, symbol string) []opts.LineData {
	data := make([]opts.LineData, categories)
	for i := range data {
		value, isBound := optionValue(s.at(i))
		data[i] = opts.LineData{Value: value, Symbol: symbol, SymbolSize: 8}
		if isBound {
			data[i].Symbol = "emptyCircle"
		}
	}
	return data
}
