package chart

import (
	"math"
	"slices"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// axis places values on a line of pixels, between two round values.
type axis struct {
	low, high float64 // the values at its ends
	from, to  float64 // where they stand, in pixels; from may be the larger
	ticks     []float64
}

// newAxis covers values with round ticks, about as many as wanted. It begins at
// zero when that costs less than half of the room or a value is negative.
func newAxis(values []float64, wanted int, from, to float64) axis {
	low, high := span(values)
	switch {
	case low >= 0 && low <= high/2:
		low = 0
	case high <= 0 && high >= low/2:
		high = 0
	}
	return axisOver(low, high, wanted, from, to)
}

// snugAxis covers values with round ticks and no more, wherever zero is.
func snugAxis(values []float64, wanted int, from, to float64) axis {
	low, high := span(values)
	return axisOver(low, high, wanted, from, to)
}

// span is the smallest and the largest of some values.
func span(values []float64) (low, high float64) {
	if len(values) == 0 {
		return 0, 1
	}
	return slices.Min(values), slices.Max(values)
}

func axisOver(low, high float64, wanted int, from, to float64) axis {
	if low == high {
		low, high = min(0, low), max(0, high)
	}
	if low == high { // all are zero
		high = 1
	}
	a := axis{from: from, to: to, ticks: roundTicks(low, high, wanted)}
	a.low, a.high = a.ticks[0], a.ticks[len(a.ticks)-1]
	return a
}

// at is where a value stands. Values are divided by the largest first:
// differences of huge values would overflow.
func (a axis) at(value float64) float64 {
	large := max(math.Abs(a.low), math.Abs(a.high))
	low := a.low / large
	return a.from + (a.to-a.from)*(value/large-low)/(a.high/large-low)
}

// roundTicks are multiples of a round step that cover low to high.
func roundTicks(low, high float64, wanted int) []float64 {
	step := roundStep(high/float64(wanted) - low/float64(wanted))
	first, last := math.Floor(low/step+slack), math.Ceil(high/step-slack)
	if count := last - first; math.IsNaN(count) || count > 50 || math.IsInf(step, 0) || math.IsInf(last*step, 0) || math.IsInf(first*step, 0) {
		return []float64{low, high} // beyond what can be told apart
	}
	var ticks []float64
	for i := first; i <= last; i++ {
		ticks = append(ticks, i*step)
	}
	return ticks
}

// slack keeps a value that is a tick, but for its last bit, from asking for
// another.
const slack = 1e-9

// roundStep is the next of 1, 2, 2.5, 5 and 10 times a power of ten.
func roundStep(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, factor := range []float64{1, 2, 2.5, 5} {
		if factor*power >= least*(1-slack) {
			return factor * power
		}
	}
	return 10 * power
}

// tick prints a value of the axis as the figures of the chart are printed.
func (c Chart) tick(value float64, l *locale.Locale) string {
	for _, s := range c.drawn() {
		if len(s.Values) > 0 {
			return s.tick(value, l)
		}
	}
	return Series{}.tick(value, l)
}

// tick prints a value as the figures of the series are printed.
func (s Series) tick(value float64, l *locale.Locale) string {
	unit := figure.Count
	if len(s.Values) > 0 {
		unit = s.Values[0].Unit
	}
	return l.Figure(figure.Figure{Value: value, Unit: unit})
}
