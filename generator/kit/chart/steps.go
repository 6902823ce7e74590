package chart

import (
	"math"
	"slices"
	"strconv"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// maxSteps is how many shades a reader can tell apart.
const maxSteps = 5

// stepColor and stepInk are the fallbacks for the classes step-1 to step-5 and
// for the text on them.
var (
	stepColor = [maxSteps]string{"#dcecee", "#a9d0d6", "#6aaab6", "#2b7d8c", "#0e4650"}
	stepInk   = [maxSteps]string{ink, ink, "#08292f", "#fff", "#fff"}
)

// steps parts values into at most five groups of about the same size, or at
// the breaks the chart gives.
type steps struct {
	breaks    []float64 // where each step after the first begins
	given     bool
	count     [maxSteps]int
	low, high [maxSteps]float64 // of the values in a step
	unit      figure.Unit
}

func (c Chart) newSteps() steps {
	var s steps
	var values []float64
	for n, series := range c.Series {
		if n == 0 && len(series.Values) > 0 {
			s.unit = series.Values[0].Unit
		}
		for i := range c.Categories {
			if v, _, ok := known(series.at(i)); ok {
				values = append(values, v)
			}
		}
	}
	slices.Sort(values)
	s.breaks = slices.DeleteFunc(slices.Sorted(slices.Values(c.Breaks)), func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
	if s.given = len(s.breaks) > 0; s.given {
		s.breaks = slices.Compact(s.breaks)
		s.breaks = s.breaks[:min(len(s.breaks), maxSteps-1)]
	} else {
		s.breaks = quantiles(values)
	}
	for _, v := range values {
		step := s.of(v) - 1
		if s.count[step] == 0 {
			s.low[step] = v
		}
		s.high[step] = v
		s.count[step]++
	}
	return s
}

// quantiles are the values at which each fifth begins. Equal values stay
// together.
func quantiles(sorted []float64) []float64 {
	var breaks []float64
	for k := 1; k < maxSteps; k++ {
		at := (len(sorted)*k + maxSteps - 1) / maxSteps
		if at >= len(sorted) || sorted[at] == sorted[0] || len(breaks) > 0 && sorted[at] == breaks[len(breaks)-1] {
			continue
		}
		breaks = append(breaks, sorted[at])
	}
	return breaks
}

// of is a value's step, from 1.
func (s steps) of(value float64) int {
	step := 1
	for _, from := range s.breaks {
		if value >= from {
			step++
		}
	}
	return step
}

// words says what a step holds; "" for one that is not in use.
func (s steps) words(step int, l *locale.Locale) string {
	print := func(v float64) string { return clean(l.Figure(figure.Figure{Value: v, Unit: s.unit})) }
	i := step - 1
	switch {
	case step > len(s.breaks)+1 || !s.given && s.count[i] == 0:
		return ""
	case !s.given && print(s.low[i]) == print(s.high[i]):
		return print(s.low[i])
	case !s.given:
		return l.T("chart.between", print(s.low[i]), print(s.high[i]))
	case step == 1:
		return l.T("chart.under", print(s.breaks[0]))
	case step == len(s.breaks)+1:
		return l.T("chart.over", print(s.breaks[i-1]))
	}
	return l.T("chart.between-under", print(s.breaks[i-1]), print(s.breaks[i]))
}

// stepGroup opens what is drawn in a step: areas and cells take its fill, their
// text its ink.
func stepGroup(step int) string {
	return ` class="step-` + strconv.Itoa(step) + `" fill="` + stepColor[step-1] + `"`
}

// legend names the steps and the reasons why values are missing, in lines as
// wide as the drawing, below top. It returns where it ends.
func (c Chart) legend(out *canvas, s steps, l *locale.Locale, top, width float64) float64 {
	x, y := 0.0, top
	place := func(words string) (left float64) {
		entry := swatch + valueGap + measure(words, normal)
		if x > 0 && x+entry > width {
			x, y = 0, y+keyHeight
		}
		left = x
		x += entry + keyGap
		return left
	}
	out.add(`<g class="chart-name">`)
	text := func(left float64, words string) {
		out.add(`<text x="`, left+swatch+valueGap, `" y="`, y+13, `">`, escape(words), `</text>`)
	}
	for step := 1; step <= maxSteps; step++ {
		if words := shorten(s.words(step, l), width-swatch-valueGap, normal); words != "" {
			left := place(words)
			out.add(`<path`, stepGroup(step), ` stroke="`, edge, `" d="M`, left+0.5, " ", y+2.5, `h12v12h-12z"/>`)
			text(left, words)
		}
	}
	for _, reason := range c.reasons() {
		words := shorten(clean(l.Figure(figure.Absent("", s.unit, reason, ""))), width-swatch-valueGap, normal)
		left := place(words)
		out.add(`<g class="chart-mark" fill="none" stroke="`, edge, `">`, missingBox(reason, "", left+0.5, y+2, swatch, swatch+1), `</g>`)
		text(left, words)
	}
	out.add(`</g>`)
	return y + keyHeight
}

// hatchPattern fills large marks of missing values, where one is hatched.
func (c Chart) hatchPattern(out *canvas, id string) {
	for _, reason := range c.reasons() {
		if class, _ := missingClass(reason); class == "chart-hatch" {
			out.add(`<defs><pattern id="`, id, `" width="8" height="8" patternUnits="userSpaceOnUse"><path class="chart-hatch" stroke="`,
				edge, `" d="M-1 9L9-1M-1 1L1-1M7 9L9 7"/></pattern></defs>`)
			return
		}
	}
}

// reasons are why values are missing, each once.
func (c Chart) reasons() []figure.Missing {
	var all []figure.Missing
	for _, s := range c.Series {
		for i := range c.Categories {
			f := s.at(i)
			if _, _, ok := known(f); ok {
				continue
			}
			if f.Missing == figure.Present {
				f.Missing = figure.NotComputable
			}
			if !slices.Contains(all, f.Missing) {
				all = append(all, f.Missing)
			}
		}
	}
	return all
}
