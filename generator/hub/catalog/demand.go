package catalog

import (
	"slices"
	"time"

	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// The tables of what makes a career in demand: dated rules, their tests, and
// what people say beside them.
const (
	DemandRulesTable  = "demand_rules"
	DemandTestsTable  = "demand_tests"
	CriticalJobsTable = "critical_jobs"
	LocalDemandTable  = "local_demand"
)

// yes is how our own tables say so.
const yes = "yes"

// DemandRule is a dated rule for careers in demand.
type DemandRule struct {
	ID, Name            string
	ValidFrom           time.Time
	Expression          measure.Expression
	Official            bool // published by the state
	About, Source, Link string
	Tests               []DemandTest // those that the expression names, in its order
	Pos                 diag.Pos
}

// DemandTest is one test of a rule, with how its threshold was found.
type DemandTest struct {
	measure.DemandTest
	Basis string
}

// Rule is what hub/measure asks.
func (r *DemandRule) Rule() measure.DemandRule {
	rule := measure.DemandRule{Expression: r.Expression}
	for _, t := range r.Tests {
		rule.Tests = append(rule.Tests, t.DemandTest)
	}
	return rule
}

// thresholdUnits are the figures that a test may ask for, with their units.
var thresholdUnits = map[string]figure.Unit{
	"annual-median":     figure.DollarsPerYear,
	"hourly-median":     figure.DollarsPerHour,
	"jobs-added-a-year": figure.Jobs,
	"openings-a-year":   figure.Openings,
}

// DemandRule is the rule in force; nil when the hub names none, or none that
// can be used.
func (c *Catalog) DemandRule() *DemandRule {
	for _, rule := range c.DemandRules {
		if rule.ID == c.Settings.DemandRule && len(rule.Tests) > 0 {
			return rule
		}
	}
	return nil
}

// readDemandRules reads the rules, the newest first.
func readDemandRules(c *Catalog, report *diag.Report) []*DemandRule {
	var rules []*DemandRule
	d := c.Dataset(DemandRulesTable)
	if d != nil && d.Table.Require(report, "rule", "name", "valid_from", "expression", "official", "about", "source", "link") {
		tests := readDemandTests(c, report)
		for row := range d.Table.Rows() {
			rules = append(rules, demandRule(row, tests[row.Text("rule")], report))
		}
	}
	slices.SortStableFunc(rules, func(a, b *DemandRule) int { return b.ValidFrom.Compare(a.ValidFrom) })
	checkRuleInForce(c, rules, report)
	return rules
}

func checkRuleInForce(c *Catalog, rules []*DemandRule, report *diag.Report) {
	wanted := c.Settings.DemandRule
	var ids []string
	for _, rule := range rules {
		ids = append(ids, rule.ID)
	}
	if wanted != "" && !slices.Contains(ids, wanted) {
		report.Errorf(c.Settings.Pos("demand_rule"), "unknown-demand-rule", "rule %q is not in data/%s.csv", wanted, DemandRulesTable).
			Hint("%s", diag.OneOf(wanted, ids))
	}
}

func demandRule(row source.Row, tests []DemandTest, report *diag.Report) *DemandRule {
	rule := &DemandRule{
		ID: row.Text("rule"), Name: row.Text("name"), ValidFrom: row.Date("valid_from"), Official: row.Text("official") == yes,
		About: row.Text("about"), Source: row.Text("source"), Link: row.Text("link"), Pos: row.Pos("rule"),
	}
	expression, err := measure.ParseExpression(row.Text("expression"))
	switch {
	case err != nil:
		report.Errorf(row.Pos("expression"), "bad-expression", "the expression cannot be read: %s", err).
			Hint("join tests with and, or and parentheses: pay and (growth or openings)")
		return rule
	case len(tests) == 0:
		report.Errorf(rule.Pos, "rule-without-tests", "rule %s has no test in data/%s.csv", rule.ID, DemandTestsTable).
			Hint("add a row for each test that its expression names")
		return rule
	}
	var ids []string
	for _, t := range tests {
		ids = append(ids, t.ID)
	}
	for _, name := range expression.Names() {
		i := slices.Index(ids, name)
		if i < 0 {
			report.Errorf(row.Pos("expression"), "unknown-test", "rule %s has no test %q in data/%s.csv", rule.ID, name, DemandTestsTable).
				Hint("%s", diag.OneOf(name, ids))
			rule.Tests = nil
			return rule
		}
		rule.Tests = append(rule.Tests, tests[i])
	}
	rule.Expression = expression
	return rule
}

func readDemandTests(c *Catalog, report *diag.Report) map[string][]DemandTest {
	tests := map[string][]DemandTest{}
	d := c.Dataset(DemandTestsTable)
	if d == nil || !d.Table.Require(report, "rule", "test", "measure", "comparison", "threshold", "unit", "basis") {
		return tests
	}
	for row := range d.Table.Rows() {
		asked, unit := row.Text("measure"), figure.Unit(row.Text("unit"))
		if wanted := thresholdUnits[asked]; wanted != unit {
			report.Errorf(row.Pos("unit"), "wrong-unit", "%s is counted in %s, not in %s", asked, wanted, unit).
				Hint("write %s, and the threshold in it", wanted)
			unit = wanted
		}
		threshold := row.Figure("threshold").Named("threshold, " + row.Text("test"))
		threshold.Unit = unit
		rule := row.Text("rule")
		tests[rule] = append(tests[rule], DemandTest{
			measure.DemandTest{ID: row.Text("test"), Measure: asked, MoreThan: row.Text("comparison") == "more-than", Threshold: threshold},
			row.Text("basis"),
		})
	}
	return tests
}
