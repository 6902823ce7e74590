package catalog

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// DemandMark is what somebody says of an occupation beside the rule's tests:
// that it is critical, or in demand in one region.
type DemandMark struct {
	Region           string // its ID; "" for the whole area
	Who, Why, Source string
	Until            time.Time
}

// CriticalJobs are the marks of experts for an occupation.
func (c *Catalog) CriticalJobs(o *Occupation) []DemandMark { return c.critical[o.Code] }

// LocalDemand are the marks of regions for an occupation.
func (c *Catalog) LocalDemand(o *Occupation) []DemandMark { return c.local[o.Code] }

// readDemandMarks reads a table of marks, by occupation. A mark past its day
// is no longer shown.
func readDemandMarks(c *Catalog, table string, report *diag.Report, o Options) map[string][]DemandMark {
	marks := map[string][]DemandMark{}
	d := c.Dataset(table)
	if d == nil || !d.Table.Require(report, "occupation", "who", "why", "until", "source") {
		return marks
	}
	for row := range d.Table.Rows() {
		if expired(row, report, o) {
			continue
		}
		mark := DemandMark{Who: row.Text("who"), Why: row.Text("why"), Source: row.Text("source"), Until: row.Date("until")}
		if table == LocalDemandTable {
			mark.Region = row.Text("region")
		}
		marks[row.Text("occupation")] = append(marks[row.Text("occupation")], mark)
	}
	return marks
}

func expired(row source.Row, report *diag.Report, o Options) bool {
	until := row.Date("until")
	if until.IsZero() || o.Today.IsZero() || !until.Before(o.Today) {
		return false
	}
	report.Noticef(row.Pos("until"), "mark-expired", "the mark on %s held until %s, so no page shows it", row.Text("occupation"), until.Format(time.DateOnly)).
		Hint("ask who made it whether it still holds, then set until to a later day or take the row out")
	return true
}
