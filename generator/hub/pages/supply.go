package pages

import (
	"cmp"
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// programLink is a program family as the page of a career shows it.
type programLink struct {
	Title, URL   string
	Graduates    figure.Figure // a year, mean of the newest three
	Institutions int           // with graduates in those years
	Weight       figure.Figure // the part of the family's graduates that counts for the career
	Above        string        // a note where most of its awards ask for much more schooling
}

// supplyView is how many graduates the programs that lead to an occupation
// have, held against its openings.
type supplyView struct {
	Supply figure.Figure // graduates a year
	Ratio  figure.Figure // of the openings
	Band   string        // "thin", "balance", "ample", or "" when it cannot be said
	Words  string        // the band in the interface's words, or why there is none
	Mixed  bool          // awards of several levels make it no number of new workers; said where it is not thin anyway
}

// programBook is every program's graduates and what they lead to, worked out
// once for all pages.
type programBook struct {
	years    []string // that a mean is over
	families map[*catalog.Family]*familyEntry
	links    map[*catalog.Occupation][]programLink
	supply   map[*catalog.Occupation]supplyView
	levels   schoolingOf
}

// familyEntry is a family of programs with its graduates a year.
type familyEntry struct {
	*catalog.Family
	graduates figure.Figure
	schools   int          // with graduates in the years of the mean
	parts     []familyPart // the largest first
	unmatched figure.Figure
}

// familyPart is the part of a family's graduates that counts for an occupation.
type familyPart struct {
	occupation *catalog.Occupation
	weight     figure.Figure
	above      figure.Figure // the share of awards that ask for much more schooling; no name where these are not most
}

// programsOf are the program families that lead to an occupation, those with
// most graduates for it first.
func (w *writer) programsOf(o *catalog.Occupation) []programLink { return w.programs.links[o] }

// supplyOf is the state's supply for an occupation: the same on every page.
func (w *writer) supplyOf(o *catalog.Occupation) supplyView { return w.programs.supply[o] }

func (w *writer) newProgramBook() *programBook {
	b := &programBook{
		years: w.Catalog.Completions.Newest(), families: map[*catalog.Family]*familyEntry{},
		links: map[*catalog.Occupation][]programLink{}, supply: map[*catalog.Occupation]supplyView{}, levels: schoolingOf{},
	}
	jobs := map[*catalog.Occupation]figure.Figure{}
	for _, o := range w.Catalog.Occupations {
		jobs[o] = o.Wages().Jobs.Named("jobs, " + o.Title)
	}
	trained := map[*catalog.Occupation][]measure.Trained{}
	for _, f := range w.Catalog.Families {
		b.families[f] = w.newFamilyEntry(b, f, jobs, trained)
	}
	for _, f := range w.Catalog.Families {
		w.linkFamily(b, b.families[f])
	}
	for _, o := range w.Catalog.Occupations {
		b.supply[o] = w.newSupply(o, trained[o], b.levels.mixed(o))
		slices.SortStableFunc(b.links[o], func(a, b programLink) int {
			return cmp.Compare(b.Graduates.Value*b.Weight.Value, a.Graduates.Value*a.Weight.Value)
		})
		b.links[o] = worthTelling(b.links[o])
	}
	return b
}

// newFamilyEntry adds up a family's graduates and parts them among occupations,
// program by program.
func (w *writer) newFamilyEntry(b *programBook, f *catalog.Family, jobs map[*catalog.Occupation]figure.Figure, trained map[*catalog.Occupation][]measure.Trained) *familyEntry {
	e := &familyEntry{Family: f}
	counts := map[*catalog.Program][]figure.Figure{}
	schools := map[*catalog.Institution]bool{}
	awards, levels := awardCounts{}, map[*catalog.Program]map[int]float64{}
	var all []figure.Figure
	for _, award := range f.Completions {
		if slices.Contains(b.years, award.Year) {
			count := award.Graduates()
			counts[award.Program], all = append(counts[award.Program], count), append(all, count)
			schools[award.Institution] = true
			years := awardYears(award.Level)
			awards[years] = append(awards[years], count)
			if levels[award.Program] == nil {
				levels[award.Program] = map[int]float64{}
			}
			levels[award.Program][years] += count.Value
		}
	}
	e.schools = len(schools)
	e.graduates = measure.YearlyMean("graduates a year, "+f.Title, all, len(b.years))
	parts := map[*catalog.Occupation][]measure.Trained{}
	unmatched := 0.0
	for _, p := range f.Programs {
		graduates := measure.YearlyMean("graduates a year, "+p.Title, counts[p], len(b.years))
		if len(p.Links) == 0 {
			unmatched += graduates.Value
		}
		for i, weight := range weightsOf(p, jobs) {
			o := p.Links[i].Occupation
			parts[o] = append(parts[o], measure.Trained{Graduates: graduates, Weight: weight})
			trained[o] = append(trained[o], measure.Trained{Graduates: graduates, Weight: weight})
			for years, count := range levels[p] {
				b.levels.add(o, years, count*weight.Value)
			}
		}
	}
	e.unmatched = ofFamily("graduates of programs without a match", figure.Figure{Value: unmatched, Unit: figure.Count}, e.graduates)
	e.parts = partsOf(parts, e.graduates)
	for i := range e.parts {
		e.parts[i].above, _ = awards.aboveJob(e.parts[i].occupation)
	}
	return e
}

// weightsOf are a program's weights with the rows that lead it to its
// occupations.
func weightsOf(p *catalog.Program, jobs map[*catalog.Occupation]figure.Figure) []figure.Figure {
	linked := make([]figure.Figure, len(p.Links))
	for i, link := range p.Links {
		linked[i] = jobs[link.Occupation]
	}
	weights := measure.Weights(linked)
	for i, link := range p.Links {
		weights[i].From = slices.Concat(link.From, weights[i].From)
	}
	return weights
}

// partsOf are the occupations that graduates of a family count for.
func partsOf(by map[*catalog.Occupation][]measure.Trained, all figure.Figure) []familyPart {
	var parts []familyPart
	for o, programs := range by {
		if supply := measure.Supply(programs); supply.Value > 0 {
			parts = append(parts, familyPart{occupation: o, weight: ofFamily("part of the graduates, "+o.Title, supply, all)})
		}
	}
	slices.SortFunc(parts, func(a, b familyPart) int {
		return cmp.Or(cmp.Compare(b.weight.Value, a.weight.Value), cmp.Compare(a.occupation.Code, b.occupation.Code))
	})
	return parts
}

// ofFamily is a part's share of a family's graduates. It comes from the rows of
// the part; those of the whole stand beside the graduates.
func ofFamily(name string, part, all figure.Figure) figure.Figure {
	all.From = nil
	part.Value = min(part.Value, all.Value) // the parts of a whole add up to it but for rounding
	return measure.Share(part.Named("graduates who count for it"), all.Named("graduates a year")).Named(name)
}
