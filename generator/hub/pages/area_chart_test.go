package pages

import (
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

func TestMostIsSureOnlyWhereNothingCouldTurnIt(t *testing.T) {
	known := func(value float64) figure.Figure { return figure.Figure{Value: value, Unit: figure.Jobs} }
	atLeast := func(value float64) figure.Figure {
		return figure.Figure{Value: value, Unit: figure.Jobs, AtLeast: true}
	}
	about := figure.Figure{Value: 9, Unit: figure.Jobs, Approximate: true}
	withheld := figure.Absent("", figure.Jobs, figure.Withheld, "")
	for _, test := range []struct {
		name   string
		values []figure.Figure
		at     int
		sure   bool
	}{
		{"all are known", []figure.Figure{known(2), known(3), known(1)}, 1, true},
		{"the largest may be larger still", []figure.Figure{known(2), atLeast(3)}, 1, true},
		{"a smaller one may be larger", []figure.Figure{atLeast(2), known(3)}, 1, false},
		{"one is missing", []figure.Figure{known(2), known(3), withheld}, 1, false},
		{"two are as large", []figure.Figure{known(3), known(3)}, 0, false},
		{"the largest is approximate", []figure.Figure{known(2), about}, 1, false},
		{"one alone", []figure.Figure{known(2), withheld}, -1, false},
		{"none", nil, -1, false},
	} {
		if at, sure := most(test.values); at != test.at || sure != test.sure {
			t.Errorf("%s: at %d, sure %v; want %d, %v", test.name, at, sure, test.at, test.sure)
		}
	}
}

// publishedWriter writes the hub as it is published.
func publishedWriter(t *testing.T) *writer {
	t.Helper()
	_, c := publishedOutlines(t)
	return newWriter(Edition{Catalog: c, Locale: english(t), Markdown: NewMarkdown(), Report: &diag.Report{}})
}

func TestMapsOfClustersClaimOnlyWhatIsPublished(t *testing.T) {
	w := publishedWriter(t)
	drawn := 0
	for _, c := range w.Catalog.Clusters {
		e := w.book.clusters[c.ID]
		for _, r := range w.Catalog.Regions {
			view := w.drawPlaces(&site.Page{URL: clusterRegionURL(c.ID, r.ID)}, e, r)
			if view == nil {
				continue
			}
			drawn++
			if claims := !strings.HasPrefix(view.Title, "By the figures published"); claims && uncounted(view) > 1 {
				t.Errorf("%s in %s: %q, though figures are missing", c.Name, r.Name, view.Title)
			}
		}
	}
	if drawn < len(w.Catalog.Clusters) {
		t.Errorf("%d maps", drawn)
	}
}

// uncounted is how many values of a chart are missing, bounds or approximate.
// The largest may be one and still be the largest.
func uncounted(view *chartView) int {
	open := 0
	for _, row := range view.Table.Rows {
		if !row[1].Figure.Counted() {
			open++
		}
	}
	return open
}

func TestMapsOfRegionsLeadToTheirPages(t *testing.T) {
	w := publishedWriter(t)
	page := &site.Page{URL: clustersURL}
	spread, regions := w.drawSpread(page, w.book.clusters["healthcare"]), w.drawRegions(page)
	if spread == nil || regions == nil {
		t.Fatal("no maps")
	}
	for _, r := range w.Catalog.Regions {
		if !strings.Contains(string(regions.SVG), `href="`+regionURL(r.ID)+`"`) {
			t.Errorf("no link to %s", r.Name)
		}
		if !strings.Contains(string(spread.SVG), `href="`+clusterRegionURL("healthcare", r.ID)+`"`) {
			t.Errorf("no link to the cluster in %s", r.Name)
		}
	}
}

func TestMapsNameTheSourceOfTheirOutlines(t *testing.T) {
	w := publishedWriter(t)
	page := &site.Page{URL: regionsURL}
	view := w.drawRegions(page)
	if view.Outlines.ID != catalog.OutlinesID || len(page.Sources) != 1 || page.Sources[0] != view.Outlines {
		t.Errorf("the map names %v, its page %v", view.Outlines, page.Sources)
	}
	file := string(pictureOf(t, page))
	if !strings.Contains(file, view.Outlines.Title) {
		t.Error("the picture's file does not name the outlines")
	}
}

// pictureOf is the picture that the only chart of a page offers.
func pictureOf(t *testing.T, page *site.Page) []byte {
	t.Helper()
	for _, f := range page.Files {
		if strings.HasSuffix(f.Path, ".svg") {
			data, err := f.Make()
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
	}
	t.Fatal("no picture")
	return nil
}
