package chart

import (
	"html"
	"html/template"
	"strings"

	"sectorhub/generator/kit/locale"
)

// The classes a stylesheet may use. Each has a presentation attribute beside
// it, so that a picture is right without a stylesheet, as a download is.
//
//	chart-drawing              both pictures
//	chart-wide, chart-narrow   640 and 320 units wide. Narrow starts with display="none":
//	                           in a narrow column show it and hide the wide one
//	chart-label                names of the categories
//	chart-value                figures, with chart-bound ("at least"), chart-word (why a value
//	                           is missing) and chart-name (of the series) inside
//	chart-name                 also the key of the series, where bars have no room for names
//	series-1 … series-4        bars; series-compared for those without emphasis
//	line-1 … line-4            lines; line-compared for one that is only compared with
//	range-outer, range-end, range-middle, range-gap
//	                           from low to high, its ends, its middle and the paper around that
//	chart-zero                 the baseline
//	chart-grid, chart-tick     lines that help the eye, and their figures
//	chart-open                 a point that is a lower bound
//	chart-inside               figures on a part of a stacked bar
//	chart-mark                 marks of missing values: with chart-hatch, chart-dashed or chart-line
//	step-1 … step-5            areas and cells, shaded by value; their text has a fill of its own
//	chart-plate                paper below words on a mark; chart-link leads to a page
//	map-ground, map-outline    areas without a row, and the line around all
//	map-seam, map-seam-ground  lines between groups of areas
//	map-name, map-leader       an area's name, and the line to a label (map-beside) outside it,
//	                           on map-leader-ground
//	chart-inside               words on a tile
//	chart-heading, chart-note  title and source, in a download only
//
// A mark of a value has data-at: its row and its column in the table, from 0.
const (
	ink      = "#182326"
	ink2     = "#46555a"
	edge     = "#6b7274"
	brick    = "#8a3120"
	compared = "#6b969d"
)

// seriesColor is the fallback for the classes series-1 to series-4.
var seriesColor = [maxSeries]string{"#125a67", "#b5482e", "#8a6100", "#6b4c92"}

// drawing is what stands in a picture, before its frame.
type drawing struct {
	width, height float64
	body          canvas
}

// escape makes text fit for an element or an attribute, of HTML and of XML.
func escape(text string) string { return html.EscapeString(clean(text)) }

// SVG returns the picture twice, for wide and for narrow columns; the
// stylesheet shows one of them. It returns "" for a kind that is not known and
// for a chart without categories or series.
func (c Chart) SVG(l *locale.Locale) template.HTML {
	kind, ok := c.Kind.drawer()
	if !ok || c.empty() {
		return ""
	}
	wide, narrow := kind.draw(c, l)
	description := c.description(l)
	out := make(canvas, 0, len(wide.body)+len(narrow.body)+2*(len(c.Title)+len(description)+frameSize))
	c.frame(&out, wide, "wide", "", description)
	c.frame(&out, narrow, "narrow", ` display="none"`, description)
	return template.HTML(out)
}

func (c Chart) empty() bool { return len(c.Categories) == 0 || len(c.Series) == 0 }

// description is what a screen reader is told instead of the drawing.
func (c Chart) description(l *locale.Locale) string {
	return strings.TrimSpace(joinSentences(c.Subtitle, c.Sentence(l)))
}

// frameSize is about how many bytes a frame takes without its words.
const frameSize = 400

// frame writes the svg element around a drawing.
func (c Chart) frame(out *canvas, d drawing, variant, attributes, description string) {
	id := safeID(c.ID) + "-" + variant
	out.add(`<svg class="chart-drawing chart-`, variant, `" viewBox="0 0 `, d.width, ` `, d.height,
		`" width="`, d.width, `" height="`, d.height, `"`, attributes,
		` role="`, c.role(), `" aria-labelledby="`, id, `-title `, id, `-text" font-family="Public Sans, sans-serif" font-size="`,
		float64(textSize), `" fill="`, ink, `"><title id="`, id, `-title">`, escape(c.Title),
		`</title><desc id="`, id, `-text">`, escape(description), `</desc>`, d.body, `</svg>`)
}

// role is that of a picture, or of a group where links inside must be found.
func (c Chart) role() string {
	leads := c.Kind == Choropleth || c.Kind == Heat || c.Kind == Treemap
	for i := range c.Categories {
		if leads && c.link(i) != "" {
			return "group"
		}
	}
	return "img"
}

// safeID keeps what may stand in an id and in a list of ids.
func safeID(id string) string {
	safe := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '-'
	}, id)
	if safe == "" {
		return "chart"
	}
	return safe
}

// joinSentences ends each part with a full stop unless it ends a sentence.
func joinSentences(parts ...string) string {
	var kept []string
	for _, part := range parts {
		part = clean(part)
		if part == "" {
			continue
		}
		if !strings.ContainsAny(part[len(part)-1:], ".!?") {
			part += "."
		}
		kept = append(kept, part)
	}
	return strings.Join(kept, " ")
}
