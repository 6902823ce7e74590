// Package catalog owns the things we know: settings, guides, occupations,
// datasets. It reads them from content/ and data/, joins them by their codes
// and checks what they mean. What is syntax was checked by kit/source; what a
// page says about them is hub/pages' affair.
package catalog

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/geo"
	"sectorhub/generator/kit/source"
)

// Catalog is everything known, joined. It is not changed after Read.
type Catalog struct {
	Settings     Settings
	Home         *Home       // nil when content/home.md is missing or unusable
	Guides       []*Guide    // in reading order
	Stages       []*Stage    // in reading order
	Roles        []*Role     // in reading order
	Documents    []*Document // of the tool kit, in the order of their stages
	Toolkit      *Toolkit    // the words above them; nil without
	News         []*Guide    // the newest first
	About        []*Guide    // plain pages under /about/, in reading order
	Evidence     *Guide      // the words around the claims; nil when there are none
	Glossary     *Glossary   // nil when there is none
	Questions    *Questions  // nil when there are none
	Redirects    []Redirect
	Datasets     []*Dataset    // by ID
	Claims       []Claim       // in the table's order
	Regions      []*Region     // of the system in force, by name
	Counties     []*County     // by name
	Outlines     *geo.Topology // of the counties; nil without: no maps
	OutlinesFrom *OutlinesFile // nil when nothing describes them
	Clusters     []*Cluster    // in the hub's order
	ClustersText *Guide        // the words above the clusters side by side; nil without
	MethodText   *Guide        // the words above the measures; nil without
	QCEW         *Release      // jobs by industry, all ownerships
	CBP          *Release      // jobs by industry, private
	Shares       *NationalShares
	LaborForce   *LaborForce
	Occupations  []*Occupation     // of the hub's area, detailed ones, by code
	AllJobs      *Occupation       // the total over all occupations; nil without wages
	Stories      map[string]*Story // of occupations, by code
	Divisions    []*Division       // fields of study, by code
	Families     []*Family         // of programs with awards in the newest years, by code
	Institutions []*Institution    // open, or with awards in the newest years, by name
	Completions  *Completions

	Training        []Course         // nil when the list is not loaded
	Apprenticeships []Apprenticeship // nil when the list is not loaded

	Partnerships    []*Partnership // by name
	Rounds          []*Round       // of grants, in the table's order
	OutcomeMeasures []*OutcomeMeasure
	Outcomes        []Outcome // the newest first
	Boards          []Board   // of needs, the newest of each cluster and place

	DemandRules     []*DemandRule              // the newest first
	critical, local map[string][]DemandMark    // by occupation
	keys            map[string][]KeyOccupation // by cluster

	codes            *codes   // of other classifications
	profiles         profiles // of occupations, from O*NET
	areaWages        *areaWages
	industryTitles   map[string]string // by code
	newestIndustries []string          // the codes of the newest edition
}

// Options are what Read is told from outside.
type Options struct {
	Drafts bool      // read documents marked draft, too
	Today  time.Time // what review dates and release dates are held against
}

// Read reads and joins everything under content/ and data/.
func Read(tree *source.Tree, report *diag.Report, o Options) *Catalog {
	c := &Catalog{Settings: readSettings(tree, report)}
	c.Home = readHome(tree, report, o)
	c.Guides = readGuides(tree, "content/guides", report, o)
	c.Stages = readStages(tree, report, o)
	c.Roles = readRoles(tree, c.Stages, report, o)
	c.Documents = readDocuments(c, tree, report, o)
	c.Toolkit = readToolkit(c, tree, report, o)
	c.News = readNews(tree, report, o)
	c.About = readGuides(tree, "content/about", report, o)
	c.Evidence = readPage(tree, "content/evidence.md", report, o)
	c.Glossary = readGlossary(tree, report, o)
	c.Questions = readQuestions(tree, report, o)
	c.Redirects = readRedirects(tree, report)
	c.Datasets = readDatasets(tree, report, o)
	c.Claims = readClaims(c, report)
	c.industryTitles, c.newestIndustries = readIndustryTitles(c, report)
	c.Regions, c.Counties = readRegions(c, bySlug(readGuides(tree, "content/regions", report, o)), report)
	c.Outlines, c.OutlinesFrom = readOutlines(c, tree, report), readOutlinesFile(tree, report)
	c.Clusters = readClusters(c, bySlug(readGuides(tree, "content/clusters", report, o)), report)
	c.ClustersText = readPage(tree, "content/clusters.md", report, o)
	c.MethodText = readPage(tree, "content/method.md", report, o)
	c.QCEW, c.CBP = readQCEW(c, report), readCBP(c, report)
	c.Shares, c.LaborForce = readNationalShares(c, report), readLaborForce(c, report)
	c.Occupations, c.AllJobs = readOccupations(c, report)
	c.DemandRules = readDemandRules(c, report)
	c.critical, c.local = readDemandMarks(c, CriticalJobsTable, report, o), readDemandMarks(c, LocalDemandTable, report, o)
	c.keys = readKeyOccupations(c, report)
	c.codes = readCodes(c, report)
	c.profiles, c.areaWages = readProfiles(c, report), readAreaWages(c, report)
	c.Stories = readStories(c, tree, report, o)
	readPrograms(c, report)
	c.Training, c.Apprenticeships = readTraining(c, report)
	c.Partnerships, c.Rounds = readPartnerships(c, bySlug(readGuides(tree, "content/partnerships", report, o)), report)
	c.OutcomeMeasures = readOutcomeMeasures(c, report)
	c.Outcomes, c.Boards = readOutcomes(c, report), readBoards(c, report)
	return c
}

// Dataset returns the dataset with this ID, nil when the hub has none.
func (c *Catalog) Dataset(id string) *Dataset {
	for _, d := range c.Datasets {
		if d.ID == id {
			return d
		}
	}
	return nil
}
