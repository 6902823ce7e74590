package pages

import (
	"time"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// partnershipsHere is the section "The partnership" on pages of clusters: those
// that we know of, or that we know of none.
type partnershipsHere struct {
	Cards    []partnershipCard
	Unplaced int // of the same cluster, of which no source says the place
}

// partnershipCard is a partnership in a few lines.
type partnershipCard struct {
	Name, URL       string
	Date            time.Time // of the newest grant; zero without
	Text            string    // the round of that grant
	Place           string
	Stage, Outcomes string
	Source          site.PageLink
}

// partnershipsIn are a cluster's partnerships, in a region when one is given.
func (w *writer) partnershipsIn(page *site.Page, c *catalog.Cluster, r *catalog.Region) partnershipsHere {
	var here partnershipsHere
	for _, p := range w.Catalog.PartnershipsOf(c, r) {
		here.Cards = append(here.Cards, w.partnershipCard(p))
		for _, g := range p.Grants {
			page.Figures = append(page.Figures, g.Round.Partnerships, g.Round.Amount)
		}
	}
	if r != nil {
		for _, p := range w.Catalog.PartnershipsOf(c, nil) {
			if p.Region == nil {
				here.Unplaced++
			}
		}
	}
	if len(here.Cards)+here.Unplaced > 0 {
		page.Sources = append(page.Sources, w.sourcesOf(catalog.PartnershipsTable)...)
	}
	return here
}

func (w *writer) partnershipCard(p *catalog.Partnership) partnershipCard {
	card := partnershipCard{
		Name: p.Name, URL: partnershipURL(p), Place: w.placeOf(p), Stage: w.t("missing." + string(figure.NotAvailable)),
		Outcomes: w.t("partnership.none-reported"), Source: site.PageLink{Title: p.Source, URL: p.Link},
	}
	if card.Place == "" {
		card.Place = w.t("partnership.no-place")
	}
	if p.Stage != nil {
		card.Stage = p.Stage.Title
	}
	if n := len(p.Outcomes); n > 0 {
		card.Outcomes = w.Locale.Plural("partnership.reported", n)
	}
	if n := len(p.Grants); n > 0 {
		card.Date, card.Text = p.Grants[n-1].Date, w.roundWords(p.Grants[n-1].Round)
	}
	return card
}

// boardView is what employers need, as far as any board has been imported.
type boardView struct {
	Loaded bool
	Boards []boardPart
	Source site.Source
}

// boardPart is what employers of an industry in a place ranked on one day.
type boardPart struct {
	Cluster, Place site.PageLink // Place without a URL is the whole state
	Date           time.Time
	Rows           []needRow
}

type needRow struct {
	Rank                        int
	Need, Action, Owner, Status string
	Partnership                 site.PageLink
}

// boardView shows boards on a page and names their source.
func (w *writer) boardView(boards []catalog.Board, page *site.Page) boardView {
	view := boardView{Loaded: w.Catalog.NeedsLoaded(), Source: w.source(catalog.NeedsTable, "")}
	for _, b := range boards {
		part := boardPart{
			Cluster: site.PageLink{Title: b.Cluster.Name, URL: clusterURL(b.Cluster.ID)},
			Place:   site.PageLink{Title: w.Catalog.Settings.State}, Date: b.Date,
		}
		if b.Region != nil {
			part.Place = site.PageLink{Title: b.Region.Name, URL: clusterRegionURL(b.Cluster.ID, b.Region.ID)}
		}
		for _, n := range b.Needs {
			row := needRow{Rank: n.Rank, Need: n.Text, Action: n.Action, Owner: n.Owner, Status: w.t("needs.status." + n.Status)}
			if n.Partnership != nil {
				row.Partnership = site.PageLink{Title: n.Partnership.Name, URL: partnershipURL(n.Partnership)}
			}
			part.Rows = append(part.Rows, row)
		}
		view.Boards = append(view.Boards, part)
	}
	if len(boards) > 0 {
		page.Sources = append(page.Sources, w.sourcesOf(catalog.NeedsTable)...)
	}
	return view
}
