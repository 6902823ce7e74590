package pages

import (
	"slices"
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var partnerships = Kind{"partnerships", partnershipsPages}

// partnershipsView is every partnership that we know of, by region and by
// industry, and what was published of the grants as a whole.
type partnershipsView struct {
	Total      int
	Map        *chartView         // of the regions; nil without outlines
	Groups     []partnershipGroup // by region; those of no known place last
	Industries []partnershipIndustry
	Rounds     []roundRow
	Priorities int
	Unplaced   int
	Source     site.Source
}

type partnershipGroup struct {
	Title, ID string
	URL       string // of the region; "" without
	Rows      []partnershipRow
}

type partnershipRow struct {
	Name, URL   string
	Industry    string
	IndustryURL string // of its cluster; "" without
	Place       string
	Grants      []time.Time
	Priority    bool
}

// partnershipIndustry is the partnerships of one cluster, or of an industry
// that is in none.
type partnershipIndustry struct {
	Name, URL, Emblem string
	Links             []site.PageLink
}

// roundRow is a round of grants or a total, as published.
type roundRow struct {
	Title, Note          string
	Kind                 string
	Date                 time.Time
	Partnerships, Amount figure.Figure
	Names                string
	Source               site.PageLink
}

func partnershipsPages(w *writer) []*site.Page {
	if w.Catalog.Dataset(catalog.PartnershipsTable) == nil {
		return nil
	}
	page := &site.Page{
		URL: partnershipsURL, Title: w.t("partnerships.title"), Summary: w.t("partnerships.summary", w.Catalog.Settings.State), Parent: homeURL,
		Updated: w.Catalog.Retrieved(catalog.PartnershipsTable, catalog.GrantsTable, catalog.RoundsTable),
		Pos:     diag.Pos{File: "data/" + catalog.PartnershipsTable + ".csv"},
		Sources: w.sourcesOf(catalog.PartnershipsTable, catalog.GrantsTable, catalog.RoundsTable),
	}
	view := partnershipsView{
		Total: len(w.Catalog.Partnerships), Groups: w.partnershipGroups(), Industries: w.partnershipIndustries(),
		Rounds: w.roundRows(page), Source: w.source(catalog.PartnershipsTable, ""),
	}
	for _, p := range w.Catalog.Partnerships {
		if p.Priority {
			view.Priorities++
		}
	}
	view.Unplaced = w.unplaced()
	view.Map = w.drawPartnerships(page)
	for _, g := range view.Groups {
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: g.ID, Text: g.Title})
	}
	page.View = view
	return []*site.Page{page}
}

// drawPartnerships draws how many partnerships of the list are in each region,
// which leads to them; those of no known place are in none.
func (w *writer) drawPartnerships(page *site.Page) *chartView {
	from := w.source(catalog.PartnershipsTable, "")
	m := areaMap{
		id: "partnerships-map", outlines: w.outlines.regions(), label: w.t("table.region"), measure: w.t("partnerships.partnerships"),
		title: "partnerships.map-title", subtitle: w.t("partnerships.map-subtitle", w.Catalog.Settings.State, from.Period), source: from,
	}
	for _, r := range w.Catalog.Regions {
		count := figure.Figure{Name: "partnerships, " + r.Name, Unit: figure.Count, Formula: "rows of the list with this region", From: []diag.Pos{{File: "data/" + catalog.PartnershipsTable + ".csv", Line: 1}}}
		for _, p := range w.Catalog.Partnerships {
			if p.Region == r {
				count.Value++
			}
		}
		m.areas, m.values = append(m.areas, onMap{r.ID, r.Name, "#" + r.ID}), append(m.values, count)
		if count.Value == 0 {
			m.areas[len(m.areas)-1].url = ""
		}
	}
	if w.unplaced() > 0 {
		m.notes = []string{w.Locale.Plural("partnerships.unplaced", w.unplaced())}
	}
	return w.drawAreas(page, m)
}

// unplaced is how many partnerships have no known region.
func (w *writer) unplaced() int {
	unplaced := 0
	for _, p := range w.Catalog.Partnerships {
		if p.Region == nil {
			unplaced++
		}
	}
	return unplaced
}

// partnershipGroups parts the partnerships by region.
func (w *writer) partnershipGroups() []partnershipGroup {
	var groups []partnershipGroup
	for _, r := range w.Catalog.Regions {
		groups = append(groups, partnershipGroup{Title: r.Name, ID: r.ID, URL: regionURL(r.ID)})
	}
	groups = append(groups, partnershipGroup{Title: w.t("partnerships.elsewhere"), ID: "elsewhere"})
	for _, p := range w.Catalog.Partnerships {
		at := len(groups) - 1
		if p.Region != nil {
			at = slices.Index(w.Catalog.Regions, p.Region)
		}
		groups[at].Rows = append(groups[at].Rows, w.partnershipRow(p))
	}
	return slices.DeleteFunc(groups, func(g partnershipGroup) bool { return len(g.Rows) == 0 })
}

func (w *writer) partnershipRow(p *catalog.Partnership) partnershipRow {
	row := partnershipRow{
		Name: p.Name, URL: partnershipURL(p), Industry: p.IndustryName(), Place: w.placeOf(p), Priority: p.Priority,
	}
	if p.Cluster != nil {
		row.IndustryURL = clusterURL(p.Cluster.ID)
	}
	for _, g := range p.Grants {
		row.Grants = append(row.Grants, g.Date)
	}
	return row
}

// partnershipIndustries parts the partnerships by cluster, then by industries
// outside of them; those of no known industry come last.
func (w *writer) partnershipIndustries() []partnershipIndustry {
	var all []partnershipIndustry
	for _, c := range w.Catalog.Clusters {
		all = append(all, partnershipIndustry{Name: c.Name, URL: clusterURL(c.ID), Emblem: c.Emblem})
	}
	unknown := partnershipIndustry{Name: w.t("partnerships.no-industry")}
	for _, p := range w.Catalog.Partnerships {
		link := site.PageLink{Title: p.Name, URL: partnershipURL(p)}
		if p.IndustryName() == "" {
			unknown.Links = append(unknown.Links, link)
			continue
		}
		name := p.Industry
		if p.Cluster != nil {
			name = p.Cluster.Name
		}
		at := slices.IndexFunc(all, func(i partnershipIndustry) bool { return i.Name == name })
		if at < 0 {
			at = len(all)
			all = append(all, partnershipIndustry{Name: name})
		}
		all[at].Links = append(all[at].Links, link)
	}
	all = append(all, unknown)
	return slices.DeleteFunc(all, func(i partnershipIndustry) bool { return len(i.Links) == 0 })
}

func (w *writer) roundRows(page *site.Page) []roundRow {
	var rows []roundRow
	for _, r := range w.Catalog.Rounds {
		row := roundRow{Title: r.Title, Note: r.Note, Kind: r.Kind, Date: r.Date, Partnerships: r.Partnerships, Amount: r.Amount, Source: site.PageLink{Title: r.Source, URL: r.Link}}
		if r.Names != "" {
			row.Names = w.t("partnerships.names-" + r.Names)
		}
		page.Figures = append(page.Figures, r.Partnerships, r.Amount)
		rows = append(rows, row)
	}
	return rows
}
