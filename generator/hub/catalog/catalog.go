// Package catalog owns the things we know: settings, guides, occupations,
// datasets. It reads them from content/ and data/, joins them by their codes
// and checks what they mean. What is syntax was checked by kit/source; what a
// page says about them is hub/pages' affair.
package catalog

import (
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Catalog is everything known, joined. It is not changed after Read.
type Catalog struct {
	Settings    Settings
	Home        *source.Document[HomeMeta] // nil when content/home.md is missing or unusable
	Guides      []*Guide                   // in reading order
	About       []*Guide                   // plain pages under /about/, by path
	Redirects   []Redirect
	Datasets    []*Dataset    // by ID
	Occupations []*Occupation // of the hub's area, detailed ones, by code
	AllJobs     *Occupation   // the total over all occupations; nil without wages
}

// Options are what Read is told from outside.
type Options struct {
	Drafts bool      // read documents marked draft, too
	Today  time.Time // what review dates and release dates are held against
}

// Read reads and joins everything under content/ and data/.
func Read(tree *source.Tree, report *diag.Report, o Options) *Catalog {
	c := &Catalog{Settings: readSettings(tree, report)}
	c.Home = readHome(tree, report)
	c.Guides = readGuides(tree, "content/guides", report, o)
	c.About = readGuides(tree, "content/about", report, o)
	c.Redirects = readRedirects(tree, report)
	c.Datasets = readDatasets(tree, report, o)
	c.Occupations, c.AllJobs = readOccupations(c, report)
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
