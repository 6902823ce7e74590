package pages

import (
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// ladderView is where else an occupation's skills lead: the occupations that
// O*NET finds nearest, the nearest first.
type ladderView struct {
	More []rung          // that pay more
	Same []rung          // that use the same skills
	Less []rung          // that ask for less schooling
	Rest []site.PageLink // more of the nearest
}

// rung is a related occupation, with its steps from the one at hand.
type rung struct {
	Title, URL string
	Pay        figure.Figure
	Step       figure.Figure // in pay; of no unit when either is not known
	Schooling  string        // in the interface's words, "" when not known
	StepUp     string        // "more" or "less" schooling, "same", or "" when not known
	Openings   figure.Figure
	InDemand   string // the mark's words, "" without

	schooling int
}

// rungs are all occupations as others show them: made once, since twenty pages
// show each.
type rungs map[*catalog.Occupation]rung

func (w *writer) newRungs(occupations []*catalog.Occupation) rungs {
	all := make(rungs, len(occupations))
	for _, o := range occupations {
		r := rung{
			Title: o.Title, URL: careerURL(o), Pay: o.Wages().Median.Named("middle pay, " + o.Title),
			Schooling: w.term("schooling", o.Entry().Education), schooling: o.Schooling(),
			Openings: o.Outlook().Openings.Named("openings a year, " + o.Title),
		}
		if d := w.demandOf(o); d.Result == "yes" {
			r.InDemand = d.Words
		}
		all[o] = r
	}
	return all
}

// rungsShown is how many occupations stand in one row.
const rungsShown = 3

func (w *writer) fillLadder(page *site.Page, f careerFacts, rungs rungs) ladderView {
	var view ladderView
	own := rungs[f.Occupation]
	var left []rung
	for _, other := range f.profile.Related {
		r := own.stepTo(rungs[other])
		if step, ok := r.Step.Known(); ok && step > 0 && len(view.More) < rungsShown {
			view.More = append(view.More, r)
			continue
		}
		left = append(left, r)
	}
	view.Same, left = take(left, func(rung) bool { return true })
	view.Less, left = take(left, func(r rung) bool { return r.StepUp == "less" })
	for _, r := range left {
		view.Rest = append(view.Rest, site.PageLink{Title: r.Title, URL: r.URL})
	}
	for _, r := range slices.Concat(view.More, view.Same, view.Less) {
		page.Figures = append(page.Figures, r.Pay, r.Openings)
		if r.Step.Missing == figure.Present {
			page.Figures = append(page.Figures, r.Step)
		}
	}
	return view
}

// take moves the first few that fit from a list to one of their own.
func take(list []rung, fits func(rung) bool) (taken, left []rung) {
	for _, r := range list {
		if len(taken) < rungsShown && fits(r) {
			taken = append(taken, r)
		} else {
			left = append(left, r)
		}
	}
	return taken, left
}

// stepTo is another occupation with its steps in pay and schooling from this.
func (r rung) stepTo(other rung) rung {
	other.Step = measure.Change(r.Pay, other.Pay).Named("step in pay, " + other.Title)
	switch {
	case r.schooling == 0 || other.schooling == 0:
	case other.schooling > r.schooling:
		other.StepUp = "more"
	case other.schooling < r.schooling:
		other.StepUp = "less"
	default:
		other.StepUp = "same"
	}
	return other
}

// Any says whether there is anything to show.
func (l ladderView) Any() bool {
	return len(l.More)+len(l.Same)+len(l.Less)+len(l.Rest) > 0
}
