package chart

import (
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Bar is horizontal bars from zero: one row per category, up to four series
// side by side.
const Bar Kind = "bar"

// barStyle is how bars are laid out in one width.
type barStyle struct {
	width      float64
	labelWidth float64 // of the column left of the bars; 0 puts labels above them
	gap        float64 // between categories
}

var (
	wideBars   = barStyle{width: 640, labelWidth: 200, gap: 10}
	narrowBars = barStyle{width: 320, gap: 12}
)

const (
	lineHeight = 17 // of labels
	labelGap   = 10 // between labels and bars
	valueGap   = 6  // between a bar and its figure
	overhang   = 2  // of the baseline over the bars
	barGap     = 2  // of paper between the bars of a category
)

// barRow is one category.
type barRow struct {
	name       string
	emphasised bool
	marks      []barMark // one a series
}

// barMark is one bar, or the mark in its place, with the words at its end.
type barMark struct {
	at      string // its cell in the table, as an attribute
	missing figure.Missing
	value   float64 // 0 when missing
	drawn   bool    // as a bar: known, or at least a limit is
	torn    bool    // the bar ends at a lower bound
	class   string
	color   string
	series  string // its name, when there are several
	words   words
}

// drawBars draws each category as a group of bars from zero.
func drawBars(c Chart, l *locale.Locale) (wide, narrow drawing) {
	rows := barRows(c, l)
	return wideBars.draw(rows), narrowBars.draw(rows)
}

// barRows prepares each category's marks.
func barRows(c Chart, l *locale.Locale) []barRow {
	rows := make([]barRow, len(c.Categories))
	for i, name := range c.Categories {
		rows[i].name = name
		for n, s := range c.drawn() {
			here, some := s.emphasised(i)
			rows[i].emphasised = rows[i].emphasised || here
			m := newBarMark(s.at(i), l)
			m.at = mark(i, n)
			m.class, m.color = seriesClass(n, some && !here)
			if len(c.Series) > 1 {
				m.nameSeries(clean(s.Name))
			}
			rows[i].marks = append(rows[i].marks, m)
		}
	}
	return rows
}

func newBarMark(f figure.Figure, l *locale.Locale) barMark {
	m := barMark{missing: f.Missing, words: newWords(f, l)}
	m.value, m.torn = bound(f)
	if m.drawn = m.torn; !m.torn {
		m.value, m.drawn = f.Known()
	}
	return m
}

func (m *barMark) nameSeries(name string) {
	m.series, m.words.name = name, name
	if m.words.word != "" {
		m.words.name = "· " + name // two words that would read as one
	}
}

func (s barStyle) draw(rows []barRow) drawing {
	labels := s.labels(rows)
	left := 0.0
	if s.labelWidth > 0 {
		left = widest(rows, labels) + labelGap
	}
	p := &barPicture{left: left, height: barHeight(rows)}
	room := newBarRoom(rows, s.width-left)
	top := float64(overhang)
	if !room.holdsNames(rows) {
		top += p.drawKey(rows[0].marks, s.width)
		rows = withoutNames(rows)
	}
	rows = room.fitWords(rows)
	p.scale = fit(needs(rows), left, s.width-left)
	bottom := p.rows(s, rows, labels, top) + overhang
	if s.labelWidth > 0 {
		p.zero.add("M", p.scale.zero, " ", top-overhang, "V", bottom)
	}
	return drawing{width: s.width, height: bottom, body: p.body()}
}

// labels wraps the categories' names.
func (s barStyle) labels(rows []barRow) [][]string {
	width := s.labelWidth
	if width == 0 {
		width = s.width
	}
	labels := make([][]string, len(rows))
	for i, row := range rows {
		labels[i] = wrap(row.name, width, row.weight())
	}
	return labels
}

func (r barRow) weight() weight {
	if r.emphasised {
		return bold
	}
	return normal
}

func widest(rows []barRow, labels [][]string) float64 {
	width := 0.0
	for i, lines := range labels {
		for _, line := range lines {
			width = max(width, measure(line, rows[i].weight()))
		}
	}
	return width
}

// barHeight leaves room for the words beside each bar of a group.
func barHeight(rows []barRow) float64 {
	if len(rows[0].marks) > 1 {
		return 15
	}
	return 20
}
