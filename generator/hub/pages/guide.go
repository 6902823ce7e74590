package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

var (
	guide = Kind{"guide", guidePages}
	about = Kind{"page", aboutPages}
)

// guideView is the view of a guide and of a plain page.
type guideView struct {
	InShort  []string
	Parts    []part
	Next     []site.PageLink // what to do next
	Group    string          // its group, in the interface's words
	Siblings []site.PageLink // the guides near it in its group, itself among them
	Minutes  int             // reading time
}

// wordsPerMinute is a careful adult's reading speed of plain prose.
// Source: Brysbaert 2019, "How many words do we read per minute?", 238 for
// non-fiction; rounded down for readers new to the subject.
const wordsPerMinute = 200

func guidePages(w *writer) []*site.Page {
	guides := w.Catalog.Guides
	groups := map[string][]site.PageLink{}
	places := make([]int, len(guides)) // of each guide in its group
	for i, g := range guides {
		group := groups[g.Meta.Group]
		places[i] = len(group)
		groups[g.Meta.Group] = append(group, site.PageLink{Title: g.Meta.Title, URL: guideURL(g)})
	}
	pages := eachInParallel(guides, func(i int, g *catalog.Guide) *site.Page {
		view := guideView{Group: w.groupTitle(g.Meta.Group), Siblings: around(groups[g.Meta.Group], places[i])}
		return w.prose(g, guideURL(g), guidesURL, view)
	})
	for i, page := range pages {
		if i > 0 {
			page.Previous = linkTo(pages[i-1])
		}
		if i+1 < len(pages) {
			page.Next = linkTo(pages[i+1])
		}
	}
	return pages
}

// siblingsEachSide keeps the list beside a guide short in a large group: a list
// of all on every page would grow with the square of the group.
const siblingsEachSide = 10

// around is the part of a list near one of its places.
func around(list []site.PageLink, at int) []site.PageLink {
	return list[max(0, at-siblingsEachSide):min(len(list), at+siblingsEachSide+1)]
}

func aboutPages(w *writer) []*site.Page {
	return eachInParallel(w.Catalog.About, func(_ int, g *catalog.Guide) *site.Page {
		parent := aboutURL
		if g.Slug == "" {
			parent = homeURL
		}
		return w.prose(g, aboutPageURL(g), parent, guideView{})
	})
}

// prose is the page of one Markdown document.
func (w *writer) prose(g *catalog.Guide, url, parent string, view guideView) *site.Page {
	meta := g.Meta
	page := &site.Page{
		URL: url, Title: meta.Title, Summary: meta.Summary, Updated: meta.Updated, Parent: parent, Pos: g.Pos("title"),
		Links: linksAt(g.Document, "next", meta.Next),
	}
	view.InShort, view.Next = meta.InShort, links(meta.Next)
	view.Parts = w.body(page, g.Body, g.Path, g.BodyLine)
	view.Minutes = max(1, (page.Words+wordsPerMinute/2)/wordsPerMinute)
	page.View = view
	return page
}

// groupTitle is a guide group's name in the interface's words.
func (w *writer) groupTitle(group string) string {
	if group == "" {
		group = "other"
	}
	return w.t("guides.group." + group)
}

func guideCard(g *catalog.Guide) card {
	return card{g.Meta.Title, guideURL(g), g.Meta.Summary}
}

func linkTo(page *site.Page) *site.PageLink {
	return &site.PageLink{Title: page.Title, URL: page.URL}
}
