package chart

import (
	"strconv"

	"sectorhub/generator/kit/figure"
)

// boxWidth is how wide the mark of a missing value is drawn, in pixels: a size
// of its own, so that nobody reads it as a length.
const boxWidth = 44

// seriesClass names the class and the color of a series. Where some bars are
// emphasised, the others step back.
func seriesClass(series int, back bool) (class, color string) {
	if back {
		return "series-compared", compared
	}
	return "series-" + strconv.Itoa(series+1), seriesColor[series]
}

// tornEdge ends a bar of some length and height as torn paper does: it marks a
// lower bound. The furthest points are the value.
func tornEdge(length, height float64) string {
	depth := min(4, max(-4, length))
	var edge canvas
	edge.add("l")
	const teeth = 5 // an odd number ends the edge on the inside
	for i := range teeth {
		step := -depth
		if i%2 == 1 {
			step = depth
		}
		if step > 0 { // a minus sign parts numbers by itself
			edge.add(" ")
		}
		edge.add(step, " ", height/teeth)
	}
	return string(edge)
}

// missingMark draws the mark of a missing value in place of a bar.
func missingMark(reason figure.Missing, at string, x, y, height float64) string {
	return missingBox(reason, at, x, y, boxWidth, height)
}

// missingBox draws the mark of a missing value: hatched when the figure exists
// but is not published, dashed when it is not loaded yet, else a box with a
// line through it. It stands for the cell that at names.
func missingBox(reason figure.Missing, at string, x, y, width, height float64) string {
	var out canvas
	class, attributes := missingClass(reason)
	out.add(`<path class="`, class, `"`, attributes, at, ` d="M`, x, " ", y+0.5, "h", width, "v", height-1, "h", -width, "z")
	switch class {
	case "chart-hatch":
		const step = 8
		rise := min(step*2, height-1, width)
		for from := 0.0; from+rise <= width; from += step {
			out.add("M", x+from, " ", y+height-0.5, "l", rise, " ", -rise)
		}
	case "chart-line":
		out.add("M", x+width/4, " ", y+height/2, "h", width/2)
	}
	out.add(`"/>`)
	return string(out)
}

// missingClass names the mark of a reason, and its attributes.
func missingClass(reason figure.Missing) (class, attributes string) {
	switch reason {
	case figure.Withheld, figure.NotPublished:
		return "chart-hatch", ""
	case figure.NotLoaded:
		return "chart-dashed", ` stroke-dasharray="4 3"`
	}
	return "chart-line", ""
}
