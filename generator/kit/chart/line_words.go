package chart

import (
	"cmp"
	"slices"
)

// grid draws the axis with its ticks, and the names of the periods.
func (d *lines) grid() {
	if d.ticks > 0 {
		for _, tick := range d.vertical.ticks {
			y := d.vertical.at(tick)
			d.picture.grid.add(`<path d="M`, d.plot.left, " ", y, "H", d.plot.right, `"/>`)
			text := d.chart.tick(tick, d.locale)
			width := measure(text, normal)
			d.picture.placed = append(d.picture.placed, textBox(d.plot.left-8-width/2, y+5, width))
			d.picture.ticks.add(`<text x="`, d.plot.left-8, `" y="`, y+5, `" text-anchor="end">`, escape(text), `</text>`)
		}
	} else {
		for i := range d.chart.Categories {
			d.picture.grid.add(`<path d="M`, d.x(i), " ", d.plot.top-8, "V", d.plot.bottom+8, `"/>`)
		}
	}
	d.periods()
}

// periods names the categories below the plot: the last and the first always,
// the others as far as there is room.
func (d *lines) periods() {
	last := len(d.chart.Categories) - 1
	order := []int{last, 0}
	for i := 1; i < last; i++ {
		order = append(order, i)
	}
	var taken placed
	room := box{0, 0, d.width, d.height}
	for _, i := range order[:min(len(order), last+1)] {
		name := shorten(clean(d.chart.Categories[i]), d.width/2-8, normal)
		width := measure(name, normal)
		x := min(max(d.x(i), width/2+labelAir), d.width-width/2-labelAir)
		if taken.add(textBox(x, d.height-10, width), room) {
			d.picture.ticks.add(`<text x="`, x, `" y="`, d.height-10, `" text-anchor="middle">`, escape(name), `</text>`)
		}
	}
}

func (d *lines) tickWidth() float64 {
	width := 0.0
	for _, tick := range d.vertical.ticks {
		width = max(width, measure(d.chart.tick(tick, d.locale), normal))
	}
	return width
}

// strokes joins neighbors and marks each value.
func (d *lines) strokes() {
	series := d.chart.drawn()
	for _, run := range d.runs {
		s := series[run[0].series]
		class, color, dash := lineClass(run[0].series, s.Compared)
		if len(run) > 1 {
			d.picture.strokes.add(`<path class="`, class, `" stroke="`, color, `"`, dashed(dash), ` d="M`)
			for i, p := range run {
				if i > 0 {
					d.picture.strokes.add("L")
				}
				d.picture.strokes.add(p.x, " ", p.y)
			}
			d.picture.strokes.add(`"/>`)
		}
		for _, p := range run {
			d.picture.point(p, s.Compared, s.Compared)
		}
	}
}

// labels writes values beside their points: at the ends of several lines, else
// at as many points as have room, those that matter most first.
func (d *lines) labels() {
	switch {
	case d.named():
		d.endLabels()
	case len(d.chart.Series) > 1 || d.ticks == 0:
		d.edgeLabels(len(d.chart.Categories)-1, d.plot.right+10, "")
	default:
		d.pointLabels()
	}
	if d.ticks == 0 {
		d.edgeLabels(0, d.plot.left-10, ` text-anchor="end"`)
	}
}

func (d *lines) endLabels() {
	var ends []linePoint
	for n, s := range d.chart.drawn() {
		if last := d.lastOf(s); last >= 0 {
			v, _, _ := known(s.at(last))
			ends = append(ends, linePoint{series: n, x: d.plot.right + 12, y: d.vertical.at(v), label: d.endLabel(s)})
		}
	}
	d.writeColumn(ends, "", d.width-d.plot.right-13.5)
}

// edgeLabels writes the values of a period beside it; the key has the names.
func (d *lines) edgeLabels(category int, x float64, anchor string) {
	var edge []linePoint
	room := d.width - x - 2
	if anchor != "" {
		room = x - 2
	}
	for n, s := range d.chart.drawn() {
		if v, _, ok := known(s.at(category)); ok {
			edge = append(edge, linePoint{series: n, x: x, y: d.vertical.at(v), label: d.text(s.at(category))})
		}
	}
	d.writeColumn(edge, anchor, room)
}

// writeColumn writes labels below each other, moved apart where they would
// touch.
func (d *lines) writeColumn(labels []linePoint, anchor string, width float64) {
	heights := make([]float64, len(labels))
	for i, p := range labels {
		heights[i] = p.y
	}
	for i, y := range spreadOut(heights, lineHeight+1, d.plot.top-8, d.plot.bottom+4) {
		d.picture.values.add(`<text x="`, labels[i].x, `" y="`, y+5, `"`, anchor, `>`, escape(shorten(labels[i].label, width, bold)), `</text>`)
	}
}

// pointLabels writes values above or below their points. The newest comes
// first, then the oldest, the highest and the lowest.
func (d *lines) pointLabels() {
	var all []linePoint
	for _, run := range d.runs {
		all = append(all, run...)
	}
	for _, p := range byWeight(all) {
		width := measure(p.label, bold)
		x := min(max(p.x, d.plot.left+width/2), d.width-width/2-labelAir) // not over the axis
		for _, y := range []float64{p.y - 11, p.y + 21} {
			if y < d.plot.bottom-2 && d.picture.placed.add(textBox(x, y, width), box{0, 0, d.width, d.plot.bottom}) {
				d.picture.values.add(`<text x="`, x, `" y="`, y, `" text-anchor="middle">`, escape(p.label), `</text>`)
				break
			}
		}
	}
}

// byWeight orders points by how much a reader wants their values.
func byWeight(points []linePoint) []linePoint {
	if len(points) == 0 {
		return nil
	}
	high, low := points[0], points[0]
	for _, p := range points {
		if p.y < high.y {
			high = p
		}
		if p.y > low.y {
			low = p
		}
	}
	rank := func(p linePoint) int {
		switch p {
		case points[len(points)-1]:
			return 0
		case points[0]:
			return 1
		case high:
			return 2
		case low:
			return 3
		}
		return 4
	}
	sorted := slices.Clone(points)
	slices.SortStableFunc(sorted, func(a, b linePoint) int { return cmp.Compare(rank(a), rank(b)) })
	return sorted
}
