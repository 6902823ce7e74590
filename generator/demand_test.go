package main

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// TestTheRuleInForceOnTheTablesAtHand holds what the hub's rule makes of the
// released tables: 236 careers in demand, 24 that cannot be tested, and three
// that lack a value but fail whatever it may be.
func TestTheRuleInForceOnTheTablesAtHand(t *testing.T) {
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS("..")), &report, catalog.Options{})
	rule := c.DemandRule()
	if rule == nil || rule.ID != "hub-2026" {
		t.Skip("another rule is in force")
	}
	counts := map[measure.Outcome]int{}
	var failAnyway []string
	for _, o := range c.Occupations {
		v := measure.Demand(rule.Rule(), func(test measure.DemandTest) figure.Figure { return demandFigure(o, test) })
		counts[v.Result]++
		lacks := slices.ContainsFunc(v.Tests, func(t measure.TestResult) bool { return t.Outcome == measure.Untested })
		if v.Result == measure.No && lacks {
			failAnyway = append(failAnyway, o.Code)
		}
	}
	if counts[measure.Yes] != 236 || counts[measure.Untested] != 24 {
		t.Errorf("%d in demand and %d that cannot be tested, want 236 and 24", counts[measure.Yes], counts[measure.Untested])
	}
	if want := []string{"25-1041", "27-2091", "27-2099"}; !slices.Equal(failAnyway, want) {
		t.Errorf("lacking a value and failing anyway: %v, want %v", failAnyway, want)
	}
}

func demandFigure(o *catalog.Occupation, test measure.DemandTest) figure.Figure {
	outlook := o.Outlook()
	switch test.Measure {
	case "annual-median":
		return o.Wages().Median
	case "jobs-added-a-year":
		return measure.PerYear(outlook.Change, outlook.ProjectedYear-outlook.BaseYear)
	}
	return outlook.Openings
}

// TestEachClusterHasItsKeyOccupations holds the hub's own choice to its rules:
// enough of them, and each counted once.
func TestEachClusterHasItsKeyOccupations(t *testing.T) {
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS("..")), &report, catalog.Options{})
	if len(c.Clusters) != 10 {
		t.Errorf("%d clusters, want 10", len(c.Clusters))
	}
	for _, cluster := range c.Clusters {
		if n := len(c.KeyOccupations(cluster.ID)); n < 12 || n > 25 {
			t.Errorf("%s has %d key occupations, want 12 to 25", cluster.ID, n)
		}
		for _, key := range c.KeyOccupations(cluster.ID) {
			if c.CountedIn(key.Occupation) == nil {
				t.Errorf("%s is counted in no cluster", key.Code)
			}
		}
	}
}

var shareInBasis = regexp.MustCompile(`(\d+\.\d\d)% of jobs in`)

// TestSharesOfKeyOccupationsAreThoseOfTheStaffingTable holds the shares that
// stand in the words of the choice to the released table.
func TestSharesOfKeyOccupationsAreThoseOfTheStaffingTable(t *testing.T) {
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS("..")), &report, catalog.Options{})
	staffing := c.Dataset("staffing")
	if staffing == nil {
		t.Skip("the staffing of sectors is not loaded")
	}
	shares := map[string][]string{} // by occupation, as percentages
	for row := range staffing.Table.Rows() {
		if share, known := row.Figure("share").Known(); known {
			shares[row.Text("occupation")] = append(shares[row.Text("occupation")], strconv.FormatFloat(share*100, 'f', 2, 64))
		}
	}
	for _, cluster := range c.Clusters {
		for _, key := range c.KeyOccupations(cluster.ID) {
			found := shareInBasis.FindStringSubmatch(key.Basis)
			if found == nil || !slices.Contains(shares[key.Code], found[1]) {
				t.Errorf("%s: no sector has the share in %q", key.Pos, key.Basis)
			}
		}
	}
}
