package pages

import (
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
)

func wordsWriter(t *testing.T) *writer {
	t.Helper()
	return &writer{Edition: Edition{Locale: english(t)}}
}

func TestSoftwareThatNoAdAsksForIsFewAndPlain(t *testing.T) {
	w := wordsWriter(t)
	list := func(asked, general int) []catalog.Technology {
		all := make([]catalog.Technology, 10)
		for i := range all {
			all[i] = catalog.Technology{Name: string(rune('a' + i)), InDemand: i < asked, General: i < general}
		}
		return all
	}
	for _, test := range []struct {
		asked, general, shown, marked int
		more, note                    string
	}{
		{0, 10, 3, 0, "And 7 more.", "career.tools-plain"},
		{0, 1, 1, 0, "And 9 more.", "career.tools-plain"},
		{2, 0, 8, 2, "And 2 more.", "career.tools-marked"},
		{9, 0, 8, 0, "And 2 more.", "career.tools-asked"},
	} {
		view := w.toolsOf(list(test.asked, test.general))
		marked := 0
		for _, tool := range view.All {
			if tool.InDemand {
				marked++
			}
		}
		if len(view.All) != test.shown || marked != test.marked || view.More != test.more || view.Note != w.t(test.note) {
			t.Errorf("%+v: %d shown, %d marked, %q, %q", test, len(view.All), marked, view.More, view.Note)
		}
	}
}

func TestSoftwareThatIsNotPlainIsNotShownUnasked(t *testing.T) {
	if view := wordsWriter(t).toolsOf([]catalog.Technology{{Name: "Splicer"}}); len(view.All) > 0 || view.Note+view.More != "" {
		t.Errorf("%+v", view)
	}
}

func TestAnApprenticeshipHasNoYearsOfAZone(t *testing.T) {
	zone := careerOf(t, national, "/careers/boat-builders/").Zone
	if !strings.Contains(zone, "apprentices") {
		t.Errorf("an apprentice reads %q", zone)
	}
	short := strings.Replace(national["data/national_projections.csv"], "years,Apprenticeship", "years,None", 1)
	view := careerOf(t, with(national, map[string]string{"data/national_projections.csv": short}), "/careers/boat-builders/")
	if !strings.Contains(view.Zone, "one or two years") || view.Stats[3].Text != "None beyond school" {
		t.Errorf("others read %q, training %q", view.Zone, view.Stats[3].Text)
	}
}

func TestTheChangeSaysWhichWayItGoes(t *testing.T) {
	projections := smallFile(t, "data/projections.csv")
	for change, want := range map[string]string{"-10,": "Fewer jobs at the end", "20,": "More jobs at the end", "0,": "About as many jobs"} {
		view := careerOf(t, map[string]string{"data/projections.csv": strings.Replace(projections, "-10,", change, 1)}, "/careers/boat-builders/")
		if got := view.Outlook[1].Sentence; !strings.HasPrefix(got, want) {
			t.Errorf("change %s %q", change, got)
		}
	}
}

func TestTheOutlookBeginsWithASentence(t *testing.T) {
	projections := smallFile(t, "data/projections.csv")
	row := "-0.077,12"
	wages := strings.Replace(smallFile(t, "data/wages.csv"), "40000,52000,60000", "15000,20000,60000", 1) // fails, whatever its openings are
	for cell, want := range map[string]string{
		"-0.077,0":  "Few jobs open up in Lakeland. Fewer than 5 openings a year, too few to print.",
		"-0.077,NA": "We do not know how many jobs open up in Lakeland each year: the figure is missing. In the United States, such jobs are expected to grow by 10.0% (2024–2034).",
	} {
		files := with(national, map[string]string{"data/projections.csv": strings.Replace(projections, row, cell, 1), "data/wages.csv": wages})
		if view := careerOf(t, files, "/careers/boat-builders/"); view.Openings != want || view.Derived {
			t.Errorf("%s: %q, derived %v", cell, view.Openings, view.Derived)
		}
	}
	if !careerOf(t, nil, "/careers/boat-builders/").Derived {
		t.Error("what openings are made of is worked out by us")
	}
}

func TestTheNationGrowsOrShrinksInWords(t *testing.T) {
	w := wordsWriter(t)
	for growth, want := range map[float64]string{0.158: "grow by 15.8%", -0.02: "shrink by 2.0%", 0.0001: "about as many", -0.0001: "about as many"} {
		got := w.nationSentence(figure.Figure{Value: growth, Unit: figure.ChangeShare}, "2024–2034")
		if !strings.Contains(got, want) || strings.ContainsAny(got, "+−") {
			t.Errorf("%v: %q", growth, got)
		}
	}
}

func TestWhatWasLeftOutPointsToItsReason(t *testing.T) {
	stats := []stat{{Figure: figure.Absent("", figure.Openings, figure.Refused, "A long story.")}, {}}
	pointTo(gapsAnchor, stats)
	if stats[0].More != "#missing" || stats[1].More != "" {
		t.Errorf("%+v", stats)
	}
}

// The only award of one program is of 2023.
func TestASumWithoutARowNamesItsTable(t *testing.T) {
	pages, _ := changedHub(t, nil)
	found := 0
	for _, page := range pages {
		for _, f := range page.Filled().Figures {
			if !strings.HasPrefix(f.Name, "graduates in ") || len(f.From) > 0 || f.Missing != figure.Present {
				continue
			}
			found++
			if f.Formula != "data/completions.csv has no row for 2024, which is a zero" {
				t.Errorf("%s: %s is %q by %q", page.URL, f.Name, f.Text, f.Formula)
			}
		}
	}
	if found == 0 {
		t.Error("no page has a sum without a row")
	}
}
