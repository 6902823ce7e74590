package catalog

import (
	"io/fs"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/geo"
	"sectorhub/generator/kit/source"
)

// outlinesPath is where the outlines of counties are kept, as an import wrote
// them.
const outlinesPath = "data/outlines.json"

// readOutlines reads the outlines of the counties, nil when the hub has none:
// then no page has a map.
func readOutlines(c *Catalog, tree *source.Tree, report *diag.Report) *geo.Topology {
	if len(c.Counties) == 0 || !tree.Exists(outlinesPath) {
		return nil
	}
	at := diag.Pos{File: outlinesPath, Line: 1}
	text, err := fs.ReadFile(tree.FS(), outlinesPath)
	if err != nil {
		report.Errorf(at, "bad-outlines", "the file cannot be read: %v", err)
		return nil
	}
	outlines, err := geo.Parse(text)
	if err != nil {
		report.Errorf(at, "bad-outlines", "%v", err).Hint("import the release outlines again")
		return nil
	}
	for _, county := range c.Counties {
		if _, ok := outlines.County(county.FIPS); !ok {
			report.Warnf(at, "county-without-outline", "%s (%s) has no outline: maps leave it out", county.Name, county.FIPS).
				Hint("import the release outlines again")
		}
	}
	return outlines
}
