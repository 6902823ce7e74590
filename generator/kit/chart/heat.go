package chart

import (
	"strings"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Heat is a table of cells shaded in five steps, the figure printed in each:
// one row a category, one column a series, any number of them. Where the
// columns have no room side by side, each row becomes a strip of cells.
const Heat Kind = "heat"

const (
	cellGap   = 2.0  // of paper between cells
	cellAir   = 4.0  // between words and the edge of a cell
	leastName = 104. // the least a column of names needs
	mostName  = 210.
)

// heatPicture is a heat table in one width.
type heatPicture struct {
	chart  Chart
	locale *locale.Locale
	steps  steps
	width  float64

	names  float64   // of the column of names; 0 for strips
	cell   float64   // width of a cell with its gap
	across int       // cells in a line
	height float64   // of a cell
	heads  []heading // of the columns

	hatch string // id of the pattern

	heading, labels, cells canvas
}

// heading is a column's name in up to two lines.
type heading []string

func drawHeat(c Chart, l *locale.Locale) (wide, narrow drawing) {
	s := c.newSteps()
	return heatIn(c, l, s, 640, "-hatch-wide"), heatIn(c, l, s, 320, "-hatch-narrow")
}

func heatIn(c Chart, l *locale.Locale, s steps, width float64, hatch string) drawing {
	p := &heatPicture{chart: c, locale: l, steps: s, width: width, across: len(c.Series), hatch: safeID(c.ID) + hatch}
	p.layOut()
	y := c.legend(&p.heading, s, l, 0, width) + 4
	if p.names > 0 {
		y = p.headings(0, p.across, y)
	}
	for i := range c.Categories {
		y = p.row(i, y)
	}
	var out canvas
	c.hatchPattern(&out, p.hatch)
	out.add(`<g class="chart-tick" fill="`, ink2, `">`, p.heading, `</g><g class="chart-label">`, p.labels,
		`</g><g class="heat-cells" text-anchor="middle">`, p.cells, `</g>`)
	return drawing{width: width, height: y, body: out}
}

// layOut decides how wide names and cells are, and whether rows are strips.
func (p *heatPicture) layOut() {
	need, short := p.need(), 0.0
	for n := range p.chart.Series {
		short = max(short, longestWord(p.head(n, 0)))
	}
	cells := max(need, short+3) + cellGap
	columns := float64(p.across)
	if room := p.width - cells*columns; room >= leastName && p.width > 400 {
		name := 0.0
		for _, category := range p.chart.Categories {
			name = max(name, measure(clean(category), bold)+labelGap)
		}
		p.names = min(name, room, mostName)
		p.cell = min((p.width-p.names)/columns, 120)
	} else {
		p.across = max(1, min(len(p.chart.Series), int(p.width/cells)))
		lines := (len(p.chart.Series) + p.across - 1) / p.across
		p.across = (len(p.chart.Series) + lines - 1) / lines
		p.cell = min(p.width/float64(p.across), 120)
	}
	for n := range p.chart.Series {
		p.heads = append(p.heads, p.head(n, p.cell-cellGap))
	}
	p.height = p.cellHeight()
}

// head is a column's name in lines: the short one where a word of the whole one
// is too wide. Without a width there are as many lines as words. A line may end
// after a dash, too.
func (p *heatPicture) head(series int, width float64) heading {
	s := p.chart.Series[series]
	for _, name := range []string{s.label(p.locale), clean(s.Short)} {
		words := strings.ReplaceAll(name, "–", "– ")
		switch lines := filled(words, width, 2, normal); {
		case name == "":
		case width == 0 && (clean(s.Short) == "" || name != s.label(p.locale)):
			return pieces(words)
		case lines != nil && width > 0:
			for i := range lines {
				lines[i] = strings.ReplaceAll(lines[i], "– ", "–")
			}
			return lines
		}
	}
	return wrap(s.label(p.locale), width, normal)
}

// need is the width of a cell that holds every figure, parted at spaces.
func (p *heatPicture) need() float64 {
	need := 34.0
	for _, s := range p.chart.Series {
		for i := range p.chart.Categories {
			need = max(need, longestWord(pieces(p.plain(s.at(i))))+cellAir)
		}
	}
	return min(need, 90)
}

// plain is a figure's words.
func (p *heatPicture) plain(f figure.Figure) string { return newWords(f, p.locale).plain() }

// fitted are a figure's words in a cell: in up to three lines, or none, where
// the table has to say it.
func (p *heatPicture) fitted(f figure.Figure) []string {
	return filled(p.plain(f), p.cell-cellGap-2, 3, normal)
}

// cellHeight is that of the most lines a figure takes.
func (p *heatPicture) cellHeight() float64 {
	lines := 1
	for _, s := range p.chart.Series {
		for i := range p.chart.Categories {
			lines = max(lines, len(p.fitted(s.at(i))))
		}
	}
	return float64(lines)*lineHeight + 2*cellAir + 4
}

// sayHeat names the highest and the lowest of all cells, and counts the missing.
func sayHeat(c Chart, l *locale.Locale) string {
	flat := Chart{Kind: Heat, Saying: c.Saying, Series: []Series{{}}}
	for i, category := range c.Categories {
		for _, s := range c.Series {
			flat.Categories = append(flat.Categories, l.T("chart.cell", clean(category), s.label(l)))
			flat.Series[0].Values = append(flat.Series[0].Values, s.at(i))
		}
	}
	r := flat.rank(flat.Series[0])
	parts := []string{c.Saying}
	if c.Saying == "" {
		parts = append(parts, flat.extremes(flat.Series[0], r, l)...)
	}
	if missing := len(r.missing); missing > 0 {
		parts = append(parts, l.T("chart.missing-cells", l.Number(float64(missing), 0), l.Number(float64(len(flat.Categories)), 0)))
	}
	return joinSentences(append(parts, c.Notes...)...)
}

// rows is how many lines of cells a category takes.
func (p *heatPicture) rows() int {
	return (len(p.chart.Series) + p.across - 1) / p.across
}
