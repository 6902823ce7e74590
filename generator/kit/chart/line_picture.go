package chart

import (
	"strconv"

	"sectorhub/generator/kit/locale"
)

// linePicture collects the parts of a drawing of lines.
type linePicture struct {
	key, grid, ticks, gaps, strokes, values canvas
	markers                                 [maxSeries + 1]canvas // by series; the last are those compared with
	placed                                  placed                // what labels may not cover
}

// dashes tells lines apart without color.
var dashes = [maxSeries]string{"", "9 5", "2 5", "9 4 2 4"}

// lineClass names the class, the color and the dashes of a line.
func lineClass(series int, back bool) (class, color, dash string) {
	if back {
		return "line-compared", compared, ""
	}
	return "line-" + strconv.Itoa(series+1), seriesColor[series], dashes[series]
}

// drawKey names the lines above the plot and returns how high the key is.
func (p *linePicture) drawKey(series []Series, l *locale.Locale, width float64) float64 {
	x, y := 0.0, 0.0
	const sample = 28
	for n, s := range series {
		name := shorten(s.label(l), width-sample-valueGap, normal)
		entry := sample + valueGap + measure(name, normal)
		if x > 0 && x+entry > width {
			x, y = 0, y+keyHeight
		}
		class, color, dash := lineClass(n, s.Compared)
		p.key.add(`<path class="`, class, `" fill="none" stroke="`, color, `" stroke-width="2.5"`, dashed(dash), ` d="M`, x, " ", y+8, `h28"/>`)
		if !s.Compared {
			p.key.add(`<path class="`, "series-"+strconv.Itoa(n+1), `" fill="`, color, `" d="`, marker(n, x+sample/2, y+8, false), `"/>`)
		}
		p.key.add(`<text x="`, x+sample+valueGap, `" y="`, y+13, `">`, escape(name), `</text>`)
		x += entry + keyGap
	}
	return y + keyHeight
}

func dashed(dash string) string {
	if dash == "" {
		return ""
	}
	return ` stroke-dasharray="` + dash + `"`
}

// marker is the outline of a series' mark, around its point.
func marker(series int, x, y float64, small bool) string {
	r := 4.5
	if small {
		r = 3
	}
	var out canvas
	switch series {
	case 0: // a circle
		out.add("M", x-r, " ", y, "a", r, " ", r, " 0 1 1 ", 2*r, " 0a", r, " ", r, " 0 1 1 ", -2*r, " 0z")
	case 1: // a square
		out.add("M", x-r, " ", y-r, "h", 2*r, "v", 2*r, "h", -2*r, "z")
	case 2: // a triangle
		out.add("M", x, " ", y-r, "l", r, " ", 2*r, "h", -2*r, "z")
	default: // a diamond
		out.add("M", x, " ", y-r, "l", r, " ", r, "l", -r, " ", r, "l", -r, " ", -r, "z")
	}
	return string(out)
}

// point draws a value of a line. A bound is an open mark.
func (p *linePicture) point(at linePoint, back, small bool) {
	group := at.series
	if back {
		group = maxSeries
	}
	p.markers[group].add(`<path d="`, marker(at.series, at.x, at.y, small), `"`, mark(at.category, at.series))
	if at.bound {
		p.markers[group].add(` class="chart-open"`)
	}
	p.markers[group].add(`/>`)
}

// body joins the parts, text last so that nothing covers it.
func (p *linePicture) body() canvas {
	var out canvas
	out.group(`class="chart-grid" stroke="`+gridLine+`"`, p.grid)
	out.group(`class="chart-mark" fill="none" stroke="`+edge+`"`, p.gaps)
	out.group(`fill="none" stroke-width="2.5" stroke-linejoin="round"`, p.strokes)
	for n, inside := range p.markers {
		class, color := seriesClass(n, n == maxSeries)
		out.group(`class="`+class+`" fill="`+color+`" stroke="#fff"`, inside)
	}
	out.group(`class="chart-tick" fill="`+ink2+`"`, p.ticks)
	out.group(`class="chart-name"`, p.key)
	out.group(`class="chart-value" font-weight="600" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`, p.values)
	return out
}

// gridLine is the color of lines that only help the eye.
const gridLine = "#d5d0c7"
