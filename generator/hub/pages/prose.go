package pages

import (
	"sectorhub/generator/hub/catalog"
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
	page := &site.Page{
		URL: url, Title: p.Title, Summary: p.Summary, Updated: p.Updated, Parent: parent, Pos: p.Pos("title"),
	}
	for i, link := range p.Next {
		page.Links = append(page.Links, site.Link{URL: link.URL, Pos: p.Pos(catalog.ListKey("next", i, "url"))})
	}
	body := w.body(page, p)
	w.checkClaims(p, body.claims)
	w.checkReading(p, body.text.String())
	return page, proseView{
		InShort: p.InShort, Parts: body.parts, Next: links(p.Next), Terms: body.terms,
		Minutes: max(1, (body.words+wordsPerMinute/2)/wordsPerMinute),
	}
}

// found notes the headings, links and words of a rendered text.
func (b *body) found(rendered markdown.Rendered) {
	for _, heading := range rendered.Headings {
		b.page.Headings = append(b.page.Headings, site.Heading{Level: heading.Level, ID: heading.ID, Text: heading.Text})
	}
	for _, link := range rendered.Links {
		b.page.Links = append(b.page.Links, site.Link{URL: link.URL, Pos: link.Pos})
	}
	for _, image := range rendered.Images {
		b.page.Links = append(b.page.Links, site.Link{URL: image.URL, Pos: image.Pos})
	}
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
