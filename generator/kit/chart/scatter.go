package chart

import "sectorhub/generator/kit/locale"

// Scatter is points by two measures: the first series goes to the right, the
// second up. Names stand beside as many points as have room, the emphasised
// ones first; the table has all.
const Scatter Kind = "scatter"

// scatterStyle is how points are laid out in one width.
type scatterStyle struct {
	width, height float64
	ticks         int
	name          float64 // the most a name may take
}

var (
	wideScatter   = scatterStyle{width: 640, height: 420, ticks: 5, name: 190}
	narrowScatter = scatterStyle{width: 320, height: 340, ticks: 3, name: 130}
)

type scatterPicture struct {
	scatterStyle
	chart                Chart
	locale               *locale.Locale
	plot                 box
	horizontal, vertical axis

	grid, ticks, points, back, names canvas
}

func drawScatter(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return wideScatter.draw(c, l), narrowScatter.draw(c, l)
}

func (s scatterStyle) draw(c Chart, l *locale.Locale) drawing {
	p := &scatterPicture{scatterStyle: s, chart: c, locale: l}
	p.layOut()
	p.drawGrid()
	p.drawPoints()
	var out canvas
	out.group(`class="chart-grid" stroke="`+gridLine+`"`, p.grid)
	out.group(`class="chart-tick" fill="`+ink2+`"`, p.ticks)
	out.group(`class="series-compared" fill="`+compared+`" stroke="#fff"`, p.back)
	out.group(`class="series-1" fill="`+seriesColor[0]+`" stroke="#fff"`, p.points)
	out.group(`class="chart-label" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`, p.names)
	return drawing{width: s.width, height: s.height, body: out}
}

// xy are the two values of a category, if it has both.
func (c Chart) xy(category int) (x, y float64, ok bool) {
	if len(c.Series) < 2 {
		return 0, 0, false
	}
	x, _, xKnown := known(c.Series[0].at(category))
	y, _, yKnown := known(c.Series[1].at(category))
	return x, y, xKnown && yKnown
}

func (p *scatterPicture) layOut() {
	var xs, ys []float64
	for i := range p.chart.Categories {
		if x, y, ok := p.chart.xy(i); ok {
			xs, ys = append(xs, x), append(ys, y)
		}
	}
	p.plot = box{top: 30, bottom: p.height - 48, right: p.width - 28}
	p.vertical = newAxis(ys, p.scatterStyle.ticks, p.plot.bottom, p.plot.top)
	for _, tick := range p.vertical.ticks {
		p.plot.left = max(p.plot.left, measure(p.chart.series(1).tick(tick, p.locale), normal)+10)
	}
	p.horizontal = newAxis(xs, p.scatterStyle.ticks, p.plot.left, p.plot.right)
}

// drawGrid draws both axes with their titles.
func (p *scatterPicture) drawGrid() {
	for _, tick := range p.vertical.ticks {
		y := p.vertical.at(tick)
		p.grid.add(`<path d="M`, p.plot.left, " ", y, "H", p.plot.right, `"/>`)
		p.ticks.add(`<text x="`, p.plot.left-8, `" y="`, y+5, `" text-anchor="end">`, escape(p.chart.series(1).tick(tick, p.locale)), `</text>`)
	}
	var taken placed
	for _, tick := range p.horizontal.ticks {
		x, text := p.horizontal.at(tick), p.chart.series(0).tick(tick, p.locale)
		p.grid.add(`<path d="M`, x, " ", p.plot.top, "V", p.plot.bottom, `"/>`)
		if taken.add(textBox(x, p.plot.bottom+20, measure(text, normal)), box{0, 0, p.width, p.height}) {
			p.ticks.add(`<text x="`, x, `" y="`, p.plot.bottom+20, `" text-anchor="middle">`, escape(text), `</text>`)
		}
	}
	if len(p.chart.Series) > 1 {
		p.ticks.add(`<text x="0" y="13">↑ `, escape(shorten(p.chart.Series[1].label(p.locale), p.width-24, normal)), `</text><text x="`, p.plot.right,
			`" y="`, p.height-6, `" text-anchor="end">`, escape(shorten(p.chart.Series[0].label(p.locale), p.width-40, normal)), ` →</text>`)
	}
}

// drawPoints marks every category that has both values, then names them.
func (p *scatterPicture) drawPoints() {
	var taken placed
	var first, others []int
	for i := range p.chart.Categories {
		x, y, ok := p.chart.xy(i)
		if !ok {
			continue
		}
		here, some := p.chart.Series[0].emphasised(i)
		group, order := &p.points, &first
		if some && !here {
			group, order = &p.back, &others
		}
		*order = append(*order, i)
		px, py := p.horizontal.at(x), p.vertical.at(y)
		group.add(`<path`, mark(i, 0), ` d="`, marker(0, px, py, false), `"/>`)
		taken = append(taken, box{px - 5, py - 5, px + 5, py + 5})
	}
	for _, i := range append(first, others...) {
		p.name(i, &taken)
	}
}

// name writes a category's name beside its point, if there is room on a side.
func (p *scatterPicture) name(category int, taken *placed) {
	x, y, _ := p.chart.xy(category)
	px, py := p.horizontal.at(x), p.vertical.at(y)
	here, _ := p.chart.Series[0].emphasised(category)
	w := normal
	if here {
		w = bold
	}
	text := shorten(clean(p.chart.Categories[category]), p.scatterStyle.name, w)
	width := measure(text, w)
	room := box{p.plot.left, 16, p.width, p.plot.bottom}
	for _, at := range [][2]float64{{px + 8 + width/2, py + 5}, {px - 8 - width/2, py + 5}, {px, py - 9}, {px, py + 19}} {
		if taken.add(textBox(at[0], at[1], width), room) {
			p.names.add(`<text x="`, at[0], `" y="`, at[1], `" text-anchor="middle"`, weightOf(here), `>`, escape(text), `</text>`)
			return
		}
	}
}
