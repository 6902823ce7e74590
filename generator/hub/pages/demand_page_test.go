package pages

import (
	"fmt"
	"strings"
	"testing"

	"sectorhub/generator/hub/measure"
	"sectorhub/generator/kit/figure"
)

func TestOnlyTheFirstCareersInDemandStandOpen(t *testing.T) {
	wages, projections := smallFile(t, "data/wages.csv"), smallFile(t, "data/projections.csv")
	const many = demandShown + 5
	for i := range many {
		wages += fmt.Sprintf("77,53-%04d,Work %d,detailed,100,50000,20000,30000,45000,60000,70000,21.63,both\n", 1000+i, i)
		projections += fmt.Sprintf("77,53-%04d,Work %d,2022,2032,100,200,100,1.0,%d\n", 1000+i, i, 1000-i)
	}
	pages, findings := changedHub(t, map[string]string{"data/wages.csv": wages, "data/projections.csv": projections})
	page := pages[demandURL]
	if page == nil {
		t.Fatalf("no page: %v", findings)
	}
	view := page.View.(demandPage)
	if len(view.Rows) != demandShown || len(view.Folded) < 5 || view.Rows[0].Title != "Work 0" {
		t.Errorf("%d open, %d folded", len(view.Rows), len(view.Folded))
	}
	last := view.Folded[len(view.Folded)-1]
	found := false
	for _, f := range page.Figures {
		found = found || f.Name == "openings a year, "+last.Title
	}
	if !found {
		t.Error("what is folded is a figure of the page too")
	}
}

func growthTest(value figure.Figure) measure.TestResult {
	value.Unit = figure.Jobs
	return measure.TestResult{
		DemandTest: measure.DemandTest{ID: "growth", Measure: "jobs-added-a-year", MoreThan: true, Threshold: figure.Figure{Value: 6.3, Unit: figure.Jobs}},
		Value:      value, Outcome: measure.No,
	}
}

func TestAThresholdOfGrowthSaysWhatItCounts(t *testing.T) {
	row := wordsWriter(t).demandTest(growthTest(figure.Figure{Value: -1309}))
	if row.Sentence != "Jobs lost a year: 1,309." || row.Asks != "The test asks for more than 6.3 new jobs." || row.More != "" {
		t.Errorf("%+v", row)
	}
}

func TestALongReasonStandsElsewhere(t *testing.T) {
	w := wordsWriter(t)
	refused := figure.Absent("", figure.Jobs, figure.Refused, "A long story of wrong rows.")
	if row := w.demandTest(growthTest(refused)); row.More != gapsAnchor || strings.Contains(row.Sentence, "story") {
		t.Errorf("%+v", row)
	}
	small := figure.Absent("", figure.Jobs, figure.BelowRounding, "Fewer than 5 jobs, too few to print.")
	if row := w.demandTest(growthTest(small)); row.More != "" || row.Sentence != small.Note {
		t.Errorf("%+v", row)
	}
}

func TestANearMissOfGrowthSaysItIsRounded(t *testing.T) {
	projections := strings.Replace(smallFile(t, "data/projections.csv"), "-10,-0.077,12", "50,0.38,3", 1)
	pages, _ := changedHub(t, map[string]string{"data/projections.csv": projections})
	near := pages[demandURL].View.(demandPage).Near
	if len(near) != 1 || !strings.HasSuffix(near[0].Sentence, "The test asks for more than 5.5 new jobs. Rounded to 10 over 2022–2032.") {
		t.Errorf("%+v", near)
	}
}
