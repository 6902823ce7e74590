package measure

import (
	"strings"

	"sectorhub/generator/kit/figure"
)

// Method is one measure as the method page explains it. Its formula is the text
// that Example fills with figures, and tests hold the two to the code.
type Method struct {
	ID, Name, InWords string
	Formula           string
	Source, SourceURL string // an own decision has no address
	Caveat            string

	lines func(Case) []line
}

// Case is the figures of a real industry, from which examples are worked. What
// is not filled gives no example.
type Case struct {
	Base                                 string        // of BaseJobs and BaseShare: "U.S., private, 2021"
	Jobs, AllJobs, BaseJobs, BaseAllJobs figure.Figure // of one industry, here and in the base
	BaseShare                            Bounds        // the industry's share of the base's jobs

	CountyJobs, CountyAllJobs, Published figure.Figure // a county's jobs and the quotient the agency prints

	Local, Industry, All Period // jobs in two years: the industry here, in the base, all industries of the base
	Years                int    // between the two

	Payroll, AveragePay, YearlyWage figure.Figure // the industry's payroll (of Jobs), all industries' pay for each job, an occupation's pay

	Parts, Regions []figure.Figure // cells of a sum; the industry's jobs in each region
	Total, State   figure.Figure   // the published total of Parts; the industry's jobs in the state

	Awards     []figure.Figure // of one program in AwardYears years
	AwardYears int
	LedTo      []figure.Figure // jobs in the occupations that the program leads to
	Programs   []Trained       // that lead to one occupation
	Openings   figure.Figure   // of that occupation
	Added      figure.Figure   // its change in jobs, over AddedYears years
	AddedYears int
}

// line is one formula of a method: its words, the figures they stand for and
// what the code makes of them.
type line struct {
	formula    string
	expression string // what an example fills, when it is not the formula
	terms      []term
	result     figure.Figure
}

type term struct {
	word   string // as it stands in the formula
	figure figure.Figure
}

// Results are the figures that the code makes of a case: one for each formula.
func (m Method) Results(c Case) []figure.Figure {
	var results []figure.Figure
	for _, l := range m.lines(c) {
		results = append(results, l.result)
	}
	return results
}

// Example is the formula with a case's figures in place of its words, as print
// writes them. It is "" when the method has no formula or the case lacks a
// figure for it; Results then say why.
func (m Method) Example(c Case, print func(figure.Figure) string) string {
	var examples []string
	for _, l := range m.lines(c) {
		if _, known := l.result.Known(); !known {
			return ""
		}
		if l.expression != "" {
			examples = append(examples, l.filled(print)+" = "+print(l.result))
		}
	}
	return strings.Join(examples, "; ")
}

// filled is the expression with figures. A longer word goes first, so that
// "all jobs" is not read as "jobs".
func (l line) filled(print func(figure.Figure) string) string {
	text := l.expression
	var pairs []string
	for _, t := range byLength(l.terms) {
		pairs = append(pairs, t.word, print(t.figure))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Methods lists every measure in the order of the page.
func Methods() []Method {
	all := []Method{
		sumMethod(), coverageMethod(), shareMethod(), quotientMethod(), impliedMethod(), withinMethod(), growthMethod(),
		compoundMethod(), shiftShareMethod(), payMethod(), averageMethod(), hourlyMethod(), spreadMethod(), reliabilityMethod(),
		yearlyMeanMethod(), weightMethod(), supplyMethod(), demandMethod(), openingsMethod(), meanMethod(),
	}
	for i, m := range all {
		if m.Formula == "" {
			all[i].Formula = formulaOf(m.lines(Case{}))
		}
	}
	return all
}

func formulaOf(lines []line) string {
	var formulas []string
	for _, l := range lines {
		formulas = append(formulas, l.formula)
	}
	return strings.Join(formulas, "; ")
}
