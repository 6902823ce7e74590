package pages

import (
	"slices"
	"strings"
	"sync"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// clusterPlace is a cluster in the whole state or in one of its regions: what a
// brief and a launch kit are about.
type clusterPlace struct {
	*entry
	region   *catalog.Region      // nil for the whole state
	facts    func() placeFacts    // made once, when first asked: pages and files share them
	programs func() []programLink // of the cluster, likewise
}

// placeFacts are the figures of a place that its page, its briefs and its kit
// tell.
type placeFacts struct {
	stats   []stat // in the order of statJobs to statGrowth
	trend   *trend // nil where none can be followed
	keys    *keyView
	sources []site.Source
}

// newPlaces are all clusters in the state, each followed by its regions.
func (w *writer) newPlaces() []*clusterPlace {
	var all []*clusterPlace
	for _, c := range w.Catalog.Clusters {
		programs := sync.OnceValue(func() []programLink { return w.keyPrograms(c) })
		for _, r := range append([]*catalog.Region{nil}, w.Catalog.Regions...) {
			p := &clusterPlace{entry: w.book.clusters[c.ID], region: r, programs: programs}
			p.facts = sync.OnceValue(func() placeFacts { return w.newFacts(p) })
			all = append(all, p)
		}
	}
	return all
}

// placesIn are the places in regions, or those of the whole state.
func (w *writer) placesIn(regions bool) []*clusterPlace {
	return slices.DeleteFunc(slices.Clone(w.places), func(p *clusterPlace) bool { return (p.region != nil) != regions })
}

// url is the page of the place's figures.
func (p *clusterPlace) url() string {
	if p.region == nil {
		return clusterURL(p.ID)
	}
	return clusterRegionURL(p.ID, p.region.ID)
}

// id names the place in a file's name: "healthcare-central".
func (p *clusterPlace) id() string {
	if p.region == nil {
		return p.ID
	}
	return p.ID + "-" + p.region.ID
}

func (p *clusterPlace) sums() sums {
	if p.region == nil {
		return p.state
	}
	return p.regions[p.region.ID]
}

// area is the place's name: "Upper Lakes", or the state's.
func (w *writer) area(p *clusterPlace) string {
	if p.region == nil {
		return w.Catalog.Settings.State
	}
	return p.region.Name
}

// placeTitle is "Boats in the Upper Lakes".
func (w *writer) placeTitle(p *clusterPlace) string {
	return w.t("clusterregion.title", p.Name, w.area(p))
}

func (w *writer) newFacts(p *clusterPlace) placeFacts {
	f := placeFacts{keys: w.keys[p.ID]()}
	quotient, base := p.quotient, w.baseOf(p.entry)
	if p.region != nil {
		quotient = p.quotients[p.region.ID]
		base = w.t("cluster.base-state", w.Catalog.Settings.State, p.scope.period)
		f.trend = w.trend(p.Cluster, p.region)
	}
	f.stats = append(w.clusterStats(p.sums(), quotient, w.t("cluster.quotient-sentence", base), p.entry), w.growthStat(f.trend))
	f.sources = w.placeSources(p, f)
	return f
}

// lead is the short answer of a place, as far as it is known.
func (w *writer) lead(p *clusterPlace) string {
	jobs := p.sums().jobs
	if _, ok := jobs.Known(); !ok {
		return w.t("cluster.lead-none", p.Name, w.area(p))
	}
	return w.t("cluster.lead", w.show(jobs), p.Name, w.area(p), p.scope.period)
}

// Where the stats of a place stand.
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

// keyPrograms are the program families that lead to a cluster's key occupations,
// those with most graduates first.
func (w *writer) keyPrograms(c *catalog.Cluster) []programLink {
	var all []programLink
	seen := map[string]bool{}
	for _, key := range w.Catalog.KeyOccupations(c.ID) {
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
func (w *writer) known(p *clusterPlace) map[string]string {
	f := p.facts()
	stats := f.stats
	value := func(f figure.Figure) string { return w.show(f) }
	known := map[string]string{
		"cluster": p.Name, "region": w.area(p),
		"jobs": value(stats[statJobs].Figure), "employers": value(stats[statEmployers].Figure),
		"pay": value(stats[statPay].Figure), "concentration": value(stats[statQuotient].Figure),
		"growth": w.Locale.Signed(stats[statGrowth].Figure),
		"gaps":   w.gapWords(w.briefGaps(f)), "sources": w.sourceWords(w.figureSources(p, f)),
		"programs": titles(p.programs(), programsTold, func(l programLink) string { return l.Title }),
	}
	if keys := f.keys; keys != nil {
		known["top-occupations"] = titles(keys.Rows, occupationsTold, func(r keyRow) string { return r.Title })
		known["openings"] = w.t("kit.openings", value(allOpenings(p, keys)), w.Catalog.Settings.State)
	}
	return known
}

// allOpenings are the openings of a cluster's key occupations, each once: it
// stands for this cluster alone and is never added to another's.
func allOpenings(p *clusterPlace, keys *keyView) figure.Figure {
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
func (w *writer) briefGaps(f placeFacts) []gap {
	plain := slices.Clone(f.stats)
	for i := range plain {
		if plain[i].Figure.Missing == figure.NotLoaded {
			plain[i].Figure.Note = ""
		}
	}
	gaps := w.gapsOf(plain)
	if f.keys == nil {
		return gaps
	}
	var without []string
	for _, row := range f.keys.Rows {
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
func (w *writer) figureSources(p *clusterPlace, f placeFacts) []site.Source {
	sources := []site.Source{w.sourceOf(p.entry)}
	if f.keys != nil {
		sources = append(sources, f.keys.Future)
	}
	return sources
}

// placeSources are all datasets behind the figures of a place: its key
// occupations, its programs and what counts as its industries, too.
func (w *writer) placeSources(p *clusterPlace, f placeFacts) []site.Source {
	sources := w.figureSources(p, f)
	if p.region == nil {
		sources = append(sources, w.baseSources(p.entry)...)
	} else if f.trend != nil && len(f.trend.Rows) > 0 {
		sources = append(sources, f.trend.Source)
	}
	if f.keys != nil {
		sources = append(sources, f.keys.Wages, f.keys.Basis)
	}
	return append(sources, w.sourcesOf(catalog.ClusterIndustriesTable, catalog.CompletionsTable)...)
}
