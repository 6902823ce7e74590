package pages

import (
	"slices"
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var partnership = Kind{"partnership", partnershipPages}

func partnershipURL(p *catalog.Partnership) string { return partnershipsURL + p.ID + "/" }

// partnershipView is what is known of one partnership, and what is not.
type partnershipView struct {
	proseView
	Lead     string
	Facts    []fact
	Figures  []site.PageLink // pages with the figures of its industry and place
	Grants   []grantRow
	Outcomes outcomesHere
	Board    boardView
	Note     string // how we know its place and industry
	Source   site.PageLink
}

// fact is one thing that readers ask of a partnership. Without a text, Why says
// what is missing.
type fact struct {
	Label, Text, URL, Why string
}

// grantRow is money that a partnership got in one round.
type grantRow struct {
	Round  string
	Date   time.Time
	Amount figure.Figure
	Of     string // the round as a whole
	Source site.PageLink
}

func partnershipPages(w *writer) []*site.Page {
	return eachInParallel(w.Catalog.Partnerships, func(_ int, p *catalog.Partnership) *site.Page { return w.partnership(p) })
}

func (w *writer) partnership(p *catalog.Partnership) *site.Page {
	page, prose := w.story(p.Story, partnershipURL(p), partnershipsURL, p.Name, w.t("partnership.summary", p.Name))
	page.Pos = p.Pos
	page.Updated = latest(page.Updated, w.Catalog.Retrieved(catalog.PartnershipsTable, catalog.GrantsTable, catalog.OutcomesTable))
	view := partnershipView{
		proseView: prose, Lead: w.partnershipLead(p), Facts: w.partnershipFacts(p), Figures: w.figuresOf(p),
		Outcomes: w.outcomesOf(page, p), Note: p.Note, Source: site.PageLink{Title: p.Source, URL: p.Link},
	}
	if boards := w.boardsOf(p); boards != nil || !w.Catalog.NeedsLoaded() {
		view.Board = w.boardView(boards, page)
	}
	for _, g := range p.Grants {
		page.Figures = append(page.Figures, g.Amount, g.Round.Amount, g.Round.Partnerships)
		view.Grants = append(view.Grants, w.grantRow(g))
	}
	page.Sources = w.sourcesOf(catalog.PartnershipsTable, catalog.GrantsTable, catalog.RoundsTable)
	if len(p.Outcomes) > 0 {
		page.Sources = append(page.Sources, w.sourcesOf(catalog.OutcomesTable, catalog.OutcomeMeasuresTable)...)
	}
	page.View = view
	return page
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func (w *writer) grantRow(g catalog.Grant) grantRow {
	return grantRow{
		Round: g.Round.Title, Date: g.Date, Amount: g.Amount, Of: w.roundWords(g.Round),
		Source: site.PageLink{Title: g.Source, URL: g.Link},
	}
}

// roundWords say a round as a whole: "One of 13 that shared $2,450,000".
func (w *writer) roundWords(r *catalog.Round) string {
	return w.t("partnership.one-of", w.show(r.Partnerships), w.show(r.Amount))
}

// partnershipLead is what it is, in a sentence as long as what is known.
func (w *writer) partnershipLead(p *catalog.Partnership) string {
	industry, place := p.IndustryName(), w.placeOf(p)
	switch {
	case industry != "" && place != "":
		return w.t("partnership.lead", industry, place)
	case industry != "":
		return w.t("partnership.lead-industry", industry)
	case place != "":
		return w.t("partnership.lead-place", place)
	}
	return w.t("partnership.lead-nothing")
}

// placeOf names where a partnership is: its counties, else its region; "" when
// no source says.
func (w *writer) placeOf(p *catalog.Partnership) string {
	words := ""
	for i, county := range p.Counties {
		if i > 0 {
			words += ", "
		}
		words += w.t("partnership.county", county.Name)
	}
	switch {
	case words == "" && p.Region != nil:
		return p.Region.Name
	case words != "" && p.Region != nil:
		return w.t("partnership.in-region", words, p.Region.Name)
	}
	return words
}

// partnershipFacts are the answers to what readers ask first, each with what is
// missing when there is none.
func (w *writer) partnershipFacts(p *catalog.Partnership) []fact {
	facts := []fact{
		{Label: w.t("partnership.industry"), Text: p.IndustryName(), Why: w.t("partnership.no-industry")},
		{Label: w.t("partnership.place"), Text: w.placeOf(p), Why: w.t("partnership.no-place")},
		{Label: w.t("partnership.stage"), Why: w.t("partnership.no-stage")},
		{Label: w.t("partnership.priority"), Text: p.PriorityReason, Why: w.t("partnership.no-priority")},
		{Label: w.t("partnership.convener"), Text: p.Convener, Why: w.t("partnership.no-convener")},
		{Label: w.t("partnership.website"), Text: p.Website, URL: p.Website, Why: w.t("partnership.no-website")},
		{Label: w.t("partnership.contact"), Text: p.Contact, Why: w.t("partnership.no-contact")},
	}
	if p.Stage != nil {
		facts[2].Text, facts[2].URL = p.Stage.Title, stageURL(p.Stage.Slug)
	}
	return facts
}

// figuresOf are the pages that tell of a partnership's industry where it is.
func (w *writer) figuresOf(p *catalog.Partnership) []site.PageLink {
	var pages []site.PageLink
	if p.Cluster != nil && p.Region != nil {
		pages = append(pages, site.PageLink{Title: w.t("clusterregion.title", p.Cluster.Name, p.Region.Name), URL: clusterRegionURL(p.Cluster.ID, p.Region.ID)})
	}
	if p.Cluster != nil {
		pages = append(pages, site.PageLink{Title: w.t("clusterregion.cluster", p.Cluster.Name, w.Catalog.Settings.State), URL: clusterURL(p.Cluster.ID)})
	}
	if p.Region != nil {
		pages = append(pages, site.PageLink{Title: w.t("clusterregion.region", p.Region.Name), URL: regionURL(p.Region.ID)})
	}
	return pages
}

// boardsOf are the needs of a partnership's industry where it is, as far as
// both are known.
func (w *writer) boardsOf(p *catalog.Partnership) []catalog.Board {
	return slices.DeleteFunc(slices.Clone(w.Catalog.Boards), func(b catalog.Board) bool {
		own := slices.ContainsFunc(b.Needs, func(n catalog.Need) bool { return n.Partnership == p })
		here := p.Cluster != nil && b.Cluster == p.Cluster && p.Region != nil && b.Region == p.Region
		return !own && !here
	})
}
