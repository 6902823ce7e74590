package pages

import (
	"math"
	"os"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// writerOf is a writer of the hub at a folder.
func writerOf(t *testing.T, folder string) *writer {
	t.Helper()
	var report diag.Report
	c := catalog.Read(source.NewTree(os.DirFS(folder)), &report, catalog.Options{})
	if report.HasErrors() {
		t.Fatal(report.Findings())
	}
	return newWriter(Edition{Catalog: c, Locale: english(t), Markdown: NewMarkdown(), Report: &report})
}

func TestSupplyCountsEachGraduateOnce(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	supply, matched := 0.0, 0.0
	for _, o := range w.Catalog.Occupations {
		supply += w.supplyOf(o).Supply.Value
	}
	for _, e := range w.programs.families {
		matched += e.graduates.Value * (1 - e.unmatched.Value)
	}
	if math.Abs(supply-matched) > 1e-9 || matched == 0 {
		t.Errorf("%v graduates count for occupations, %v have a program with a match", supply, matched)
	}
}

func TestPartsAndTheUnmatchedAddUpToTheFamily(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	for f, e := range w.programs.families {
		sum := e.unmatched.Value
		for _, part := range e.parts {
			sum += part.weight.Value
		}
		if math.Abs(sum-1) > 1e-12 {
			t.Errorf("%s: the parts add up to %v", f.Title, sum)
		}
	}
}

// The state's supply of an occupation is one figure, whatever page asks.
func TestSupplyIsTheSameOnEveryPage(t *testing.T) {
	seen := map[string]figure.Figure{}
	shown := 0
	for _, page := range smallHub(t) {
		for _, f := range page.Filled().Figures {
			if !strings.HasPrefix(f.Name, "graduates for each opening, ") {
				continue
			}
			shown++
			if first, ok := seen[f.Name]; ok && (first.Value != f.Value || first.Missing != f.Missing) {
				t.Errorf("%s says of %s: %v, another page %v", page.URL, f.Name, f.Value, first.Value)
			}
			seen[f.Name] = f
		}
	}
	if shown == 0 {
		t.Error("no page shows a supply")
	}
}

func TestProgramsOfLeadToThePagesOfFamilies(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	links := w.programsOf(w.Catalog.OccupationBySOC("51-2011"))
	if len(links) != 1 || links[0].URL != "/programs/boat-building/" || links[0].Institutions != 2 {
		t.Fatalf("got %+v", links)
	}
	if weight := links[0].Weight.Value; weight < 0.5 || weight > 0.51 { // half of one program, all of a small one
		t.Errorf("the weight is %v", weight)
	}
}

func TestOccupationWithoutAProgramSaysSo(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	view := w.newSupply(w.Catalog.Occupations[0], nil, false)
	if view.Band != "" || view.Words != w.t("supply.none") || view.Supply.Missing != figure.NotApplicable {
		t.Errorf("got %+v", view)
	}
}

func TestVerdictFollowsPayAndDemand(t *testing.T) {
	career := func(weight float64, pay, demand string) programCareer {
		return programCareer{Weight: figure.Figure{Value: weight, Unit: figure.Share}, PayResult: pay, Demand: demand}
	}
	for _, test := range []struct {
		want    string
		careers []programCareer
	}{
		{"unknown", nil},
		{"unknown", []programCareer{career(1, "", "")}},
		{"unknown", []programCareer{career(0.6, "untested", "yes"), career(0.4, "passes", "yes")}},
		{"good", []programCareer{career(0.6, "passes", "yes"), career(0.4, "fails", "no")}},
		{"good", []programCareer{career(0.9, "passes", "yes"), career(0.1, "untested", "cannot-be-tested")}},
		{"mixed", []programCareer{career(0.6, "passes", "no"), career(0.4, "fails", "yes")}},
		{"pay", []programCareer{career(1, "passes", "no")}},
		{"demand", []programCareer{career(1, "fails", "yes")}},
		{"poor", []programCareer{career(0.9, "fails", "no"), career(0.1, "passes", "yes")}},
	} {
		if got := verdictOf(test.careers); got != test.want {
			t.Errorf("%+v: the verdict is %s, want %s", test.careers, got, test.want)
		}
	}
}

func TestAFewGraduatesAreNotPrintedAsNone(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	for value, want := range map[float64]string{0: "none", 1.0 / 3: "under 1", 0.5: "1", 12: "12"} {
		f := w.perYear(figure.Figure{Value: value, Unit: figure.Count})
		if value == 0.5 {
			want = w.show(figure.Figure{Value: value, Unit: figure.Count})
		}
		if got := w.show(f); got != want {
			t.Errorf("%v prints %q, want %q", value, got, want)
		}
	}
}
