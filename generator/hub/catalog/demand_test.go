package catalog

import (
	"testing"
	"time"
)

const (
	rulesHead = "rule,name,valid_from,expression,official,about,source,link\n"
	testsHead = "rule,test,measure,comparison,threshold,unit,basis\n"
	lakeTests = testsHead + "lake-2026,pay,annual-median,at-least,32000,dollars a year,B\nlake-2026,growth,jobs-added-a-year,more-than,5.5,jobs,B\n"
)

func TestTheNewestRuleComesFirst(t *testing.T) {
	c, findings := readHub(t, nil, Options{})
	wantFindings(t, findings)
	if len(c.DemandRules) != 2 || c.DemandRules[0].ID != "lake-2026" || c.DemandRule() != c.DemandRules[0] {
		t.Fatalf("rules %v, in force %v", c.DemandRules, c.DemandRule())
	}
	rule := c.DemandRule().Rule()
	if rule.Expression.String() != "pay and (growth or openings)" || len(rule.Tests) != 3 {
		t.Errorf("the rule in force is %v", rule)
	}
	growth := rule.Tests[1]
	if growth.ID != "growth" || !growth.MoreThan || growth.Threshold.Value != 5.5 || growth.Threshold.Unit != "jobs" || len(growth.Threshold.From) != 1 {
		t.Errorf("its test of growth is %+v", growth)
	}
}

func TestFaultsOfARuleAreFindings(t *testing.T) {
	for _, c := range []struct {
		name, rules, tests string
		want               []string
	}{
		{"an expression that cannot be read", "lake-2026,N,2026-02-01,pay and,no,A,S,\n", lakeTests, []string{"data/demand_rules.csv:2:24 bad-expression"}},
		{"a test that there is not", "lake-2026,N,2026-02-01,pay and grwth,no,A,S,\n", lakeTests, []string{"data/demand_rules.csv:2:24 unknown-test"}},
		{"no test at all", "lake-2026,N,2026-02-01,pay,no,A,S,\n", testsHead, []string{"data/demand_rules.csv:2:1 rule-without-tests"}},
		{"another rule than the one in force", "lake-2027,N,2026-02-01,pay,no,A,S,\n", testsHead + "lake-2027,pay,annual-median,at-least,32000,dollars a year,B\n", []string{"content/site.yaml:16:14 unknown-demand-rule"}},
		{"a threshold of another unit", "lake-2026,N,2026-02-01,pay,no,A,S,\n", testsHead + "lake-2026,pay,annual-median,at-least,14.5,dollars an hour,B\n", []string{"data/demand_tests.csv:2:43 wrong-unit"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings := readHub(t, map[string]string{"data/demand_rules.csv": rulesHead + c.rules, "data/demand_tests.csv": c.tests}, Options{})
			wantFindings(t, findings, c.want...)
		})
	}
}

func TestAHubMayHaveNoRules(t *testing.T) {
	site := "name: Hub\nstate: Lakeland\narea: \"77\"\nbase_url: https://lakeland.example/\nregion_system: lakes-2\n"
	c, findings := readHub(t, map[string]string{
		"content/site.yaml": site, "data/demand_rules.csv": gone, "data/demand_rules.yaml": gone, "data/demand_tests.csv": gone, "data/demand_tests.yaml": gone,
	}, Options{})
	wantFindings(t, findings)
	if c.DemandRule() != nil {
		t.Errorf("without rules one is in force: %v", c.DemandRule())
	}
}

func TestAMarkPastItsDayIsNotShown(t *testing.T) {
	later := time.Date(2029, 1, 1, 0, 0, 0, 0, time.UTC)
	c, findings := readHub(t, nil, Options{Today: later})
	wantFindings(t, findings, "data/local_demand.csv:2:54 mark-expired")
	builders, menders := c.Occupations[0], c.Occupations[1]
	if len(c.LocalDemand(builders)) != 0 || len(c.CriticalJobs(menders)) != 1 {
		t.Errorf("local %v, critical %v", c.LocalDemand(builders), c.CriticalJobs(menders))
	}
}

func TestFaultsOfKeyOccupationsAreFindings(t *testing.T) {
	const head = "cluster,occupation,counted,basis\n"
	for _, c := range []struct {
		name, rows string
		want       []string
	}{
		{"an occupation that there is not", "boats,51-2011,yes,B\nboats,51-2021,yes,B\n", []string{"data/cluster_occupations.csv:2:7 key-occupations", "data/cluster_occupations.csv:3:7 unknown-occupation"}},
		{"one that only the nation has", "boats,51-0000,yes,B\n", []string{"data/cluster_occupations.csv:2:7 unknown-occupation"}},
		{"counted twice", "boats,51-2011,yes,B\nboats,51-2012,yes,B\nnets,51-2011,yes,B\nnets,51-2012,no,B\n", []string{"data/cluster_occupations.csv:4:14 counted-twice"}},
		{"counted nowhere", "boats,51-2011,no,B\nboats,51-2012,yes,B\n", []string{"data/cluster_occupations.csv:2:15 never-counted"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings := readHub(t, map[string]string{"data/cluster_occupations.csv": head + c.rows}, Options{})
			wantFindings(t, findings, c.want...)
		})
	}
}

func TestAnOccupationIsCountedInOneCluster(t *testing.T) {
	c, _ := readHub(t, nil, Options{})
	builders, menders := c.Occupations[0], c.Occupations[1]
	if got := c.KeyTo(menders); len(got) != 2 || c.CountedIn(menders) != c.Cluster("nets") || c.CountedIn(builders) != c.Cluster("boats") {
		t.Errorf("menders are key to %v and counted in %v", got, c.CountedIn(menders))
	}
	if keys := c.KeyOccupations("boats"); len(keys) != 2 || keys[0].Occupation != builders || !keys[0].Counted || keys[1].Counted {
		t.Errorf("boats rest on %v", keys)
	}
}
