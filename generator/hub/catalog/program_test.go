package catalog

import (
	"slices"
	"testing"

	"sectorhub/generator/kit/figure"
)

func familyOf(t *testing.T, c *Catalog, code string) *Family {
	t.Helper()
	f := c.Family(code)
	if f == nil {
		t.Fatalf("there is no family %s", code)
	}
	return f
}

func TestReadJoinsAwardsToProgramsAndSchools(t *testing.T) {
	c, findings := readHub(t, nil, Options{})
	wantFindings(t, findings)
	f := familyOf(t, c, "49.01")
	if f.Title != "Boat Building" || f.Slug != "boat-building" || f.Division.Title != "Boats and Water" || len(f.Programs) != 2 || len(f.Completions) != 9 {
		t.Errorf("got %+v", f)
	}
	links := f.Programs[0].Links
	if len(links) != 2 || links[0].Occupation.Title != "Boat Builders" || links[0].From[0].String() != "data/program_occupations.csv:2:9" {
		t.Errorf("%s leads to %+v", f.Programs[0].Code, links)
	}
	if got := c.Completions.Newest(); !slices.Equal(got, []string{"2022", "2023", "2024"}) {
		t.Errorf("a mean is over %v", got)
	}
	if len(c.Divisions) != 2 || len(c.Divisions[0].Families) != 1 {
		t.Errorf("the fields are %+v", c.Divisions)
	}
}

func TestSchoolIsInItsCountyAndItsRegion(t *testing.T) {
	c, _ := readHub(t, nil, Options{})
	var names []string
	for _, i := range c.Institutions {
		names = append(names, i.Name)
	}
	if !slices.Equal(names, []string{"Lakeland State University", "Reed Boat School"}) { // the closed one has no awards in the newest years
		t.Fatalf("the schools are %q", names)
	}
	if state := c.Institutions[0]; state.County.Name != "Trout" || state.Region().ID != "south" || len(state.Completions) != 4 {
		t.Errorf("got %+v", state)
	}
}

func TestClosedSchoolWithAwardsInTheNewestYearsIsKept(t *testing.T) {
	c, _ := readHub(t, map[string]string{"data/completions.csv": "year,institution,program,award_level,completers\n2024,7003,49.0102,20,4\n"}, Options{})
	i := slices.IndexFunc(c.Institutions, func(i *Institution) bool { return i.ID == "7003" })
	if i < 0 || c.Institutions[i].Open || c.Institutions[i].Slug != "closed-college" {
		t.Errorf("the schools are %+v", c.Institutions)
	}
}

func TestSchoolsOfOneNameHaveAddressesOfTheirOwn(t *testing.T) {
	c, _ := readHub(t, map[string]string{"data/institutions.csv": "institution,name,city,county,sector,control,level,website,longitude,latitude,open\n" +
		"7001,Reed College,Reedville,77001,,,,,,,yes\n7002,Reed College,Trout City,77005,,,,,,,yes\n7003,Reed College,Perchton,,,,,,,,yes\n"}, Options{})
	var slugs []string
	for _, i := range c.Institutions {
		slugs = append(slugs, i.Slug)
	}
	if !slices.Equal(slugs, []string{"reed-college", "reed-college-7002", "reed-college-7003"}) {
		t.Errorf("the addresses are %q", slugs)
	}
	if c.Institutions[2].Region() != nil {
		t.Error("a school without a county is in a region")
	}
}

func TestFamilyWithoutATitleTakesThatOfItsFirstProgram(t *testing.T) {
	c, _ := readHub(t, map[string]string{"data/programs.csv": "program,level,title\n49.0101,program,Wooden Boat Building\n49.0102,program,Boat Repair\n50.0201,program,Net Theory\n"}, Options{})
	if f := familyOf(t, c, "49.01"); f.Title != "Wooden Boat Building" || f.Division.Title != "49" {
		t.Errorf("got %q in %q", f.Title, f.Division.Title)
	}
}

func TestHubWithoutAwardsHasNoPrograms(t *testing.T) {
	c, findings := readHub(t, map[string]string{"data/completions.csv": gone, "data/completions.yaml": gone}, Options{})
	wantFindings(t, findings)
	if len(c.Families) != 0 || c.Completions.Dataset != nil || len(c.Institutions) != 2 {
		t.Errorf("%d families, %d institutions", len(c.Families), len(c.Institutions))
	}
}

func TestListedTrainingIsOfItsFamily(t *testing.T) {
	const courses = "id,provider,program,program_code,occupation,county,credential,weeks,cost,online,link,completers,employed_share,median_earnings,updated\n" +
		"1,Reed Boat School,Wooden boats,49.0101,,77001,certificate,10,1200,no,https://reed.example/boats,20,0.8,31000,2026-01-01\n"
	const described = `title: Training
publisher: This test
licence: Public domain
retrieved: 2026-01-01
columns:
  - {name: id, type: code, meaning: A code.}
  - {name: provider, type: text, meaning: A name.}
  - {name: program, type: text, meaning: A name.}
  - {name: program_code, type: code, meaning: A code.}
  - {name: occupation, type: code, meaning: A code.}
  - {name: county, type: code, meaning: A code.}
  - {name: credential, type: text, meaning: Words.}
  - {name: weeks, type: integer, unit: count, meaning: Weeks.}
  - {name: cost, type: integer, unit: dollars, meaning: Dollars.}
  - {name: online, type: text, meaning: Words.}
  - {name: link, type: text, meaning: An address.}
  - {name: completers, type: integer, unit: count, meaning: People.}
  - {name: employed_share, type: decimal, unit: share, meaning: A share.}
  - {name: median_earnings, type: integer, unit: dollars a year, meaning: Pay.}
  - {name: updated, type: date, meaning: A day.}
`
	c, findings := readHub(t, map[string]string{"data/training_list.csv": courses, "data/training_list.yaml": described}, Options{})
	wantFindings(t, findings)
	listed := c.Courses(familyOf(t, c, "49.01"))
	if len(listed) != 1 || listed[0].Cost.Value != 1200 || listed[0].County.Name != "Reed" || listed[0].Online {
		t.Errorf("got %+v", listed)
	}
	if others := c.Courses(familyOf(t, c, "50.02")); len(others) != 0 {
		t.Errorf("another family lists %+v", others)
	}
	if absent := AbsentOutcome("cost", figure.Dollars); absent.Missing != figure.NotLoaded || absent.Note != "sectorhub import etpl" {
		t.Errorf("got %+v", absent)
	}
}
