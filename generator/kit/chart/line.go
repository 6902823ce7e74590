package chart

import (
	"strconv"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Line is values over periods, which are the categories: one line a series. A
// missing value leaves a gap in its line, never a joining stroke. The axis may
// begin above zero, and then the sentence says so.
const Line Kind = "line"

// Slope is the same without an axis: each line has its value at both ends.
const Slope Kind = "slope"

// lineStyle is how lines are laid out in one width.
type lineStyle struct {
	width, height float64
	ticks         int     // about how many; 0 draws no axis
	names         float64 // the most that names at the ends of lines may take; 0 puts them above
}

var (
	wideLines   = lineStyle{width: 640, height: 300, ticks: 5, names: 200}
	narrowLines = lineStyle{width: 320, height: 250, ticks: 5} // as many: the sentence says where both begin
	wideSlope   = lineStyle{width: 640, height: 280, names: 220}
	narrowSlope = lineStyle{width: 320, height: 250}
)

// linePoint is a value of a line.
type linePoint struct {
	series, category int
	x, y             float64
	bound            bool
	label            string
}

// lines is a chart of lines on its way to a picture.
type lines struct {
	lineStyle
	chart    Chart
	locale   *locale.Locale
	plot     box
	vertical axis
	runs     [][]linePoint // points joined by one stroke
	picture  linePicture
}

func drawLines(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return wideLines.draw(c, l), narrowLines.draw(c, l)
}

func drawSlope(c Chart, l *locale.Locale) (wide, narrow drawing) {
	return wideSlope.draw(c, l), narrowSlope.draw(c, l)
}

func (s lineStyle) draw(c Chart, l *locale.Locale) drawing {
	d := &lines{lineStyle: s, chart: c, locale: l}
	d.layOut()
	d.points()
	d.grid()
	d.gaps()
	d.strokes()
	d.labels()
	return drawing{width: s.width, height: d.height, body: d.picture.body()}
}

// known is a value's height: a limit stands for its bound.
func known(f figure.Figure) (value float64, isBound, ok bool) {
	if limit, ok := bound(f); ok {
		return limit, true, true
	}
	value, ok = f.Known()
	return value, false, ok
}

// layOut decides where the plot stands.
func (d *lines) layOut() {
	var values []float64
	end := 0.0
	for _, s := range d.chart.drawn() {
		for i := range d.chart.Categories {
			if v, _, ok := known(s.at(i)); ok {
				values = append(values, v)
				end = max(end, measure(d.text(s.at(i)), bold))
			}
		}
	}
	end = min(end, d.width/2-44) // both ends need room, and the lines between them
	top := 26.0                  // room for a label above the highest point
	if d.keyed() {
		top += d.picture.drawKey(d.chart.drawn(), d.locale, d.width)
	}
	d.vertical = newAxis(values, d.wanted(), 0, 1) // its ticks, for their width
	d.sides(end)
	words := d.gapWords(top - 26)
	top += words
	d.height += words // the plot keeps its own
	d.vertical = newAxis(values, d.wanted(), d.height-34, top)
	d.plot.top, d.plot.bottom = top, d.height-34
}

// sides decides where the plot begins and ends, beside the words around it.
func (d *lines) sides(end float64) {
	d.plot.left, d.plot.right = end/2+8, d.width-end/2-8
	if d.ticks > 0 {
		d.plot.left = max(d.plot.left, d.tickWidth()+10)
	} else {
		d.plot.left, d.plot.right = end+14, d.width-end-14
	}
	switch {
	case d.named():
		d.plot.right = d.width - 14 - min(d.names, d.nameWidth())
	case d.keyed():
		d.plot.right = d.width - 14 - end
	}
}

// wanted is how fine the axis is: without ticks to read, it hugs the values.
func (s lineStyle) wanted() int {
	if s.ticks == 0 {
		return 12
	}
	return s.ticks
}

// named says whether lines have their names at their ends, keyed whether a key
// above has them.
func (d *lines) named() bool { return len(d.chart.Series) > 1 && d.names > 0 }
func (d *lines) keyed() bool { return len(d.chart.Series) > 1 && d.names == 0 }

func (d *lines) text(f figure.Figure) string { return newWords(f, d.locale).plain() }

// plain is the words without their markup.
func (w words) plain() string {
	switch {
	case w.before != "":
		return w.before + " " + w.number
	case w.number != "":
		return w.number
	}
	return w.word
}

func (d *lines) nameWidth() float64 {
	width := 0.0
	for _, s := range d.chart.drawn() {
		width = max(width, measure(d.endLabel(s), bold))
	}
	return width
}

// endLabel names a line at its end, with its last value.
func (d *lines) endLabel(s Series) string {
	name := s.label(d.locale)
	if last := d.lastOf(s); last >= 0 {
		name = d.text(s.at(last)) + " " + name
	}
	return name
}

func (d *lines) lastOf(s Series) int {
	for i := len(d.chart.Categories) - 1; i >= 0; i-- {
		if _, _, ok := known(s.at(i)); ok {
			return i
		}
	}
	return -1
}

// x is where a category stands.
func (d *lines) x(category int) float64 {
	if len(d.chart.Categories) == 1 {
		return (d.plot.left + d.plot.right) / 2
	}
	return d.plot.left + (d.plot.right-d.plot.left)*float64(category)/float64(len(d.chart.Categories)-1)
}

// points parts each series into runs of neighbors that are known.
func (d *lines) points() {
	for n, s := range d.chart.drawn() {
		var run []linePoint
		for i := range d.chart.Categories {
			v, isBound, ok := known(s.at(i))
			if !ok {
				run = d.keep(run)
				continue
			}
			run = append(run, linePoint{n, i, d.x(i), d.vertical.at(v), isBound, d.text(s.at(i))})
		}
		d.keep(run)
	}
}

func (d *lines) keep(run []linePoint) []linePoint {
	if len(run) > 0 {
		d.runs = append(d.runs, run)
	}
	return nil
}

// sayLine adds where the axis begins, when that is not zero.
func sayLine(c Chart, l *locale.Locale) string {
	var values []float64
	for _, s := range c.drawn() {
		for i := range c.Categories {
			if v, _, ok := known(s.at(i)); ok {
				values = append(values, v)
			}
		}
	}
	said := c.sentence(l)
	if from := newAxis(values, wideLines.ticks, 0, 1).low; from > 0 {
		said = joinSentences(said, l.T("chart.axis-from", c.tick(from, l)))
	}
	return said
}

// mark names the place of a value in the table: its row and its column.
func mark(category, series int) string {
	return ` data-at="` + strconv.Itoa(category) + " " + strconv.Itoa(series) + `"`
}
