// Package pages owns what each kind of page says: one file a kind, with the
// struct its template is given and how that is filled from the catalog. It
// chooses and orders; templates only lay out. It writes no HTML but what
// Markdown and charts make.
package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/site"
)

// Kind is one kind of page: its name is that of its file here, of its layout
// and of its golden text.
type Kind struct {
	Name  string
	Pages func(*writer) []*site.Page
}

// All lists the kinds in the order in which their pages stand in the site.
// Adding here is registering.
var All = []Kind{
	home, stage, role, toolkitIndex, document, guide, evidence, questions, glossary, news, about, style, listing,
	clusters, cluster, clusterRegion, brief, kit, regions, region, method,
	careers, demand, career, programs, program, partnerships, partnership, outcomes, institutions, institution, sources, missing,
}

// Edition is the hub in one language.
type Edition struct {
	Catalog  *catalog.Catalog
	Locale   *locale.Locale
	Markdown *markdown.Renderer // made by NewMarkdown
	Report   *diag.Report
	Absolute func(url string) string // puts the site's address before a root-relative one, for files that leave it
}

// NewMarkdown is the renderer for the hub's prose: it knows our embeds. It
// remembers what it rendered.
func NewMarkdown() *markdown.Renderer { return markdown.New(embedNames...) }

// Write says all pages of an edition.
func Write(e Edition) []*site.Page {
	w := newWriter(e)
	var all []*site.Page
	for _, kind := range All {
		pages := kind.Pages(w)
		for _, page := range pages {
			page.Kind, page.Lang = kind.Name, e.Locale.Lang
		}
		all = append(all, pages...)
	}
	w.countUses(all)
	return all
}
