package chart

import "sectorhub/generator/kit/figure"

// mapLabel is the lines of a label, those of the name and those of the figure,
// and where they stand.
type mapLabel struct {
	names, values []string
	known         bool // else the values are words that say why there is none

	leader        // where beside is set, and the room of the lines always
	beside bool   // the area, not on it
	ink    string // on the area
}

func (m mapLabel) lines() int { return len(m.names) + len(m.values) }

func (m mapLabel) valueWeight() weight {
	if m.known {
		return bold
	}
	return normal
}

// width is that of the widest line.
func (m mapLabel) width() float64 {
	width := 0.0
	for _, line := range m.names {
		width = max(width, measure(line, normal))
	}
	for _, line := range m.values {
		width = max(width, measure(line, m.valueWeight()))
	}
	return width
}

// placeLabels finds room for each label: on its area, then beside it. What has
// no room with its name prints the figure alone, or the name alone. On a map of many areas few
// labels would say that these areas matter: then there are none.
func (p *mapPicture) placeLabels() {
	p.labels = make([]mapLabel, len(p.chart.Categories))
	many := len(p.areas) > few
	var taken placed
	var waiting []int
	for i := range p.chart.Categories {
		switch a := p.areaOf(i); {
		case a == nil:
		case p.inside(i, a, p.options(i, !many)):
			taken = append(taken, p.labels[i].box)
		case !many:
			waiting = append(waiting, i)
		}
	}
	if many && len(taken)*3 < len(p.areas) {
		clear(p.labels)
	}
	for _, i := range waiting {
		if a := p.areaOf(i); p.besides(i, a, p.options(i, true), taken) || p.inside(i, a, p.options(i, false)) || p.besides(i, a, p.nameOnly(i), taken) {
			taken = append(taken, p.labels[i].box)
		}
	}
}

// inside puts the first label that fits on the area.
func (p *mapPicture) inside(category int, a *area, options []mapLabel) bool {
	for _, m := range options {
		if m.lines() > maxLines {
			continue
		}
		if r, width := a.rooms[m.lines()-1], m.width(); width <= r.width() {
			x := r.center(a.middle[0], width)
			m.box = box{x - width/2, r.top, x + width/2, r.top + textHeight(m.lines())}
			p.labels[category] = m
			return true
		}
	}
	return false
}

// besides puts the label that is nearest beside the area.
func (p *mapPicture) besides(category int, a *area, options []mapLabel, taken placed) bool {
	found, least := false, p.Width
	for _, m := range options {
		if m.lines() > maxLines {
			continue
		}
		at, far, ok := p.outside(a.middle, m.width(), m.lines(), taken)
		if ok && far < least {
			m.leader, m.beside = at, true
			p.labels[category], least, found = m, far, true
		}
	}
	return found
}

// options are the ways to print a figure, with the name or alone, the best
// first. What is a word is parted at spaces only.
func (p *mapPicture) options(category int, named bool) []mapLabel {
	f := p.chart.series(0).at(category)
	_, _, ok := known(f)
	one, two := p.values(f)
	if !named {
		return []mapLabel{{values: one, known: ok}, {values: two, known: ok}}
	}
	name := clean(p.chart.Categories[category])
	whole, halved := []string{name}, halves(name, normal)
	return []mapLabel{
		{names: whole, values: one, known: ok}, {names: whole, values: two, known: ok},
		{names: halved, values: one, known: ok}, {names: halved, values: two, known: ok},
	}
}

// nameOnly is the label of an area whose figure is left to the table.
func (p *mapPicture) nameOnly(category int) []mapLabel {
	return []mapLabel{{names: []string{clean(p.chart.Categories[category])}, known: true}}
}

// values are a figure's words in one line, and in two if they can be parted.
func (p *mapPicture) values(f figure.Figure) (one, two []string) {
	words := newWords(f, p.locale)
	switch one = []string{words.plain()}; {
	case len([]rune(words.before)) > 1:
		return one, []string{words.before, words.number}
	case words.word != "":
		return one, halves(words.word, normal)
	}
	return one, one
}

// write prints the lines around the middle of their box, on a plate of paper
// where the ground is hatched.
func (m mapLabel) write(out *canvas) {
	if m.lines() == 0 {
		return
	}
	x, y, width := (m.left+m.right)/2, m.top+12, m.right-m.left
	class, attributes, color := "chart-value", ` font-weight="600"`, m.ink
	switch {
	case !m.known:
		class, attributes, color = "chart-word", "", ink2
		out.add(`<path class="chart-plate" fill="#fff" stroke="none" d="M`, m.left-3, " ", m.top-1, "h", width+6, "v", m.bottom-m.top+3, "h", -width-6, `z"/>`)
	case m.beside:
		color = ink
	}
	if m.beside {
		class += " map-beside"
	}
	out.add(`<g fill="`, color, `" stroke="none" text-anchor="middle">`)
	for _, line := range m.names {
		// The space keeps whoever reads a link from joining name and figure.
		out.add(`<text class="map-name" x="`, x, `" y="`, y, `">`, escape(line), `</text> `)
		y += lineHeight
	}
	if len(m.values) > 0 {
		writeLines(out, class, x, y, attributes, m.values)
	}
	out.add(`</g>`)
}

// lead draws the line to a label beside its area.
func (m mapLabel) lead(out *canvas) {
	if !m.beside {
		return
	}
	for _, line := range [][2]string{{"map-leader-ground", `#fff" stroke-width="4`}, {"map-leader", ink + `" stroke-width="1.2`}} {
		out.add(`<path class="`, line[0], `" fill="none" stroke="`, line[1], `" d="M`, m.to[0], " ", m.to[1], "L", m.from[0], " ", m.from[1], `"/>`)
	}
}

// writeLines prints one text in lines: whoever reads it gets one sentence.
func writeLines(out *canvas, class string, x, y float64, attributes string, lines []string) {
	out.add(`<text class="`, class, `" x="`, x, `" y="`, y, `"`, attributes, `>`)
	for i, line := range lines {
		if i > 0 {
			out.add(` <tspan x="`, x, `" dy="17">`, escape(line), `</tspan>`)
		} else {
			out.add(escape(line))
		}
	}
	out.add(`</text>`)
}
