package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// claimView is a figure about outcomes with all that limits it.
type claimView struct {
	ID, Statement                            string
	Design, DesignID                         string // how it is known
	Study, Year, Population, Measure, Caveat string
	Source, Link                             string // the page that was read
	Reading, Beneficiary                     string
}

// claimUse is a claim on a page, for what must stand beside it.
type claimUse struct {
	catalog.Claim
	pos diag.Pos
}

// claimEmbed names a claim.
type claimEmbed struct {
	ID string `yaml:"id" check:"required"`
}

// claim is the embed that shows a claim of the table.
func (b *body) claim(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[claimEmbed]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	id := read.Value.ID
	at := slices.IndexFunc(b.Catalog.Claims, func(c catalog.Claim) bool { return c.ID == id })
	if at < 0 {
		b.Report.Errorf(read.Pos("id"), "unknown-claim", "claim %q is not in data/%s.csv", id, catalog.ClaimsTable).
			Hint("%s", diag.OneOf(id, claimIDs(b.Catalog.Claims)))
		return false
	}
	c := b.Catalog.Claims[at]
	b.claims = append(b.claims, claimUse{c, e.Pos})
	b.page.Sources = addSource(b.page.Sources, b.source(catalog.ClaimsTable, ""))
	view := b.claimView(c)
	p.Claim = &view
	return true
}

func claimIDs(claims []catalog.Claim) []string {
	ids := make([]string, len(claims))
	for i, c := range claims {
		ids[i] = c.ID
	}
	return ids
}

func addSource(sources []site.Source, s site.Source) []site.Source {
	if slices.Contains(sources, s) {
		return sources
	}
	return append(sources, s)
}

// checkClaims holds claims together that would mislead apart, such as an early
// gain and its later fading.
func (w *writer) checkClaims(used []claimUse) {
	for _, use := range used {
		beside := func(other claimUse) bool { return other.ID == use.With }
		if use.With != "" && !slices.ContainsFunc(used, beside) {
			w.Report.Errorf(use.pos, "claim-apart", "claim %q misleads without %q", use.ID, use.With).
				Hint("show both on this page, or neither")
		}
	}
}

func (w *writer) claimView(c catalog.Claim) claimView {
	return claimView{
		ID: c.ID, Statement: c.Statement, Design: w.t("evidence.grade." + c.Design), DesignID: c.Design,
		Study: c.Study, Year: c.Year, Population: c.Population, Measure: c.Measure, Caveat: c.Caveat,
		Source: c.Source, Link: c.Link,
		Reading: w.t("evidence.reading." + c.Reading), Beneficiary: w.t("evidence.beneficiary." + c.Beneficiary),
	}
}
