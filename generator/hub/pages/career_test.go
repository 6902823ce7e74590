package pages

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// national is a release of the usual way in, in the terms of the real one.
var national = map[string]string{
	"data/national_projections.yaml": `title: The usual way in
publisher: This test
licence: Public domain
vintage: 2024–2034
columns:
  - {name: occupation, type: code, meaning: A code.}
  - {name: base_year, type: integer, meaning: A year.}
  - {name: projected_year, type: integer, meaning: A year.}
  - {name: base_jobs, type: integer, unit: jobs, meaning: Jobs.}
  - {name: projected_jobs, type: integer, unit: jobs, meaning: Jobs.}
  - {name: change, type: integer, unit: jobs, meaning: Jobs.}
  - {name: change_share, type: decimal, unit: change in shares, meaning: A share.}
  - {name: openings, type: integer, unit: openings a year, meaning: Openings.}
  - {name: entry_education, type: text, values: [No formal educational credential, High school diploma or equivalent, Bachelor's degree], meaning: Schooling.}
  - {name: experience, type: text, values: [None, Less than 5 years], meaning: Experience.}
  - {name: training, type: text, values: [None, Apprenticeship], meaning: Training.}
`,
	"data/national_projections.csv": `occupation,base_year,projected_year,base_jobs,projected_jobs,change,change_share,openings,entry_education,experience,training
51-2011,2024,2034,100,110,10,0.1,20,Bachelor's degree,Less than 5 years,Apprenticeship
51-2012,2024,2034,100,110,10,0.1,20,No formal educational credential,None,None
`,
}

func with(base map[string]string, more map[string]string) map[string]string {
	all := map[string]string{}
	for _, files := range []map[string]string{base, more} {
		for path, text := range files {
			all[path] = text
		}
	}
	return all
}

func careerOf(t *testing.T, files map[string]string, url string) careerView {
	t.Helper()
	pages, findings := changedHub(t, files)
	page := pages[url]
	if page == nil {
		t.Fatalf("no %s; findings %v", url, findings)
	}
	return page.View.(careerView)
}

func smallFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/hub/" + path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func titlesOf(stops []stop) string {
	var titles []string
	for _, s := range stops {
		titles = append(titles, s.Title)
	}
	return strings.Join(titles, " > ")
}

func TestTheWayIsMadeOfTheUsualSchoolingWithoutAStory(t *testing.T) {
	for url, want := range map[string]string{
		"/careers/boat-builders/": "Finish high school > Bachelor’s degree > Work in a related job > Be an apprentice > Boat Builders",
		"/careers/net-menders/":   "No diploma needed > Net Menders",
	} {
		if got := titlesOf(careerOf(t, national, url).Way); got != want {
			t.Errorf("%s: %s", url, got)
		}
	}
	if way := careerOf(t, nil, "/careers/boat-builders/").Way; len(way) > 0 {
		t.Errorf("without a release the way is %s", titlesOf(way))
	}
}

func TestAStoryLeadsItsPage(t *testing.T) {
	story := map[string]string{"content/careers/51-2011.md": `---
title: Shipwright
summary: They build boats that last.
updated: 2026-01-09
path:
  - {when: Now, title: Learn wood, text: Carve.}
  - {title: Join a yard}
  - {title: Own one}
---

## What you do

You bend planks.
`}
	view := careerOf(t, with(national, story), "/careers/boat-builders/")
	if view.Lead != "They build boats that last." || view.Also[0] != "Shipwright" || len(view.Parts) != 1 {
		t.Errorf("lead %q, also %q, %d parts", view.Lead, view.Also, len(view.Parts))
	}
	if got := titlesOf(view.Way); got != "Learn wood > Join a yard > Own one" {
		t.Errorf("way %s", got)
	}
}

func TestOtherNamesLeaveOutTheTitleItself(t *testing.T) {
	for name, want := range map[string]bool{"Boat Builder": true, "boat builders": true, "Boatwright": false} {
		if sameName("Boat Builders", name) != want {
			t.Errorf("%q", name)
		}
	}
}

func TestOpeningsSayWhatTheyAreMadeOf(t *testing.T) {
	projections := smallFile(t, "data/projections.csv")
	for _, test := range []struct{ change, want, sentence string }{
		{"-10,", "About 13 people a year", "Mostly to replace"},
		{"20,", "Of the 12 openings a year, about 2 are new jobs. The other 10 or so", "Mostly to replace"},
		{"110,", "Of the 12 openings a year, about 11 are new jobs. The other 1 or so", "Mostly new jobs."},
		{"0,", "Nearly all of the 12 openings", "Mostly to replace"},
		{"900,", "About 12 jobs open up", "From new jobs, and from people"}, // more jobs than openings: the rows do not fit together
	} {
		view := careerOf(t, map[string]string{"data/projections.csv": strings.Replace(projections, "-10,", test.change, 1)}, "/careers/boat-builders/")
		if !strings.HasPrefix(view.Openings, test.want) {
			t.Errorf("change %s %s", test.change, view.Openings)
		}
		if !strings.HasPrefix(view.Stats[1].Sentence, test.sentence) {
			t.Errorf("change %s %s", test.change, view.Stats[1].Sentence)
		}
	}
}

func TestTheLadderStepsInPayAndSchooling(t *testing.T) {
	wages := strings.Replace(smallFile(t, "data/wages.csv"), "Net Menders,detailed,**,*,*,*,*,*", "Net Menders,detailed,50,40000,20000,30000,40000,50000", 1)
	files := with(national, map[string]string{"data/wages.csv": wages})
	ladder := careerOf(t, files, "/careers/boat-builders/").Ladder
	if len(ladder.More) != 0 || len(ladder.Same) != 1 || ladder.Same[0].StepUp != "less" || ladder.Same[0].Step.Value != -12000 {
		t.Errorf("from the better paid: %+v", ladder)
	}
	ladder = careerOf(t, files, "/careers/net-menders/").Ladder
	if len(ladder.More) != 1 || ladder.More[0].StepUp != "more" || ladder.More[0].Step.Value != 12000 {
		t.Errorf("from the less paid: %+v", ladder)
	}
}

func TestACareerWithoutTablesSaysWhatBringsThem(t *testing.T) {
	files := map[string]string{}
	for _, id := range append(profileTables, otherCareerTables...) {
		files["data/"+id+".csv"], files["data/"+id+".yaml"] = gone, gone
	}
	pages, _ := changedHub(t, files)
	view := pages["/careers/boat-builders/"].View.(careerView)
	if view.Fits() || view.Ladder.Any() || view.Areas != nil || view.Zone != "" || len(view.Also) > 0 {
		t.Errorf("%+v", view)
	}
	var why []string
	for _, g := range view.Gaps {
		why = append(why, g.Why+strings.Join(g.What, ", "))
	}
	text := strings.Join(why, "\n")
	for _, want := range []string{"sectorhub import onet", "sectorhub import oflc", "Skills that matter most", "Pay by area"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q:\n%s", want, text)
		}
	}
	if !strings.Contains(view.Programs.None, "sectorhub import ipeds") {
		t.Errorf("programs: %q", view.Programs.None)
	}
}

func TestSearchEnginesReadTheOccupation(t *testing.T) {
	pages, _ := changedHub(t, national)
	text, err := json.Marshal(pages["/careers/boat-builders/"].Schema)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"@type":"Occupation"`, `"codeValue":"51-2011"`, `"@type":"MonetaryAmountDistribution"`, `"median":52000`, `"percentile75":60000`,
		`"educationRequirements":"Bachelor’s degree"`, `"name":"Lakeland"`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	if strings.Contains(string(text), "percentile90") {
		t.Error("a top code is no percentile")
	}
	text, _ = json.Marshal(pages["/careers/net-menders/"].Schema)
	if strings.Contains(string(text), "estimatedSalary") {
		t.Errorf("pay that is not known: %s", text)
	}
}

func TestASmallSupplyIsNoZero(t *testing.T) {
	projections := strings.Replace(smallFile(t, "data/projections.csv"), "-0.077,12", "-0.077,900000", 1)
	for _, files := range []map[string]string{nil, {"data/projections.csv": projections}} {
		programs := careerOf(t, files, "/careers/boat-builders/").Programs
		if len(programs.Rows) == 0 || programs.Ratio == "" || programs.Ratio == "0.00" {
			t.Errorf("ratio %q of %+v", programs.Ratio, programs.Supply.Ratio)
		}
		if small := strings.HasPrefix(programs.Ratio, "under "); small != (files != nil) {
			t.Errorf("ratio %q", programs.Ratio)
		}
	}
}

// Every column of the tables has words a reader knows.
func TestRatingsHaveWords(t *testing.T) {
	l := english(t)
	for table, kind := range map[string]string{"onet_interests": "interest", "onet_skills": "skill", "onet_knowledge": "knowledge"} {
		data, err := os.ReadFile("../../../data/" + table + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := strings.Cut(string(data), "\n")
		for column := range strings.SplitSeq(strings.TrimPrefix(header, "onet_code,"), ",") {
			l.T(kind + "." + kebab(column))
		}
	}
	for _, key := range l.Unknown() {
		t.Errorf("the strings lack %q", key)
	}
}
