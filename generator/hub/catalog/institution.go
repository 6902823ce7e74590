package catalog

import (
	"cmp"
	"iter"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/kit/source"
)

// InstitutionsTable is the directory of institutions.
const InstitutionsTable = "institutions"

// Institution is a college or a school that gives awards.
type Institution struct {
	ID, Name, Slug string
	City           string
	County         *County // nil when the hub's tables of places lack it
	Sector         string  // one of the table's values: "public-4-year"
	Website        string  // "" when it has none
	Open           bool
	Completions    []*Completion // by program, year and award
	Pos            diag.Pos
}

// Region is where the institution is, nil when that is not known.
func (i *Institution) Region() *Region {
	if i.County == nil {
		return nil
	}
	return i.County.Region
}

func readInstitutions(c *Catalog, report *diag.Report) map[string]*Institution {
	directory := c.Dataset(InstitutionsTable)
	if directory == nil || !directory.Table.Require(report, "institution", "name", "city", "county", "sector", "website", "open") {
		return nil
	}
	all := make(map[string]*Institution, directory.Table.Len())
	for row := range directory.Table.Rows() {
		i := institutionOf(row, c.county(row.Text("county")))
		all[i.ID] = i
	}
	return all
}

func institutionOf(row source.Row, county *County) *Institution {
	return &Institution{
		ID: row.Text("institution"), Name: row.Text("name"), City: row.Text("city"),
		County: county, Sector: row.Text("sector"), Website: row.Text("website"),
		Open: row.Text("open") == yes, Pos: row.Pos("name"),
	}
}

// settledInstitutions are those that are open or gave awards in the newest
// years, by name, each with its address.
func settledInstitutions(all map[string]*Institution, newest []string) []*Institution {
	var settled []*Institution
	for _, i := range all {
		if i.Open || awardedIn(newest, i.Awards()) {
			settled = append(settled, i)
		}
	}
	slices.SortFunc(settled, func(a, b *Institution) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	taken := map[string]bool{}
	for _, i := range settled {
		i.Slug = ownSlug(slug.Of(i.Name), i.ID, taken)
	}
	return settled
}

// Awards are the institution's completions, one by one.
func (i *Institution) Awards() iter.Seq[Completion] {
	return func(yield func(Completion) bool) {
		for _, award := range i.Completions {
			if !yield(*award) {
				return
			}
		}
	}
}
