package chart

import "math"

// need is what a mark asks of the scale: a value to draw from zero, and room
// for the words at its end.
type need struct {
	value float64 // any sign; 0 for a mark of fixed width
	room  float64 // pixels beyond the value
}

// scale places values on a horizontal axis that holds zero.
type scale struct {
	zero  float64 // where zero stands, in pixels from the left
	unit  float64 // pixels for a value as large as largest
	large float64 // the largest absolute value, 1 when all are zero
}

// fit returns the largest scale on which every mark and its words fit between
// left and left+width. Values are divided by the largest first: differences of
// huge values would overflow.
func fit(needs []need, left, width float64) scale {
	var s scale
	for _, n := range needs {
		s.large = max(s.large, math.Abs(n.value))
	}
	if s.large == 0 {
		return scale{zero: left, large: 1}
	}
	before, after := s.sides(needs)
	s.unit = math.Inf(1)
	for _, b := range before {
		for _, a := range after {
			if span := a.value + b.value; span > 0 {
				s.unit = min(s.unit, max(0, (width-a.room-b.room)/span))
			}
		}
	}
	s.zero = left
	for _, b := range before {
		s.zero = max(s.zero, left+s.unit*b.value+b.room)
	}
	return s
}

// sides parts the needs left of zero from the others, as shares of the largest
// and without sign. Each side starts with one that needs nothing.
func (s scale) sides(needs []need) (before, after []need) {
	before, after = []need{{}}, []need{{}}
	for _, n := range needs {
		share := need{math.Abs(n.value) / s.large, n.room}
		if n.value < 0 {
			before = append(before, share)
		} else {
			after = append(after, share)
		}
	}
	return before, after
}

// length is how many pixels a value spans, with its sign. A value that is not
// zero spans at least one.
func (s scale) length(value float64) float64 {
	length := s.unit * (value / s.large)
	switch {
	case value > 0:
		return max(1, length)
	case value < 0:
		return min(-1, length)
	}
	return 0
}
