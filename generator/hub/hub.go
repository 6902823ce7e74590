// Package hub says what we publish: it turns content/ and data/ into pages.
// How they become a website is the engine's affair.
package hub

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/pages"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// Options are what the hub is told from outside.
type Options struct {
	Drafts  bool      // publish documents marked draft, too
	Today   time.Time // what review dates and release dates are held against
	Version string    // of the generator, for the footer
}

// Hub says pages, again and again while an author writes.
type Hub struct {
	options  Options
	markdown *markdown.Renderer
}

// New returns a hub that remembers the prose it rendered.
func New(o Options) *Hub { return &Hub{o, pages.NewMarkdown()} }

// Pages reads the tree and says every page of the hub in every language of its
// settings; one without a locale is a finding.
func (h *Hub) Pages(tree *source.Tree, locales []*locale.Locale, report *diag.Report) *site.Site {
	c := catalog.Read(tree, report, catalog.Options{Drafts: h.options.Drafts, Today: h.options.Today})
	s := siteOf(c)
	s.Version = h.options.Version
	s.Files = images(tree)
	for i, lang := range s.Languages {
		at := slices.IndexFunc(locales, func(l *locale.Locale) bool { return l.Lang == lang })
		if at < 0 {
			report.Errorf(c.Settings.Pos(catalog.ListKey("languages", i, "")), "unknown-language", "there are no words of the interface in language %q", lang).
				Hint("write layouts/strings/%s.yaml, or take the language out here", lang)
			continue
		}
		s.Pages = append(s.Pages, pages.Write(pages.Edition{Catalog: c, Locale: locales[at], Markdown: h.markdown, Report: report, Absolute: s.Absolute})...)
	}
	return s
}

// imageKinds are the pictures that an editor may put into content/images.
var imageKinds = []string{".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"}

// images are the editors' pictures, published under /images/.
func images(tree *source.Tree) []site.File {
	var files []site.File
	for _, kind := range imageKinds {
		for _, path := range tree.Files("content/images", kind) {
			files = append(files, site.File{
				Path: strings.TrimPrefix(path, "content/"),
				Make: func() ([]byte, error) { return fs.ReadFile(tree.FS(), path) },
			})
		}
	}
	return files
}

func siteOf(c *catalog.Catalog) *site.Site {
	settings := c.Settings
	s := &site.Site{
		Name: settings.Name, Tagline: settings.Tagline, About: settings.About, State: settings.State,
		DataAsOf: c.Retrieved(), EditURL: settings.EditURL, Contact: settings.Contact,
		BaseURL: settings.BaseURL, Languages: settings.Languages,
		Menu: menuOf(settings.Menu, settings, "menu"),
	}
	for i, group := range settings.Footer {
		s.Footer = append(s.Footer, site.FooterGroup{
			Title: group.Title, Links: menuOf(group.Links, settings, catalog.ListKey("footer", i, "links")),
		})
	}
	for _, r := range c.Redirects {
		s.Redirects = append(s.Redirects, site.Redirect{From: r.From, To: r.To, Pos: r.Pos})
	}
	return s
}

func menuOf(links []catalog.LinkMeta, settings catalog.Settings, parent string) []site.MenuItem {
	var items []site.MenuItem
	for i, link := range links {
		items = append(items, site.MenuItem{Label: link.Text, URL: link.URL, Pos: settings.Pos(catalog.ListKey(parent, i, "url"))})
	}
	return items
}
