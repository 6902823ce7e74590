package catalog

import (
	"cmp"
	"iter"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// CompletionsTable has the awards that institutions gave, first majors only.
const CompletionsTable = "completions"

// YearsOfMean is how many of the newest years a mean of graduates is over.
const YearsOfMean = 3

// Completion is how many people an institution gave one award of one program in
// one year. A year without such a row is a year without such an award.
type Completion struct {
	Year, Level string
	Institution *Institution
	Program     *Program
	row         source.Row
}

// Graduates is the row's figure.
func (c Completion) Graduates() figure.Figure { return c.row.Figure("completers") }

// Completions are all awards.
type Completions struct {
	Dataset *Dataset // nil when there are none
	Years   []string // in order

	rows []Completion // by program, institution, year and award
}

// Newest are the years that a mean is over, in order: fewer when fewer are
// loaded.
func (c *Completions) Newest() []string { return c.Years[max(0, len(c.Years)-YearsOfMean):] }

// readPrograms reads institutions, programs and awards, and joins them.
func readPrograms(c *Catalog, report *diag.Report) {
	institutions := readInstitutions(c, report)
	c.Completions = &Completions{Dataset: c.Dataset(CompletionsTable)}
	index := readProgramTitles(c, report)
	c.Completions.read(index, institutions, report)
	for n := range c.Completions.rows {
		row := &c.Completions.rows[n]
		row.Institution.Completions = append(row.Institution.Completions, row)
	}
	newest := c.Completions.Newest()
	c.Families = index.settled(newest)
	for _, f := range c.Families {
		if last := len(c.Divisions) - 1; last < 0 || c.Divisions[last] != f.Division {
			c.Divisions = append(c.Divisions, f.Division)
		}
	}
	c.Institutions = settledInstitutions(institutions, newest)
	index.joinOccupations(c, report)
}

func (c *Completions) read(index *programIndex, institutions map[string]*Institution, report *diag.Report) {
	if c.Dataset == nil || !c.Dataset.Table.Require(report, "year", "institution", "program", "award_level", "completers") {
		return
	}
	c.rows = make([]Completion, 0, c.Dataset.Table.Len())
	years := map[string]bool{}
	for row := range c.Dataset.Table.Rows() {
		institution := institutions[row.Text("institution")]
		program := index.program(row.Text("program"), row.Pos("program"))
		if institution == nil || program == nil {
			continue // reported as an unknown reference
		}
		year := row.Text("year")
		if !years[year] {
			years[year] = true
			c.Years = append(c.Years, year)
		}
		c.rows = append(c.rows, Completion{year, row.Text("award_level"), institution, program, row})
	}
	slices.Sort(c.Years)
	slices.SortStableFunc(c.rows, func(a, b Completion) int {
		return cmp.Or(cmp.Compare(a.Program.Code, b.Program.Code), cmp.Compare(a.Institution.ID, b.Institution.ID),
			cmp.Compare(a.Year, b.Year), cmp.Compare(a.Level, b.Level))
	})
	c.cut()
}

// cut gives each family its part of the rows.
func (c *Completions) cut() {
	from := 0
	for n := range c.rows {
		family := c.rows[n].Program.Family
		if n+1 == len(c.rows) || c.rows[n+1].Program.Family != family {
			family.Completions = c.rows[from : n+1]
			from = n + 1
		}
	}
}

// awardedIn says whether any of some awards is of these years.
func awardedIn(years []string, awards iter.Seq[Completion]) bool {
	for a := range awards {
		if slices.Contains(years, a.Year) {
			return true
		}
	}
	return false
}
