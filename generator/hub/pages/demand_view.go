package pages

import (
	"html/template"
	"time"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// demandView is what the rule in force says of one occupation: {{template
// "demand" .}} shows it.
type demandView struct {
	Result   string // "yes", "no" or "cannot-be-tested"; "" when no rule is in force
	Words    string // the result for a tag or a cell: "In demand"
	Answer   string // the result in a sentence, with what would be enough
	Needs    string // what the rule asks
	Tests    []demandTest
	Nation   nationalNote // beside what cannot be tested
	Rule     demandRule
	Critical []mark // named by experts, whatever the tests say
	Local    []mark // of a region
}

// demandTest is one row: question, value and threshold, bar, result.
type demandTest struct {
	ID               string        // of its measure
	Question         string        // "Does it pay enough?"
	Sentence, Asks   string        // the value, and the threshold
	More             string        `json:",omitempty"` // where the reason stands in full, "" when it is said here
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

// nationalNote is the nation's growth, which no test looks at.
type nationalNote struct {
	Growth   figure.Figure
	Years    string
	Sentence string
	Shown    bool
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
	if d.Nation.Shown {
		all = append(all, d.Nation.Growth)
	}
	return all
}

// demandPage is the list of careers in demand, with the rule behind it.
type demandPage struct {
	Chances  *chartView // pay and openings of those with the most openings
	Rule     ruleView
	Stats    []stat
	Rows     []demandRow // in demand, most openings first
	Folded   []demandRow // those with fewer openings
	Near     []nearRow   // not in demand, but close
	Untested []untested
	Critical []markedCareer
	Local    []markedCareer
	Earlier  []ruleView // the newest first
	Wages    site.Source
	Future   site.Source
}

// ruleView is a rule in words.
type ruleView struct {
	Name, About, Note, Needs string
	Tests                    []askedTest
	Source, Link             string
}

// askedTest is one test of a rule.
type askedTest struct {
	Question, Asks, Basis string
	Threshold             figure.Figure
}

type demandRow struct {
	Title, URL           string
	Pay, Added, Openings figure.Figure
	Schooling            figure.Figure // Education is it in the interface's words
	Education            string
}

// nearRow is a career that one test keeps off the list, by little.
type nearRow struct {
	Title, URL, Sentence string
	Value                figure.Figure
}

// untested are careers that cannot be tested for one reason.
type untested struct {
	Why  string
	Rows []untestedRow
}

type untestedRow struct {
	Title, URL string
	Nation     nationalNote
}

// markedCareer is a career with what somebody says of it.
type markedCareer struct {
	Title, URL string
	Mark       mark
}
