// Package hub says what we publish: it turns content/ and data/ into pages.
// How they become a website is the engine's affair.
package hub

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/pages"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// Options are what the hub is told from outside.
type Options struct {
	Drafts  bool      // publish documents marked draft, too
	Today   time.Time // what review dates and release dates are held against
	Version string    // of the generator, for the footer
}

// Pages reads the tree and says every page of the hub in every language that
// it has a locale for.
func Pages(tree *source.Tree, locales []*locale.Locale, report *diag.Report, o Options) *site.Site {
	c := catalog.Read(tree, report, catalog.Options{Drafts: o.Drafts, Today: o.Today})
	s := siteOf(c)
	s.Version = o.Version
	for _, lang := range s.Languages {
		for _, l := range locales {
			if l.Lang == lang {
				s.Pages = append(s.Pages, pages.Write(pages.Edition{Catalog: c, Locale: l, Report: report})...)
			}
		}
	}
	return s
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
