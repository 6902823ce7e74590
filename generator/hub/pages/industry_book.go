package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// The edition of the industry codes that the releases at hand count in.
const (
	cbpEdition      = "2017"
	nationalEdition = "2022"
	nationalPeriod  = "2024-1" // of QCEW, for the nation
	nation          = "US"
)

// book is every cluster in every place, added up once for all pages.
type book struct {
	industries   []string                 // of the state, private, by their 4-digit codes
	laborYear    string                   // the newest of which every county's labor force is known
	stateTotal   figure.Figure            // private jobs in the state
	regionTotals map[string]figure.Figure // by region
	clusters     map[string]*entry        // by cluster
}

// entry is a cluster in the state, its regions and its counties.
type entry struct {
	*catalog.Cluster
	scope      scope // of the state; its release, period and ownership hold for the counties
	codes      []string
	state      sums
	regions    map[string]sums
	counties   map[string]figure.Figure // jobs
	inCounties figure.Figure            // jobs, of all counties together
	coverage   figure.Figure            // of the state's total by the county cells
	quotient   figure.Figure            // vs U.S.
	quotients  map[string]figure.Figure // of each region, vs the state
	spread     measure.Spread
}

func (w *writer) newBook() *book {
	b := &book{regionTotals: map[string]figure.Figure{}, clusters: map[string]*entry{}, laborYear: w.laborYear()}
	if len(w.Catalog.Clusters) == 0 && len(w.Catalog.Regions) == 0 {
		return b
	}
	w.addTotals(b)
	for _, c := range w.Catalog.Clusters {
		b.clusters[c.ID] = w.newEntry(b, c)
	}
	return b
}

// cbpScope is the newest County Business Patterns for some areas.
func (w *writer) cbpScope(areas []string) scope {
	s := scope{release: w.Catalog.CBP, areas: areas, ownership: catalog.Private}
	if periods := w.Catalog.CBP.Periods; len(periods) > 0 {
		s.period = periods[len(periods)-1]
	}
	return s
}

// addTotals adds up all private jobs of the state and of each region: every
// 4-digit industry, and the workplaces that have none.
func (w *writer) addTotals(b *book) {
	state := w.cbpScope([]string{w.Catalog.Settings.Area})
	b.industries = state.release.Codes(w.Catalog.Settings.Area, state.period, catalog.Private, 4)
	codes := slices.Clone(b.industries)
	if state.release.Has(catalog.IndustryCell{Area: w.Catalog.Settings.Area, Period: state.period, Ownership: catalog.Private, Industry: unclassified}) {
		codes = append(codes, unclassified)
	}
	b.stateTotal = w.addUp(state, codes).jobs.Named("private jobs, " + w.Catalog.Settings.State)
	coverage := measure.Coverage(w.addUp(w.cbpScope(w.countyAreas()), codes).jobs, b.stateTotal)
	for _, region := range w.Catalog.Regions {
		total := w.addUp(w.cbpScope(region.Areas()), codes).jobs.Named("private jobs, " + region.Name)
		b.regionTotals[region.ID] = measure.Covered(total, coverage)
	}
}

// unclassified is the sector of workplaces without an industry in County
// Business Patterns.
const unclassified = "99"

func (w *writer) countyAreas() []string {
	var areas []string
	for _, county := range w.Catalog.Counties {
		areas = append(areas, county.FIPS)
	}
	return areas
}

func (w *writer) newEntry(b *book, c *catalog.Cluster) *entry {
	e := &entry{Cluster: c, regions: map[string]sums{}, counties: map[string]figure.Figure{}, quotients: map[string]figure.Figure{}}
	e.scope, e.codes = w.scopeOf(c)
	e.state = w.addUp(e.scope, e.codes).named(c.Name, w.Catalog.Settings.State)
	inCounties := w.addUp(e.in(w.countyAreas()), e.codes)
	known := coverageOf(inCounties, e.state)
	e.inCounties, e.coverage = inCounties.jobs, known.jobs
	var regions []figure.Figure
	for _, region := range w.Catalog.Regions {
		in := w.addUp(e.in(region.Areas()), e.codes).named(c.Name, region.Name).covered(known)
		e.regions[region.ID] = in
		regions = append(regions, in.jobs)
		e.quotients[region.ID] = w.regionQuotient(b, e, region)
	}
	for _, county := range w.Catalog.Counties {
		e.counties[county.FIPS] = w.addUp(e.in([]string{county.FIPS}), e.codes).jobs.Named("jobs, " + c.Name + ", " + county.Name)
	}
	e.quotient = w.stateQuotient(b, e)
	e.spread = measure.SpreadOver(e.state.jobs, regions)
	return e
}

// coverage is how much of the state's totals the county cells hold, of a whole
// cluster and of each of its industries.
type coverage struct {
	jobs, establishments, payroll figure.Figure
	industries                    map[string]coverage
}

func coverageOf(counties, state sums) coverage {
	c := coverage{
		jobs:           measure.Coverage(counties.jobs, state.jobs),
		establishments: measure.Coverage(counties.establishments, state.establishments),
		payroll:        measure.Coverage(counties.payroll, state.payroll),
		industries:     map[string]coverage{},
	}
	for _, row := range state.rows {
		i := slices.IndexFunc(counties.rows, func(other industryRow) bool { return other.Code == row.Code })
		if i >= 0 {
			c.industries[row.Code] = coverage{jobs: measure.Coverage(counties.rows[i].Jobs, row.Jobs), payroll: measure.Coverage(counties.rows[i].payroll, row.payroll)}
		}
	}
	return c
}

// in is the entry's scope in other areas.
func (e *entry) in(areas []string) scope {
	s := e.scope
	s.areas = areas
	return s
}

// scopeOf chooses what a cluster is counted in: private industries in County
// Business Patterns, government in the Quarterly Census, in the newest year
// that has it for the state.
func (w *writer) scopeOf(c *catalog.Cluster) (scope, []string) {
	area := w.Catalog.Settings.Area
	if codes := c.IndustriesOf(cbpEdition, catalog.Private); len(codes) > 0 {
		return w.cbpScope([]string{area}), codes
	}
	s := scope{release: w.Catalog.QCEW, areas: []string{area}, ownership: catalog.Federal}
	for _, period := range s.release.Periods {
		if s.release.Has(catalog.IndustryCell{Area: area, Period: period, Ownership: catalog.Federal, Industry: catalog.AllIndustries}) {
			s.period = period
		}
	}
	return s, []string{catalog.AllIndustries}
}

func (s sums) named(cluster, place string) sums {
	s.jobs = s.jobs.Named("jobs, " + cluster + ", " + place)
	s.establishments = s.establishments.Named("workplaces, " + cluster + ", " + place)
	s.payroll = s.payroll.Named("payroll, " + cluster + ", " + place)
	return s
}

// regionQuotient compares a region with the state within one release: private
// jobs with private jobs, and those of a government with the jobs of all owners,
// as the Quarterly Census does.
func (w *writer) regionQuotient(b *book, e *entry, region *catalog.Region) figure.Figure {
	if e.scope.ownership != catalog.Private {
		return w.governmentQuotient(e, region)
	}
	base := w.Catalog.Settings.State + ", private, " + e.scope.period
	return measure.LocationQuotient(e.regions[region.ID].jobs, b.regionTotals[region.ID], e.state.jobs, b.stateTotal, base).
		Named("location quotient, " + e.Name + ", " + region.Name)
}

func (w *writer) governmentQuotient(e *entry, region *catalog.Region) figure.Figure {
	name := "location quotient, " + e.Name + ", " + region.Name
	if e.scope.period == "" {
		return figure.Absent(name, figure.Quotient, figure.NotLoaded, "sectorhub import qcew")
	}
	all := func(s scope, place string) figure.Figure {
		s.ownership = catalog.AllOwned
		return w.addUp(s, []string{catalog.AllIndustries}).jobs.Named("jobs of all owners, " + place)
	}
	state := w.Catalog.Settings.State
	return measure.LocationQuotient(e.regions[region.ID].jobs, all(e.in(region.Areas()), region.Name),
		e.state.jobs, all(e.scope, state), state+", all owners, "+e.scope.period).Named(name)
}

// stateQuotient compares the state with the nation, private jobs with private
// jobs.
func (w *writer) stateQuotient(b *book, e *entry) figure.Figure {
	name := "location quotient, " + e.Name + ", " + w.Catalog.Settings.State
	if e.scope.ownership != catalog.Private {
		cell := catalog.IndustryCell{Area: w.Catalog.Settings.Area, Period: e.scope.period, Ownership: e.scope.ownership, Industry: catalog.AllIndustries}
		return e.scope.release.Jobs(cell).Quotient.Named(name)
	}
	if share, ok := w.nationalShare(e); ok {
		return measure.QuotientWithin(e.state.jobs, b.stateTotal, share, "U.S., private, "+e.scope.period).Named(name)
	}
	us := scope{release: w.Catalog.QCEW, areas: []string{nation}, period: nationalPeriod, ownership: catalog.Private}
	part := w.addUp(us, e.IndustriesOf(nationalEdition, catalog.Private)).jobs.Named("U.S. jobs, " + e.Name)
	whole := us.release.Jobs(catalog.IndustryCell{Area: nation, Period: nationalPeriod, Ownership: catalog.Private, Industry: catalog.AllIndustries}).Jobs
	return measure.LocationQuotient(e.state.jobs, b.stateTotal, part, whole.Named("U.S. private jobs"), "U.S., private, "+nationalPeriod).Named(name)
}

// nationalShare is the share of the nation's private jobs that a cluster has,
// where a share is implied for each of its industries in the same year.
func (w *writer) nationalShare(e *entry) (measure.Bounds, bool) {
	low, high, ok := w.Catalog.Shares.Share(e.scope.period, catalog.Private, catalog.AllIndustries)
	if !ok {
		return measure.Bounds{}, false
	}
	var parts []measure.Bounds
	for _, code := range e.codes {
		partLow, partHigh, ok := w.Catalog.Shares.Share(e.scope.period, catalog.Private, code)
		if !ok {
			return measure.Bounds{}, false
		}
		parts = append(parts, measure.Bounds{Low: partLow, High: partHigh})
	}
	return measure.PartOf(measure.SumBounds(parts), measure.Bounds{Low: low, High: high}), true
}
