package measure

import (
	"reflect"
	"strings"
	"testing"
)

func TestParseExpressionReadsNamesAndJoins(t *testing.T) {
	for text, want := range map[string]string{
		"pay":                                  "pay",
		" pay and(growth or openings) ":        "pay and (growth or openings)",
		"((pay))":                              "pay",
		"pay and growth and openings":          "pay and growth and openings",
		"(pay and growth) or (pay and open-2)": "(pay and growth) or (pay and open-2)",
	} {
		e, err := ParseExpression(text)
		if err != nil || e.String() != want {
			t.Errorf("ParseExpression(%q) = %q, %v; want %q", text, e, err, want)
		}
	}
}

func TestParseExpressionRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "ends where a test should stand",
		"pay and":                    "ends where a test should stand",
		"pay growth":                 `"growth" stands where`,
		"pay and growth or openings": "and meets or",
		"(pay":                       "not closed",
		"pay)":                       `nothing fits ")"`,
		"Pay":                        `"Pay" stands where a test should`,
		"()":                         `")" stands where a test should`,
		strings.Repeat("(", 600):     "longer than 500",
	} {
		if _, err := ParseExpression(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseExpression(%q): %v, want %q", text, err, want)
		}
	}
}

// FuzzParseExpression holds that what is read can be written and read again,
// and that nothing breaks the reader.
func FuzzParseExpression(f *testing.F) {
	for _, seed := range []string{"pay and (growth or openings)", "a or b or c", "((a)", "and", "a and b or c", "(a or b) and (c or (d and e))"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := ParseExpression(text)
		if err != nil || len(e.String()) > longestExpression {
			return
		}
		again, err := ParseExpression(e.String())
		if err != nil || !reflect.DeepEqual(again, e) {
			t.Errorf("%q is read as %v, and that as %v: %v", text, e, again, err)
		}
		if len(e.Names()) == 0 {
			t.Errorf("%q is read without a test", text)
		}
	})
}

func TestAMissingTestMattersOnlyWhereItCouldDecide(t *testing.T) {
	e, _ := ParseExpression("pay and (growth or openings)")
	for _, c := range []struct{ pay, growth, openings, want Outcome }{
		{Yes, Yes, No, Yes},
		{Yes, No, Yes, Yes},
		{Yes, No, No, No},
		{No, Yes, Yes, No},
		{Untested, No, No, No},
		{No, Untested, Untested, No},
		{Untested, Yes, No, Untested},
		{Yes, Untested, Yes, Yes},
		{Yes, Untested, No, Untested},
	} {
		got := e.Of(func(test string) Outcome {
			return map[string]Outcome{"pay": c.pay, "growth": c.growth, "openings": c.openings}[test]
		})
		if got != c.want {
			t.Errorf("pay %s, growth %s, openings %s give %s, want %s", c.pay, c.growth, c.openings, got, c.want)
		}
	}
}

func TestOnlyTestsThatCouldTurnAResultDecideIt(t *testing.T) {
	e, _ := ParseExpression("pay and (growth or openings)")
	for _, c := range []struct {
		pay, growth, openings Outcome
		want                  string
	}{
		{No, Yes, No, "pay"},
		{No, No, No, "pay growth openings"},
		{Yes, No, No, "growth openings"},
		{Yes, Yes, No, "pay growth"},
		{Untested, Yes, Untested, "pay"},
		{Yes, Untested, No, "growth"},
		{No, Untested, Untested, "pay"},
	} {
		outcome := func(test string) Outcome {
			return map[string]Outcome{"pay": c.pay, "growth": c.growth, "openings": c.openings}[test]
		}
		if got := strings.Join(e.Deciding(outcome, e.Of(outcome)), " "); got != c.want {
			t.Errorf("pay %s, growth %s, openings %s: %s decide, want %s", c.pay, c.growth, c.openings, got, c.want)
		}
	}
}
