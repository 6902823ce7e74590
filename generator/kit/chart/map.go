package chart

import (
	"slices"

	"sectorhub/generator/kit/locale"
)

// Choropleth is areas of a map, shaded in five steps: one series, one category
// an area. Where there is room it prints name and figure on the area, on a map
// of few areas otherwise beside it; the table has all.
const Choropleth Kind = "map"

// few is up to how many areas get names and labels beside them.
const few = 30

// mapPicture is a map in one width.
type mapPicture struct {
	*Layout
	chart  Chart
	locale *locale.Locale
	steps  steps
	hatch  string // id of the pattern

	labels []mapLabel // by category

	known, missing, leaders canvas
}

func drawMap(c Chart, l *locale.Locale) (wide, narrow drawing) {
	if c.Map == nil || c.Map.Wide == nil || c.Map.Narrow == nil {
		return drawing{width: MapWide, height: 1}, drawing{width: MapNarrow, height: 1}
	}
	s := c.newSteps()
	return c.Map.Wide.draw(c, l, s, "-hatch-wide"), c.Map.Narrow.draw(c, l, s, "-hatch-narrow")
}

func (y *Layout) draw(c Chart, l *locale.Locale, s steps, hatch string) drawing {
	p := &mapPicture{Layout: y, chart: c, locale: l, steps: s, hatch: safeID(c.ID) + hatch}
	p.placeLabels()
	for i := range c.Categories {
		if a := p.areaOf(i); a != nil {
			p.area(i, a)
		}
	}
	var out canvas
	c.hatchPattern(&out, p.hatch)
	p.ground(&out)
	out.add(p.known, p.missing)
	if y.Outline != "" {
		out.add(`<path class="map-outline" fill="none" stroke="`, ink, `" stroke-width="1.5" stroke-linejoin="round" d="`, y.Outline, `"/>`)
	}
	if y.Seams != "" {
		out.add(`<path class="map-seam-ground" fill="none" stroke="#fff" stroke-width="3.4" d="`, y.Seams,
			`"/><path class="map-seam" fill="none" stroke="#a9412a" stroke-dasharray="3.2 2.4" d="`, y.Seams, `"/>`)
	}
	out.add(p.leaders)
	bottom := y.Height
	for _, label := range p.labels {
		bottom = max(bottom, label.bottom)
	}
	height := c.legend(&out, s, l, bottom+8, y.Width)
	return drawing{width: y.Width, height: height, body: out}
}

// areaOf is the area of a category, nil when the map has none.
func (p *mapPicture) areaOf(category int) *area {
	if category >= len(p.chart.Areas) {
		return nil
	}
	n, ok := p.index[p.chart.Areas[category]]
	if !ok {
		return nil
	}
	return &p.areas[n]
}

// ground draws the areas that the chart says nothing of.
func (p *mapPicture) ground(out *canvas) {
	var paths canvas
	for _, a := range p.areas {
		if !slices.Contains(p.chart.Areas, a.ID) {
			paths.add(a.Path)
		}
	}
	if len(paths) > 0 {
		out.add(`<path class="map-ground" fill="#ebe7e0" stroke="#fff" d="`, paths, `"/>`)
	}
}

// area draws one area with its label. Marks of missing values come over their
// neighbors' borders, and lines to labels over everything they cross.
func (p *mapPicture) area(category int, a *area) {
	f := p.chart.series(0).at(category)
	value, _, ok := known(f)
	label, layer := p.labels[category], &p.known
	var out canvas
	out.add(`<g`, mark(category, 0))
	if ok {
		step := p.steps.of(value)
		out.add(stepGroup(step), ` stroke="#fff" stroke-width="2" stroke-linejoin="round"><path d="`, a.Path, `"/>`)
		label.ink = stepInk[step-1]
	} else {
		class, attributes := missingClass(f.Missing)
		out.add(` class="chart-mark" fill="none" stroke="`, edge, `"><path class="`, class, `"`, attributes)
		if class == "chart-hatch" {
			out.add(` fill="url(#`, p.hatch, `)"`)
		}
		out.add(` d="`, a.Path, `"/>`)
		layer = &p.missing
	}
	label.write(&out)
	label.lead(&p.leaders)
	out.add(`</g>`)
	p.chart.linked(layer, category, p.locale, out)
}
