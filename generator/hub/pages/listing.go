package pages

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

var listing = Kind{"listing", listingPages}

// listingView is a page that leads to others, in groups.
type listingView struct {
	Groups []cardGroup
}

type cardGroup struct {
	Title string
	Cards []card
}

// listingPages is the index of the guides.
func listingPages(w *writer) []*site.Page {
	if len(w.Catalog.Guides) == 0 {
		return nil
	}
	var view listingView
	var updated time.Time
	at := map[string]int{}
	for _, g := range w.Catalog.Guides {
		i, ok := at[g.Meta.Group]
		if !ok {
			i = len(view.Groups)
			at[g.Meta.Group] = i
			view.Groups = append(view.Groups, cardGroup{Title: w.groupTitle(g.Meta.Group)})
		}
		view.Groups[i].Cards = append(view.Groups[i].Cards, guideCard(g))
		if g.Meta.Updated.After(updated) {
			updated = g.Meta.Updated
		}
	}
	return []*site.Page{{
		URL: guidesURL, Title: w.t("guides.title"), Summary: w.t("guides.summary"), Updated: updated,
		Parent: homeURL, View: view, Pos: diag.Pos{File: "content/guides"},
	}}
}
