package measure

import (
	"testing"

	"sectorhub/generator/kit/figure"
)

// ruleOf2021 is the state's published rule of 2021: at least $14.90 an hour,
// and more than 20 jobs added or more than 620 openings a year.
func ruleOf2021(t *testing.T) DemandRule {
	t.Helper()
	e, err := ParseExpression("pay and (growth or openings)")
	if err != nil {
		t.Fatal(err)
	}
	threshold := func(value float64, unit figure.Unit) figure.Figure {
		return figure.Figure{Value: value, Unit: unit}
	}
	return DemandRule{e, []DemandTest{
		{"pay", "hourly-median", false, threshold(14.90, figure.DollarsPerHour)},
		{"growth", "jobs-added-a-year", true, threshold(20, figure.Jobs)},
		{"openings", "openings-a-year", true, threshold(620, figure.Openings)},
	}}
}

func known(value float64, unit figure.Unit) figure.Figure {
	return figure.Figure{Value: value, Unit: unit}
}

// ask asks the rule of 2021 with figures in the order of its tests.
func ask(t *testing.T, pay, growth, openings figure.Figure) Verdict {
	t.Helper()
	return Demand(ruleOf2021(t), func(test DemandTest) figure.Figure {
		return map[string]figure.Figure{"pay": pay, "growth": growth, "openings": openings}[test.ID]
	})
}

func TestTheRuleOf2021GivesItsBoolean(t *testing.T) {
	for _, c := range []struct {
		name                  string
		pay, growth, openings float64
		want                  Outcome
		near                  string
	}{
		{"pays well and grows", 15, 21, 10, Yes, ""},
		{"pays well and opens", 15, -40, 621, Yes, ""},
		{"passes all", 30, 400, 9000, Yes, ""},
		{"pays just enough", 14.90, 21, 0, Yes, ""},
		{"pays a cent too little", 14.89, 21, 700, No, "pay"},
		{"pays far too little", 12, 21, 700, No, ""},
		{"adds the threshold and no more", 15, 20, 0, No, "growth"},
		{"opens the threshold and no more", 15, 0, 620, No, "openings"},
		{"neither grows nor opens", 15, 17, 500, No, ""},
		{"fails two ways, both by little", 14.50, 19, 10, No, ""},
	} {
		v := ask(t, known(c.pay, figure.DollarsPerHour), known(c.growth, figure.Jobs), known(c.openings, figure.Openings))
		near := ""
		if v.Near != nil {
			near = v.Near.ID
		}
		if v.Result != c.want || near != c.near {
			t.Errorf("%s: %s, near %q; want %s, %q", c.name, v.Result, near, c.want, c.near)
		}
	}
}

func TestAMissingValueCannotBeTested(t *testing.T) {
	gone := figure.Absent("", figure.Openings, figure.NotAvailable, "")
	pay, low := known(20, figure.DollarsPerHour), known(9, figure.DollarsPerHour)
	if v := ask(t, pay, known(3, figure.Jobs), gone); v.Result != Untested || v.Tests[2].Outcome != Untested {
		t.Errorf("without openings: %s", v.Result)
	}
	if v := ask(t, low, known(3, figure.Jobs), gone); v.Result != No {
		t.Errorf("without openings, but with too little pay: %s, want no", v.Result)
	}
	if v := ask(t, pay, known(300, figure.Jobs), gone); v.Result != Yes {
		t.Errorf("without openings, but with enough growth: %s, want yes", v.Result)
	}
}

func TestATopCodePassesWhenItsLimitDoes(t *testing.T) {
	top := figure.Figure{Value: 115, Unit: figure.DollarsPerHour, Missing: figure.TopCode}
	if v := ask(t, top, known(30, figure.Jobs), known(0, figure.Openings)); v.Result != Yes {
		t.Errorf("pay of $115 or more: %s", v.Result)
	}
	top.Value = 14
	if v := ask(t, top, known(30, figure.Jobs), known(0, figure.Openings)); v.Result != Untested {
		t.Errorf("pay of $14 or more: %s, want untested", v.Result)
	}
}

func TestAValueTooSmallToPrintFails(t *testing.T) {
	small := figure.Absent("", figure.Openings, figure.BelowRounding, "")
	if v := ask(t, known(20, figure.DollarsPerHour), known(-1, figure.Jobs), small); v.Result != No || v.Near != nil {
		t.Errorf("with openings too small to print: %s", v.Result)
	}
}

func TestATestNeedsTheThresholdsUnit(t *testing.T) {
	if v := ask(t, known(40000, figure.DollarsPerYear), known(30, figure.Jobs), known(0, figure.Openings)); v.Result != Untested {
		t.Errorf("a year's pay held against an hour's: %s", v.Result)
	}
}

func TestPerYearDividesAChange(t *testing.T) {
	f := PerYear(jobs("change", 370), 10)
	expectValue(t, f, 37, 0)
	if f.Formula != "change ÷ 10 years" || len(f.From) != 1 {
		t.Errorf("formula %q from %v", f.Formula, f.From)
	}
	expectRefused(t, PerYear(jobs("change", 370), 0), figure.NotComputable)
	expectRefused(t, PerYear(absent(figure.Withheld), 10), figure.Withheld)
}
