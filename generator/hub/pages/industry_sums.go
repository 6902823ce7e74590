package pages

import (
	"cmp"
	"slices"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

// scope is what is added up: some areas of a release in one period.
type scope struct {
	release   *catalog.Release
	areas     []string
	period    string
	ownership string
}

// sums are the jobs of some industries in a scope, added up.
type sums struct {
	jobs, establishments, payroll figure.Figure
	rows                          []industryRow // by industry, most jobs first
}

// addUp adds up industries over a scope. Cells that are not published stay out
// of the sums, which then are lower bounds.
func (w *writer) addUp(s scope, codes []string) sums {
	var jobs, establishments, payroll []figure.Figure
	var rows []industryRow
	for _, code := range codes {
		cells := s.cells(code)
		if len(cells.jobs) == 0 {
			continue
		}
		row := industryRow{Code: code, Title: w.Catalog.IndustryTitle(code)}
		row.Jobs = measure.Sum("jobs, "+row.Title, cells.jobs)
		row.Establishments = measure.Sum("workplaces, "+row.Title, cells.establishments)
		row.payroll = measure.Sum("payroll, "+row.Title, cells.payroll)
		row.Reliability = measure.LowReliability(row.Establishments, row.Jobs)
		rows = append(rows, row)
		jobs, establishments, payroll = append(jobs, cells.jobs...), append(establishments, cells.establishments...), append(payroll, cells.payroll...)
	}
	all := sums{
		jobs: measure.Sum("jobs", jobs), establishments: measure.Sum("workplaces", establishments),
		payroll: measure.Sum("payroll", payroll), rows: rows,
	}
	all.divide()
	slices.SortStableFunc(all.rows, func(a, b industryRow) int { return mostFirst(a.Jobs, b.Jobs) })
	return all
}

// cells are the figures of one industry, area by area.
type cells struct {
	jobs, establishments, payroll []figure.Figure
}

func (s scope) cells(code string) cells {
	var c cells
	for _, area := range s.areas {
		cell := catalog.IndustryCell{Area: area, Period: s.period, Ownership: s.ownership, Industry: code}
		if s.release.Complete(cell) {
			continue // the release lists every industry of the area, and has none here
		}
		row := s.release.Jobs(cell)
		c.jobs = append(c.jobs, row.Jobs)
		c.establishments = append(c.establishments, row.Establishments)
		c.payroll = append(c.payroll, row.Pay)
	}
	return c
}

// covered tells sums of county cells how much of the state's published total
// all counties' cells hold, and each industry how much of its own total: a
// cluster that is known well may have an industry that is not.
func (s sums) covered(by coverage) sums {
	s.jobs = measure.Covered(s.jobs, by.jobs)
	s.establishments = measure.Covered(s.establishments, by.establishments)
	s.payroll = measure.Covered(s.payroll, by.payroll)
	s.rows = slices.Clone(s.rows)
	for i := range s.rows {
		own := by.industries[s.rows[i].Code]
		s.rows[i].Jobs = measure.Covered(s.rows[i].Jobs, own.jobs)
		s.rows[i].payroll = measure.Covered(s.rows[i].payroll, own.payroll)
	}
	s.divide()
	return s
}

// divide makes the figures of each industry that are quotients.
func (s sums) divide() {
	for i := range s.rows {
		s.rows[i].Pay = measure.PayPerJob(s.rows[i].payroll, s.rows[i].Jobs)
		s.rows[i].Share = measure.Share(s.rows[i].Jobs, s.jobs)
	}
}

// pay is what a job of the sums pays in a year. Both parts are of the same
// cells, so that their ratio holds for the cells that are published.
func (s sums) pay() figure.Figure { return measure.PayPerJob(s.payroll, s.jobs) }

// mostFirst puts the largest figure first and what is missing last.
func mostFirst(a, b figure.Figure) int {
	x, okX := a.Known()
	y, okY := b.Known()
	switch {
	case okX && !okY:
		return -1
	case okY && !okX:
		return 1
	}
	return cmp.Compare(y, x)
}
