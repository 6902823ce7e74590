package chart

import "sectorhub/generator/kit/locale"

// drawer is what a kind has to bring. Table, CSV and Sentence are the same for
// all kinds so far.
type drawer struct {
	draw   func(Chart, *locale.Locale) (wide, narrow drawing)
	option func(Chart) map[string]any
}

// drawer returns how a kind is drawn. A new kind is a file and a case.
func (k Kind) drawer() (drawer, bool) {
	switch k {
	case Bar:
		return drawer{draw: drawBars, option: barOption}, true
	}
	return drawer{}, false
}
