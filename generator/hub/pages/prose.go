package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/site"
)

// proseView is what every page of prose shows. Views of kinds with more embed
// it.
type proseView struct {
	InShort []string
	Parts   []part
	Next    []site.PageLink // what to do next
	Minutes int             // reading time
	Terms   []termEntry     // of the glossary, marked in the parts
}

// wordsPerMinute is a careful adult's reading speed of plain prose.
// Source: Brysbaert 2019, "How many words do we read per minute?", 238 for
// non-fiction; rounded down for readers new to the subject.
const wordsPerMinute = 200

// prose is the page of one Markdown document, and what every view of it shows.
func (w *writer) prose(p catalog.Prose, url, parent string) (*site.Page, proseView) {
	page := prosePage(p, url, parent)
	return page, w.body(page, p).view(p)
}

// prosePage is the page of a document, without what its body says.
func prosePage(p catalog.Prose, url, parent string) *site.Page {
	return &site.Page{
		URL: url, Title: p.Title, Summary: p.Summary, Updated: p.Updated, Parent: parent, Pos: p.Pos("title"),
		Links: linksAt(p, "next", p.Next),
	}
}

// view is what a page of prose shows, and checks the whole of it.
func (b *body) view(p catalog.Prose) proseView {
	b.checkClaims(b.claims)
	b.checkReading(p, b.text.String())
	return proseView{
		InShort: p.InShort, Parts: b.parts, Next: links(p.Next), Terms: b.terms,
		Minutes: max(1, (b.words+wordsPerMinute/2)/wordsPerMinute),
	}
}

// found notes the headings, links and words of a rendered text.
func (b *body) found(rendered markdown.Rendered) {
	for _, heading := range rendered.Headings {
		b.page.Headings = append(b.page.Headings, site.Heading{Level: heading.Level, ID: heading.ID, Text: heading.Text})
	}
	for _, link := range rendered.Links {
		b.link(link.URL, link.Pos)
	}
	for _, image := range rendered.Images {
		b.link(image.URL, image.Pos)
	}
	b.count(rendered)
}

// link notes where an address stands in the source.
func (b *body) link(url string, at diag.Pos) {
	b.page.Links = append(b.page.Links, site.Link{URL: url, Pos: at})
}

// count adds a text to those that a reader reads on the page.
func (b *body) count(rendered markdown.Rendered) {
	b.words += rendered.Words
	b.text.WriteString(rendered.Text)
	b.text.WriteByte('\n')
}

// inOrder gives pages their neighbors in reading order.
func inOrder(pages []*site.Page) []*site.Page {
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

func linkTo(page *site.Page) *site.PageLink {
	return &site.PageLink{Title: page.Title, URL: page.URL}
}
