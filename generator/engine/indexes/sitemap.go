package indexes

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"sectorhub/generator/kit/locale"
	"sectorhub/generator/site"
)

// sitemapLimit is the most addresses one sitemap may hold (sitemaps.org).
const sitemapLimit = 50_000

const (
	xmlHead     = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	sitemapHead = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n"
	indexHead   = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n"
)

// Sitemap lists the pages for search engines: sitemap.xml, which becomes a list
// of sitemap-1.xml, sitemap-2.xml … when one file cannot hold them. Addresses in
// it must be absolute, so a site without a base URL has none.
func Sitemap(s *site.Site) []site.Output { return sitemap(s, sitemapLimit) }

func sitemap(s *site.Site, limit int) []site.Output {
	pages := listed(s)
	if s.BaseURL == "" {
		return nil
	}
	translations := translated(s, pages)
	if len(pages) <= limit {
		return []site.Output{text("sitemap.xml", func() string { return urlset(s, pages, translations) })}
	}
	var outputs []site.Output
	var names []string
	for len(pages) > 0 {
		part := pages[:min(limit, len(pages))]
		pages = pages[len(part):]
		name := fmt.Sprintf("sitemap-%d.xml", len(names)+1)
		names = append(names, name)
		outputs = append(outputs, text(name, func() string { return urlset(s, part, translations) }))
	}
	index := text("sitemap.xml", func() string { return sitemapIndex(s, names) })
	return append([]site.Output{index}, outputs...)
}

// listed are the pages that search engines should know.
func listed(s *site.Site) []*site.Page {
	var pages []*site.Page
	for _, page := range s.Pages {
		if !page.NoIndex && strings.HasSuffix(page.URL, "/") {
			pages = append(pages, page)
		}
	}
	return pages
}

func urlset(s *site.Site, pages []*site.Page, translations map[string][]*site.Page) string {
	var out strings.Builder
	out.WriteString(xmlHead + sitemapHead)
	for _, page := range pages {
		out.WriteString("<url><loc>")
		escape(&out, s.Absolute(page.URL))
		out.WriteString("</loc>")
		if !page.Updated.IsZero() {
			out.WriteString("<lastmod>" + page.Updated.Format(time.DateOnly) + "</lastmod>")
		}
		for _, other := range translations[neutral(s, page)] {
			out.WriteString(`<xhtml:link rel="alternate" hreflang="` + string(language(s, other)) + `" href="`)
			escape(&out, s.Absolute(other.URL))
			out.WriteString(`"/>`)
		}
		out.WriteString("</url>\n")
	}
	out.WriteString("</urlset>\n")
	return out.String()
}

func sitemapIndex(s *site.Site, names []string) string {
	var out strings.Builder
	out.WriteString(xmlHead + indexHead)
	for _, name := range names {
		out.WriteString("<sitemap><loc>")
		escape(&out, s.Absolute("/"+name))
		out.WriteString("</loc></sitemap>\n")
	}
	out.WriteString("</sitemapindex>\n")
	return out.String()
}

func escape(out *strings.Builder, text string) {
	_ = xml.EscapeText(out, []byte(text)) // a strings.Builder takes every byte
}

// translated groups the pages that say the same in several languages: their
// addresses differ only in the language at the start.
func translated(s *site.Site, pages []*site.Page) map[string][]*site.Page {
	if len(s.Languages) < 2 {
		return nil
	}
	groups := map[string][]*site.Page{}
	for _, page := range pages {
		key := neutral(s, page)
		groups[key] = append(groups[key], page)
	}
	for key, group := range groups {
		if len(group) < 2 {
			delete(groups, key)
		}
	}
	return groups
}

// neutral is a page's address without its language.
func neutral(s *site.Site, page *site.Page) string {
	if rest, ok := strings.CutPrefix(page.URL, "/"+string(language(s, page))+"/"); ok {
		return "/" + rest
	}
	return page.URL
}

func language(s *site.Site, page *site.Page) locale.Lang {
	if page.Lang == "" && len(s.Languages) > 0 {
		return s.Languages[0]
	}
	return page.Lang
}
