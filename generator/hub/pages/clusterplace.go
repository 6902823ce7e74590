package pages

import (
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// clusterPlace is a cluster in the whole state or in one of its regions: what a
// brief and a launch kit are about.
type clusterPlace struct {
	*entry
	region *catalog.Region // nil for the whole state
}

// places are all clusters in the state, each followed by its regions.
func (w *writer) places() []clusterPlace {
	var all []clusterPlace
	for _, c := range w.Catalog.Clusters {
		e := w.book.clusters[c.ID]
		all = append(all, clusterPlace{e, nil})
		for _, r := range w.Catalog.Regions {
			all = append(all, clusterPlace{e, r})
		}
	}
	return all
}

// url is the page of the place's figures.
func (p clusterPlace) url() string {
	if p.region == nil {
		return clusterURL(p.ID)
	}
	return clusterRegionURL(p.ID, p.region.ID)
}

// id names the place in a file's name: "healthcare-central".
func (p clusterPlace) id() string {
	if p.region == nil {
		return p.ID
	}
	return p.ID + "-" + p.region.ID
}

func (p clusterPlace) sums() sums {
	if p.region == nil {
		return p.state
	}
	return p.regions[p.region.ID]
}

// area is the place's name: "Upper Lakes", or the state's.
func (w *writer) area(p clusterPlace) string {
	if p.region == nil {
		return w.Catalog.Settings.State
	}
	return p.region.Name
}

// placeTitle is "Boats in the Upper Lakes".
func (w *writer) placeTitle(p clusterPlace) string {
	return w.t("clusterregion.title", p.Name, w.area(p))
}

// placeStats are the headline figures of a place, and its trend where one can
// be followed.
func (w *writer) placeStats(p clusterPlace) ([]stat, *trend) {
	quotient, base := p.quotient, w.baseOf(p.entry)
	var t *trend
	if p.region != nil {
		quotient = p.quotients[p.region.ID]
		base = w.t("cluster.base-state", w.Catalog.Settings.State, p.scope.period)
		t = w.trend(p.Cluster, p.region)
	}
	stats := w.clusterStats(p.sums(), quotient, w.t("cluster.quotient-sentence", base), p.entry)
	return append(stats, w.growthStat(t)), t
}

// Where the stats of a place stand in placeStats.
const (
	statJobs = iota
	statEmployers
	statPay
	statQuotient
	statGrowth
)

const (
	occupationsTold = 3
	programsTold    = 3
)

// keysOf are the cluster's key occupations, nil without.
func (w *writer) keysOf(p clusterPlace) *keyView {
	if made := w.keys[p.ID]; made != nil {
		return made()
	}
	return nil
}

// keyPrograms are the program families that lead to a cluster's key occupations,
// those with most graduates first.
func (w *writer) keyPrograms(p clusterPlace) []programLink {
	var all []programLink
	seen := map[string]bool{}
	for _, key := range w.Catalog.KeyOccupations(p.ID) {
		for _, link := range w.programsOf(key.Occupation) {
			if !seen[link.URL] {
				seen[link.URL] = true
				all = append(all, link)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b programLink) int { return mostFirst(a.Graduates, b.Graduates) })
	return all
}

// known are the values of a place by their names in catalog.PlaceValues, in
// words.
func (w *writer) known(p clusterPlace) map[string]string {
	stats, _ := w.placeStats(p)
	value := func(f figure.Figure) string { return w.show(f) }
	known := map[string]string{
		"cluster": p.Name, "region": w.area(p),
		"jobs": value(stats[statJobs].Figure), "employers": value(stats[statEmployers].Figure),
		"pay": value(stats[statPay].Figure), "concentration": value(stats[statQuotient].Figure),
		"growth": w.Locale.Signed(stats[statGrowth].Figure),
		"gaps":   w.gapWords(w.briefGaps(p, stats)), "sources": w.sourceWords(w.figureSources(p)),
		"programs": titles(w.keyPrograms(p), programsTold, func(l programLink) string { return l.Title }),
	}
	if keys := w.keysOf(p); keys != nil {
		known["top-occupations"] = titles(keys.Rows, occupationsTold, func(r keyRow) string { return r.Title })
		known["openings"] = w.t("kit.openings", value(allOpenings(p, keys)), w.Catalog.Settings.State)
	}
	return known
}

// allOpenings are the openings of a cluster's key occupations, each once: it
// stands for this cluster alone and is never added to another's.
func allOpenings(p clusterPlace, keys *keyView) figure.Figure {
	var openings []figure.Figure
	for _, row := range keys.Rows {
		openings = append(openings, row.Openings)
	}
	return measure.Sum("openings a year, key occupations of "+p.Name, openings)
}

// namedInGap is how many key occupations a gap names.
const namedInGap = 3

// briefGaps are the gaps of a place for readers who load no tables, with the
// key occupations of which no openings are known.
func (w *writer) briefGaps(p clusterPlace, stats []stat) []gap {
	plain := slices.Clone(stats)
	for i := range plain {
		if plain[i].Figure.Missing == figure.NotLoaded {
			plain[i].Figure.Note = ""
		}
	}
	gaps := w.gapsOf(plain)
	keys := w.keysOf(p)
	if keys == nil {
		return gaps
	}
	var without []string
	for _, row := range keys.Rows {
		if _, known := row.Openings.Known(); !known {
			without = append(without, row.Title)
		}
	}
	if len(without) == 0 {
		return gaps
	}
	return append(gaps, gap{What: []string{w.t("career.openings")}, Why: w.t("brief.gap-openings",
		w.Locale.Number(float64(len(without)), 0), strings.Join(without[:min(namedInGap, len(without))], "; "))})
}

func titles[T any](rows []T, most int, title func(T) string) string {
	var all []string
	for _, row := range rows[:min(most, len(rows))] {
		all = append(all, title(row))
	}
	return strings.Join(all, "; ")
}

func (w *writer) gapWords(gaps []gap) string {
	if len(gaps) == 0 {
		return w.t("brief.no-gaps")
	}
	var all []string
	for _, g := range gaps {
		all = append(all, strings.Join(g.What, ", ")+": "+g.Why)
	}
	return strings.Join(all, " ")
}

func (w *writer) sourceWords(sources []site.Source) string {
	var all []string
	for _, s := range sources {
		text := s.Title
		if s.Publisher != "" {
			text = s.Publisher + ", " + text
		}
		if s.Period != "" {
			text += ", " + s.Period
		}
		if !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

// figureSources are the datasets that a place's headline figures stand in.
func (w *writer) figureSources(p clusterPlace) []site.Source {
	sources := []site.Source{w.sourceOf(p.entry)}
	if keys := w.keysOf(p); keys != nil {
		sources = append(sources, keys.Future)
	}
	return sources
}

// placeSources are all datasets behind the figures of a place: its key
// occupations, its programs and what counts as its industries, too.
func (w *writer) placeSources(p clusterPlace) []site.Source {
	sources := w.figureSources(p)
	if p.region == nil {
		sources = append(sources, w.baseSources(p.entry)...)
	} else if t := w.trend(p.Cluster, p.region); t != nil && len(t.Rows) > 0 {
		sources = append(sources, t.Source)
	}
	if keys := w.keysOf(p); keys != nil {
		sources = append(sources, keys.Wages, keys.Basis)
	}
	return append(sources, w.sourcesOf(catalog.ClusterIndustriesTable, catalog.CompletionsTable)...)
}
