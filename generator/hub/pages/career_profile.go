package pages

import (
	"math"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var profileTables = []string{
	catalog.JobZonesTable, catalog.InterestsTable, catalog.SkillsTable, catalog.KnowledgeTable,
	catalog.TitlesTable, catalog.RelatedTable, catalog.TechnologyTable,
}

// rating is one interest, skill or field of knowledge: words first, then how
// much it matters.
type rating struct {
	Name   string
	Figure figure.Figure
	Most   int // the end of the scale
	Bar    int // how much of the scale it fills, in percent
}

// toolsView is software that workers use: that which postings for the work ask
// for first.
type toolsView struct {
	All  []tool
	Note string // how often it is asked for
	More string // how many are left out, "" when none is
}

type tool struct {
	Name, Category string
	InDemand       bool // marked, as others are not
}

// How much of a profile a page shows, and the ends of O*NET's scales.
const (
	likesShown  = 3
	skillsShown = 6
	fieldsShown = 5
	toolsShown  = 8
	plainShown  = 3 // of tools, when postings for the work ask for none

	mostImportance = 5
	mostInterest   = 7
)

func (w *writer) fillProfile(page *site.Page, f careerFacts) (likes, skills, fields []rating, tools toolsView) {
	p := f.profile
	likes = w.ratings(page, "interest", p.Interests, likesShown, mostInterest)
	skills = w.ratings(page, "skill", p.Skills, skillsShown, mostImportance)
	fields = w.ratings(page, "knowledge", p.Knowledge, fieldsShown, mostImportance)
	tools = w.toolsOf(p.Technologies)
	if p.JobZone.Missing == figure.Present && !apprenticed(f) {
		page.Figures = append(page.Figures, p.JobZone.Named("job zone"))
	}
	return likes, skills, fields, tools
}

// toolsOf shows the software of an occupation. Where postings for it ask for
// none, a few that postings of any work ask for must do: they are plain.
func (w *writer) toolsOf(technologies []catalog.Technology) toolsView {
	asked := 0
	for _, t := range technologies {
		if t.InDemand {
			asked++
		}
	}
	shown := technologies[:min(len(technologies), toolsShown)]
	note := w.t("career.tools-marked")
	switch {
	case asked == 0:
		plain := slices.DeleteFunc(slices.Clone(technologies), func(t catalog.Technology) bool { return !t.General })
		shown = plain[:min(len(plain), plainShown)]
		note = w.t("career.tools-plain")
	case asked >= len(shown):
		note = w.t("career.tools-asked")
	}
	if len(shown) == 0 {
		return toolsView{}
	}
	view := toolsView{Note: note}
	for _, t := range shown {
		view.All = append(view.All, tool{t.Name, t.Category, t.InDemand && asked < len(shown)})
	}
	if left := len(technologies) - len(shown); left > 0 {
		view.More = w.Locale.Plural("career.tools-more", left)
	}
	return view
}

// ratings are the highest of one kind, in the interface's words.
func (w *writer) ratings(page *site.Page, kind string, scores catalog.Scores, shown, most int) []rating {
	var all []rating
	for _, s := range scores.All[:min(len(scores.All), shown)] {
		name := w.t(kind + "." + kebab(s.ID))
		r := rating{Name: name, Figure: s.Figure.Named(kind + ": " + name), Most: most}
		r.Bar = int(math.Round((s.Figure.Value - 1) / float64(most-1) * 100)) // scales begin at 1
		all = append(all, r)
		page.Figures = append(page.Figures, r.Figure)
	}
	return all
}

// profileGaps say what O*NET and the pay by area lack for the occupation.
func (w *writer) profileGaps(f careerFacts) []gap {
	p := f.profile
	var gaps []gap
	add := func(key string, none bool, absent figure.Figure) {
		if none {
			gaps = append(gaps, gap{What: []string{w.t(key)}, Why: w.Locale.Why(absent)})
		}
	}
	add("career.areas", len(f.AreaWages()) == 0, f.AreaWagesAbsent())
	add("career.zone", p.JobZone.Missing != figure.Present, p.JobZone)
	add("career.likes", len(p.Interests.All) == 0, p.Interests.Absent)
	add("career.skills", len(p.Skills.All) == 0, p.Skills.Absent)
	add("career.fields", len(p.Knowledge.All) == 0, p.Knowledge.Absent)
	return joinGaps(gaps)
}

// kebab is a column's name as keys of strings write it.
func kebab(column string) string { return strings.ReplaceAll(column, "_", "-") }

// Fits says whether anything is known of what the work takes.
func (v careerView) Fits() bool { return len(v.Likes)+len(v.Skills)+len(v.Fields)+len(v.Tools.All) > 0 }
