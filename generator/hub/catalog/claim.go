package catalog

import (
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// ClaimsTable holds every figure about outcomes that the hub may show.
const ClaimsTable = "claims"

// Claim is one figure about outcomes with the study behind it.
type Claim struct {
	ID, Statement, Design, Beneficiary       string
	Study, Year, Population, Measure, Caveat string
	Source, Link, Reading                    string
	With                                     string // the claim that must stand beside it; "" for none
	Gain                                     *Gain  // nil for none
	Pos                                      diag.Pos
}

// Gain is what a claim says of earnings, in percent of what the others earned:
// from the lowest to the highest. Short names it on a chart.
type Gain struct {
	Short     string
	Low, High figure.Figure
}

// Designs are how a claim is known, the strongest first.
var Designs = []string{"random-assignment", "comparison-group", "no-comparison-group", "untraced"}

func readClaims(c *Catalog, report *diag.Report) []Claim {
	d := c.Dataset(ClaimsTable)
	if d == nil || !d.Table.Require(report, "id", "statement", "design", "beneficiary", "study", "year",
		"population", "measure", "caveat", "source", "link", "reading", "with", "gain_low", "gain_high", "short") {
		return nil
	}
	var claims []Claim
	for row := range d.Table.Rows() {
		claims = append(claims, claimOf(row))
	}
	return claims
}

func claimOf(row source.Row) Claim {
	return Claim{
		ID: row.Text("id"), Statement: row.Text("statement"), Design: row.Text("design"), Beneficiary: row.Text("beneficiary"),
		Study: row.Text("study"), Year: row.Text("year"), Population: row.Text("population"), Measure: row.Text("measure"),
		Caveat: row.Text("caveat"), Source: row.Text("source"), Link: row.Text("link"), Reading: row.Text("reading"),
		With: row.Text("with"), Gain: gainOf(row), Pos: row.Pos("id"),
	}
}

func gainOf(row source.Row) *Gain {
	if row.Text("short") == "" {
		return nil
	}
	return &Gain{row.Text("short"), row.Figure("gain_low"), row.Figure("gain_high")}
}
