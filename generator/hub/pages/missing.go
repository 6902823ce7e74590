package pages

import (
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

var missing = Kind{"missing", missingPages}

// missingPages is the page that answers an address nobody has.
func missingPages(w *writer) []*site.Page {
	return []*site.Page{{
		URL: missingURL, Title: w.t("missing-page.title"), Summary: w.t("missing-page.summary"),
		Parent: homeURL, NoIndex: true, Pos: diag.Pos{File: "content/site.yaml"},
	}}
}
