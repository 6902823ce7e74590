package catalog

import (
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of jobs by industry, as released.
const (
	QCEWTable           = "qcew"
	CBPTable            = "county_business_patterns"
	NationalSharesTable = "us_industry_shares"
	LaborForceTable     = "labor_force"

	qcewRelease = "qcew"
	cbpRelease  = "cbp"
)

// IndustryCell names one cell of the jobs by industry.
type IndustryCell struct {
	Area, Period, Ownership, Industry string // Period is a year, or year-quarter: "2024-1"
}

// IndustryJobs is a row of jobs by industry: people with a payroll job, the
// workplaces they work at, and what they are paid in a year, in dollars.
type IndustryJobs struct {
	Establishments, Jobs, Pay figure.Figure
	Quotient                  figure.Figure // as published, of QCEW only
}

// Release is one release of jobs by industry.
type Release struct {
	Dataset *Dataset // nil when it is not loaded
	payUnit figure.Unit
	listed  map[[2]string]bool // areas and periods that have a cell
	Periods []string           // in order: "2020", "2021", "2024-1"
	rows    map[IndustryCell]source.Row
	absent  figure.Figure // of a cell that the release has not
}

// Has says whether the release has a cell, be it withheld.
func (r *Release) Has(cell IndustryCell) bool {
	_, ok := r.rows[cell]
	return ok
}

// Complete says that the release lists every industry of the cell's area and
// period, and this one is not among them: then there are no such jobs. The
// Quarterly Census lists all, withheld or not. County Business Patterns leave
// out small cells of counties, but a state's industries add up to its published
// total, which a control of the table holds them to.
func (r *Release) Complete(cell IndustryCell) bool {
	switch {
	case r.Has(cell) || r.Dataset == nil:
		return false
	case r.Dataset.ID == QCEWTable:
		return r.Has(IndustryCell{cell.Area, cell.Period, AllOwned, AllIndustries})
	}
	return len(cell.Area) == stateDigits && r.listed[[2]string{cell.Area, cell.Period}]
}

// stateDigits is how long a state's FIPS code is; a county's has five digits.
const stateDigits = 2

// Codes are the industries of an area and period with this many digits, in
// order.
func (r *Release) Codes(area, period, ownership string, digits int) []string {
	var codes []string
	for cell := range r.rows {
		if cell.Area == area && cell.Period == period && cell.Ownership == ownership && len(cell.Industry) == digits {
			codes = append(codes, cell.Industry)
		}
	}
	slices.Sort(codes)
	return codes
}

// Jobs returns the row of a cell. A cell that the release lacks is not a zero:
// it is not published, or the release is not loaded.
func (r *Release) Jobs(cell IndustryCell) IndustryJobs {
	row, ok := r.rows[cell]
	if !ok {
		jobs, pay, quotient := r.absent, r.absent, r.absent
		jobs.Unit, pay.Unit, quotient.Unit = figure.Jobs, r.payUnit, figure.Quotient
		return IndustryJobs{Establishments: counted(jobs), Jobs: jobs, Pay: pay, Quotient: quotient}
	}
	jobs := IndustryJobs{Establishments: row.Figure("establishments"), Jobs: row.Figure("jobs")}
	if r.Dataset.ID == QCEWTable {
		jobs.Pay, jobs.Quotient = row.Figure("wages"), row.Figure("quotient")
	} else {
		jobs.Pay = row.Figure("payroll")
		jobs.Quotient = figure.Absent("", figure.Quotient, figure.NotApplicable, "")
	}
	return jobs
}

func counted(f figure.Figure) figure.Figure {
	f.Unit = figure.Count
	return f
}

// unitOf is the unit that a column's figures have, so that what is missing of
// it can be added to what is there.
func unitOf(d *Dataset, column string) figure.Unit {
	described, _ := d.Table.Description.Column(column)
	return figure.Unit(described.Unit)
}

func (r *Release) add(cell IndustryCell, row source.Row) {
	if !slices.Contains(r.Periods, cell.Period) {
		r.Periods = append(r.Periods, cell.Period)
	}
	if r.listed == nil {
		r.listed = map[[2]string]bool{}
	}
	r.listed[[2]string{cell.Area, cell.Period}] = true
	r.rows[cell] = row
}

// readQCEW indexes the Quarterly Census of Employment and Wages.
func readQCEW(c *Catalog, report *diag.Report) *Release {
	d := c.Dataset(QCEWTable)
	if d == nil || !d.Table.Require(report, "area", "year", "quarter", "ownership", "industry", "establishments", "jobs", "wages", "quotient") {
		return &Release{absent: figure.Absent("", "", figure.NotLoaded, "sectorhub import "+qcewRelease)}
	}
	r := &Release{Dataset: d, rows: make(map[IndustryCell]source.Row, d.Table.Len()), absent: figure.Absent("", "", figure.NotPublished, ""), payUnit: unitOf(d, "wages")}
	for row := range d.Table.Rows() {
		period := row.Text("year")
		if quarter := row.Text("quarter"); quarter != "A" {
			period += "-" + quarter
		}
		r.add(IndustryCell{row.Text("area"), period, row.Text("ownership"), row.Text("industry")}, row)
	}
	slices.Sort(r.Periods)
	return r
}

// readCBP indexes the County Business Patterns, which count private jobs only.
func readCBP(c *Catalog, report *diag.Report) *Release {
	d := c.Dataset(CBPTable)
	if d == nil || !d.Table.Require(report, "area", "year", "industry", "establishments", "jobs", "payroll") {
		return &Release{absent: figure.Absent("", "", figure.NotLoaded, "sectorhub import "+cbpRelease)}
	}
	r := &Release{Dataset: d, rows: make(map[IndustryCell]source.Row, d.Table.Len()), absent: figure.Absent("", "", figure.NotPublished, ""), payUnit: unitOf(d, "payroll")}
	for row := range d.Table.Rows() {
		r.add(IndustryCell{row.Text("area"), row.Text("year"), Private, row.Text("industry")}, row)
	}
	slices.Sort(r.Periods)
	return r
}

// Ownerships as the tables name them.
const (
	Private  = "private"
	Federal  = "federal"
	AllOwned = "total"

	AllIndustries = "10" // of QCEW: the total over all industries
)

// NationalShares are the shares of all the nation's covered jobs that are in an
// industry, as bounds.
type NationalShares struct {
	Dataset *Dataset
	rows    map[IndustryCell]source.Row // of no area
}

// Share returns the bounds of an industry's share; ok is false when there is
// none.
func (s *NationalShares) Share(year, ownership, industry string) (low, high figure.Figure, ok bool) {
	row, ok := s.rows[IndustryCell{"", year, ownership, industry}]
	if !ok {
		return figure.Figure{}, figure.Figure{}, false
	}
	return row.Figure("share_low"), row.Figure("share_high"), true
}

func readNationalShares(c *Catalog, report *diag.Report) *NationalShares {
	s := &NationalShares{Dataset: c.Dataset(NationalSharesTable), rows: map[IndustryCell]source.Row{}}
	if s.Dataset == nil || !s.Dataset.Table.Require(report, "year", "ownership", "industry", "share_low", "share_high") {
		return s
	}
	for row := range s.Dataset.Table.Rows() {
		s.rows[IndustryCell{"", row.Text("year"), row.Text("ownership"), row.Text("industry")}] = row
	}
	return s
}

// LaborForce is who works or looks for work, by the place where people live.
type LaborForce struct {
	Dataset *Dataset
	Years   []string // in order
	rows    map[[2]string]source.Row
}

// Labor is an area's labor force in one year.
type Labor struct {
	LaborForce, Employed, Unemployed, Rate figure.Figure
}

// Labor returns an area's row of a year.
func (l *LaborForce) Labor(area, year string) Labor {
	if row, ok := l.rows[[2]string{area, year}]; ok {
		return Labor{row.Figure("labor_force"), row.Figure("employed"), row.Figure("unemployed"), row.Figure("unemployment_rate")}
	}
	missing := figure.Absent("", figure.Count, figure.NotAvailable, "")
	if l.Dataset == nil {
		missing = figure.Absent("", figure.Count, figure.NotLoaded, "sectorhub import laus")
	}
	rate := missing
	rate.Unit = figure.Share
	return Labor{missing, missing, missing, rate}
}

// publishedBasis marks the agency's own annual figure, which goes before a mean
// of its months.
const publishedBasis = "annual"

func readLaborForce(c *Catalog, report *diag.Report) *LaborForce {
	l := &LaborForce{Dataset: c.Dataset(LaborForceTable), rows: map[[2]string]source.Row{}}
	if l.Dataset == nil || !l.Dataset.Table.Require(report, "area", "year", "labor_force", "employed", "unemployed", "unemployment_rate") {
		return l
	}
	for row := range l.Dataset.Table.Rows() {
		year := row.Text("year")
		if !slices.Contains(l.Years, year) {
			l.Years = append(l.Years, year)
		}
		key := [2]string{row.Text("area"), year}
		if _, taken := l.rows[key]; !taken || row.Text("basis") == publishedBasis {
			l.rows[key] = row
		}
	}
	slices.Sort(l.Years)
	return l
}
