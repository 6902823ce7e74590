package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

var (
	guide = Kind{"guide", guidePages}
	about = Kind{"page", aboutPages}
)

// guideView is the view of a guide and of a plain page.
type guideView struct {
	proseView
	Group    string          // its group, in the interface's words
	Siblings []site.PageLink // the guides near it in its group, itself among them
}

func guidePages(w *writer) []*site.Page {
	guides := w.Catalog.Guides
	groups := map[string][]site.PageLink{}
	places := make([]int, len(guides)) // of each guide in its group
	for i, g := range guides {
		places[i] = len(groups[g.Group])
		groups[g.Group] = append(groups[g.Group], site.PageLink{Title: g.Title, URL: guidesURL + g.Slug + "/"})
	}
	return inOrder(eachInParallel(guides, func(i int, g *catalog.Guide) *site.Page {
		page, prose := w.prose(g.Prose, guidesURL+g.Slug+"/", guidesURL)
		page.View = guideView{prose, w.groupTitle(g), around(groups[g.Group], places[i])}
		return page
	}))
}

// siblingsEachSide keeps the list beside a guide short in a large group: a list
// of all on every page would grow with the square of the group.
const siblingsEachSide = 10

// around is the part of a list near one of its places.
func around(list []site.PageLink, at int) []site.PageLink {
	return list[max(0, at-siblingsEachSide):min(len(list), at+siblingsEachSide+1)]
}

func aboutPages(w *writer) []*site.Page {
	plain := slices.DeleteFunc(slices.Clone(w.Catalog.About), isStyle)
	return eachInParallel(plain, func(_ int, g *catalog.Guide) *site.Page {
		url, parent := aboutURL, homeURL
		if g.Slug != "" {
			url, parent = aboutURL+g.Slug+"/", aboutURL
		}
		page, prose := w.prose(g.Prose, url, parent)
		page.View = guideView{proseView: prose}
		return page
	})
}

// groupKey begins the keys of the words for groups of guides.
const groupKey = "guides.group."

// groupTitle is the name of a guide's group in the interface's words.
func (w *writer) groupTitle(g *catalog.Guide) string {
	if g.Group == "" {
		return w.t(groupKey + "other")
	}
	if !w.Locale.Has(groupKey + g.Group) {
		w.Report.Errorf(g.Pos("group"), "unknown-group", "group %q has no words %s%s in layouts/strings/%s.yaml", g.Group, groupKey, g.Group, w.Locale.Lang).
			Hint("%s", diag.OneOf(g.Group, w.Locale.Under(groupKey)))
		return g.Group
	}
	return w.t(groupKey + g.Group)
}
