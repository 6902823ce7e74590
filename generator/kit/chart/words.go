package chart

import (
	"strings"
	"unicode"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// words is what stands at the end of a bar: "at least" · "25,589".
type words struct {
	before string // "at least", "≥"
	number string
	word   string // why there is no number
	name   string // of the series
}

// newWords prints a figure. The words before a bound's number are set apart,
// since they are drawn in another color.
func newWords(f figure.Figure, l *locale.Locale) words {
	text := clean(l.Figure(f))
	_, isBound := bound(f)
	if _, known := f.Known(); !known && !isBound {
		return words{word: text}
	}
	if !isBound {
		return words{number: text}
	}
	before, number := splitNumber(text)
	return words{before: before, number: number}
}

// splitNumber parts "at least $1,200" before the word that holds the first
// digit.
func splitNumber(text string) (before, number string) {
	digit := strings.IndexFunc(text, unicode.IsDigit)
	if digit < 0 {
		return "", text
	}
	start := strings.LastIndexByte(text[:digit], ' ') + 1
	return strings.TrimSpace(text[:start]), text[start:]
}

// width is how wide the words are drawn.
func (w words) width() float64 {
	width, parts := 0.0, 0
	for _, part := range []struct {
		text   string
		weight weight
	}{{w.before, bold}, {w.number, bold}, {w.word, normal}, {w.name, normal}} {
		if part.text != "" {
			width += measure(part.text, part.weight)
			parts++
		}
	}
	return width + float64(max(0, parts-1))*measure(" ", bold)
}

// fit shortens the words to a width. The table has them whole.
func (w words) fit(width float64) words {
	if over := w.width() - width; over > 0 && w.number != "" {
		w.number = shorten(w.number, max(20, measure(w.number, bold)-over), bold)
	}
	if over := w.width() - width; over > 0 && w.word != "" {
		w.word = shorten(w.word, max(20, measure(w.word, normal)-over), normal)
	}
	return w
}

// markup returns the words as SVG text.
func (w words) markup() string {
	var parts []string
	if w.before != "" {
		parts = append(parts, `<tspan class="chart-bound" fill="`+brick+`">`+escape(w.before)+`</tspan>`)
	}
	if w.number != "" {
		parts = append(parts, escape(w.number))
	}
	if w.word != "" {
		parts = append(parts, `<tspan class="chart-word" font-weight="400" fill="`+ink2+`">`+escape(w.word)+`</tspan>`)
	}
	if w.name != "" {
		parts = append(parts, `<tspan class="chart-name" font-weight="400" fill="`+ink2+`">`+escape(w.name)+`</tspan>`)
	}
	return strings.Join(parts, " ")
}
