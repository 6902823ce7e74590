package chart

import "sectorhub/generator/kit/figure"

// headings names some columns below y and returns where the cells begin.
func (p *heatPicture) headings(from, to int, y float64) float64 {
	deep := 1
	for _, head := range p.heads[from:to] {
		deep = max(deep, len(head))
	}
	for n, head := range p.heads[from:to] {
		x := p.names + (float64(n)+0.5)*p.cell - cellGap/2
		top := y + float64(deep-len(head))*lineHeight
		for i, line := range head {
			p.heading.add(`<text x="`, x, `" y="`, top+13+float64(i)*lineHeight, `" text-anchor="middle">`, escape(line), `</text>`)
		}
	}
	return y + float64(deep)*lineHeight + 4
}

// row draws a category below y: its name beside its cells, or above them.
func (p *heatPicture) row(category int, y float64) float64 {
	width := p.names - 6
	if p.names == 0 {
		width = p.width
		y += 8
	}
	here := p.emphasised(category)
	w := normal
	if here {
		w = bold
	}
	lines := wrap(p.chart.Categories[category], width, w)
	block := float64(len(lines)) * lineHeight
	top, height := y, max(p.height, block)
	if p.names > 0 {
		top = y + (height-block)/2
	}
	var label canvas
	for i, line := range lines {
		label.add(`<text x="0" y="`, top+13+float64(i)*lineHeight, `"`, weightOf(here), `>`, escape(line), `</text>`)
	}
	p.chart.linked(&p.labels, category, p.locale, label)
	if p.names > 0 {
		p.line(category, 0, p.across, y, height)
		return y + height + cellGap
	}
	y += block + 2
	for n := range p.rows() {
		from := n * p.across
		to := min(from+p.across, len(p.chart.Series))
		y = p.headings(from, to, y)
		p.line(category, from, to, y, p.height)
		y += p.height + 4
	}
	return y
}

// emphasised says whether the reader should look at a row.
func (p *heatPicture) emphasised(category int) bool {
	for _, s := range p.chart.Series {
		if here, _ := s.emphasised(category); here {
			return true
		}
	}
	return false
}

// line draws cells side by side.
func (p *heatPicture) line(category, from, to int, y, height float64) {
	for n := from; n < to; n++ {
		x := p.names + float64(n-from)*p.cell
		p.drawCell(category, n, x, y, p.cell-cellGap, height)
	}
}

func (p *heatPicture) drawCell(category, series int, x, y, width, height float64) {
	f := p.chart.Series[series].at(category)
	value, _, ok := known(f)
	lines := p.fitted(f)
	p.cells.add(`<g`, mark(category, series))
	class, attributes := "chart-value", ""
	if ok {
		step := p.steps.of(value)
		p.cells.add(stepGroup(step), `><path d="M`, x, " ", y, "h", width, "v", height, "h", -width, `z"/>`)
		attributes = ` fill="` + stepInk[step-1] + `"`
	} else {
		p.missing(f, lines, x, y, width, height)
		class, attributes = "chart-word", ` fill="`+ink2+`" stroke="none"`
	}
	if len(lines) > 0 {
		first := y + height/2 + 5 - float64(len(lines)-1)*lineHeight/2
		writeLines(&p.cells, class, x+width/2, first, attributes, lines)
	}
	p.cells.add(`</g>`)
}

// missing marks a cell without a value, with paper below its words.
func (p *heatPicture) missing(f figure.Figure, lines []string, x, y, width, height float64) {
	class, attributes := missingClass(f.Missing)
	p.cells.add(` class="chart-mark" fill="none" stroke="`, edge, `"><path class="`, class, `"`, attributes)
	if class == "chart-hatch" {
		p.cells.add(` fill="url(#`, p.hatch, `)"`)
	}
	p.cells.add(` d="M`, x+0.5, " ", y+0.5, "h", width-1, "v", height-1, "h", 1-width, `z"/>`)
	if class == "chart-hatch" && len(lines) > 0 {
		wide, high := min(longestWord(lines)+4, width-2), float64(len(lines))*lineHeight
		p.cells.add(`<path class="chart-plate" fill="#fff" stroke="none" d="M`, x+(width-wide)/2, " ", y+(height-high)/2, "h", wide, "v", high, "h", -wide, `z"/>`)
	}
}
