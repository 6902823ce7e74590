package pages

import (
	"math"
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

// tool is a technology that workers use.
type tool struct {
	Name, Category string
	InDemand       bool
}

// How much of a profile a page shows, and the ends of O*NET's scales.
const (
	likesShown  = 3
	skillsShown = 6
	fieldsShown = 5
	toolsShown  = 8

	mostImportance = 5
	mostInterest   = 7
)

func (w *writer) fillProfile(page *site.Page, f careerFacts) (likes, skills, fields []rating, tools []tool) {
	p := f.profile
	likes = w.ratings(page, "interest", p.Interests, likesShown, mostInterest)
	skills = w.ratings(page, "skill", p.Skills, skillsShown, mostImportance)
	fields = w.ratings(page, "knowledge", p.Knowledge, fieldsShown, mostImportance)
	tools = toolsOf(p.Technologies[:min(len(p.Technologies), toolsShown)])
	if p.JobZone.Missing == figure.Present {
		page.Figures = append(page.Figures, p.JobZone.Named("job zone"))
	}
	return likes, skills, fields, tools
}

// toolsOf marks those asked for most, unless all are.
func toolsOf(technologies []catalog.Technology) []tool {
	var tools []tool
	asked := 0
	for _, t := range technologies {
		tools = append(tools, tool{t.Name, t.Category, t.InDemand})
		if t.InDemand {
			asked++
		}
	}
	for i := range tools {
		tools[i].InDemand = tools[i].InDemand && asked < len(tools)
	}
	return tools
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
func (v careerView) Fits() bool { return len(v.Likes)+len(v.Skills)+len(v.Fields)+len(v.Tools) > 0 }
