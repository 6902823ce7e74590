package chart

import (
	"strings"

	"sectorhub/generator/kit/locale"
)

// Column is upright bars from zero, up to four series side by side. Where names
// or figures would not fit below and above them, the bars lie.
const Column Kind = "column"

// columnStyle is how columns are laid out in one width.
type columnStyle struct {
	width, height float64
	lying         barStyle
}

var (
	wideColumns   = columnStyle{width: 640, height: 280, lying: wideBars}
	narrowColumns = columnStyle{width: 320, height: 240, lying: narrowBars}
)

func drawColumns(c Chart, l *locale.Locale) (wide, narrow drawing) {
	rows := barRows(c, l)
	return wideColumns.draw(rows), narrowColumns.draw(rows)
}

func (s columnStyle) draw(rows []barRow) drawing {
	plain := withoutNames(rows)
	if !s.holds(plain) {
		return s.lying.draw(rows)
	}
	p := &barPicture{}
	top := 22.0
	if len(rows[0].marks) > 1 {
		top += p.drawKey(rows[0].marks, s.width)
	}
	bottom := s.height
	for _, row := range plain {
		bottom = min(bottom, s.height-float64(len(s.name(row, len(rows))))*lineHeight-8)
	}
	s.stand(p, plain, top, bottom)
	return drawing{width: s.width, height: s.height, body: p.body()}
}

func (s columnStyle) slot(rows int) float64 { return s.width / float64(rows) }

func (s columnStyle) name(row barRow, rows int) []string {
	return wrap(row.name, s.slot(rows)-8, row.weight())
}

// holds says whether every name and every figure has room and no value is
// below zero.
func (s columnStyle) holds(rows []barRow) bool {
	each := s.slot(len(rows)) * 0.96 / float64(len(rows[0].marks))
	for _, row := range rows {
		if strings.Join(s.name(row, len(rows)), " ") != clean(row.name) {
			return false
		}
		for _, m := range row.marks {
			if m.value < 0 || m.words.width() > each {
				return false
			}
		}
	}
	return true
}

// stand draws the columns between top and bottom.
func (s columnStyle) stand(p *barPicture, rows []barRow, top, bottom float64) {
	large := 0.0
	for _, row := range rows {
		for _, m := range row.marks {
			large = max(large, m.value)
		}
	}
	slot := s.slot(len(rows))
	group := slot * 0.96
	each := group / float64(len(rows[0].marks))
	thick := min(56, each-barGap)
	p.zero.add("M0 ", bottom, "H", s.width)
	for i, row := range rows {
		middle := slot * (float64(i) + 0.5)
		for n, line := range s.name(row, len(rows)) {
			p.labels.add(`<text x="`, middle, `" y="`, bottom+float64(n)*lineHeight+17, `" text-anchor="middle">`, escape(line), `</text>`)
		}
		for n, m := range row.marks {
			x := middle - each*float64(len(row.marks))/2 + each*(float64(n)+0.5)
			p.column(m, x, thick, bottom, (bottom-top)*share01(m.value, large))
		}
	}
}

// share01 is a part of the largest, 0 when there is nothing.
func share01(value, large float64) float64 {
	if large <= 0 {
		return 0
	}
	return value / large
}

// column draws one upright bar with its words above it.
func (p *barPicture) column(m barMark, x, thick, bottom, height float64) {
	y := bottom - height
	switch {
	case !m.drawn:
		y = bottom - 20
		p.marks.add(missingBox(m.missing, m.at, x-min(thick, boxWidth)/2, y, min(thick, boxWidth), 20))
	case height > 0:
		group := p.group(m.class, m.color)
		group.add(`<path`, m.at, ` d="M`, x-thick/2, " ", bottom, "V", y)
		if m.torn {
			group.add(tornTop(thick, height))
		} else {
			group.add("h", thick)
		}
		group.add("V", bottom, `z"/>`)
	default:
		p.group(m.class, m.color).add(`<path`, m.at, ` d="M`, x-thick/2, " ", bottom, "h", thick, `"/>`)
	}
	p.values.add(`<text x="`, x, `" y="`, y-6, `" text-anchor="middle">`, m.words.markup(), `</text>`)
}

// tornTop ends a column as torn paper does; the highest points are the value.
func tornTop(width, height float64) string {
	depth := min(4, height)
	var edge canvas
	edge.add("l")
	const teeth = 4
	for i := range teeth {
		step := depth
		if i%2 == 1 {
			step = -depth
		}
		if i > 0 {
			edge.add(" ")
		}
		edge.add(width/teeth, " ", step)
	}
	return string(edge)
}
