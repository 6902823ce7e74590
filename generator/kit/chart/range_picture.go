package chart

import "sectorhub/generator/kit/figure"

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
	unit := figure.Count
	if len(p.chart.Series[0].Values) > 0 {
		unit = p.chart.Series[0].Values[0].Unit
	}
	for _, tick := range p.horizontal.ticks {
		x := p.horizontal.at(tick)
		text := p.locale.Figure(figure.Figure{Value: tick, Unit: unit})
		width := measure(text, normal)
		p.grid.add(`<path d="M`, x, " 0V", bottom, `"/>`)
		if taken.add(textBox(x, bottom+18, width), box{0, 0, p.width, bottom + 26}) {
			p.ticks.add(`<text x="`, x, `" y="`, bottom+18, `" text-anchor="middle">`, escape(text), `</text>`)
		}
	}
}

func (p *rangePicture) body() canvas {
	var out canvas
	group := func(open string, inside canvas) {
		if len(inside) > 0 {
			out.add(`<g `, open, `>`, inside, `</g>`)
		}
	}
	group(`class="chart-grid" stroke="`+gridLine+`"`, p.grid)
	group(`class="range-outer" fill="#c7e3e6" stroke="`+edge+`"`, p.outer)
	group(`class="series-compared" fill="`+compared+`"`, p.back)
	group(`class="series-1" fill="`+seriesColor[0]+`"`, p.inner)
	group(`class="range-end" fill="none" stroke="`+ink+`" stroke-width="1.5"`, p.ends)
	group(`class="range-gap" stroke="#fff" stroke-width="8"`, p.parting)
	group(`class="range-middle" stroke="`+seriesColor[1]+`" stroke-width="4"`, p.middles)
	group(`class="chart-mark" fill="none" stroke="`+edge+`"`, p.gaps)
	group(`class="chart-tick" fill="`+ink2+`"`, p.ticks)
	group(`class="chart-label"`, p.labels)
	group(`class="chart-value" font-weight="600" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`, p.values)
	return out
}
