// Package site is the word between what we publish and how it becomes a
// website: pages, files, outputs and the rules of their addresses. It knows
// neither clusters nor templates.
package site

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
)

// Site is everything the engine is given to make a website.
type Site struct {
	Name      string    // "Sector Partnership Hub"
	Tagline   string    // one line under the name
	About     string    // one or two sentences for the footer
	State     string    // its name: "Lakeland"
	Version   string    // of the generator, for the footer
	DataAsOf  time.Time // newest retrieval of the data used; zero without data
	EditURL   string    // where a source file can be edited; the path is appended; "" for none
	Contact   string    // an address or URL for questions
	BaseURL   string    // absolute address of the root, ending in "/"
	Menu      []MenuItem
	Footer    []FooterGroup
	Languages []locale.Lang // the first one is the default
	Pages     []*Page       // in the order of the site's list; no two share a URL
	Files     []File        // that belong to no page, such as pictures in prose
	Redirects []Redirect

	index index // of Pages by URL; see Page
}

// MenuItem is one door in the header.
type MenuItem struct {
	Label string
	URL   string // root-relative
	Pos   diag.Pos
}

// FooterGroup is one column of the footer.
type FooterGroup struct {
	Title string
	Links []MenuItem
}

// Redirect sends an old address to a new one.
type Redirect struct {
	From, To string // root-relative
	Pos      diag.Pos
}

// Page is one page as the hub says it, before any template.
type Page struct {
	URL      string // root-relative, ends in "/"
	Kind     string // names layouts/pages/<kind>.html
	Lang     locale.Lang
	Title    string
	Summary  string // one sentence
	Updated  time.Time
	Parent   string    // URL of the page above; "" for home
	Previous *PageLink // in reading order
	Next     *PageLink
	NoIndex  bool // keep it out of the sitemap and of search engines

	View     any             // a struct per kind, ready to show
	Figures  []figure.Figure // every figure of the View, for explain
	Fill     func(*Page)     // sets View and Figures when the page is made; nil when they are set
	Links    []Link          // links in the prose, with their place in the source
	Headings []Heading       // of the body, for "on this page"
	Words    int             // of the body, for the reading time
	Schema   any             // a schema.org object; site wraps it, render prints it
	Sources  []Source        // the datasets it uses
	Files    []File          // downloads that belong to it
	Pos      diag.Pos        // where the page comes from: its Markdown file or its row
}

// Filled is the page with its View and Figures set. Views made on demand and
// dropped again keep ten thousand pages from standing in memory at once.
func (p *Page) Filled() *Page {
	if p.Fill == nil {
		return p
	}
	filled := *p
	filled.Fill = nil
	p.Fill(&filled)
	return &filled
}

// PageLink points at another page by its title.
type PageLink struct {
	Title string
	URL   string
}

// Link is a link in prose and where it stands in the source.
type Link struct {
	URL string
	Pos diag.Pos
}

// Heading is one entry of "on this page".
type Heading struct {
	Level int // 2 or 3
	ID    string
	Text  string
}

// Source is a dataset as a page names it.
type Source struct {
	ID        string // the table: "wages"
	Title     string // "Occupational Employment and Wage Statistics"
	Publisher string
	Period    string // "May 2024"
	URL       string // root-relative address of its entry on the sources page
}

// File is a download that belongs to a page.
type File struct {
	Path string // slash path from the site's root, no leading slash
	Make func() ([]byte, error)
}

// Output is one file of the published site, made on demand.
type Output struct {
	Path string // slash path from the site's root, no leading slash
	Page *Page  // nil for files that belong to no page
	Make func() ([]byte, error)
}
