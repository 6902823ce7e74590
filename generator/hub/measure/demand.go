package measure

import (
	"fmt"
	"slices"

	"sectorhub/generator/kit/figure"
)

// Outcome is what a test or a rule says.
type Outcome string

const (
	Yes      Outcome = "yes"
	No       Outcome = "no"
	Untested Outcome = "cannot-be-tested"
)

// DemandRule says when an occupation is in demand.
type DemandRule struct {
	Expression Expression
	Tests      []DemandTest // each that the expression names
}

// DemandTest holds one figure against a threshold.
type DemandTest struct {
	ID        string
	Measure   string // which figure; the caller knows
	MoreThan  bool   // the threshold itself does not pass
	Threshold figure.Figure
}

// TestResult is a test with an occupation's figure.
type TestResult struct {
	DemandTest
	Value   figure.Figure
	Outcome Outcome
}

// Verdict is what a rule says of one occupation.
type Verdict struct {
	Result Outcome
	Tests  []TestResult // in the rule's order
	Decide []TestResult // those that bring the result about
	Near   *TestResult  // of a No: the test that would turn it, missed by little
}

// NearMiss is how far below its threshold a value may be and still be near.
// [our decision] A tenth: such a figure can pass with the next release.
const NearMiss = 0.10

// Demand asks a rule of one occupation, whose figures value returns. A test
// whose figure is missing is untested, but a No that no missing figure could
// change stays a No.
func Demand(rule DemandRule, value func(DemandTest) figure.Figure) Verdict {
	v := Verdict{Tests: make([]TestResult, len(rule.Tests))}
	for i, test := range rule.Tests {
		figure := value(test)
		v.Tests[i] = TestResult{test, figure, test.outcome(figure)}
	}
	v.Result = rule.Expression.Of(v.outcome)
	names := rule.Expression.Deciding(v.outcome, v.Result)
	for _, t := range v.Tests {
		if slices.Contains(names, t.ID) {
			v.Decide = append(v.Decide, t)
		}
	}
	if v.Result == No {
		v.Near = v.nearest(rule)
	}
	return v
}

// outcome compares a value with the threshold. A value at or above a top code
// passes when the code itself does; one too small to print fails.
func (t DemandTest) outcome(f figure.Figure) Outcome {
	value, known := f.Known()
	limit := t.Threshold.Value
	above := value > limit || !t.MoreThan && value == limit
	switch {
	case t.Threshold.Missing != figure.Present || t.Threshold.Unit != f.Unit:
		return Untested
	case f.Missing == figure.TopCode && (f.Value > limit || !t.MoreThan && f.Value == limit):
		return Yes
	case f.Missing == figure.BelowRounding && limit > 0:
		return No // no threshold is smaller than a rounding unit
	case !known || f.Approximate || f.AtLeast && !above:
		return Untested
	case above:
		return Yes
	}
	return No
}

func (v Verdict) outcome(test string) Outcome {
	for _, t := range v.Tests {
		if t.ID == test {
			return t.Outcome
		}
	}
	return Untested
}

// nearest is the first failed test that alone would turn a No, if its value
// misses the threshold by no more than NearMiss.
func (v Verdict) nearest(rule DemandRule) *TestResult {
	for i, t := range v.Tests {
		if t.Outcome != No || t.Value.Missing != figure.Present || t.Value.Value < t.Threshold.Value*(1-NearMiss) {
			continue
		}
		turned := rule.Expression.Of(func(test string) Outcome {
			if test == t.ID {
				return Yes
			}
			return v.outcome(test)
		})
		if turned == Yes {
			return &v.Tests[i]
		}
	}
	return nil
}

// PerYear is a change over some years as its part for each: change ÷ years.
func PerYear(change figure.Figure, years int) figure.Figure {
	f := result("jobs added a year", change.Unit, fmt.Sprintf("%s ÷ %d years", words(change), years), change)
	if change.Missing != figure.Present && change.Missing != figure.TopCode {
		return refused(f, change.Missing, change.Note) // of one part, its own reason is enough
	}
	f, v, ok := values(f, change)
	switch {
	case !ok:
		return f
	case years < 1:
		return notComputable(f, "The two years are not in order.")
	}
	return finite(f, v[0]/float64(years))
}
