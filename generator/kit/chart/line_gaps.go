package chart

import "strings"

// gap is periods next to each other of which no line has a value.
type gap struct {
	first, last int
	words       string
}

// gapsOf finds the periods without any value. Neighbors with different reasons
// are gaps of their own.
func (d *lines) gapsOf() []gap {
	var all []gap
	for i := range d.chart.Categories {
		words := d.missingIn(i)
		switch {
		case words == "":
		case len(all) > 0 && all[len(all)-1].last == i-1 && all[len(all)-1].words == words:
			all[len(all)-1].last = i
		default:
			all = append(all, gap{i, i, words})
		}
	}
	return all
}

// missingIn says why no line has a value in a period, "" when one has.
func (d *lines) missingIn(category int) string {
	words := ""
	for _, s := range d.chart.drawn() {
		f := s.at(category)
		if _, _, ok := known(f); ok {
			return ""
		}
		if words == "" {
			words = clean(d.locale.Figure(f))
		}
	}
	return words
}

// reach is the part of the plot that a gap takes.
func (d *lines) reach(g gap) (left, right float64) {
	half := (d.plot.right - d.plot.left) / 2
	if n := len(d.chart.Categories); n > 1 {
		half = (d.plot.right - d.plot.left) / float64(n-1) * 0.4
	}
	return max(d.plot.left, d.x(g.first)-half), min(d.plot.right, d.x(g.last)+half)
}

// gaps draws an open, dashed box across periods without values, and a small
// one below where a single line lacks a value.
func (d *lines) gaps() {
	for _, g := range d.gapsOf() {
		left, right := d.reach(g)
		d.picture.gaps.add(`<path class="chart-dashed" stroke-dasharray="4 3" d="M`, left, " ", d.plot.top, "H", right, "V", d.plot.bottom, "H", left, `z"`,
			mark(g.first, 0), `/>`)
		words := wrap(g.words, right-left-8, normal)
		if !d.fits(g, words) {
			continue
		}
		for i, line := range words {
			y := (d.plot.top+d.plot.bottom)/2 + float64(i)*lineHeight
			d.picture.placed = append(d.picture.placed, textBox((left+right)/2, y, measure(line, normal)))
			d.picture.ticks.add(`<text class="chart-word" x="`, (left+right)/2, `" y="`, y, `" text-anchor="middle">`, escape(line), `</text>`)
		}
	}
	d.singleGaps()
}

// fits says whether the words of a gap stand whole inside its box.
func (d *lines) fits(g gap, words []string) bool {
	return strings.Join(words, " ") == g.words
}

func (d *lines) singleGaps() {
	for n, s := range d.chart.drawn() {
		for i := range d.chart.Categories {
			f := s.at(i)
			if _, _, ok := known(f); ok || d.missingIn(i) != "" {
				continue
			}
			class, attributes := missingClass(f.Missing)
			d.picture.gaps.add(`<path class="`, class, `"`, attributes, mark(i, n), ` d="M`, d.x(i)-4, " ", d.plot.bottom-9-float64(n)*10, `h8v8h-8z"/>`)
		}
	}
}

// gapWords writes above the plot what has no room in the gaps, and returns how
// high that is.
func (d *lines) gapWords(top float64) float64 {
	high := 0.0
	for _, g := range d.gapsOf() {
		left, right := d.reach(g)
		if d.fits(g, wrap(g.words, right-left-8, normal)) {
			continue
		}
		periods := clean(d.chart.Categories[g.first])
		if g.last > g.first {
			periods += "–" + clean(d.chart.Categories[g.last])
		}
		line := shorten(periods+": "+g.words, d.width-8, normal)
		d.picture.ticks.add(`<text class="chart-word" x="0" y="`, top+high+13, `">`, escape(line), `</text>`)
		high += lineHeight
	}
	return high
}
