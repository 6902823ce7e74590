package catalog

import (
	"os"
	"strings"
	"testing"
	"time"

	"sectorhub/generator/kit/figure"
)

func occupationOf(t *testing.T, c *Catalog, code string) *Occupation {
	t.Helper()
	for _, o := range c.Occupations {
		if o.Code == code {
			return o
		}
	}
	t.Fatalf("no occupation %s among %d", code, len(c.Occupations))
	return nil
}

func small(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile("../../testdata/hub/" + path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAGroupWithoutARowHasItsCodeForATitle(t *testing.T) {
	wages := strings.Replace(small(t, "data/wages.csv"), "77,51-0000", "88,51-0000", 1)
	c, _ := readHub(t, map[string]string{"data/wages.csv": wages}, Options{})
	if got := occupationOf(t, c, "51-2011").Group; got != (Group{"51-0000", "51-0000"}) {
		t.Errorf("group %+v", got)
	}
}

func TestOccupationIsJoinedFromTheReleases(t *testing.T) {
	c, findings := readHub(t, nil, Options{})
	wantFindings(t, findings)
	if len(c.Occupations) != 2 || c.Occupations[0].Code != "51-2011" {
		t.Fatalf("occupations %+v, want the detailed ones by code", c.Occupations)
	}
	boats := occupationOf(t, c, "51-2011")
	if boats.Title != "Boat Builders" || boats.Slug != "boat-builders" || boats.Group != (Group{"51-0000", "Production Occupations"}) {
		t.Errorf("%+v", boats)
	}
	if boats.Pos.String() != "data/wages.csv:4:4" {
		t.Errorf("it is at %s", boats.Pos)
	}
	outlook := boats.Outlook()
	if outlook.BaseYear != 2022 || outlook.ProjectedYear != 2032 {
		t.Errorf("years %d to %d", outlook.BaseYear, outlook.ProjectedYear)
	}
	for _, test := range []struct {
		name string
		got  figure.Figure
		want float64
		unit figure.Unit
		from string
	}{
		{"jobs", boats.Wages().Jobs, 120, figure.Jobs, "data/wages.csv:4:35"},
		{"mean", boats.Wages().Mean, 52000, figure.DollarsPerYear, "data/wages.csv:4:39"},
		{"tenth", boats.Wages().P10, 30000, figure.DollarsPerYear, "data/wages.csv:4:45"},
		{"quarter", boats.Wages().P25, 40000, figure.DollarsPerYear, "data/wages.csv:4:51"},
		{"median", boats.Wages().Median, 52000, figure.DollarsPerYear, "data/wages.csv:4:57"},
		{"three quarters", boats.Wages().P75, 60000, figure.DollarsPerYear, "data/wages.csv:4:63"},
		{"national median", boats.NationalWages().Median, 53000, figure.DollarsPerYear, "data/wages.csv:6:58"},
		{"base", outlook.BaseJobs, 130, figure.Jobs, "data/projections.csv:3:36"},
		{"projected", outlook.ProjectedJobs, 120, figure.Jobs, "data/projections.csv:3:40"},
		{"change", outlook.Change, -10, figure.Jobs, "data/projections.csv:3:44"},
		{"growth", outlook.ChangeShare, -0.077, figure.ChangeShare, "data/projections.csv:3:48"},
		{"openings", outlook.Openings, 12, figure.Openings, "data/projections.csv:3:55"},
		{"all jobs", c.AllJobs.Wages().Jobs, 1000, figure.Jobs, "data/wages.csv:2:34"},
	} {
		if value, ok := test.got.Known(); !ok || value != test.want || test.got.Unit != test.unit || test.got.From[0].String() != test.from {
			t.Errorf("%s: %+v, want %v %s from %s", test.name, test.got, test.want, test.unit, test.from)
		}
	}
	if top := boats.Wages().P90; top.Missing != figure.TopCode || top.Value != 239200 {
		t.Errorf("the top-coded percentile is %+v", top)
	}
	if got := boats.Wages().Basis; got != PaidBoth {
		t.Errorf("basis %q", got)
	}
}

func TestOccupationWithoutARowSaysWhy(t *testing.T) {
	refusing := small(t, "data/projections.yaml") + "refuse:\n  - where: {area: \"77\", occupation: 51-2012}\n    reason: Its row is garbled.\n"
	for _, test := range []struct {
		name   string
		files  map[string]string
		figure func(*Occupation) figure.Figure
		reason figure.Missing
		note   string
		unit   figure.Unit
	}{
		{"a mark in the cell", nil, func(o *Occupation) figure.Figure { return o.Wages().Median },
			figure.NotAvailable, "", figure.DollarsPerYear},
		{"no row in the nation", nil, func(o *Occupation) figure.Figure { return o.NationalWages().Jobs },
			figure.NotAvailable, "", figure.Jobs},
		{"no row in the projections", nil, func(o *Occupation) figure.Figure { return o.Outlook().Openings },
			figure.NotAvailable, "", figure.Openings},
		{"a row that was refused", map[string]string{"data/projections.yaml": refusing},
			func(o *Occupation) figure.Figure { return o.Outlook().ChangeShare },
			figure.Refused, "Its row is garbled.", figure.ChangeShare},
		{"a release not imported", nil, func(o *Occupation) figure.Figure { return o.NationalOutlook().Change },
			figure.NotLoaded, "sectorhub import bls-ep", figure.Jobs},
		{"a word of it", nil, func(o *Occupation) figure.Figure { return o.Entry().Education },
			figure.NotLoaded, "sectorhub import bls-ep", figure.Words},
		{"projections not imported", map[string]string{"data/projections.csv": gone, "data/projections.yaml": gone},
			func(o *Occupation) figure.Figure { return o.Outlook().BaseJobs },
			figure.NotLoaded, "sectorhub import projections", figure.Jobs},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, findings := readHub(t, test.files, Options{})
			wantFindings(t, findings)
			got := test.figure(occupationOf(t, c, "51-2012"))
			if got.Missing != test.reason || got.Note != test.note || got.Unit != test.unit {
				t.Errorf("%+v, want %s %q in %s", got, test.reason, test.note, test.unit)
			}
		})
	}
}

func TestARefusedRowIsOfOneOccupationOnly(t *testing.T) {
	refusing := small(t, "data/projections.yaml") + "refuse:\n  - where: {area: \"78\", occupation: 51-2012}\n    reason: Another state's.\n"
	c, _ := readHub(t, map[string]string{"data/projections.yaml": refusing}, Options{})
	if got := occupationOf(t, c, "51-2012").Outlook().Change; got.Missing != figure.NotAvailable {
		t.Errorf("%+v, want not available", got)
	}
}

func TestWithoutWagesThereAreNoOccupations(t *testing.T) {
	c, findings := readHub(t, map[string]string{"data/wages.csv": gone, "data/wages.yaml": gone}, Options{})
	wantFindings(t, findings)
	if len(c.Occupations) != 0 || c.AllJobs != nil {
		t.Errorf("%v %v", c.Occupations, c.AllJobs)
	}
}

func TestOccupationsNeedTheirColumns(t *testing.T) {
	table := strings.Replace(small(t, "data/wages.csv"), "annual_median", "middle", 1)
	c, findings := readHub(t, map[string]string{"data/wages.csv": table}, Options{})
	rules := map[string]bool{}
	for _, f := range findings {
		rules[f.Rule] = true
	}
	if len(c.Occupations) != 0 || !rules["missing-column"] {
		t.Errorf("%d occupations, findings %v", len(c.Occupations), findings)
	}
}

func TestClaimsStandInTheTablesOrder(t *testing.T) {
	c, findings := readHub(t, map[string]string{"data/claims.csv": small(t, "data/claims.csv") +
		"ages,Half had sunk,untraced,workers,A letter,1999,Ten boats,Floating,Nobody knows.,A page,https://harbor.example/2,secondary,floats,,,\n"}, Options{})
	if len(c.Claims) != 4 || c.Claims[0].ID != "floats" {
		t.Fatalf("claims %+v, findings %v", c.Claims, findings)
	}
	want := Claim{
		ID: "ages", Statement: "Half had sunk", Design: "untraced", Beneficiary: "workers", Study: "A letter", Year: "1999",
		Population: "Ten boats", Measure: "Floating", Caveat: "Nobody knows.", Source: "A page", Link: "https://harbor.example/2",
		Reading: "secondary", With: "floats", Pos: c.Claims[3].Pos,
	}
	if c.Claims[3] != want || want.Pos.String() != "data/claims.csv:5:1" {
		t.Errorf("%+v, want %+v", c.Claims[3], want)
	}
}

func TestAClaimHasTheGainThatItsRowNames(t *testing.T) {
	c, _ := readHub(t, nil, Options{})
	if gain := c.Claims[2].Gain; gain == nil || gain.Low.Value != 2 || gain.High.Value != 5 || gain.Short != "The Rowing Draw, two crews" {
		t.Errorf("oars: %+v", gain)
	}
	if gain := c.Claims[0].Gain; gain != nil {
		t.Errorf("a claim without a gain has %+v", gain)
	}
}

func TestClaimsWithoutATable(t *testing.T) {
	if c, _ := readHub(t, map[string]string{"data/claims.csv": gone, "data/claims.yaml": gone}, Options{}); c.Claims != nil {
		t.Errorf("claims %+v", c.Claims)
	}
}

func TestRetrievedIsTheNewestDayOfThoseNamed(t *testing.T) {
	c, _ := readHub(t, map[string]string{
		"data/wages.yaml": strings.Replace(small(t, "data/wages.yaml"), "retrieved: 2025-04-02", "retrieved: 2025-04-09", 1),
	}, Options{})
	for _, test := range []struct {
		ids  []string
		want string
	}{
		{[]string{WagesTable}, "2025-04-09"},
		{[]string{ProjectionsTable}, "2025-04-02"},
		{[]string{ProjectionsTable, WagesTable}, "2025-04-09"},
		{[]string{NationalProjectionsTable}, "0001-01-01"},
	} {
		if got := c.Retrieved(test.ids...).Format(time.DateOnly); got != test.want {
			t.Errorf("Retrieved(%v) = %s, want %s", test.ids, got, test.want)
		}
	}
	if c.Dataset("nothing") != nil || c.Dataset(WagesTable) == nil {
		t.Error("Dataset finds what is there, and nothing else")
	}
}

// Levels are what a release or an editor wrote: two rows may both claim to be
// the total, and which one is may not depend on chance.
func TestTheTotalIsTheRowOfAllOccupations(t *testing.T) {
	table := small(t, "data/wages.csv") + "77,99-0000,Not All,total,5,50000,20000,30000,40000,60000,90000,19.23,both\n"
	for range 20 {
		c, _ := readHub(t, map[string]string{"data/wages.csv": table}, Options{})
		if c.AllJobs.Code != allOccupations {
			t.Fatalf("the total is %s", c.AllJobs.Code)
		}
	}
}

func TestTwoHyphensInATitleAreADash(t *testing.T) {
	wages := strings.Replace(small(t, "data/wages.csv"), "51-2012,Net Menders", "51-2012,Helpers--Net Menders", 1)
	c, _ := readHub(t, map[string]string{"data/wages.csv": wages}, Options{})
	if o := occupationOf(t, c, "51-2012"); o.Title != "Helpers–Net Menders" || o.Slug != "helpers-net-menders" {
		t.Errorf("%q at %q", o.Title, o.Slug)
	}
}
