package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
)

// How far the schooling of awards may stand from that of a job. [our decision]
const (
	wellAbove = 3   // years more that make a job an unlikely goal
	someOfAll = 0.1 // from here on, a level of awards is one of several
)

// awardYears is how many years of school after high school a level of award
// takes in all, whole years, a doctor's as eight.
func awardYears(level string) int {
	switch level {
	case "20":
		return 0
	case "21", "1", "2":
		return 1
	case "3", "4":
		return 2
	case "5":
		return 4
	case "6":
		return 5
	case "7":
		return 6
	case "8":
		return 7
	case "17", "18", "19":
		return 8
	}
	return 0
}

// entryYears is the same of an occupation's usual schooling; known is false
// where the release has none.
func entryYears(o *catalog.Occupation) (years int, known bool) {
	education := o.Entry().Education
	if education.Missing != figure.Present {
		return 0, false
	}
	years, known = map[string]int{
		"no-formal-educational-credential": 0, "high-school-diploma-or-equivalent": 0,
		"some-college-no-degree": 1, "postsecondary-nondegree-award": 1, "associates-degree": 2,
		"bachelors-degree": 4, "masters-degree": 6, "doctoral-or-professional-degree": 8,
	}[slug.Of(education.Text)]
	return years, known
}

// awardCounts are awards by their level's years.
type awardCounts map[int][]figure.Figure

// aboveJob is the share of a family's awards that ask for much more schooling
// than an occupation usually does; ok is false unless these are most. Such
// graduates hardly study for that job.
func (a awardCounts) aboveJob(o *catalog.Occupation) (share figure.Figure, ok bool) {
	entry, known := entryYears(o)
	if !known {
		return figure.Figure{}, false
	}
	above, all := 0.0, 0.0
	var aboveCells, allCells []figure.Figure
	for years := range 9 { // in order: a figure names its rows alike in every build
		for _, count := range a[years] {
			all += count.Value
			if allCells = append(allCells, count); years-entry >= wellAbove {
				above += count.Value
				aboveCells = append(aboveCells, count)
			}
		}
	}
	if all == 0 || above <= mostOfThem*all {
		return figure.Figure{}, false
	}
	share = measure.Share(measure.Sum("awards that ask for much more schooling", aboveCells), measure.Sum("awards", allCells))
	return share.Named("awards that ask for much more schooling than " + o.Title), true
}

// schoolingOf is how many graduates count for an occupation by the years of
// their awards.
type schoolingOf map[*catalog.Occupation]map[int]float64

func (s schoolingOf) add(o *catalog.Occupation, years int, graduates float64) {
	if s[o] == nil {
		s[o] = map[int]float64{}
	}
	s[o][years] += graduates
}

// mixed says whether awards of several levels count for an occupation: then
// some graduates work in it already.
func (s schoolingOf) mixed(o *catalog.Occupation) bool {
	all, levels := 0.0, 0
	for years := range 9 {
		all += s[o][years]
	}
	for years := range 9 {
		if part := s[o][years]; all > 0 && part >= someOfAll*all {
			levels++
		}
	}
	return levels > 1
}

// outgrown is the career with the largest part that most awards stand well
// above; ok is false unless such careers have most of the graduates. Then
// their pay and demand say nothing about the program.
func outgrown(careers []programCareer) (largest programCareer, ok bool) {
	all, above := 0.0, 0.0
	for _, c := range careers {
		all += c.Weight.Value
		if c.Above != "" {
			if above == 0 {
				largest = c
			}
			above += c.Weight.Value
		}
	}
	return largest, above > 0 && above >= mostOfThem*all
}
