package pages

import "sectorhub/generator/hub/catalog"

// Addresses of pages. Nothing else in the hub spells one.
const (
	homeURL    = "/"
	guidesURL  = "/guides/"
	careersURL = "/careers/"
	sourcesURL = "/sources/"
	aboutURL   = "/about/"
	missingURL = "/404.html"
)

func guideURL(g *catalog.Guide) string { return guidesURL + g.Slug + "/" }

func aboutPageURL(g *catalog.Guide) string {
	if g.Slug == "" {
		return aboutURL
	}
	return aboutURL + g.Slug + "/"
}

func careerURL(o *catalog.Occupation) string { return careersURL + o.Slug + "/" }

// datasetPath is where a table is published for download.
func datasetPath(id string) string { return "data/" + id + ".csv" }
