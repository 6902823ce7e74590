package chart

import (
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Stacked is lying bars made of parts: one row a category, one part a series,
// up to four. Parts that are missing are named behind the bar, not drawn.
const Stacked Kind = "stacked"

const stackHeight = 26

// stackPicture is a drawing of stacked bars in one width.
type stackPicture struct {
	barStyle
	barPicture
	locale *locale.Locale
	unit   float64 // pixels for the largest sum
	large  float64 // the largest sum
	inside canvas  // figures on the parts
}

func drawStacked(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return drawStack(wideBars, c, l), drawStack(narrowBars, c, l)
}

func drawStack(s barStyle, c Chart, l *locale.Locale) drawing {
	rows := barRows(c, l)
	labels := s.labels(rows)
	p := &stackPicture{barStyle: s, locale: l}
	if s.labelWidth > 0 {
		p.left = widest(rows, labels) + labelGap
	}
	p.large, p.unit = largestSum(c), s.width-p.left-p.behind(c)
	y := p.drawKey(rows[0].marks, s.width)
	for i, row := range rows {
		y = p.stack(c, row, labels[i], i, y) + s.gap
	}
	body := p.body()
	if len(p.inside) > 0 {
		body.add(`<g class="chart-inside" fill="#fff" font-weight="600" text-anchor="middle">`, p.inside, `</g>`)
	}
	return drawing{width: s.width, height: y - s.gap + overhang, body: body}
}

// largestSum is the longest row: negative parts have no length.
func largestSum(c Chart) float64 {
	large := 0.0
	for i := range c.Categories {
		sum := 0.0
		for _, s := range c.drawn() {
			if v, _, ok := known(s.at(i)); ok {
				sum += max(0, v)
			}
		}
		large = max(large, sum)
	}
	return large
}

// behind is the room for the words on missing parts.
func (p *stackPicture) behind(c Chart) float64 {
	room := 0.0
	for i := range c.Categories {
		if words := p.lacking(c, i); words != "" {
			room = max(room, measure(words, normal)+boxWidth+2*valueGap)
		}
	}
	return min(room, (p.width-p.left)*0.6)
}

// lacking says why parts of a row are missing: the reasons, each once.
func (p *stackPicture) lacking(c Chart, category int) string {
	words := ""
	for _, s := range c.drawn() {
		f := s.at(category)
		if _, _, ok := known(f); ok {
			continue
		}
		if words != "" {
			words += ", "
		}
		words += s.label(p.locale) + ": " + clean(p.locale.Figure(f))
	}
	return words
}

// stack draws a row below y and returns where it ends.
func (p *stackPicture) stack(c Chart, row barRow, label []string, category int, y float64) float64 {
	block := float64(len(label)) * lineHeight
	labelTop, top, end := y, y+block+2, y+block+2+stackHeight
	if p.labelWidth > 0 {
		size := max(block, float64(stackHeight))
		labelTop, top, end = y+(size-block)/2, y+(size-stackHeight)/2, y+size
	}
	p.label(p.barStyle, row, label, labelTop)
	p.zero.add("M", p.left, " ", top-overhang, "v", float64(stackHeight+2*overhang))
	x, sum := p.left, 0.0
	for n, s := range c.drawn() {
		f := s.at(category)
		v, _, ok := known(f)
		if !ok {
			continue
		}
		sum += max(0, v)
		next := p.left + p.unit*share01(sum, p.large)
		p.part(f, mark(category, n), n, x, next, top)
		x = next
	}
	p.rest(c, category, x, top)
	return end
}

// part draws one part, with its figure where it fits. A sliver of paper parts
// it from the next.
func (p *stackPicture) part(f figure.Figure, at string, series int, from, to, top float64) {
	class, color := seriesClass(series, false)
	p.group(class, color).add(`<path`, at, ` stroke="#fff" d="M`, from, " ", top, "H", to, "v", float64(stackHeight), "H", from, `z"/>`)
	text := newWords(f, p.locale).plain()
	if measure(text, bold)+8 <= to-from {
		p.inside.add(`<text x="`, (from+to)/2, `" y="`, top+18, `">`, escape(text), `</text>`)
	}
}

// rest marks the parts that are missing, behind the bar.
func (p *stackPicture) rest(c Chart, category int, x, top float64) {
	words := p.lacking(c, category)
	if words == "" {
		return
	}
	for n, s := range c.drawn() {
		if _, _, ok := known(s.at(category)); !ok {
			p.marks.add(missingBox(s.at(category).Missing, mark(category, n), x+valueGap, top, boxWidth, stackHeight))
		}
	}
	x += boxWidth + 2*valueGap
	p.values.add(`<text x="`, x, `" y="`, top+18, `" font-weight="400">`, escape(shorten(words, p.width-x, normal)), `</text>`)
}
