package chart

import (
	"strings"

	"sectorhub/generator/kit/locale"
)

// Treemap is tiles whose areas are the values of one series, the largest first.
// Names and figures stand on the tiles that have room; the table has all. What
// has no area, since it is missing or not above zero, is named below.
const Treemap Kind = "treemap"

const tileAir = 6.0 // between words and the edge of a tile

// treePicture is a treemap in one width.
type treePicture struct {
	chart         Chart
	locale        *locale.Locale
	width, height float64

	tiles, back, below canvas
}

func drawTreemap(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return treeIn(c, l, 640, 380), treeIn(c, l, 320, 420)
}

func treeIn(c Chart, l *locale.Locale, width, height float64) drawing {
	p := &treePicture{chart: c, locale: l, width: width, height: height}
	shares := c.shares()
	var others []int
	for _, t := range squarified(shares, width, height) {
		p.tile(t)
	}
	if total(shares) == 0 {
		p.height = 0
	}
	for i, share := range shares {
		if share == 0 {
			others = append(others, i)
		}
	}
	bottom := p.rest(others)
	var out canvas
	if len(p.back) > 0 {
		out.add(`<g`, stepGroup(2), ` stroke="#fff" stroke-width="2">`, p.back, `</g>`)
	}
	out.add(`<g class="series-1" fill="`, seriesColor[0], `" stroke="#fff" stroke-width="2">`, p.tiles, `</g>`, p.below)
	return drawing{width: width, height: bottom, body: out}
}

// shares are the values as parts of their sum, 0 for what has no area. Values
// are divided by the largest first: a sum of huge ones would overflow.
func (c Chart) shares() []float64 {
	shares := make([]float64, len(c.Categories))
	large := 0.0
	for i := range shares {
		if v, _, ok := known(c.series(0).at(i)); ok {
			shares[i] = max(0, v)
			large = max(large, v)
		}
	}
	for i := range shares {
		shares[i] = share01(shares[i], large)
	}
	sum := total(shares)
	for i := range shares {
		shares[i] = share01(shares[i], sum)
	}
	return shares
}

func total(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}

// tile draws one tile with its words.
func (p *treePicture) tile(t tile) {
	here, some := p.chart.series(0).emphasised(t.category)
	group, color := &p.tiles, "#fff"
	if some && !here {
		group, color = &p.back, ink
	}
	var out canvas
	out.add(`<path`, mark(t.category, 0), ` d="M`, t.left, " ", t.top, "h", t.right-t.left, "v", t.bottom-t.top, "h", t.left-t.right, `z"/>`)
	names, values := p.words(t)
	y := t.top + tileAir + 13
	for i, line := range append(names, values...) {
		attributes := ""
		if i >= len(names) {
			attributes = ` font-weight="600"`
		}
		out.add(`<text class="chart-inside" fill="`, color, `" stroke="none" x="`, t.left+tileAir, `" y="`, y, `"`, attributes, `>`, escape(line), `</text> `)
		y += lineHeight
	}
	p.chart.linked(group, t.category, p.locale, out, append(names, values...)...)
}

// words are the lines of a name and of its figure that fit on a tile; none
// where the name would be cut beyond recognition.
func (p *treePicture) words(t tile) (names, values []string) {
	width, height := t.right-t.left-2*tileAir, t.bottom-t.top-2*tileAir
	words := newWords(p.chart.series(0).at(t.category), p.locale)
	values = []string{words.plain()}
	if measure(values[0], bold) > width && words.before != "" {
		values = []string{words.before, words.number}
	}
	for _, value := range values {
		if measure(value, bold) > width {
			return nil, nil
		}
	}
	name := clean(p.chart.Categories[t.category])
	names = wrap(name, width, normal)
	parted := len(names) == 2 && !strings.HasPrefix(name, names[0]+" ") // within a word
	if parted || len(names) == 2 && float64(len(names)+len(values))*lineHeight > height {
		names = []string{shorten(name, width, normal)}
	}
	cut := joined(names) != name
	if float64(len(names)+len(values))*lineHeight > height || cut && width < 70 {
		return nil, nil
	}
	return names, values
}

// rest names what has no area, below the tiles, and returns where it ends.
func (p *treePicture) rest(categories []int) float64 {
	if len(categories) == 0 {
		return p.height
	}
	x, y := 0.0, p.height+8
	var marks, texts canvas
	for _, i := range categories {
		f := p.chart.series(0).at(i)
		words := shorten(clean(p.chart.Categories[i])+": "+clean(p.locale.Figure(f)), p.width-2*swatch-valueGap, normal)
		entry := 2*swatch + valueGap + measure(words, normal)
		if x > 0 && x+entry > p.width {
			x, y = 0, y+keyHeight
		}
		if _, _, ok := known(f); ok {
			marks.add(`<path`, mark(i, 0), ` d="M`, x, " ", y+swatch/2+2, `h0"/>`)
		} else {
			marks.add(missingBox(f.Missing, mark(i, 0), x, y+1, 2*swatch, swatch+2))
		}
		texts.add(`<text x="`, x+2*swatch+valueGap, `" y="`, y+13, `">`, escape(words), `</text>`)
		x += entry + keyGap
	}
	p.below.add(`<g class="chart-mark" fill="none" stroke="`, edge, `">`, marks, `</g><g class="chart-name">`, texts, `</g>`)
	return y + keyHeight
}
