package chart

// barPicture collects the parts of a bar drawing. Parts of a kind share one
// group, which carries their attributes: that is what keeps a picture small.
type barPicture struct {
	left   float64 // of the bars
	height float64 // of a bar
	scale  scale

	key, labels, zero, marks, values canvas
	bars                             []*barGroup
}

// barGroup is the bars of one class.
type barGroup struct {
	class, color string
	paths        canvas
}

// rows draws all categories from the top and returns where the last one ends.
func (p *barPicture) rows(s barStyle, rows []barRow, labels [][]string, top float64) float64 {
	y := top
	for i, row := range rows {
		if i > 0 {
			y += s.gap
		}
		y = p.row(s, row, labels[i], y)
	}
	return y
}

// row draws one category below y and returns where it ends.
func (p *barPicture) row(s barStyle, row barRow, label []string, y float64) float64 {
	block := float64(len(label)) * lineHeight
	bars := float64(len(row.marks))*(p.height+barGap) - barGap
	labelTop, barTop, end := y, y+block+2, y+block+2+bars
	if s.labelWidth > 0 {
		size := max(block, bars)
		labelTop, barTop, end = y+(size-block)/2, y+(size-bars)/2, y+size
	}
	p.label(s, row, label, labelTop)
	if s.labelWidth == 0 { // else the line would cross the labels
		p.zero.add("M", p.scale.zero, " ", barTop-overhang, "v", bars+2*overhang)
	}
	for _, m := range row.marks {
		p.mark(m, barTop)
		barTop += p.height + barGap
	}
	return end
}

func (p *barPicture) label(s barStyle, row barRow, lines []string, top float64) {
	x := 0.0
	if s.labelWidth > 0 {
		x = p.left - labelGap
	}
	for i, line := range lines {
		p.labels.add(`<text x="`, x, `" y="`, top+float64(i)*lineHeight+13, `"`)
		if row.emphasised {
			p.labels.add(` font-weight="600"`)
		}
		p.labels.add(`>`, escape(line), `</text>`)
	}
}

// mark draws a bar, or the mark of a missing value, with its words.
func (p *barPicture) mark(m barMark, top float64) {
	x, anchor := p.scale.zero+boxWidth, ""
	if m.drawn {
		length := p.scale.length(m.value)
		x = p.scale.zero + length
		p.bar(m, length, top)
	} else {
		p.marks.add(missingMark(m.missing, m.at, p.scale.zero, top, p.height))
	}
	if m.value < 0 {
		x, anchor = x-valueGap, ` text-anchor="end"`
	} else {
		x += valueGap
	}
	p.values.add(`<text x="`, x, `" y="`, top+p.height/2+5, `"`, anchor, `>`, m.words.markup(), `</text>`)
}

// bar adds the outline of a bar to the group of its class.
func (p *barPicture) bar(m barMark, length, top float64) {
	if length == 0 {
		return
	}
	group := p.group(m.class, m.color)
	group.add(`<path`, m.at, ` d="M`, p.scale.zero, " ", top, "h", length)
	if m.torn {
		group.add(tornEdge(length, p.height))
	} else {
		group.add("v", p.height)
	}
	group.add("H", p.scale.zero, `z"/>`)
}

func (p *barPicture) group(class, color string) *canvas {
	for _, g := range p.bars {
		if g.class == class {
			return &g.paths
		}
	}
	g := &barGroup{class: class, color: color}
	p.bars = append(p.bars, g)
	return &g.paths
}

// body joins the parts, text last so that nothing covers it.
func (p *barPicture) body() canvas {
	out := make(canvas, 0, 1024+len(p.labels)+len(p.key)+len(p.marks)+len(p.values))
	for _, group := range p.bars {
		out.add(`<g class="`, group.class, `" fill="`, group.color, `">`, group.paths, `</g>`)
	}
	if len(p.marks) > 0 {
		out.add(`<g class="chart-mark" fill="none" stroke="`, edge, `">`, p.marks, `</g>`)
	}
	out.add(`<path class="chart-zero" stroke="`, ink, `" d="`, p.zero, `"/><g class="chart-label"`)
	if p.left > 0 {
		out.add(` text-anchor="end"`)
	}
	out.add(`>`, p.labels, `</g>`, p.key, `<g class="chart-value" font-weight="600">`, p.values, `</g>`)
	return out
}
