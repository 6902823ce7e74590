package chart

import (
	"strings"

	"sectorhub/generator/kit/locale"
)

// link is where a category leads, "" for nowhere: only to pages.
func (c Chart) link(category int) string {
	if category >= len(c.Links) {
		return ""
	}
	link := c.Links[category]
	if strings.HasPrefix(link, "//") { // another site in the shape of a page
		return ""
	}
	for _, start := range []string{"/", "./", "../", "#", "https://", "http://"} {
		if strings.HasPrefix(link, start) {
			return link
		}
	}
	return ""
}

// linked puts what is drawn of a category into a link, if it has one. A link
// needs a name of its own: not everything in it is printed. Where names are cut,
// the lines shown come before it: who speaks to a page says what is seen.
func (c Chart) linked(out *canvas, category int, l *locale.Locale, inside canvas, shown ...string) {
	link := c.link(category)
	if link == "" {
		out.add(inside)
		return
	}
	name := clean(c.Categories[category])
	if len(c.Series) == 1 {
		name += ", " + clean(l.Figure(c.Series[0].at(category)))
	}
	if cut := strings.Join(shown, " "); strings.Contains(cut, "…") {
		name = cut + ": " + name
	}
	out.add(`<a class="chart-link" href="`, escape(link), `" aria-label="`, escape(name), `">`, inside, `</a>`)
}
