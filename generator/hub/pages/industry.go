package pages

import (
	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// industryRow is one industry of a cluster in a place.
type industryRow struct {
	Code, Title    string
	Jobs           figure.Figure
	Establishments figure.Figure
	Pay            figure.Figure // a year, for each job
	Share          figure.Figure // of the cluster's jobs in the place
	Reliability    measure.Reliability

	payroll figure.Figure
}

// placeRow is a region or a county with its part of a cluster.
type placeRow struct {
	Name, URL string // no URL for a county
	Jobs      figure.Figure
	Share     figure.Figure // of the cluster's jobs in the state
	Quotient  figure.Figure
}

// clusterRow is a cluster in a place, side by side with others.
type clusterRow struct {
	Name, URL, Emblem string
	Year              string // when it is not that of the other clusters
	Jobs              figure.Figure
	Establishments    figure.Figure
	Pay               figure.Figure // a year, for each job
	Quotient          figure.Figure // the place against its base
	Growth            figure.Figure
	Regions           figure.Figure // how many regions hold a tenth of the state's jobs in it
}

// meter says how much of a published total the parts that can be seen cover.
type meter struct {
	Covered figure.Figure // a share; missing when no total is published
	Parts   figure.Parts  // cells, and how many of them are missing
	Why     string
}

// heatRow is a cluster over all regions.
type heatRow struct {
	Name, URL, Emblem string
	Year              string // when it is not that of the other clusters
	Cells             []heatCell
}

// heatCell is a cluster in a region: its quotient and how dark it is drawn.
type heatCell struct {
	Region, URL string
	Figure      figure.Figure
	Level       int    // 1 pale to 5 dark; 0 when there is no figure
	Mark        string // "▲" from 1.20, "▲▲" from 1.80
}

// regionHead is a region at the head of a column.
type regionHead struct {
	Name, Short, URL string
}

// clusterView is a cluster in the whole state.
type clusterView struct {
	proseView
	Emblem, About, Note string
	Stats               []stat
	Coverage            *meter // of the figures by county
	Chart               *chartView
	Map                 *chartView    // of the regions; nil without outlines
	Industries          []industryRow // most jobs first
	Regions             []placeRow
	Counties            []placeRow // most jobs first, the first few
	Related             []card
	Keys                *keyView // nil when it has no key occupations
	Partnerships        partnershipsHere
	Board               boardView // what employers need
	Kit                 *kitLinks
	Gaps                []gap
	Definition          []definitionRow
}

// definitionRow is an industry code that a cluster is made of.
type definitionRow struct {
	Edition, Code, Title, Ownership, Basis string
}

// clusterRegionView is a cluster in one region, against the state.
type clusterRegionView struct {
	Emblem       string
	Lead         string
	Cluster      site.PageLink
	Region       site.PageLink
	Stats        []stat
	Coverage     *meter
	Chart        *chartView
	Map          *chartView // of the counties; nil without outlines
	Trend        *trend
	Industries   []industryRow
	Counties     []placeRow
	Keys         *keyView // of the cluster, in the whole state
	Kit          *kitLinks
	Others       []site.PageLink // the same cluster in other regions
	Partnerships partnershipsHere
	Board        boardView // what employers need
	Gaps         []gap
}

// trend is how a cluster's jobs moved from year to year, of the industries
// that are published in full in every year.
type trend struct {
	Years  []string
	Rows   []trendRow // the sum first
	Left   int        // industries left out because a cell is withheld
	Parts  figure.Parts
	Source site.Source
	Chart  *chartView
}

type trendRow struct {
	Title  string
	Jobs   []figure.Figure // of each year
	Growth figure.Figure   // from the first to the last
}

// regionView is a region with its counties and its clusters.
type regionView struct {
	proseView
	Note     string
	Stats    []stat
	Clusters []clusterRow // the most concentrated first
	Map      *chartView   // of the counties; nil without outlines
	Bars     *chartView   // of the clusters
	Board    boardView    // what employers need
	Counties []countyRow
	Gaps     []gap
}

type countyRow struct {
	Name       string
	LaborForce figure.Figure
	Rate       figure.Figure // unemployment
	Jobs       figure.Figure // private
}

// clustersView is all clusters side by side.
type clustersView struct {
	proseView
	Rows    []clusterRow
	Charts  []*chartView // jobs and concentration
	Bases   []string     // what each concentration is held against
	Heads   []regionHead
	Heat    []heatRow
	LeftOut []industryRow // industries that no cluster has, most jobs first
	Sources []site.Source
}

// regionsView is all regions side by side.
type regionsView struct {
	Rows         []placeRow
	Map          *chartView // of private jobs; nil without outlines
	Unemployment *chartView // by county
}

// methodView is every measure of the hub.
type methodView struct {
	proseView
	Methods []methodEntry
}

type methodEntry struct {
	ID, Name, InWords, Formula, Source, SourceURL, Caveat, Example string
}
