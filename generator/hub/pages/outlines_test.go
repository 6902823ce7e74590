package pages

import (
	"os"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// publishedOutlines are the maps of the hub as it is published.
func publishedOutlines(t *testing.T) (outlines, *catalog.Catalog) {
	t.Helper()
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS("../../..")), &report, catalog.Options{})
	if c.Outlines == nil {
		t.Fatal("no outlines")
	}
	return newOutlines(c), c
}

// drawnAreas counts what a map shows of some areas.
func drawnAreas(t *testing.T, m *chart.Map, ids []string) int {
	t.Helper()
	c := chart.Chart{ID: "m", Kind: chart.Choropleth, Categories: ids, Areas: ids, Map: m, Series: []chart.Series{{Name: "Jobs"}}}
	wide, _, _ := strings.Cut(string(c.SVG(english(t))), "</svg>")
	return strings.Count(wide, `data-at="`)
}

func TestMapsHaveEveryCountyAndRegion(t *testing.T) {
	o, c := publishedOutlines(t)
	var counties, regions []string
	for _, county := range c.Counties {
		counties = append(counties, county.FIPS)
	}
	for _, r := range c.Regions {
		regions = append(regions, r.ID)
		if got := drawnAreas(t, o.of(r.ID), r.Areas()); got != len(r.Counties) {
			t.Errorf("%s: %d areas, want %d", r.Name, got, len(r.Counties))
		}
	}
	if got := drawnAreas(t, o.counties(), counties); got != 88 {
		t.Errorf("%d counties", got)
	}
	if got := drawnAreas(t, o.regions(), regions); got != 7 {
		t.Errorf("%d regions", got)
	}
}

func TestMapsAreMadeOnceAndShared(t *testing.T) {
	o, _ := publishedOutlines(t)
	counties, regions, central := o.counties(), o.regions(), o.of("central")
	if o.counties() != counties || o.regions() != regions || o.of("central") != central {
		t.Error("a map is made twice")
	}
	if o.counties().Wide.Seams == "" || o.regions().Wide.Seams != "" || o.regions().Narrow.Outline == "" {
		t.Error("want seams between regions on the map of counties only, and a line around each map")
	}
}

func TestMapsAreNotThereWithoutOutlines(t *testing.T) {
	o := newOutlines(&catalog.Catalog{Regions: []*catalog.Region{{ID: "north"}}})
	if o.counties() != nil || o.regions() != nil || o.of("north") != nil || o.of("nowhere") != nil {
		t.Error("a map came from nothing")
	}
}
