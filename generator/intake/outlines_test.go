package intake

import (
	"strings"
	"testing"

	"sectorhub/generator/kit/geo"
)

func TestOutlinesKeepTheCountiesOfAState(t *testing.T) {
	result := mustImport(t, hub{}, "outlines", Options{Areas: []string{"39"}}, fixture(t, "counties.json"))
	topology, err := geo.Parse([]byte(written(t, result, "data/outlines.json")))
	if err != nil {
		t.Fatal(err)
	}
	if len(topology.Counties) != 2 || topology.Counties[0].Name != "Alpha" || result.Rows != 2 {
		t.Errorf("%d rows, counties %v", result.Rows, topology.Counties)
	}
}

func TestOutlinesKeepNothingBesideTheOutline(t *testing.T) {
	result := mustImport(t, hub{}, "outlines", Options{}, fixture(t, "counties.json"))
	if text := written(t, result, "data/outlines.json"); strings.Contains(text, "region") {
		t.Error(text)
	}
}

func TestOutlinesKeepTheirPeriodAndSayTheDay(t *testing.T) {
	result := mustImport(t, hub{}, "outlines", Options{}, fixture(t, "counties.json"))
	if text := written(t, result, "data/outlines.yaml"); !strings.Contains(text, "vintage: 2017 edition, us-atlas 3.0.1\nretrieved: 2032-04-05\n") {
		t.Error(text[:400])
	}
}

func TestOutlinesImportedTwiceChangeNothing(t *testing.T) {
	first := mustImport(t, hub{}, "outlines", Options{}, fixture(t, "counties.json"))
	later := Options{Retrieved: retrieved.AddDate(0, 1, 0)}
	if second := mustImport(t, hub{}.with(first), "outlines", later, fixture(t, "counties.json")); !second.Unchanged || len(second.Files) > 0 {
		t.Errorf("the second import writes %d files", len(second.Files))
	}
}

func TestOutlinesRefuse(t *testing.T) {
	const link = " hint: download it again from https://github.com/topojson/us-atlas"
	whole := string(readFixture(t, "counties.json"))
	for _, c := range []struct {
		name, text string
		areas      []string
		want       string
	}{
		{"a web page", "<!DOCTYPE html>", nil,
			"a.json:1:1: error: this is not the counties-10m.json that release outlines consists of: the file is no TopoJSON: invalid character '<' looking for beginning of value [not-a-release]" + link},
		{"another map", strings.Replace(whole, `"counties"`, `"states"`, 1), nil,
			`a.json:1:1: error: this is not the counties-10m.json that release outlines consists of: the topology has no object "counties"; it has states [not-a-release]` + link},
		{"a state that is not there", whole, []string{"26"},
			"a.json:1:1: error: no county of the states asked for is in this file [no-rows] hint: name states by their FIPS codes, such as --areas=39"},
	} {
		result, ok, findings := importInto(t, hub{}, "outlines", Options{Areas: c.areas}, File{"a.json", []byte(c.text)})
		if ok || len(result.Files) > 0 {
			t.Errorf("%s: was taken", c.name)
		}
		equal(t, c.name, strings.Join(findings, "\n"), c.want)
	}
	_, ok, findings := importInto(t, hub{}, "outlines", Options{}, fixture(t, "counties.json"), fixture(t, "counties.json"))
	if all := strings.Join(findings, "\n"); ok || all != "data/outlines.json: error: 2 files were named; the outlines come in one [no-rows]" {
		t.Errorf("two files: ok %v:\n%s", ok, all)
	}
}
