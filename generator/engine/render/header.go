package render

import (
	"slices"

	"sectorhub/generator/site"
)

// Header is what a page's header shows. It is the same for all pages below one
// door of the menu, so that it can be made once for them.
type Header struct {
	Site *site.Site
	Door string // the URL in the menu that leads to the page, "" when none does
	Here bool   // it leads to the page itself
}

// Header finds the door that leads to the page: itself, or the nearest above
// it. Home is above everything and says nothing.
func (c *Context) Header() Header {
	h := Header{Site: c.Site}
	if inMenu(c.Site, c.Page.URL) {
		h.Door, h.Here = c.Page.URL, true
		return h
	}
	for _, above := range slices.Backward(c.Site.Breadcrumbs(c.Page)) {
		if above.URL != "/" && inMenu(c.Site, above.URL) {
			h.Door = above.URL
			return h
		}
	}
	return h
}

func inMenu(s *site.Site, url string) bool {
	return slices.ContainsFunc(s.Menu, func(item site.MenuItem) bool { return item.URL == url })
}
