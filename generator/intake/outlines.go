package intake

import (
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/geo"
)

const (
	outlinesTable = "data/outlines.json"
	outlinesLink  = "https://github.com/topojson/us-atlas"
)

// outlines reads the outlines of counties. They are no table: what is written
// is TopoJSON again, of the counties that are wanted.
var outlines = Release{
	Name:      "outlines",
	Table:     outlinesTable,
	Title:     "us-atlas: cartographic boundaries of counties, counties-10m.json",
	Publisher: "U.S. Census Bureau; Michael Bostock",
	Link:      outlinesLink,
	Brings:    "maps of counties and regions",
	Columns:   []string{"id", "name", "arcs"},
	Convert:   convertOutlines,
}

func convertOutlines(files []File, states []string, report *diag.Report) (text []byte, counties int) {
	if len(files) != 1 {
		report.Errorf(diag.Pos{File: outlinesTable}, "no-rows", "%d files were named; the outlines come in one", len(files))
		return nil, 0
	}
	name := files[0].Name
	topology, err := geo.Parse(files[0].Data)
	if err != nil {
		report.Errorf(diag.Pos{File: name, Line: 1, Column: 1}, "not-a-release",
			"this is not the counties-10m.json that release outlines consists of: %v", err).
			Hint("download it again from %s", outlinesLink)
		return nil, 0
	}
	if len(states) > 0 {
		topology = topology.Of(states...)
	}
	if len(topology.Counties) == 0 {
		report.Errorf(diag.Pos{File: name, Line: 1, Column: 1}, "no-rows", "no county of the states asked for is in this file").
			Hint("name states by their FIPS codes, such as --areas=39")
	}
	return topology.JSON(), len(topology.Counties)
}
