package site

import (
	"slices"
	"sync"
	"time"

	"sectorhub/generator/kit/locale"
)

// index finds a page by its URL. It is filled at the first question, so that
// no page has to walk the whole list.
type index struct {
	once  sync.Once
	pages map[string]*Page
}

// Page returns the page at a root-relative URL, nil when there is none. Pages
// must not be added after the first question.
func (s *Site) Page(url string) *Page {
	s.index.once.Do(func() {
		s.index.pages = make(map[string]*Page, len(s.Pages))
		for _, p := range s.Pages {
			if s.index.pages[p.URL] == nil {
				s.index.pages[p.URL] = p
			}
		}
	})
	return s.index.pages[url]
}

// Title is what the title element says: the page's title, then the site's
// name. A page titled like the site says the name once.
func (s *Site) Title(p *Page) string {
	switch {
	case p.Title == "" || p.Title == s.Name:
		return s.Name
	case s.Name == "":
		return p.Title
	}
	return p.Title + " | " + s.Name
}

// Canonical is the page's absolute address, or "" when it has none: the site
// knows no base address, or search engines must not keep the page.
func (s *Site) Canonical(p *Page) string {
	if s.BaseURL == "" || p.NoIndex {
		return ""
	}
	return s.Absolute(p.URL)
}

// Breadcrumbs leads from the topmost page to the parent of p. It stops at a
// parent that does not exist and at one it has seen: a plan reports both.
func (s *Site) Breadcrumbs(p *Page) []PageLink {
	var above []PageLink
	seen := map[*Page]bool{p: true}
	for at := s.Page(p.Parent); at != nil && !seen[at]; at = s.Page(at.Parent) {
		seen[at] = true
		above = append(above, PageLink{Title: at.Title, URL: at.URL})
	}
	slices.Reverse(above)
	return above
}

// webPage is the schema.org object of a page, with the page's own Schema as
// its main entity.
type webPage struct {
	Context      string          `json:"@context"`
	Type         string          `json:"@type"`
	ID           string          `json:"@id"`
	URL          string          `json:"url"`
	Name         string          `json:"name"`
	Description  string          `json:"description,omitempty"`
	InLanguage   locale.Lang     `json:"inLanguage,omitempty"`
	DateModified string          `json:"dateModified,omitempty"`
	IsPartOf     webSite         `json:"isPartOf"`
	Breadcrumb   *breadcrumbList `json:"breadcrumb,omitempty"`
	MainEntity   any             `json:"mainEntity,omitempty"`
}

type webSite struct {
	Type string `json:"@type"`
	ID   string `json:"@id"`
	URL  string `json:"url"`
	Name string `json:"name"`
}

type breadcrumbList struct {
	Type  string     `json:"@type"`
	Items []listItem `json:"itemListElement"`
}

type listItem struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item"`
}

// JSONLD is the page as search engines read it: a schema.org WebPage with its
// breadcrumbs. It marshals to JSON.
func (s *Site) JSONLD(p *Page) any {
	address := s.Absolute(p.URL)
	page := webPage{
		Context:     "https://schema.org",
		Type:        "WebPage",
		ID:          address + "#page",
		URL:         address,
		Name:        p.Title,
		Description: p.Summary,
		InLanguage:  p.Lang,
		IsPartOf:    webSite{Type: "WebSite", ID: s.Absolute("/") + "#site", URL: s.Absolute("/"), Name: s.Name},
		Breadcrumb:  s.breadcrumbList(p),
		MainEntity:  p.Schema,
	}
	if !p.Updated.IsZero() {
		page.DateModified = p.Updated.Format(time.DateOnly)
	}
	return page
}

// breadcrumbList ends with the page itself; a page without a parent has none.
func (s *Site) breadcrumbList(p *Page) *breadcrumbList {
	above := s.Breadcrumbs(p)
	if len(above) == 0 {
		return nil
	}
	list := &breadcrumbList{Type: "BreadcrumbList"}
	for i, link := range append(above, PageLink{Title: p.Title, URL: p.URL}) {
		list.Items = append(list.Items, listItem{"ListItem", i + 1, link.Title, s.Absolute(link.URL)})
	}
	return list
}
