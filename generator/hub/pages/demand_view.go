package pages

import (
	"html/template"
	"time"

	"sectorhub/generator/kit/figure"
)

// demandView is what the rule in force says of one occupation: {{template
// "demand" .}} shows it.
type demandView struct {
	Result   string // "yes", "no" or "cannot-be-tested"; "" when no rule is in force
	Words    string // the result for a tag or a cell: "In demand"
	Answer   string // the result in a sentence, with what would be enough
	Tests    []demandTest
	Rule     demandRule
	Critical []mark // named by experts, whatever the tests say
	Local    []mark // of a region
}

// demandTest is one row: question, value and threshold, bar, result.
type demandTest struct {
	ID               string        // of its measure
	Question         string        // "Does it pay enough?"
	Sentence         string        // the value and the threshold
	Result           string        // "passes", "fails" or "untested"
	Words            string        // the result in words
	Value, Threshold figure.Figure // as they are compared
	Bar              template.HTML `json:"-"` // "" without a value
}

// demandRule names the rule that a result follows.
type demandRule struct {
	Name, URL string // the page that explains it
	Note      string // whose rule it is, and since when
}

// mark is what somebody says of an occupation beside the tests.
type mark struct {
	Who, Why, Region, Source string
	Until                    time.Time
}

// figures are those that a page with this view shows.
func (d demandView) figures() []figure.Figure {
	var all []figure.Figure
	for _, t := range d.Tests {
		all = append(all, t.Value, t.Threshold)
	}
	return all
}
