package catalog

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func boats(t *testing.T, files map[string]string) *Occupation {
	t.Helper()
	c, findings := readHub(t, files, Options{})
	wantFindings(t, findings)
	return occupationOf(t, c, "51-2011")
}

func ids(s Scores) string {
	var all []string
	for _, scored := range s.All {
		all = append(all, scored.ID)
	}
	return strings.Join(all, " ")
}

func TestProfileIsOfTheWholeOccupationWhereThereIsOne(t *testing.T) {
	p := boats(t, nil).Profile()
	if zone, ok := p.JobZone.Known(); !ok || zone != 3 || p.JobZone.From[0].String() != "data/onet_job_zones.csv:2:12" {
		t.Errorf("job zone %+v", p.JobZone)
	}
	if got := ids(p.Skills); got != "critical_thinking operations_monitoring active_listening reading_comprehension" {
		t.Errorf("skills %s: the highest come first, of equals the table's first, and none that is suppressed", got)
	}
	if got := ids(p.Interests); !strings.HasPrefix(got, "realistic artistic conventional") {
		t.Errorf("interests %s", got)
	}
	if !slices.Equal(p.Titles, []string{"Boatwright", "Hull Fitter"}) {
		t.Errorf("titles %q: those that are shown", p.Titles)
	}
	if len(p.Technologies) != 2 || p.Technologies[0].Name != "Knotter" || !p.Technologies[0].InDemand {
		t.Errorf("technologies %+v: those most asked for come first", p.Technologies)
	}
	if len(p.Related) != 1 || p.Related[0].Code != "51-2012" {
		t.Errorf("related %v: each once, and not itself", p.Related)
	}
	if !slices.Equal(p.Members, []string{"51-2011.00", "51-2011.01"}) {
		t.Errorf("members %q", p.Members)
	}
}

func TestTechnologiesOfOneRankStandByHowManyListThem(t *testing.T) {
	rows := small(t, "data/onet_technology.csv") + `51-2011.00,Abacus,Sums,yes,no
51-2012.00,Plane 3000,Hull drawing software,yes,no
51-2012.00,Knotter,Rope software,yes,no
51-2012.00,Splicer,Rope software,yes,no
51-9999.00,Plane 3000,Hull drawing software,yes,no
`
	c, _ := readHub(t, map[string]string{"data/onet_technology.csv": rows}, Options{})
	var got []string
	for _, tech := range occupationOf(t, c, "51-2011").Profile().Technologies {
		got = append(got, fmt.Sprintf("%s %v", tech.Name, tech.General))
	}
	if want := []string{"Knotter true", "Plane 3000 true", "Abacus false"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestProfileIsTheMeanOfThePartsWithoutAWhole(t *testing.T) {
	zones := strings.Replace(small(t, "data/onet_job_zones.csv"), "51-2011.00", "51-2011.02", 1)
	zone := boats(t, map[string]string{"data/onet_job_zones.csv": zones}).Profile().JobZone
	if value, ok := zone.Known(); !ok || math.Abs(value-3.5) > 1e-9 || len(zone.From) != 2 || zone.Formula == "" {
		t.Errorf("job zone %+v", zone)
	}
}

func TestProfileSaysWhyThereIsNone(t *testing.T) {
	c, _ := readHub(t, nil, Options{})
	p := occupationOf(t, c, "51-2012").Profile()
	if p.JobZone.Missing != figure.NotAvailable || p.Skills.Absent.Missing != figure.NotAvailable || len(p.Skills.All) > 0 {
		t.Errorf("without a row: %+v", p)
	}
	p = boats(t, map[string]string{"data/onet_skills.csv": gone, "data/onet_skills.yaml": gone}).Profile()
	if p.Skills.Absent.Missing != figure.NotLoaded || p.Skills.Absent.Note != "sectorhub import onet" {
		t.Errorf("without the table: %+v", p.Skills)
	}
}

func TestAreaWagesAreTheFirstAndTheLastLevel(t *testing.T) {
	wages := boats(t, nil).AreaWages()
	if len(wages) != 2 {
		t.Fatalf("%+v", wages)
	}
	reed, south := wages[0], wages[1]
	if reed.Entry.Value != 15.5 || reed.Experienced.Value != 24.75 || reed.Entry.Unit != figure.DollarsPerHour || reed.Borrowed || !south.Borrowed {
		t.Errorf("%+v", wages)
	}
	if area := reed.Area; area.Name != "Reed, LL" || len(area.Counties) != 2 || area.Counties[0].Name != "Perch" || len(area.Regions) != 1 || area.Regions[0].ID != "north" {
		t.Errorf("area %+v", area)
	}
}

func TestAreaWagesOfAYearAreDollarsAYear(t *testing.T) {
	wages := strings.Replace(small(t, "data/area_wages.csv"), "hourly,15.5,18,21,24.75", "annual,31000,36000,42000,49500", 1)
	if got := boats(t, map[string]string{"data/area_wages.csv": wages}).AreaWages()[0].Entry; got.Unit != figure.DollarsPerYear || got.Value != 31000 {
		t.Errorf("%+v", got)
	}
}

func TestAreaWagesOfSeveralFinerCodesAreNotJoined(t *testing.T) {
	wages := strings.Replace(small(t, "data/wages.csv"), "51-2012,Net", "51-2010,Net", 1)
	one := strings.ReplaceAll(small(t, "data/area_wages.csv"), "51-2011", "51-2012")
	two := one + "90001,51-2013,hourly,1,2,3,4,1\n"
	for rows, want := range map[string]int{one: 2, two: 0} {
		c, _ := readHub(t, map[string]string{"data/wages.csv": wages, "data/area_wages.csv": rows}, Options{})
		if got := occupationOf(t, c, "51-2010").AreaWages(); len(got) != want {
			t.Errorf("%d rows of %s", len(got), rows)
		} else if why := occupationOf(t, c, "51-2010").AreaWagesAbsent(); want == 0 && why.Missing != figure.NotComputable {
			t.Errorf("the reason is %+v", why)
		}
	}
}

func TestWithoutAreaWagesTheReasonIsTheImport(t *testing.T) {
	o := boats(t, map[string]string{"data/area_wages.csv": gone, "data/area_wages.yaml": gone})
	if why := o.AreaWagesAbsent(); len(o.AreaWages()) > 0 || why.Missing != figure.NotLoaded || why.Note != "sectorhub import oflc" {
		t.Errorf("%+v", why)
	}
}

const boatStory = `---
title: Boat builder
summary: They build boats.
updated: 2026-01-09
path:
  - {when: Now, title: School, text: Learn wood.}
  - {title: Yard}
  - {title: Master}
---
Wood and water.
`

func TestStoryIsOfTheOccupationInItsName(t *testing.T) {
	story := boats(t, map[string]string{"content/careers/51-2011.md": boatStory}).Story()
	if story == nil || story.Title != "Boat builder" || len(story.Way) != 3 || story.Way[0] != (StopMeta{"Now", "School", "Learn wood."}) {
		t.Errorf("%+v", story)
	}
}

func TestReadRefusesAStoryOfNothingAndAWayThatLeadsNowhere(t *testing.T) {
	_, findings := readHub(t, map[string]string{
		"content/careers/51-2019.md": boatStory,
		"content/careers/51-2012.md": strings.Replace(boatStory, "  - {title: Yard}\n", "", 1),
	}, Options{})
	wantFindings(t, findings, "content/careers/51-2012.md:6:3 stops-on-the-way", "content/careers/51-2019.md:2:8 story-of-nothing")
	if len(findings) == 2 && !strings.Contains(findings[1].Hint, "51-201") {
		t.Errorf("hint %q", findings[1].Hint)
	}
}

func TestSchoolingRanksInTheOrderOfTheRelease(t *testing.T) {
	c := realHub()
	if welder, nurse := occupationOf(t, c, "51-4121").Schooling(), occupationOf(t, c, "29-1141").Schooling(); welder == 0 || welder >= nurse {
		t.Errorf("welders rank %d, nurses %d", welder, nurse)
	}
	if o := boats(t, nil); o.Schooling() != 0 {
		t.Errorf("it ranks %d without a release", o.Schooling())
	}
}
