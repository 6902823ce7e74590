package pages

import (
	"math"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/site"
)

// figureOf finds a page's figure by its name.
func figureOf(t *testing.T, pages map[string]*site.Page, url, name string) figure.Figure {
	t.Helper()
	page, ok := pages[url]
	if !ok {
		t.Fatalf("no page %s", url)
	}
	for _, f := range page.Figures {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("%s has no figure %q", url, name)
	return figure.Figure{}
}

// Every cell of the region's industry data is withheld or absent here: no page
// of any kind may make a number of that.
const (
	allWithheld = `area,year,quarter,ownership,edition,industry,establishments,jobs,wages,annual_pay,quotient
77001,2022,A,total,2022,10,100,N,N,N,N
77001,2022,A,private,2022,3366,12,N,N,N,N
77003,2022,A,total,2022,10,100,N,N,N,N
77001,2023,A,total,2022,10,100,N,N,N,N
77001,2023,A,private,2022,3366,12,N,N,N,N
77003,2023,A,total,2022,10,100,N,N,N,N
`
	stateOnly = `area,year,industry,establishments,jobs,payroll
77,2021,3366,30,900,45000000
77,2021,4411,50,850,34000000
`
)

func TestNoPageTurnsAMissingCellIntoZero(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{"data/qcew.csv": allWithheld, "data/county_business_patterns.csv": stateOnly})
	l := english(t)
	looked := 0
	for url, page := range pages {
		for _, f := range page.Figures {
			value, known := f.Known()
			if f.Unit != figure.Words && known && value == 0 {
				t.Errorf("%s prints %q as zero: %+v", url, f.Name, f)
			}
			if !known && strings.ContainsAny(l.Figure(f), "0123456789") && f.Missing != figure.TopCode && f.Missing != figure.FewerThanTen {
				t.Errorf("%s prints the missing %q as %q", url, f.Name, l.Figure(f))
			}
			looked++
		}
		for _, file := range page.Files {
			data, err := file.Make()
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(file.Path, "data/") && (strings.Contains(string(data), ",0,") || strings.Contains(string(data), ",0\n")) {
				t.Errorf("%s of %s holds a zero:\n%s", file.Path, url, data)
			}
		}
	}
	if looked < 100 {
		t.Errorf("only %d figures were looked at", looked)
	}
}

func TestEditedDefinitionChangesItsPages(t *testing.T) {
	const head = "cluster,edition,industry,ownership,basis\n"
	const moved = head + "boats,2017,3366,private,Boats\nboats,2017,3149,private,Nets\nnets,2017,3132,private,Cloth\n"
	before, _ := changedHub(t, nil)
	after, _ := changedHub(t, map[string]string{"data/cluster_industries.csv": moved})
	if got := figureOf(t, before, "/clusters/boats/", "jobs, Boats, Lakeland").Value; got != 900 {
		t.Errorf("before: %v jobs", got)
	}
	if got := figureOf(t, after, "/clusters/boats/", "jobs, Boats, Lakeland").Value; got != 1100 {
		t.Errorf("after: %v jobs", got)
	}
}

func TestAnIndustryMovedBetweenClustersIsCountedOnce(t *testing.T) {
	total := func(industries string) float64 {
		pages, _ := changedHub(t, map[string]string{"data/cluster_industries.csv": "cluster,edition,industry,ownership,basis\n" + industries})
		sum := figureOf(t, pages, "/clusters/boats/", "jobs, Boats, Lakeland").Value
		return sum + figureOf(t, pages, "/clusters/nets/", "jobs, Nets, Lakeland").Value
	}
	first := total("boats,2017,3366,private,b\nboats,2017,3149,private,b\nnets,2017,3132,private,n\n")
	second := total("boats,2017,3366,private,b\nnets,2017,3149,private,n\nnets,2017,3132,private,n\n")
	if first != second || first != 1150 {
		t.Errorf("the clusters add up to %v and %v jobs, want 1150 both times", first, second)
	}
}

func TestRegionsAreHeldAgainstTheStateOnlyWhenEnoughIsKnown(t *testing.T) {
	pages, _ := changedHub(t, nil)
	if f := figureOf(t, pages, "/clusters/boats/north/", "location quotient, Boats, North Shore"); f.Missing != figure.Present || !f.Approximate {
		t.Errorf("94%% of all jobs are known, and the quotient is %+v", f)
	}
	f := figureOf(t, pages, "/clusters/nets/north/", "location quotient, Nets, North Shore")
	if f.Missing != figure.NotComputable || !strings.Contains(f.Note, "72.0%") {
		t.Errorf("72%% of the jobs are known, and the quotient is %+v", f)
	}
}

func TestTrendFollowsOnlyWhatIsPublishedInFull(t *testing.T) {
	pages, _ := changedHub(t, nil)
	view := pages["/clusters/nets/north/"].View.(clusterRegionView)
	if view.Trend == nil || view.Trend.Left != 0 || len(view.Trend.Rows) != 1 {
		t.Fatalf("trend %+v", view.Trend)
	}
	growth, ok := view.Trend.Rows[0].Growth.Known() // from 240 to 260 jobs in two counties
	if !ok || math.Abs(growth-20.0/240) > 1e-9 {
		t.Errorf("growth %v", view.Trend.Rows[0].Growth)
	}
	boats := pages["/clusters/boats/north/"].View.(clusterRegionView)
	if boats.Trend == nil || boats.Trend.Left != 1 || len(boats.Trend.Rows) != 0 {
		t.Errorf("a withheld county, and the trend is %+v", boats.Trend)
	}
}

// The cluster is known to 88%, its smaller industry to 60% only.
func TestAnIndustryNeedsCoverageOfItsOwn(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{
		"data/cluster_industries.csv": "cluster,edition,industry,ownership,basis\nboats,2017,3366,private,b\nboats,2017,3149,private,b\n",
		"data/county_business_patterns.csv": `area,year,industry,establishments,jobs,payroll
77,2021,3366,30,900,45000000
77,2021,3149,10,200,8000000
77,2021,4411,50,850,34000000
77001,2021,3366,12,500,26000000
77003,2021,3366,9,350,16000000
77003,2021,3149,6,120,4800000
77001,2021,4411,20,450,12000000
77003,2021,4411,20,350,12000000
`,
	})
	view := pages["/clusters/boats/north/"].View.(clusterRegionView)
	// 46.8 of 53 million dollars, and 970 of 1,100 jobs
	if f := view.Stats[2].Figure; f.Missing != figure.Present || !strings.Contains(f.Note, "88.3%") || !strings.Contains(f.Note, "88.1%") {
		t.Errorf("the cluster's pay is %+v", f)
	}
	if len(view.Industries) != 2 || view.Industries[1].Code != "3149" {
		t.Fatalf("industries %+v", view.Industries)
	}
	for _, f := range []figure.Figure{view.Industries[1].Pay, view.Industries[1].Share} {
		if f.Missing != figure.NotComputable || !strings.Contains(f.Note, "60.0%") {
			t.Errorf("60%% of the industry is known, and %q is %+v", f.Name, f)
		}
	}
}

// A fifth of the federal jobs and two fifths of all jobs of the state are in
// the region; private jobs are no base for them.
func TestFederalJobsAreHeldAgainstTheJobsOfAllOwners(t *testing.T) {
	const head = "area,year,quarter,ownership,edition,industry,establishments,jobs,wages,annual_pay,quotient\n"
	rows := ""
	for _, area := range []string{"77001", "77003"} {
		rows += area + ",2016,A,total,2012,10,100,2000,90000000,45000,1\n" + area + ",2016,A,federal,2012,10,3,10,900000,90000,0.5\n"
	}
	rows += "77,2016,A,total,2012,10,500,10000,450000000,45000,1\n77,2016,A,federal,2012,10,9,100,9000000,90000,0.5\n"
	pages, _ := changedHub(t, map[string]string{
		"data/qcew.csv":               head + rows,
		"data/cluster_industries.csv": "cluster,edition,industry,ownership,basis\nboats,2012,10,federal,b\nnets,2017,3132,private,n\n",
	})
	f := figureOf(t, pages, "/clusters/boats/north/", "location quotient, Boats, North Shore")
	if math.Abs(f.Value-0.5) > 1e-9 || f.Approximate || !strings.HasSuffix(f.Formula, "all owners, 2016") {
		t.Errorf("got %+v", f)
	}
	view := pages["/clusters/"].View.(clustersView)
	if view.Rows[0].Year != "2016" || view.Heat[0].Year != "2016" || view.Rows[1].Year != "" {
		t.Errorf("years %q, %q and %q", view.Rows[0].Year, view.Heat[0].Year, view.Rows[1].Year)
	}
	if len(view.Bases) != 1 || !strings.Contains(view.Bases[0], "2016") || !strings.Contains(view.Bases[0], "Boats") {
		t.Errorf("bases %q", view.Bases)
	}
	for url, want := range map[string]int{"/regions/north/": 1, "/clusters/boats/": 1, "/clusters/nets/": 1} {
		found := 0
		for _, source := range pages[url].Sources {
			if source.Title == view.Sources[1].Title {
				found++
			}
		}
		if found != want {
			t.Errorf("%s names the Quarterly Census %d times, want %d", url, found, want)
		}
	}
}

// The industry is 3149 until 2021 and 3150 from 2022.
func TestTrendFollowsAnIndustryThroughANewCode(t *testing.T) {
	rows := "area,year,quarter,ownership,edition,industry,establishments,jobs,wages,annual_pay,quotient\n"
	for _, year := range []string{"2021", "2022"} {
		code, jobs := "3149", "100"
		if year == "2022" {
			code, jobs = "3150", "110"
		}
		for _, area := range []string{"77001", "77003"} {
			rows += area + "," + year + ",A,total,2022,10,100,2000,90000000,45000,1\n" + area + "," + year + ",A,private,2022," + code + ",6," + jobs + ",4800000,40000,2.1\n"
		}
	}
	pages, _ := changedHub(t, map[string]string{
		"data/qcew.csv": rows,
		"data/cluster_industries.csv": "cluster,edition,industry,ownership,basis,continues\n" +
			"boats,2017,3366,private,b,3366\nnets,2017,3149,private,n,3149\nnets,2022,3150,private,n,3149\n",
		"data/cluster_industries.yaml": `title: Industries by cluster
publisher: This test
licence: Public domain
retrieved: 2026-01-01
vintage: "2021"
columns:
  - {name: cluster, type: code, meaning: A code., references: clusters.id}
  - {name: edition, type: code, meaning: A code.}
  - {name: industry, type: code, meaning: A code.}
  - {name: ownership, type: code, meaning: Who owns it., values: [private, federal]}
  - {name: basis, type: text, meaning: Words.}
  - {name: continues, type: code, meaning: A code.}
`,
	})
	view := pages["/clusters/nets/north/"].View.(clusterRegionView)
	if view.Trend == nil || len(view.Trend.Rows) != 1 {
		t.Fatalf("trend %+v", view.Trend)
	}
	if growth, ok := view.Trend.Rows[0].Growth.Known(); !ok || math.Abs(growth-0.1) > 1e-9 {
		t.Errorf("growth %+v", view.Trend.Rows[0].Growth)
	}
}

// A step is that of the number printed: 1.197 is printed as 1.20.
func TestHeatStepIsThatOfThePrintedNumber(t *testing.T) {
	f := figure.Figure{Value: 1.197, Unit: figure.Quotient}
	if heatLevel(f) != 4 || heatMark(f) != "▲" {
		t.Errorf("level %d, mark %q", heatLevel(f), heatMark(f))
	}
}

func TestRegionsWithoutClustersHaveTheirJobs(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{
		"data/clusters.csv":           "id,name,order,emblem,about,note\n",
		"data/cluster_industries.csv": "cluster,edition,industry,ownership,basis\n",
		"data/cluster_links.csv":      "cluster,linked,strength,basis\n",
	})
	if f := figureOf(t, pages, "/regions/north/", "private jobs, North Shore"); f.Value != 1570 {
		t.Errorf("private jobs %+v", f)
	}
}
