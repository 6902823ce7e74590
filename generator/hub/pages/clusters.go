package pages

import (
	"math"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

var clusters = Kind{"clusters", clustersPages}

func clustersPages(w *writer) []*site.Page {
	if len(w.Catalog.Clusters) == 0 {
		return nil
	}
	page, prose := w.story(w.Catalog.ClustersText, clustersURL, homeURL, w.t("clusters.title"), w.t("clusters.summary"))
	if w.Catalog.ClustersText != nil {
		page.Title = w.Catalog.ClustersText.Title
	}
	page.Pos = diag.Pos{File: "data/" + catalog.ClustersTable + ".csv"}
	view := clustersView{proseView: prose, LeftOut: w.leftOut()}
	for _, region := range w.Catalog.Regions {
		view.Heads = append(view.Heads, regionHead{region.Name, region.Short, regionURL(region.ID)})
	}
	for _, c := range w.Catalog.Clusters {
		e := w.book.clusters[c.ID]
		row := w.stateRow(e)
		row.Regions = e.spread.Regions
		view.Rows = append(view.Rows, row)
		view.Heat = append(view.Heat, w.heatRow(e))
		w.noteCluster(page, row)
		page.Figures = append(page.Figures, row.Regions.Named("regions with a tenth of the jobs, "+c.Name))
	}
	view.Bases = w.bases()
	page.Sources = w.sourcesOf(catalog.CBPTable, catalog.QCEWTable, catalog.NationalSharesTable, catalog.ClusterIndustriesTable)
	view.Charts = drawnOnly(w.drawJobs(page, view.Rows), w.drawConcentration(page, view.Rows, w.Catalog.Settings.State, w.t("clusters.nation"), w.t("clusters.bases-below")))
	view.Sources = page.Sources
	page.View = view
	return []*site.Page{page}
}

// stateRow is a cluster in the whole state.
func (w *writer) stateRow(e *entry) clusterRow {
	return w.clusterRow(e, e.state, e.quotient, clusterURL(e.ID))
}

// clusterRow is a cluster in a place. Growth needs two years of one release.
func (w *writer) clusterRow(e *entry, s sums, quotient figure.Figure, url string) clusterRow {
	return clusterRow{
		Name: e.Name, URL: url, Emblem: e.Emblem, Year: w.otherYear(e), Jobs: s.jobs, Establishments: s.establishments, Pay: s.pay(), Quotient: quotient,
		Growth: figure.Absent("growth, "+e.Name, figure.ChangeShare, figure.NotLoaded, "sectorhub import qcew"),
	}
}

// otherYear is the year of a cluster's figures when the other clusters beside it
// are counted in another release.
func (w *writer) otherYear(e *entry) string {
	if e.scope.ownership == catalog.Private {
		return ""
	}
	return e.scope.period
}

// bases say what the concentration of each cluster is held against, in one line
// for those that share a base.
func (w *writer) bases() []string {
	var order []string
	names := map[string][]string{}
	for _, c := range w.Catalog.Clusters {
		e := w.book.clusters[c.ID]
		if _, known := e.quotient.Known(); !known {
			continue
		}
		base := w.baseOf(e)
		if names[base] == nil {
			order = append(order, base)
		}
		names[base] = append(names[base], c.Name)
	}
	var lines []string
	for _, base := range order {
		lines = append(lines, w.t("clusters.base", base, strings.Join(names[base], ", ")))
	}
	return lines
}

func (w *writer) noteCluster(page *site.Page, row clusterRow) {
	page.Figures = append(page.Figures, row.Jobs, row.Establishments, row.Pay.Named("pay for each job, "+row.Name), row.Quotient, row.Growth)
}

func (w *writer) heatRow(e *entry) heatRow {
	row := heatRow{Name: e.Name, URL: clusterURL(e.ID), Emblem: e.Emblem, Year: w.otherYear(e)}
	for _, region := range w.Catalog.Regions {
		quotient := e.quotients[region.ID]
		row.Cells = append(row.Cells, heatCell{region.Name, clusterRegionURL(e.ID, region.ID), quotient, heatLevel(quotient), heatMark(quotient)})
	}
	return row
}

// The steps of a heat table: what is concentrated is dark, what is not is pale.
var heatSteps = []float64{0.5, 0.8, 1.2, 1.8}

// heatLevel is 1 for the palest step, 0 without a figure.
func heatLevel(f figure.Figure) int {
	value, ok := f.Known()
	if !ok {
		return 0
	}
	value = math.Round(value*100) / 100 // as it is printed
	level := 1
	for _, step := range heatSteps {
		if value >= step {
			level++
		}
	}
	return level
}

func heatMark(f figure.Figure) string {
	value, ok := f.Known()
	value = math.Round(value*100) / 100
	switch {
	case ok && value >= 1.8:
		return "▲▲"
	case ok && value >= 1.2:
		return "▲"
	}
	return ""
}

// leftOut are the state's industries that no cluster has, most jobs first.
func (w *writer) leftOut() []industryRow {
	taken := map[string]bool{}
	for _, c := range w.Catalog.Clusters {
		for _, code := range c.IndustriesOf(cbpEdition, catalog.Private) {
			taken[code] = true
		}
	}
	s := w.cbpScope([]string{w.Catalog.Settings.Area})
	codes := slices.DeleteFunc(slices.Clone(w.book.industries), func(code string) bool { return taken[code] })
	return w.addUp(s, codes).rows
}
