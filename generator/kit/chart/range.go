package chart

import (
	"slices"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Range is from low to high on one axis, one row a category. Its series are the
// places on the way: two are the ends, three have the middle too, and five the
// tenth, 25th, 50th, 75th and 90th percentile, where the middle half is thick.
const Range Kind = "range"

// rangePicture is a drawing of ranges in one width.
type rangePicture struct {
	barStyle
	chart      Chart
	locale     *locale.Locale
	left       float64
	horizontal axis

	outer, inner, back, ends, parting, middles, gaps, grid, ticks, labels, values canvas
}

func drawRanges(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return drawRange(wideBars, c, l), drawRange(narrowBars, c, l)
}

const (
	rangeHeight = 18 // of the thick part
	rangeRow    = 44 // of a row with its figures
)

func drawRange(s barStyle, c Chart, l *locale.Locale) drawing {
	p := &rangePicture{barStyle: s, chart: c, locale: l}
	rows := make([]barRow, len(c.Categories))
	for i, name := range c.Categories {
		here, _ := c.Series[0].emphasised(i)
		rows[i] = barRow{name: name, emphasised: here}
	}
	labels := s.labels(rows)
	if s.labelWidth > 0 {
		p.left = widest(rows, labels) + labelGap
	}
	p.axis()
	y := 4.0
	for i, row := range rows {
		y = p.row(row, labels[i], i, y)
	}
	p.drawGrid(y)
	return drawing{width: s.width, height: y + 26, body: p.body()}
}

// places are the series that are drawn: five at most.
func (p *rangePicture) places() []Series { return p.chart.Series[:min(len(p.chart.Series), 5)] }

func (p *rangePicture) axis() {
	var values []float64
	for _, s := range p.places() {
		for i := range p.chart.Categories {
			if v, _, ok := known(s.at(i)); ok {
				values = append(values, v)
			}
		}
	}
	side := max(36, p.endRoom())
	p.horizontal = snugAxis(values, 5, p.left+side, p.width-side)
}

// showsEnds says whether the ends of a category's range are printed: of the
// emphasised, and where there is no middle or nothing else.
func (p *rangePicture) showsEnds(category int) bool {
	here, _ := p.chart.Series[0].emphasised(category)
	return here || len(p.places()) == 2 || len(p.chart.Categories) == 1
}

// endRoom is what the figures beside the ends of ranges need.
func (p *rangePicture) endRoom() float64 {
	room := 0.0
	for _, s := range []Series{p.places()[0], p.places()[len(p.places())-1]} {
		for i := range p.chart.Categories {
			if _, _, ok := known(s.at(i)); ok && p.showsEnds(i) {
				room = max(room, measure(p.text(s.at(i)), bold)+endGap+2)
			}
		}
	}
	return room
}

const endGap = 7 // between an end of a range and its figure

func (p *rangePicture) text(f figure.Figure) string { return newWords(f, p.locale).plain() }

// row draws one category below y and returns where it ends.
func (p *rangePicture) row(row barRow, label []string, category int, y float64) float64 {
	block := float64(len(label)) * lineHeight
	top, labelTop := y, y+18+(rangeHeight-block)/2
	if p.labelWidth == 0 {
		labelTop, top = y, y+block
	} else {
		top = max(top, top+block-rangeRow+8)
	}
	for i, line := range label {
		x, anchor := p.left-labelGap, ` text-anchor="end"`
		if p.labelWidth == 0 {
			x, anchor = 0, ""
		}
		p.labels.add(`<text x="`, x, `" y="`, labelTop+float64(i)*lineHeight+13, `"`, anchor, weightOf(row.emphasised), `>`, escape(line), `</text>`)
	}
	p.span(row.emphasised, category, top+18)
	return top + rangeRow
}

func weightOf(emphasised bool) string {
	if emphasised {
		return ` font-weight="600"`
	}
	return ""
}

// span draws the range of a category, whose thick part begins at top.
func (p *rangePicture) span(emphasised bool, category int, top float64) {
	places := p.places()
	var xs []float64
	var first figure.Figure
	for n, s := range places {
		f := s.at(category)
		v, isBound, ok := known(f)
		if !ok {
			if first.Missing == figure.Present {
				first = f
			}
			continue
		}
		x := p.horizontal.at(v)
		xs = append(xs, x)
		if p.isPoint(category) {
			p.middles.add(`<path`, mark(category, n), ` d="M`, x, " ", top-3, `v24"/>`)
			continue
		}
		p.place(mark(category, n), n, len(places), x, top, isBound)
	}
	if len(xs) == 0 {
		p.gaps.add(missingMark(first.Missing, mark(category, 0), p.left+2, top, rangeHeight))
		p.values.add(`<text x="`, p.left+boxWidth+8, `" y="`, top+14, `" font-weight="400">`, escape(clean(p.locale.Figure(first))), `</text>`)
		return
	}
	from, to := slices.Min(xs), slices.Max(xs)
	p.outer.add(`<path d="M`, from, " ", top+6, "H", to, "v6H", from, `z"/>`)
	p.thick(emphasised, category, top)
	p.figures(category, top)
}

// place marks a value by an upright stroke; the middle one stands out.
func (p *rangePicture) place(at string, n, count int, x, top float64, isBound bool) {
	switch {
	case count%2 == 1 && n == count/2:
		p.parting.add(`<path d="M`, x, " ", top, `v18"/>`)
		p.middles.add(`<path`, at, ` d="M`, x, " ", top-3, `v24"/>`)
	case isBound:
		p.ends.add(`<path`, at, ` d="M`, x, " ", top+3, `l-3 3 3 3-3 3 3 3"/>`)
	case n == 0 || n == count-1:
		p.ends.add(`<path`, at, ` d="M`, x, " ", top+4, `v10"/>`)
	default:
		p.ends.add(`<path`, at, ` d="M`, x, " ", top, `v18"/>`)
	}
}

// thick draws the middle half, where there are five places.
func (p *rangePicture) thick(emphasised bool, category int, top float64) {
	places := p.places()
	if len(places) < 5 {
		return
	}
	low, _, lowKnown := known(places[1].at(category))
	high, _, highKnown := known(places[3].at(category))
	if !lowKnown || !highKnown {
		return
	}
	group := &p.inner
	if !emphasised && slices.Contains(p.chart.Series[0].Emphasis, true) {
		group = &p.back
	}
	group.add(`<path d="M`, p.horizontal.at(low), " ", top, "H", p.horizontal.at(high), "v", float64(rangeHeight), "H", p.horizontal.at(low), `z"/>`)
}

// figures writes the middle above the range, and the ends beside it.
func (p *rangePicture) figures(category int, top float64) {
	places := p.places()
	write := func(n int, anchor string, dx, y float64) {
		f := places[n].at(category)
		v, _, ok := known(f)
		if !ok {
			return
		}
		text, x := p.text(f), p.horizontal.at(v)+dx
		if half := measure(text, bold) / 2; anchor == "middle" {
			x = min(max(x, p.left+half+labelAir), p.width-half-labelAir)
		}
		p.values.add(`<text x="`, x, `" y="`, y, `" text-anchor="`, anchor, `">`, escape(text), `</text>`)
	}
	if len(places)%2 == 1 {
		write(len(places)/2, "middle", 0, top-6)
	}
	if p.showsEnds(category) && len(places) > 1 {
		if !p.isPoint(category) {
			write(0, "end", -endGap, top+14)
		}
		write(len(places)-1, "start", endGap, top+14)
	}
}

// sayRange names the highest and the lowest middle, or of two ends both.
func sayRange(c Chart, l *locale.Locale) string {
	if n := len(c.Series); n%2 == 1 {
		c.Series = c.Series[n/2 : n/2+1]
	}
	return c.sentence(l)
}
