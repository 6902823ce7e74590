package pages

import (
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// awarded are awards of one program that leads to boat builders alone.
func awarded(rows ...string) map[string]string {
	return map[string]string{
		"data/completions.csv":         "year,institution,program,award_level,completers\n" + strings.Join(rows, "\n") + "\n",
		"data/program_occupations.csv": "program,occupation\n49.0101,51-2011\n",
	}
}

// usually is the release of the usual way in, with boat builders' schooling.
func usually(schooling string) map[string]string {
	text := strings.Replace(national["data/national_projections.csv"], "Bachelor's degree", schooling, 1)
	return with(national, map[string]string{"data/national_projections.csv": text})
}

func programOf(t *testing.T, files map[string]string) (*site.Page, programView) {
	t.Helper()
	pages, findings := changedHub(t, files)
	page := pages["/programs/boat-building/"]
	if page == nil {
		t.Fatalf("no program; findings %v", findings)
	}
	return page, page.View.(programView)
}

func hasFigure(page *site.Page, name string) bool {
	for _, f := range page.Figures {
		if f.Name == name {
			return true
		}
	}
	return false
}

// Most who earn a master's degree do not become what asks for no diploma: such
// jobs say nothing about the program.
func TestNoVerdictWhereMostAwardsStandWellAboveTheJobs(t *testing.T) {
	for _, test := range []struct {
		schooling string
		rows      []string
		above     bool
	}{
		{"High school diploma or equivalent", []string{"2024,7001,49.0101,5,6", "2024,7002,49.0101,7,3", "2024,7002,49.0101,3,1"}, true},
		{"High school diploma or equivalent", []string{"2024,7001,49.0101,5,5", "2024,7002,49.0101,3,5"}, false}, // half is not most
		{"High school diploma or equivalent", []string{"2024,7001,49.0101,3,9"}, false},                          // two years
		{"Bachelor's degree", []string{"2024,7001,49.0101,7,9"}, false},
		{"Bachelor's degree", []string{"2024,7001,49.0101,17,9"}, true},
	} {
		page, view := programOf(t, with(usually(test.schooling), awarded(test.rows...)))
		if got := strings.HasPrefix(view.Lead, "We cannot say"); got != test.above {
			t.Errorf("%s with %v: %s", test.schooling, test.rows, view.Lead)
		}
		if got := view.Careers[0].Above != ""; got != test.above {
			t.Errorf("%s with %v: the note is %q", test.schooling, test.rows, view.Careers[0].Above)
		}
		if got := view.Answers[0].Result == "unknown"; got != test.above {
			t.Errorf("%s with %v: %+v", test.schooling, test.rows, view.Answers[0])
		}
		if got := hasFigure(page, "awards that ask for much more schooling than Boat Builders"); got != test.above {
			t.Errorf("%s with %v: its share is a figure: %v", test.schooling, test.rows, got)
		}
	}
}

func TestACareerMarksAFieldThatAsksForMuchMoreSchooling(t *testing.T) {
	files := with(usually("High school diploma or equivalent"), awarded("2024,7001,49.0101,7,6"))
	if row := careerOf(t, files, "/careers/boat-builders/").Programs.Rows[0]; row.Above == "" {
		t.Errorf("got %+v", row)
	}
	files = with(usually("High school diploma or equivalent"), awarded("2024,7001,49.0101,2,6"))
	if row := careerOf(t, files, "/careers/boat-builders/").Programs.Rows[0]; row.Above != "" {
		t.Errorf("got %+v", row)
	}
}

// A verdict needs the likely careers that hold most graduates, not the first.
func TestOutgrownWeighsTheCareers(t *testing.T) {
	career := func(weight float64, above string) programCareer {
		return programCareer{Title: above, Weight: figure.Figure{Value: weight, Unit: figure.Share}, Above: above}
	}
	if _, above := outgrown(nil); above {
		t.Error("no careers are above none")
	}
	if _, above := outgrown([]programCareer{career(0.4, "a"), career(0.35, ""), career(0.25, "")}); above {
		t.Error("two in five are not most")
	}
	if largest, above := outgrown([]programCareer{career(0.4, ""), career(0.35, "b"), career(0.25, "c")}); !above || largest.Title != "b" {
		t.Errorf("got %v %v", largest.Title, above)
	}
}

func TestEveryAwardHasItsYears(t *testing.T) {
	last := 0
	for _, level := range []string{"20", "1", "3", "5", "6", "7", "8", "17"} {
		if years := awardYears(level); years < last || level != "20" && years == 0 {
			t.Errorf("%s takes %d years, what comes before it %d", level, years, last)
		} else {
			last = years
		}
	}
}

// A nurse who earns a higher degree is no new nurse.
func TestManyGraduatesOfSeveralLevelsAreNotSaidToBeNewWorkers(t *testing.T) {
	for _, test := range []struct {
		rows []string
		want bool
	}{
		{[]string{"2024,7001,49.0101,3,60", "2024,7002,49.0101,5,60"}, true},
		{[]string{"2024,7001,49.0101,3,119", "2024,7002,49.0101,5,1"}, false},
		{[]string{"2024,7001,49.0101,3,1", "2024,7002,49.0101,5,1"}, false}, // few graduates
	} {
		view := careerOf(t, with(usually("Bachelor's degree"), awarded(test.rows...)), "/careers/boat-builders/")
		if view.Programs.Supply.Mixed != test.want {
			t.Errorf("%v: %+v", test.rows, view.Programs.Supply)
		}
	}
}

func TestAllAndNoneAreNotCalledMost(t *testing.T) {
	w := writerOf(t, "../../testdata/hub")
	career := func(result string) programCareer {
		return programCareer{Weight: figure.Figure{Value: 1, Unit: figure.Share}, PayResult: result}
	}
	for want, careers := range map[string][]programCareer{
		"Yes. All 2 likely jobs pass the pay test.":                             {career("passes"), career("passes")},
		"Yes. The 1 likely job passes the pay test.":                            {career("passes")},
		"No. None of the 2 likely jobs pass the pay test.":                      {career("fails"), career("fails")},
		"Mostly yes. 1 of 2 likely jobs pass the pay test.":                     {career("passes"), career("fails")},
		"Mostly yes. 1 of 2 likely jobs pass the pay test. 1 cannot be tested.": {career("passes"), career("untested")},
	} {
		if got := w.countedAnswer("program.ask-pay", "program.answer-pay", careers, payPasses); got.Text != want {
			t.Errorf("got %q, want %q", got.Text, want)
		}
	}
}

// Without the jobs of net menders, what they get of a program is a guess.
func TestAGuessedSupplyHasItsReasonAndNoBand(t *testing.T) {
	const outlook = "77,51-2012,Net Menders,2022,2032,130,120,-10,-0.077,2\n"
	view := careerOf(t, map[string]string{"data/projections.csv": smallFile(t, "data/projections.csv") + outlook}, "/careers/net-menders/")
	supply := view.Programs.Supply
	if _, known := supply.Ratio.Known(); !known || supply.Band != "" || !strings.Contains(supply.Words, "guess") {
		t.Errorf("got %+v", supply)
	}
}

func TestACareerListsNoFieldWithAPartThatPrintsAsZero(t *testing.T) {
	link := func(part float64) programLink { return programLink{Weight: figure.Figure{Value: part}} }
	if got := worthTelling([]programLink{link(0.0005), link(0.0004)}); len(got) != 1 || got[0].Weight.Value != 0.0005 {
		t.Errorf("got %+v", got)
	}
	if got := worthTelling([]programLink{link(0.0004)}); len(got) != 1 {
		t.Errorf("got %+v: a career with a program is not one without", got)
	}
}

// The mean is over its own years, not all that are loaded.
func TestGraduatesOfACareerNameTheYearsOfTheirMean(t *testing.T) {
	view := careerOf(t, nil, "/careers/boat-builders/").Programs
	if view.Period != "2022–2024" || view.Source.Period != "2022–2024" || view.Source.ID != catalog.CompletionsTable {
		t.Errorf("the period is %q, the source %+v", view.Period, view.Source)
	}
}
