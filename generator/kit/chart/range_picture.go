package chart

// isPoint says whether both ends of a range are one value: it is marked as a
// middle is, and printed once.
func (p *rangePicture) isPoint(category int) bool {
	places := p.places()
	if len(places) != 2 {
		return false
	}
	low, lowBound, lowKnown := known(places[0].at(category))
	high, highBound, highKnown := known(places[1].at(category))
	return lowKnown && highKnown && low == high && !lowBound && !highBound
}

// drawGrid draws the axis below the rows.
func (p *rangePicture) drawGrid(bottom float64) {
	var taken placed
	for _, tick := range p.horizontal.ticks {
		x := p.horizontal.at(tick)
		text := p.chart.tick(tick, p.locale)
		width := measure(text, normal)
		p.grid.add(`<path d="M`, x, " 0V", bottom, `"/>`)
		if taken.add(textBox(x, bottom+18, width), box{0, 0, p.width, bottom + 26}) {
			p.ticks.add(`<text x="`, x, `" y="`, bottom+18, `" text-anchor="middle">`, escape(text), `</text>`)
		}
	}
}

func (p *rangePicture) body() canvas {
	var out canvas
	out.group(`class="chart-grid" stroke="`+gridLine+`"`, p.grid)
	out.group(`class="range-outer" fill="#c7e3e6" stroke="`+edge+`"`, p.outer)
	out.group(`class="series-compared" fill="`+compared+`"`, p.back)
	out.group(`class="series-1" fill="`+seriesColor[0]+`"`, p.inner)
	out.group(`class="range-end" fill="none" stroke="`+ink+`" stroke-width="1.5"`, p.ends)
	out.group(`class="range-gap" stroke="#fff" stroke-width="8"`, p.parting)
	out.group(`class="range-middle" stroke="`+seriesColor[1]+`" stroke-width="4"`, p.middles)
	out.group(`class="chart-mark" fill="none" stroke="`+edge+`"`, p.gaps)
	out.group(`class="chart-tick" fill="`+ink2+`"`, p.ticks)
	out.group(`class="chart-label"`, p.labels)
	out.group(`class="chart-value" font-weight="600" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`, p.values)
	return out
}
