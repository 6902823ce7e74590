package catalog

import (
	"maps"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/kit/source"
)

// The tables an occupation is joined from, and the import that fills each.
const (
	WagesTable               = "wages"
	ProjectionsTable         = "projections"
	NationalProjectionsTable = "national_projections"

	wagesRelease               = "oews"
	projectionsRelease         = "projections"
	nationalProjectionsRelease = "bls-ep"

	nation         = "US"      // the nation's code in the tables
	allOccupations = "00-0000" // SOC's code for the total
)

// Occupation is one line of work by its 2018 SOC code, with what the official
// releases say of it in the hub's area and in the nation. It keeps the rows of
// the releases and makes figures of them when it is asked.
type Occupation struct {
	Code, Title, Slug string
	Group             Group
	Pos               diag.Pos // its row in the wages table

	tables *occupationTables
}

// Group is a SOC major group: the first two digits of a code. Where the release
// has no row of it, its code stands for its title.
type Group struct {
	Code, Title string
}

// Wages is a row of Occupational Employment and Wage Statistics. The figures
// are dollars a year; percentiles are over workers.
type Wages struct {
	Jobs, Mean, P10, P25, Median, P75, P90 figure.Figure
	Basis                                  PayBasis
}

// PayBasis says in which form an occupation's wages are published.
type PayBasis string

const (
	PaidBoth   PayBasis = "both"
	PaidAnnual PayBasis = "annual" // teachers, pilots: no year of 2,080 hours
	PaidHourly PayBasis = "hourly" // actors, musicians: no year-round work
)

// Outlook is a row of employment projections.
type Outlook struct {
	BaseYear, ProjectedYear int // 0 when there is no row
	BaseJobs, ProjectedJobs figure.Figure
	Change, ChangeShare     figure.Figure
	Openings                figure.Figure // annual average: change, exits and transfers
}

// Entry is what the Bureau of Labor Statistics assigns to an occupation as the
// usual way in: facts in the release's own terms.
type Entry struct {
	Education, Experience, Training figure.Figure
}

// occupationTables are the rows of the releases, by occupation.
type occupationTables struct {
	catalog                             *Catalog
	area                                string
	wages, projections, national        *Dataset
	stateWages, nationWages             map[string]source.Row
	stateProjections, nationProjections map[string]source.Row
}

func readOccupations(c *Catalog, report *diag.Report) ([]*Occupation, *Occupation) {
	t := readOccupationTables(c, report)
	groups := map[string]Group{}
	var details []*Occupation
	var total *Occupation
	for _, code := range slices.Sorted(maps.Keys(t.stateWages)) {
		row := t.stateWages[code]
		switch level := row.Text("level"); {
		case code == allOccupations:
			total = t.occupation(code, row)
		case level == "major":
			groups[majorGroup(code)] = Group{code, row.Text("title")}
		case level == "detailed":
			if o := t.occupation(code, row); hasAddress(o, row, report) {
				details = append(details, o)
			}
		}
	}
	if t.wages != nil && len(t.stateWages) == 0 {
		report.Errorf(c.Settings.Pos("area"), "unknown-area", "area %q has no row in %s", t.area, t.wages.Table.Path).
			Hint("name an area of that table, or import the release for this one: sectorhub import %s FILE", wagesRelease)
	}
	for _, o := range details {
		o.Group = groupOf(o.Code, groups)
	}
	return details, total
}

func groupOf(code string, groups map[string]Group) Group {
	major := majorGroup(code)
	if group, ok := groups[major]; ok {
		return group
	}
	return Group{major + "-0000", major + "-0000"}
}

// majorGroup is the part of a SOC code that all codes of a major group share:
// "29" of "29-1141".
func majorGroup(code string) string {
	group, _, _ := strings.Cut(code, "-")
	return group
}

func readOccupationTables(c *Catalog, report *diag.Report) *occupationTables {
	t := &occupationTables{
		catalog:     c,
		area:        c.Settings.Area,
		wages:       c.Dataset(WagesTable),
		projections: c.Dataset(ProjectionsTable),
		national:    c.Dataset(NationalProjectionsTable),
	}
	wageColumns := []string{"area", "occupation", "title", "level", "jobs", "annual_mean", "annual_p10",
		"annual_p25", "annual_median", "annual_p75", "annual_p90", "pay_basis"}
	outlookColumns := []string{"occupation", "base_year", "projected_year", "base_jobs", "projected_jobs",
		"change", "change_share", "openings"}
	t.stateWages = t.wages.byOccupation(report, t.area, wageColumns...)
	t.nationWages = t.wages.byOccupation(report, nation, wageColumns...)
	t.stateProjections = t.projections.byOccupation(report, t.area, append(outlookColumns, "area")...)
	t.nationProjections = t.national.byOccupation(report, "", append(outlookColumns, "entry_education", "experience", "training")...)
	return t
}

func (t *occupationTables) occupation(code string, row source.Row) *Occupation {
	title := strings.ReplaceAll(row.Text("title"), "--", "–") // as in Helpers--Electricians
	return &Occupation{Code: code, Title: title, Slug: slug.Of(title), Pos: row.Pos("occupation"), tables: t}
}

// hasAddress reports a title from which no address can be made. An empty one
// was reported with its row.
func hasAddress(o *Occupation, row source.Row, report *diag.Report) bool {
	if o.Slug == "" && o.Title != "" {
		report.Errorf(row.Pos("title"), "no-address", "the title %q has no letter or digit to make an address from", o.Title).
			Hint("write the occupation's title as its agency does")
	}
	return o.Slug != ""
}

// Wages is what the occupation pays in the hub's area.
func (o *Occupation) Wages() Wages {
	return o.tables.wagesOf(o.tables.stateWages, o.tables.area, o.Code)
}

// NationalWages is what the occupation pays in the United States.
func (o *Occupation) NationalWages() Wages {
	return o.tables.wagesOf(o.tables.nationWages, nation, o.Code)
}

// Outlook is the occupation's projection in the hub's area.
func (o *Occupation) Outlook() Outlook {
	if row, ok := o.tables.stateProjections[o.Code]; ok {
		return outlookOf(row)
	}
	return absentOutlook(o.tables.projections.absent(projectionsRelease, o.tables.area, o.Code))
}

// NationalOutlook is the occupation's projection in the United States.
func (o *Occupation) NationalOutlook() Outlook {
	if row, ok := o.tables.nationProjections[o.Code]; ok {
		return outlookOf(row)
	}
	return absentOutlook(o.tables.national.absent(nationalProjectionsRelease, nation, o.Code))
}

// Entry is the occupation's usual way in.
func (o *Occupation) Entry() Entry {
	if row, ok := o.tables.nationProjections[o.Code]; ok {
		return Entry{row.Figure("entry_education"), row.Figure("experience"), row.Figure("training")}
	}
	missing := o.tables.national.absent(nationalProjectionsRelease, nation, o.Code)
	missing.Unit = figure.Words
	return Entry{missing, missing, missing}
}
