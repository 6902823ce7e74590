package chart

import "sectorhub/generator/kit/locale"

// drawer is what a kind has to bring. Table and CSV are the same for all
// kinds.
type drawer struct {
	draw     func(Chart, *locale.Locale) (wide, narrow drawing)
	option   func(Chart) map[string]any
	sentence func(Chart, *locale.Locale) string // nil says the highest and the lowest of each series
}

// drawer returns how a kind is drawn. A new kind is a file and a case.
func (k Kind) drawer() (drawer, bool) {
	switch k {
	case Bar:
		return drawer{draw: drawBars, option: barOption}, true
	case Column:
		return drawer{draw: drawColumns, option: columnOption}, true
	case Stacked:
		return drawer{draw: drawStacked, option: stackedOption}, true
	case Line:
		return drawer{draw: drawLines, option: lineOption, sentence: sayLine}, true
	case Slope:
		return drawer{draw: drawSlope, option: lineOption}, true
	case Range:
		return drawer{draw: drawRanges, option: rangeOption, sentence: sayRange}, true
	case Scatter:
		return drawer{draw: drawScatter, option: scatterOption}, true
	case Choropleth:
		return drawer{draw: drawMap, option: mapOption}, true
	case Heat:
		return drawer{draw: drawHeat, option: heatOption, sentence: sayHeat}, true
	case Treemap:
		return drawer{draw: drawTreemap, option: treemapOption}, true
	}
	return drawer{}, false
}
