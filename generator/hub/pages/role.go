package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

var role = Kind{"role", rolePages}

// roleView is what one partner brings, gets and does.
type roleView struct {
	proseView
	Bring, Get []string
	Stages     []roleStage
	Siblings   []site.PageLink // all roles
}

// roleStage is what a partner does at one stage.
type roleStage struct {
	Title, URL, Text string
}

func rolePages(w *writer) []*site.Page {
	var siblings []site.PageLink
	for _, r := range w.Catalog.Roles {
		siblings = append(siblings, site.PageLink{Title: r.Title, URL: rolesURL + r.Slug + "/"})
	}
	titles := map[string]string{}
	for _, s := range w.Catalog.Stages {
		titles[s.Slug] = s.Title
	}
	return inOrder(eachInParallel(w.Catalog.Roles, func(i int, r *catalog.Role) *site.Page {
		page, prose := w.prose(r.Prose, siblings[i].URL, rolesURL)
		view := roleView{proseView: prose, Bring: r.Bring, Get: r.Get, Siblings: siblings}
		for _, s := range r.Stages {
			view.Stages = append(view.Stages, roleStage{titles[s.Stage], stageURL(s.Stage), s.Text})
		}
		page.View = view
		return page
	}))
}
