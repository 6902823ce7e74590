package pages

import "sectorhub/generator/hub/catalog"

// Addresses of pages. Nothing else in the hub spells one.
const (
	homeURL         = "/"
	guidesURL       = "/guides/"
	stagesURL       = "/stages/"
	rolesURL        = "/roles/"
	toolkitURL      = "/toolkit/"
	evidenceURL     = "/evidence/"
	glossaryURL     = "/glossary/"
	questionsURL    = "/questions/"
	newsURL         = "/news/"
	clustersURL     = "/clusters/"
	regionsURL      = "/regions/"
	methodURL       = "/about/method/"
	careersURL      = "/careers/"
	demandURL       = "/careers/in-demand/"
	programsURL     = "/programs/"
	institutionsURL = "/institutions/"
	partnershipsURL = "/partnerships/"
	outcomesURL     = "/outcomes/"
	sourcesURL      = "/sources/"
	aboutURL        = "/about/"
	missingURL      = "/404.html"
)

func careerURL(o *catalog.Occupation) string { return careersURL + o.Slug + "/" }

// datasetPath is where a table is published for download.
func datasetPath(id string) string { return "data/" + id + ".csv" }
