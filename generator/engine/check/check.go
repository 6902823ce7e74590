// Package check looks at what was made for what a reader would trip over: dead
// links, missing titles, skipped headings, pictures without words. A check is a
// value in a list.
//
// It reads each page once, as it is made, and keeps only links, ids, headings
// and faults. It changes nothing, and reports at the source a page comes from,
// never at a file of the output.
package check

import (
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// Check is one thing a reader would trip over.
type Check struct {
	Name string // the rule of its findings
	Doc  string // what it means for a reader
	Run  func(*Pass)
}

// All are the checks, in the order in which they run.
var All = []Check{deadLink, deadAnchor, missingTitle, doubledTitle, missingSummary, notOneH1, skippedHeading,
	imageWithoutAlternative, duplicateID, chartWithoutTable, inlineStyle, inlineScript, pageTooHeavy}

// Pass is what a check sees: the whole site, made.
type Pass struct {
	Site   *site.Site
	Pages  []*Facts // in the site's order
	Report *diag.Report

	links *resolver
}

// errorf reports a finding of one page at its source.
func (p *Pass) errorf(page *Facts, rule, format string, args ...any) diag.Draft {
	return p.Report.Errorf(page.Page.Pos, rule, format, args...)
}

// Collector gathers the facts of outputs while they are made. It is safe for
// many goroutines.
type Collector struct {
	site    *site.Site
	outputs []site.Output
	facts   []*Facts // one for each output, nil for those that hold no markup
	words   *words
}

// NewCollector is for the outputs of one plan.
func NewCollector(s *site.Site, outputs []site.Output) *Collector {
	return &Collector{site: s, outputs: outputs, facts: make([]*Facts, len(outputs)), words: newWords()}
}

// Add reads what was made of the i-th output and keeps none of it.
func (c *Collector) Add(i int, data []byte) {
	if o := c.outputs[i]; o.Page != nil && isHTML(o.Path) || isSVG(o.Path) {
		c.facts[i] = read(o, data, c.words)
	}
}

// Run runs all checks once every output was added. Place finds where a layout
// holds a text; base is the path of the base URL, "/" for none.
func (c *Collector) Run(report *diag.Report, base string, place func(text string) (diag.Pos, bool)) {
	pass := &Pass{Site: c.site, Report: report}
	for i, facts := range c.facts {
		if facts != nil && isHTML(c.outputs[i].Path) {
			pass.Pages = append(pass.Pages, facts)
		}
	}
	pass.links = newResolver(c, base, place)
	for _, check := range All {
		check.Run(pass)
	}
}
