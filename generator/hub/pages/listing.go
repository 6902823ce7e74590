package pages

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

var listing = Kind{"listing", listingPages}

// listingView is a page that leads to others, in groups.
type listingView struct {
	Groups []cardGroup
}

type cardGroup struct {
	Title string // "" for the only one
	Cards []card
}

// listingPages are the indexes of the folders of prose, as far as they have
// any.
func listingPages(w *writer) []*site.Page {
	var pages []*site.Page
	for _, list := range []struct {
		name, url, folder string
		groups            []cardGroup
	}{
		{"guides", guidesURL, "content/guides", w.guideGroups()},
		{"stages", stagesURL, "content/stages", oneGroup(w.stageCards())},
		{"roles", rolesURL, "content/roles", oneGroup(w.roleCards())},
		{"news", newsURL, "content/news", oneGroup(w.newsCards())},
	} {
		if len(list.groups) > 0 {
			pages = append(pages, &site.Page{
				URL: list.url, Title: w.t(list.name + ".title"), Summary: w.t(list.name + ".summary"), Parent: homeURL,
				Updated: newestOf(list.groups), View: listingView{list.groups}, Pos: diag.Pos{File: list.folder},
			})
		}
	}
	return pages
}

func oneGroup(cards []card) []cardGroup {
	if len(cards) == 0 {
		return nil
	}
	return []cardGroup{{Cards: cards}}
}

func newestOf(groups []cardGroup) time.Time {
	var newest time.Time
	for _, group := range groups {
		for _, card := range group.Cards {
			if card.updated.After(newest) {
				newest = card.updated
			}
		}
	}
	return newest
}

func cardOf(p catalog.Prose, url string) card {
	return card{Title: p.Title, URL: url, Summary: p.Summary, updated: p.Updated}
}

func (w *writer) guideGroups() []cardGroup {
	var groups []cardGroup
	at := map[string]int{}
	for _, g := range w.Catalog.Guides {
		i, ok := at[g.Group]
		if !ok {
			i = len(groups)
			at[g.Group] = i
			groups = append(groups, cardGroup{Title: w.groupTitle(g)})
		}
		groups[i].Cards = append(groups[i].Cards, cardOf(g.Prose, guidesURL+g.Slug+"/"))
	}
	return groups
}

func (w *writer) stageCards() []card {
	var cards []card
	for i, s := range w.Catalog.Stages {
		c := cardOf(s.Prose, stageURL(s.Slug))
		c.Number = i + 1
		cards = append(cards, c)
	}
	return cards
}

func (w *writer) roleCards() []card {
	var cards []card
	for _, r := range w.Catalog.Roles {
		cards = append(cards, cardOf(r.Prose, rolesURL+r.Slug+"/"))
	}
	return cards
}

func (w *writer) newsCards() []card {
	var cards []card
	for _, n := range w.Catalog.News {
		c := cardOf(n.Prose, newsURL+n.Slug+"/")
		c.Date = n.Updated
		cards = append(cards, c)
	}
	return cards
}
