package pages

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

var news = Kind{"news", newsPages}

// newsView is one dated item.
type newsView struct {
	proseView
	Date time.Time
}

func newsPages(w *writer) []*site.Page {
	return inOrder(eachInParallel(w.Catalog.News, func(_ int, n *catalog.Guide) *site.Page {
		page, prose := w.prose(n.Prose, newsURL+n.Slug+"/", newsURL)
		page.View = newsView{prose, n.Updated}
		return page
	}))
}
