package pages

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var method = Kind{"method", methodPages}

func methodPages(w *writer) []*site.Page {
	parent := aboutURL
	if len(w.Catalog.About) == 0 {
		parent = homeURL
	}
	page, prose := w.story(w.Catalog.MethodText, methodURL, parent, w.t("method.title"), w.t("method.summary"))
	page.Pos = diag.Pos{File: "content/method.md"}
	if w.Catalog.MethodText != nil {
		page.Title, page.Pos = w.Catalog.MethodText.Title, w.Catalog.MethodText.Pos("title")
	}
	view := methodView{proseView: prose}
	example := w.exampleCase()
	for _, m := range measure.Methods() {
		view.Methods = append(view.Methods, methodEntry{
			m.ID, m.Name, m.InWords, m.Formula, m.Source, m.SourceURL, m.Caveat, m.Example(example, w.show),
		})
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: m.ID, Text: m.Name})
	}
	page.Sources = w.sourcesOf(catalog.CBPTable, catalog.QCEWTable, catalog.NationalSharesTable)
	page.View = view
	return []*site.Page{page}
}

// exampleCase is the figures of the state's largest industry in a cluster, so
// that the formulas can be followed with real numbers.
func (w *writer) exampleCase() measure.Case {
	e := w.largestCluster()
	if e == nil || len(e.state.rows) == 0 {
		return measure.Case{}
	}
	top := e.state.rows[0]
	us := scope{release: w.Catalog.QCEW, areas: []string{nation}, period: nationalPeriod, ownership: catalog.Private}
	c := measure.Case{
		Base: "U.S., private, " + nationalPeriod,
		Jobs: top.Jobs, AllJobs: w.book.stateTotal,
		BaseJobs: w.addUp(us, []string{top.Code}).jobs, BaseAllJobs: w.addUp(us, []string{catalog.AllIndustries}).jobs,
		Payroll: measure.Sum("payroll", e.scope.cells(top.Code).payroll),
		Total:   e.state.jobs, State: e.state.jobs,
	}
	for _, region := range w.Catalog.Regions {
		c.Regions = append(c.Regions, e.regions[region.ID].jobs)
	}
	c.Parts = c.Regions
	if all := w.Catalog.AllJobs; all != nil {
		outlook := all.Outlook()
		c.YearlyWage = all.Wages().Median
		c.Openings, c.Added, c.AddedYears = outlook.Openings, outlook.Change, outlook.ProjectedYear-outlook.BaseYear
	}
	return c
}

func (w *writer) largestCluster() *entry {
	var largest *entry
	var jobs figure.Figure
	for _, c := range w.Catalog.Clusters {
		if e := w.book.clusters[c.ID]; largest == nil || mostFirst(e.state.jobs, jobs) < 0 {
			largest, jobs = e, e.state.jobs
		}
	}
	return largest
}
