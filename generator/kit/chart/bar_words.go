package chart

// barRoom is how much room the words may take beside a bar, in pixels, so that
// something is left for the bar.
type barRoom struct {
	right, left float64 // of a bar to the right of zero, and to the left
	missing     float64 // right of zero, with the mark itself
}

func newBarRoom(rows []barRow, width float64) barRoom {
	for _, row := range rows {
		for _, m := range row.marks {
			if m.value < 0 { // words on both sides of zero
				return barRoom{right: width * 0.35, left: width * 0.35, missing: width * 0.6}
			}
		}
	}
	return barRoom{right: width * 0.6, missing: width}
}

// forWords is what is left for the words of a mark.
func (r barRoom) forWords(m barMark) float64 {
	switch {
	case !m.drawn:
		return r.missing - m.taken()
	case m.value < 0:
		return r.left - m.taken()
	}
	return r.right - m.taken()
}

// taken is what stands between the end of the value and the words.
func (m barMark) taken() float64 {
	if m.drawn {
		return valueGap
	}
	return valueGap + boxWidth
}

// holdsNames says whether each bar can carry the name of its series. Else a
// key above the drawing does.
func (r barRoom) holdsNames(rows []barRow) bool {
	for _, row := range rows {
		for _, m := range row.marks {
			if m.words.name != "" && m.words.width() > r.forWords(m) {
				return false
			}
		}
	}
	return true
}

// withoutNames returns the rows without the names of the series.
func withoutNames(rows []barRow) []barRow {
	return eachMark(rows, func(m *barMark) { m.words.name = "" })
}

// fitWords returns the rows with their words shortened to the room.
func (r barRoom) fitWords(rows []barRow) []barRow {
	return eachMark(rows, func(m *barMark) { m.words = m.words.fit(r.forWords(*m)) })
}

// eachMark returns a copy of the rows, with each mark changed: the same rows
// are drawn in two widths.
func eachMark(rows []barRow, change func(*barMark)) []barRow {
	changed := make([]barRow, len(rows))
	for i, row := range rows {
		changed[i] = row
		changed[i].marks = append([]barMark(nil), row.marks...)
		for n := range changed[i].marks {
			change(&changed[i].marks[n])
		}
	}
	return changed
}

// needs lists what each mark asks of the scale.
func needs(rows []barRow) []need {
	var all []need
	for _, row := range rows {
		for _, m := range row.marks {
			all = append(all, need{m.value, m.taken() + m.words.width()})
		}
	}
	return all
}

const (
	swatch    = 12
	keyGap    = 20 // between entries
	keyHeight = 22 // of a line of entries
)

// drawKey names the series in the order of their bars, in lines as wide as the
// drawing, and returns how high it is.
func (p *barPicture) drawKey(marks []barMark, width float64) float64 {
	x, y := 0.0, 0.0
	p.key.add(`<g class="chart-name">`)
	for n, m := range marks {
		name := shorten(m.series, width-swatch-valueGap, normal)
		entry := swatch + valueGap + measure(name, normal)
		if x > 0 && x+entry > width {
			x, y = 0, y+keyHeight
		}
		class, color := seriesClass(n, false)
		p.key.add(`<path class="`, class, `" fill="`, color, `" d="M`, x, " ", y+2, `h12v12h-12z"/><text x="`,
			x+swatch+valueGap, `" y="`, y+13, `">`, escape(name), `</text>`)
		x += entry + keyGap
	}
	p.key.add(`</g>`)
	return y + keyHeight
}
