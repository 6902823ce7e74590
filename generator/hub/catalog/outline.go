package catalog

import (
	"io/fs"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/geo"
	"sectorhub/generator/kit/source"
)

// OutlinesFile tells where the outlines come from. They are no table, though
// their description is that of one.
type OutlinesFile struct {
	Description *source.Description
	Path        string
	Read        func() ([]byte, error) // the file as it stands
}

// OutlinesID names the outlines among the sources.
const OutlinesID = "outlines"

// outlinesPath is where the outlines of counties are kept, as an import wrote
// them.
const outlinesPath = "data/" + OutlinesID + ".json"

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

// readOutlinesFile reads what describes the outlines, nil when nothing does.
func readOutlinesFile(tree *source.Tree, report *diag.Report) *OutlinesFile {
	if !tree.Exists(outlinesPath) || !tree.Exists("data/"+OutlinesID+".yaml") {
		return nil
	}
	description, ok := tree.Description(outlinesPath, report)
	if !ok {
		return nil
	}
	return &OutlinesFile{description, outlinesPath, func() ([]byte, error) { return fs.ReadFile(tree.FS(), outlinesPath) }}
}
