package pages

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// guideWith is the second guide with some text, in the small hub with some
// files more.
func guideWith(t *testing.T, text string, files map[string]string) (*site.Page, []part, []diag.Finding) {
	t.Helper()
	all := map[string]string{"content/guides/second.md": "---\ntitle: The second guide\nsummary: It comes second.\nupdated: 2026-01-04\n---\n\n## A part\n\n" + text}
	for path, text := range files {
		all[path] = text
	}
	pages, findings := changedHub(t, all)
	page := pages["/guides/second/"]
	return page, page.View.(guideView).Parts, findings
}

// charted are the categories of the first chart among some parts.
func charted(t *testing.T, parts []part) *chartView {
	t.Helper()
	for _, p := range parts {
		if p.Chart != nil {
			return p.Chart
		}
	}
	t.Fatal("no chart")
	return nil
}

func firstCells(c *chartView) []string {
	var names []string
	for _, row := range c.Table.Rows {
		names = append(names, row[0].Text)
	}
	return names
}

func fence(kind, yaml string) string { return "```" + kind + "\n" + yaml + "\n```\n\n" }

const jobsByCounty = `kind: bar
title: Reed has the most work
table: qcew
where: {area: ["77003", "77001"], year: "2023", industry: "3366"}
rows: area
columns: [jobs]
`

func TestAChartRegistersItsFiguresItsFilesAndItsSource(t *testing.T) {
	page, parts, findings := guideWith(t, fence("chart", jobsByCounty), nil)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var files []string
	for _, f := range page.Files {
		files = append(files, f.Path)
	}
	if want := []string{"guides/second/chart-reed-has-the-most-work.csv", "guides/second/chart-reed-has-the-most-work.svg"}; !slices.Equal(files, want) {
		t.Errorf("files %q, want %q", files, want)
	}
	if len(page.Figures) != 2 || page.Figures[1].Name != "Jobs, Reed" || page.Figures[1].From[0].File != "data/qcew.csv" {
		t.Errorf("figures %+v", page.Figures)
	}
	if len(page.Sources) != 1 || page.Sources[0].ID != "qcew" || charted(t, parts).Source.Period != "2023" {
		t.Errorf("sources %+v, of the chart %+v", page.Sources, charted(t, parts).Source)
	}
}

func TestChartsOfOneTitleHaveTheirOwnIDs(t *testing.T) {
	_, parts, _ := guideWith(t, fence("chart", jobsByCounty)+fence("chart", jobsByCounty), nil)
	var ids []string
	for _, p := range parts {
		if p.Chart != nil {
			ids = append(ids, p.Chart.ID)
		}
	}
	if want := []string{"chart-reed-has-the-most-work", "chart-reed-has-the-most-work-2"}; !slices.Equal(ids, want) {
		t.Errorf("ids %q, want %q", ids, want)
	}
}

func TestALongTitleMakesAShortID(t *testing.T) {
	_, parts, _ := guideWith(t, fence("chart", strings.Replace(jobsByCounty, "Reed has", "Reed, as everybody who lives near its shallow waters will tell you, has", 1)), nil)
	if got, want := charted(t, parts).ID, "chart-reed-as-everybody-who-lives-near-its-shallow-waters"; got != want {
		t.Errorf("id %q, want %q", got, want)
	}
}

func TestRowsStandAsTheyAreListedOrSorted(t *testing.T) {
	for _, c := range []struct {
		name, more string
		want       []string
	}{
		{"as listed", "", []string{"Perch", "Reed"}},
		{"highest first, what is missing last", "sort: jobs\n", []string{"Reed", "Perch"}},
		{"lowest first, what is missing last", "sort: {column: jobs, order: lowest-first}\n", []string{"Reed", "Perch"}},
		{"codes from the lowest", "sort: area\n", []string{"Reed", "Perch"}},
		{"under names of their own", "names: {\"77001\": Reed County}\n", []string{"Perch", "Reed County"}},
	} {
		_, parts, findings := guideWith(t, fence("chart", jobsByCounty+c.more), nil)
		if got := firstCells(charted(t, parts)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q; %v", c.name, got, c.want, findings)
		}
	}
}

func TestALimitSaysWhatItLeavesOut(t *testing.T) {
	_, parts, _ := guideWith(t, fence("chart", jobsByCounty+"sort: jobs\nlimit: 1\n"), nil)
	c := charted(t, parts)
	if want := "Shown: 1 of 2. Without a full figure among those left out: 1."; !slices.Equal(firstCells(c), []string{"Reed"}) || !strings.HasSuffix(c.Sentence, want) {
		t.Errorf("rows %q, sentence %q", firstCells(c), c.Sentence)
	}
}

// lakes are the outlines of two of the small hub's counties.
const lakes = `{"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[-83,40]},
"objects":{"counties":{"geometries":[{"type":"Polygon","id":"77001","properties":{"name":"Reed"},"arcs":[[0]]},{"type":"Polygon","id":"77003","properties":{"name":"Perch"},"arcs":[[1]]}]}},
"arcs":[[[0,0],[10,0],[0,10],[-10,0],[0,-10]],[[20,0],[10,0],[0,10],[-10,0],[0,-10]]]}`

func TestAMapSaysOfEachAreaWithoutARowThatItHasNone(t *testing.T) {
	_, parts, findings := guideWith(t, fence("map", `title: Reed works
table: qcew
where: {area: ["77001"], year: "2023", industry: "3366"}
area: area
column: jobs`), map[string]string{"data/outlines.json": lakes})
	for _, f := range findings {
		if f.Severity == diag.Error {
			t.Error(f)
		}
	}
	c := charted(t, parts)
	if got := firstCells(c); !slices.Equal(got, []string{"Perch", "Reed", "Trout"}) {
		t.Errorf("areas %q", got)
	}
	if f := c.Table.Rows[0][1].Figure; f.Missing != figure.NotAvailable {
		t.Errorf("Perch has %+v, want not available", f)
	}
	if !strings.Contains(string(c.SVG), `data-at="1 0"`) {
		t.Errorf("no mark for Reed in %s", c.SVG)
	}
}

func TestATableKeepsWordsAsWordsAndSaysWhatIsMissing(t *testing.T) {
	page, parts, _ := guideWith(t, fence("table", `caption: Work
table: qcew
where: {area: ["77001", "77003"], year: "2023", industry: "3366"}
columns: [area, {column: jobs, label: Work}, year]`), nil)
	table := parts[len(parts)-1].Table
	if got := table.Table.Rows[1]; got[0].Text != "Perch" || got[1].Text != "withheld" || got[2].Text != "2023" || got[2].Figure != nil {
		t.Errorf("row %+v", got)
	}
	if !slices.Equal(table.Table.Header, []string{"Area", "Work", "Year"}) || len(page.Figures) != 2 {
		t.Errorf("header %q, %d figures", table.Table.Header, len(page.Figures))
	}
}

// FuzzEmbeds holds that no text in a fence ends the program, and that a fence
// is shown or says inside itself why it is not.
func FuzzEmbeds(f *testing.F) {
	for _, kind := range []string{"chart", "map", "table", "stat"} {
		f.Add(kind, jobsByCounty)
		f.Add(kind, jobsByCounty+"sort: {column: year, order: x}\nlimit: -3\nhighlight: [1, {}]\nseries: year\nbreaks: [1e400, x]")
		f.Add(kind, "caption: a\ntitle: b\ntable: qcew\ncolumns: [area, jobs, {label: x}]\narea: area\ncolumn: {column: jobs}\nrows: jobs\nregion: north\nnames: {a: }\nkind: heat\n")
	}
	var report diag.Report
	all := newWriter(Edition{
		Catalog: catalog.Read(source.NewTree(os.DirFS("../../testdata/hub")), &report, catalog.Options{}),
		Locale:  locale.New("en", nil), Markdown: NewMarkdown(), Report: &report,
	})
	f.Fuzz(func(t *testing.T, kind, yaml string) {
		if strings.Contains(yaml, "`") || strings.Contains(yaml, "~") || len(yaml) > 2000 {
			return
		}
		var report diag.Report
		w := *all
		w.Report = &report
		text := "## A part\n\n" + fence(kind, yaml)
		body := w.body(&site.Page{URL: "/a/"}, catalog.Prose{Path: "a.md", Body: []byte(text), BodyLine: 1})
		if !slices.Contains(embedNames, kind) {
			return
		}
		if len(body.parts) < 2 && !report.HasErrors() {
			t.Errorf("nothing is shown and nothing is said of\n%s", text)
		}
		for _, finding := range report.Findings() {
			if last := strings.Count(text, "\n"); finding.Line < 3 || finding.Line > last {
				t.Errorf("%s is outside of the fence: %s", finding.Pos, finding.Message)
			}
		}
	})
}
