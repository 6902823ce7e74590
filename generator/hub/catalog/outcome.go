package catalog

import (
	"cmp"
	"slices"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of results: what is measured, and what partnerships reported.
const (
	OutcomeMeasuresTable = "outcome_measures"
	OutcomesTable        = "outcomes"

	outcomesImport = "sectorhub import outcomes"
)

// OutcomeMeasure is a result that partnerships may report, with its definition.
type OutcomeMeasure struct {
	ID, Name, Definition, Beneficiary string
	Unit                              string // share, dollars, dollars-a-year, days, months or count
	Counts                            string // what is counted: people, jobs, …
	Numerator, Denominator, Source    string
}

// Outcome is one result of a partnership for a period.
type Outcome struct {
	Partnership            *Partnership
	Measure                *OutcomeMeasure
	Start, End             time.Time
	Numerator, Denominator figure.Figure
	Value                  figure.Figure // when the measure is no share
	Baseline, Target       figure.Figure
	Evidence, Beneficiary  string
	Source, Note           string
	Pos                    diag.Pos
}

// OutcomesLoaded says whether any partnership's results have been imported.
func (c *Catalog) OutcomesLoaded() bool { return c.Dataset(OutcomesTable) != nil }

// NoOutcomes is a result that is not there since none has been imported.
func NoOutcomes(name string) figure.Figure {
	return figure.Absent(name, figure.Count, figure.NotLoaded, outcomesImport)
}

func readOutcomeMeasures(c *Catalog, report *diag.Report) []*OutcomeMeasure {
	var measures []*OutcomeMeasure
	for row := range rowsOf(c.Dataset(OutcomeMeasuresTable), report, "id", "name", "definition", "beneficiary", "unit", "counts", "numerator", "denominator", "source") {
		measures = append(measures, &OutcomeMeasure{
			ID: row.Text("id"), Name: row.Text("name"), Definition: row.Text("definition"), Beneficiary: row.Text("beneficiary"),
			Unit: row.Text("unit"), Counts: row.Text("counts"), Numerator: row.Text("numerator"), Denominator: row.Text("denominator"), Source: row.Text("source"),
		})
	}
	return measures
}

// readOutcomes reads what partnerships reported, the newest period first, and
// gives each its own.
func readOutcomes(c *Catalog, report *diag.Report) []Outcome {
	var all []Outcome
	for row := range rowsOf(c.Dataset(OutcomesTable), report, "partnership", "measure", "start", "end", "numerator", "denominator",
		"value", "baseline", "target", "evidence", "beneficiary", "source", "note") {
		at := slices.IndexFunc(c.OutcomeMeasures, func(m *OutcomeMeasure) bool { return m.ID == row.Text("measure") })
		p := c.Partnership(row.Text("partnership"))
		if at < 0 || p == nil {
			continue // reported as an unknown reference
		}
		o := outcomeOf(row, p, c.OutcomeMeasures[at])
		checkOutcome(o, row, report)
		all = append(all, o)
	}
	slices.SortStableFunc(all, func(a, b Outcome) int {
		return cmp.Or(b.End.Compare(a.End), b.Start.Compare(a.Start))
	})
	for _, o := range all {
		o.Partnership.Outcomes = append(o.Partnership.Outcomes, o)
	}
	return all
}

func outcomeOf(row source.Row, p *Partnership, m *OutcomeMeasure) Outcome {
	in := func(column, what string) figure.Figure {
		f := row.Figure(column).Named(what)
		f.Unit = m.unit()
		return f
	}
	o := Outcome{
		Partnership: p, Measure: m, Start: row.Date("start"), End: row.Date("end"),
		Numerator:   row.Figure("numerator").Named("numerator of " + m.ID),
		Denominator: row.Figure("denominator").Named("denominator of " + m.ID),
		Value:       in("value", m.ID), Baseline: in("baseline", "baseline of "+m.ID), Target: in("target", "target of "+m.ID),
		Evidence: row.Text("evidence"), Beneficiary: row.Text("beneficiary"), Source: row.Text("source"), Note: row.Text("note"), Pos: row.Pos("measure"),
	}
	return o
}

// unit is how a result of the measure prints; days and months have their word
// beside the number.
func (m *OutcomeMeasure) unit() figure.Unit {
	switch m.Unit {
	case "share":
		return figure.Share
	case "dollars":
		return figure.Dollars
	case "dollars-a-year":
		return figure.DollarsPerYear
	}
	return figure.Count
}

// fewest is how many people a figure about people counts at least; below, it
// says too much about each of them.
const fewest = 10

// checkOutcome holds a row that was written by hand to what an import asks.
func checkOutcome(o Outcome, row source.Row, report *diag.Report) {
	numerator, top := o.Numerator.Known()
	denominator, bottom := o.Denominator.Known()
	value, whole := o.Value.Known()
	if o.End.Before(o.Start) {
		report.Errorf(row.Pos("end"), "period-reversed", "the period ends on %s, before it begins", row.Text("end"))
	}
	if top && bottom && numerator > denominator {
		report.Errorf(row.Pos("numerator"), "part-over-whole", "the numerator %s is more than the denominator %s", row.Text("numerator"), row.Text("denominator"))
	}
	for i, f := range []figure.Figure{o.Baseline, o.Target} {
		column := [...]string{"baseline", "target"}[i]
		if share, known := f.Known(); known && o.Measure.Unit == "share" && share > 1 {
			report.Errorf(row.Pos(column), "out-of-range", "%s is more than the whole", row.Text(column)).
				Hint("write a share as a fraction of one: 0.75 for three of four")
		}
	}
	small := top && numerator < fewest || bottom && denominator < fewest || o.Measure.Unit == "count" && whole && value < fewest
	if o.Measure.Counts == "people" && small {
		report.Errorf(row.Pos("numerator"), "small-group", "fewer than %d people are counted here", fewest).
			Hint("write <10 in all figures of the row")
	}
}
