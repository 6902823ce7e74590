package chart

import (
	"math"
	"strconv"
)

// canvas collects the elements of a drawing.
type canvas []byte

// add writes the parts as they are: strings are markup, text goes through
// escape, numbers are rounded to a tenth, other
// canvases are put in.
func (c *canvas) add(parts ...any) {
	if *c == nil {
		*c = make(canvas, 0, 256)
	}
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			*c = append(*c, part...)
		case canvas:
			*c = append(*c, part...)
		case float64:
			*c = appendDecimal(*c, part)
		}
	}
}

// group wraps what is inside in a group with some attributes; nothing makes
// none.
func (c *canvas) group(attributes string, inside canvas) {
	if len(inside) > 0 {
		c.add(`<g `, attributes, `>`, inside, `</g>`)
	}
}

// appendDecimal prints a coordinate with at most one decimal.
func appendDecimal(out []byte, v float64) []byte {
	tenths := int64(math.Round(v * 10))
	if tenths < 0 {
		out, tenths = append(out, '-'), -tenths
	}
	out = strconv.AppendInt(out, tenths/10, 10)
	if tenths%10 != 0 {
		out = append(out, '.', byte('0'+tenths%10))
	}
	return out
}
