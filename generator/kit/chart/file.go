package chart

import "sectorhub/generator/kit/locale"

const (
	fileMargin = 16
	fileLine   = 22
)

// File returns the wide picture as a file of its own, on white, with its title
// above and its source below. It returns nil where SVG returns "".
func (c Chart) File(l *locale.Locale) []byte {
	kind, ok := c.Kind.drawer()
	if !ok || c.empty() {
		return nil
	}
	c.Links = nil // they lead nowhere from a file
	wide, _ := kind.draw(c, l)
	inner := wide.width
	var body canvas
	y := float64(fileMargin)
	line := func(class, text, attributes string, w weight) {
		if clean(text) == "" {
			return
		}
		for _, words := range wrap(text, inner, w) {
			body.add(`<text class="`, class, `" x="`, float64(fileMargin), `" y="`, y+13, `"`, attributes, `>`, escape(words), `</text>`)
			y += fileLine
		}
	}
	line("chart-heading", c.Title, ` font-weight="600"`, bold)
	line("chart-note", c.Subtitle, ` fill="`+ink2+`"`, normal)
	body.add(`<g transform="translate(`, float64(fileMargin), " ", y, `)">`, wide.body, `</g>`)
	y += wide.height + fileMargin
	line("chart-note", c.Source, ` fill="`+ink2+`"`, normal)
	page := drawing{width: inner + 2*fileMargin, height: y + fileMargin}
	page.body.add(`<rect width="100%" height="100%" fill="#fff"/>`, body)
	var out canvas
	c.frame(&out, page, "file", ` xmlns="http://www.w3.org/2000/svg"`, c.description(l))
	return append(out, '\n')
}
