package pages

import (
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var career = Kind{"career", careerPages}

// careerView is everything a page says of one occupation.
type careerView struct {
	Code     string
	Group    string          // its major group's title
	Also     []string        // other names
	Clusters []site.PageLink // that it is key to
	Lead     string
	Stats    []stat // pay, openings, schooling, training
	Parts    []part // the story
	Pay      *chartView
	NoPay    string // why there is no pay chart
	Areas    *areaView
	Demand   demandView
	Outlook  []stat
	Futures  []*chartView // growth, and what openings are made of
	Openings string       // what they are made of, or what is known instead
	Derived  bool         // we worked that out
	Way      []stop
	Zone     string // how much preparation, in a sentence
	Likes    []rating
	Skills   []rating
	Fields   []rating // of knowledge
	Tools    toolsView
	Programs careerPrograms
	Ladder   ladderView
	Gaps     []gap
	Terms    []termEntry
}

// careerFacts is an occupation with its figures made, once a page.
type careerFacts struct {
	*catalog.Occupation
	wages             catalog.Wages
	outlook, national catalog.Outlook
	entry             catalog.Entry
	profile           catalog.Profile
	demand            demandView
}

func (w *writer) factsOf(o *catalog.Occupation) careerFacts {
	return careerFacts{o, o.Wages(), o.Outlook(), o.NationalOutlook(), o.Entry(), o.Profile(), w.demandOf(o)}
}

var careerTables = []string{catalog.WagesTable, catalog.ProjectionsTable, catalog.NationalProjectionsTable}

// careerPages is a page for each occupation. A story is rendered at once, for
// its findings; what else a page says is made when the page is, not before.
func careerPages(w *writer) []*site.Page {
	occupations := w.Catalog.Occupations
	updated, sources := w.Catalog.Retrieved(careerTables...), w.sourcesOf(slices.Concat(careerTables, profileTables, otherCareerTables)...)
	rungs := w.newRungs(occupations)
	return eachInParallel(occupations, func(_ int, o *catalog.Occupation) *site.Page {
		page := &site.Page{
			URL: careerURL(o), Title: o.Title, Parent: careersURL, Pos: o.Pos, Updated: updated, Sources: slices.Clip(sources),
			Summary: w.t("career.summary", o.Title, w.Catalog.Settings.State),
		}
		story := w.tell(page, o.Story())
		charts := w.newCareerCharts(o)
		page.Fill = func(page *site.Page) { w.fillCareer(page, w.factsOf(o), rungs, story, charts) }
		charts.offer(w, page, o)
		return page
	})
}

// tell gives a page its story; without one the page has its figures alone.
func (w *writer) tell(page *site.Page, story *catalog.Story) proseView {
	if story == nil {
		return proseView{}
	}
	page.Summary, page.Pos = story.Summary, story.Pos("title")
	if story.Updated.After(page.Updated) {
		page.Updated = story.Updated
	}
	return w.body(page, story.Prose).view(story.Prose)
}

func (w *writer) fillCareer(page *site.Page, f careerFacts, rungs rungs, story proseView, charts careerCharts) {
	page.Figures = make([]figure.Figure, 0, 128)
	view := careerView{
		Code: f.Code, Group: f.Group.Title, Also: w.otherNames(f), Clusters: w.clusterLinks(f.Occupation),
		Lead: w.careerLead(f), Stats: w.careerStats(f), Parts: story.Parts, Terms: story.Terms,
		Demand: f.demand, Outlook: w.careerOutlook(f), Way: w.wayTo(f), Zone: w.zone(f),
	}
	if paid(f.wages) {
		view.Pay = w.drawIf(page, charts.pay, w.source(catalog.WagesTable, ""))
	} else {
		view.NoPay = w.Locale.Why(f.wages.Median)
	}
	if hourly := measure.HourlyWage(f.wages.Median); f.wages.Basis == catalog.PaidBoth && hourly.Missing == figure.Present {
		page.Figures = append(page.Figures, hourly.Named("middle pay for an hour"))
	}
	missing := w.note(page, slices.Concat(view.Stats, view.Outlook))
	pointTo(gapsAnchor, view.Stats, view.Outlook)
	view.Openings, view.Derived = w.fillOpenings(page, f)
	from := w.source(catalog.ProjectionsTable, years(f.outlook))
	view.Futures = drawnOnly(w.drawIf(page, charts.growth, from), w.drawIf(page, charts.parts, from))
	view.Areas = w.fillAreas(page, charts)
	view.Likes, view.Skills, view.Fields, view.Tools = w.fillProfile(page, f)
	view.Programs = w.fillPrograms(page, f)
	view.Ladder = w.fillLadder(page, f, rungs)
	page.Figures = append(page.Figures, f.demand.figures()...)
	view.Gaps = joinGaps(missing, w.profileGaps(f), w.programGaps(f))
	page.View, page.Schema = view, w.occupationSchema(f)
}

// otherNames are the everyday name that the story has, and those that people
// reported: those without a second form in parentheses first, as they are short.
func (w *writer) otherNames(f careerFacts) []string {
	var names []string
	add := func(name string) {
		if len(names) < namesShown && !slices.Contains(names, name) && !sameName(f.Title, name) {
			names = append(names, name)
		}
	}
	if story := f.Story(); story != nil {
		add(story.Title)
	}
	for _, long := range []bool{false, true} {
		for _, title := range f.profile.Titles {
			if strings.Contains(title, "(") == long {
				add(title)
			}
		}
	}
	return names
}

// sameName says whether a name is a title, or one of what the title counts.
func sameName(title, name string) bool {
	return strings.EqualFold(title, name) || strings.EqualFold(title, name+"s")
}

const namesShown = 5

func (w *writer) clusterLinks(o *catalog.Occupation) []site.PageLink {
	var links []site.PageLink
	for _, cluster := range w.Catalog.KeyTo(o) {
		links = append(links, site.PageLink{Title: cluster.Name, URL: clusterURL(cluster.ID)})
	}
	return links
}

// joinGaps puts what is missing for one reason together.
func joinGaps(lists ...[]gap) []gap {
	var gaps []gap
	for _, g := range slices.Concat(lists...) {
		at := slices.IndexFunc(gaps, func(other gap) bool { return other.Why == g.Why })
		if at < 0 {
			gaps = append(gaps, g)
			continue
		}
		gaps[at].What = append(slices.Clip(gaps[at].What), g.What...)
	}
	return gaps
}

// careerLead is the story's sentence, else the answer in figures, as far as it
// is known.
func (w *writer) careerLead(f careerFacts) string {
	if story := f.Story(); story != nil {
		return story.Summary
	}
	state := w.Catalog.Settings.State
	_, jobsKnown := f.wages.Jobs.Known()
	_, payKnown := f.wages.Median.Known()
	switch {
	case jobsKnown && payKnown:
		return w.t("career.lead", w.show(f.wages.Jobs), state, w.show(f.wages.Median))
	case jobsKnown:
		return w.t("career.lead-jobs", w.show(f.wages.Jobs), state)
	case payKnown:
		return w.t("career.lead-pay", state, w.show(f.wages.Median))
	}
	return w.t("career.lead-neither", state)
}
