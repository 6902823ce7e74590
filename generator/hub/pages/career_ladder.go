package pages

import (
	"cmp"
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

	schooling int  // its rank, 0 when not known
	doubtful  bool // its middle pay fits its mean too badly to be a step
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
			doubtful: measure.DoubtfulMiddle(o.Wages().Median, o.Wages().Mean),
		}
		if w.inDemand(o) {
			r.InDemand = w.verdictWords(w.verdicts[o])
		}
		all[o] = r
	}
	return all
}

// rungsShown is how many occupations stand in one row.
const rungsShown = 3

// What makes a step that a reader can take. [our decision] With fewer openings
// a year it is open to few; over more steps of schooling it is another start.
const (
	fewestOpenings = 50
	mostSchooling  = 2
)

func (w *writer) fillLadder(page *site.Page, f careerFacts, rungs rungs) ladderView {
	view := newLadder(rungs[f.Occupation], rungs, f.profile.Related)
	for _, r := range slices.Concat(view.More, view.Same, view.Less) {
		page.Figures = append(page.Figures, r.Pay, r.Openings)
		if r.Step.Missing == figure.Present {
			page.Figures = append(page.Figures, r.Step)
		}
	}
	return view
}

// newLadder parts the related occupations, the nearest first. One whose pay is
// doubtful is named alone.
func newLadder(own rung, rungs rungs, related []*catalog.Occupation) ladderView {
	var view ladderView
	var near, rest []rung
	for _, other := range related {
		switch r := own.stepTo(rungs[other]); {
		case r.schoolingFrom(own) > mostSchooling:
		case r.doubtful:
			rest = append(rest, r)
		default:
			near = append(near, r)
		}
	}
	view.More, near = own.payMore(near)
	view.Same, near = take(near, func(r rung) bool { return r.schoolingFrom(own) >= -mostSchooling })
	view.Less, near = take(near, func(r rung) bool { return r.StepUp == "less" })
	for _, r := range append(near, rest...) {
		view.Rest = append(view.Rest, site.PageLink{Title: r.Title, URL: r.URL})
	}
	return view
}

// payMore takes the steps up in pay that are open to many, or where none is,
// any; first those that ask for least schooling, and of equals the best paid.
func (r rung) payMore(near []rung) (more, left []rung) {
	up := func(other rung) bool {
		step, ok := other.Step.Known()
		return ok && step > 0
	}
	more, left = take(near, func(other rung) bool {
		openings, ok := other.Openings.Known()
		return up(other) && ok && openings >= fewestOpenings
	})
	if len(more) == 0 {
		more, left = take(near, up)
	}
	slices.SortStableFunc(more, func(a, b rung) int {
		return cmp.Or(cmp.Compare(max(a.schoolingFrom(r), 0), max(b.schoolingFrom(r), 0)), cmp.Compare(b.Pay.Value, a.Pay.Value))
	})
	return more, left
}

// schoolingFrom is by how many steps a rung asks for more schooling than
// another; 0 when either is not known.
func (r rung) schoolingFrom(own rung) int {
	if r.schooling == 0 || own.schooling == 0 {
		return 0
	}
	return r.schooling - own.schooling
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
	if r.doubtful || other.doubtful {
		other.Step = figure.Absent(other.Step.Name, other.Step.Unit, figure.NotComputable, "")
	}
	switch steps := other.schoolingFrom(r); {
	case r.schooling == 0 || other.schooling == 0:
	case steps > 0:
		other.StepUp = "more"
	case steps < 0:
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
