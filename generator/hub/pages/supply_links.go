package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// leastPart is the smallest part that does not print as zero.
const leastPart = 0.0005

// worthTelling are the links with a part that can be printed; all where none
// can, as a career with a program is not one without.
func worthTelling(links []programLink) []programLink {
	var kept []programLink
	for _, link := range links {
		if link.Weight.Value >= leastPart {
			kept = append(kept, link)
		}
	}
	if kept == nil {
		return links
	}
	return kept
}

func (w *writer) linkFamily(b *programBook, e *familyEntry) {
	for _, part := range e.parts {
		b.links[part.occupation] = append(b.links[part.occupation], programLink{
			Title: e.Title, URL: programURL(e.Family), Graduates: w.perYear(e.graduates), Institutions: e.schools, Weight: part.weight,
			Above: w.aboveNote(part),
		})
	}
}

// aboveNote says that graduates hardly study for a job, where that is so.
func (w *writer) aboveNote(part familyPart) string {
	if part.above.Name == "" {
		return ""
	}
	return w.t("program.above-note")
}

func (w *writer) newSupply(o *catalog.Occupation, programs []measure.Trained, mixed bool) supplyView {
	if w.Catalog.Completions.Dataset == nil {
		absent := figure.Absent("graduates, "+o.Title, figure.Count, figure.NotLoaded, "sectorhub import ipeds")
		return supplyView{Supply: absent, Ratio: absent, Words: w.Locale.Why(absent)}
	}
	supply := measure.Supply(programs).Named("graduates who count for " + o.Title)
	ratio := measure.SupplyRatio(supply, o.Outlook().Openings.Named("openings a year, "+o.Title)).Named("graduates for each opening, " + o.Title)
	view := supplyView{Supply: w.perYear(supply), Ratio: ratio, Band: string(measure.BandOf(ratio))}
	view.Mixed = mixed && (view.Band == string(measure.NearBalance) || view.Band == string(measure.Ample))
	switch {
	case view.Band != "":
		view.Words = w.t("supply." + view.Band)
	case supply.Missing == figure.NotApplicable:
		view.Words = w.t("supply.none")
	case ratio.Missing != figure.Present:
		view.Words = w.t("supply.unknown")
	case supply.Approximate:
		view.Words = w.t("supply.guess")
	default:
		view.Words = w.Locale.Why(ratio)
	}
	return view
}
