package pages

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// gone takes a file of the small hub away.
const gone = "(gone)"

// changedHub writes the pages of the small hub with some files in place of its
// own, and returns them by their addresses.
func changedHub(t *testing.T, files map[string]string) (map[string]*site.Page, []diag.Finding) {
	t.Helper()
	hub := fstest.MapFS{}
	base := os.DirFS("../../testdata/hub")
	err := fs.WalkDir(base, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(base, path)
		hub[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range files {
		if hub[path] = (&fstest.MapFile{Data: []byte(text)}); text == gone {
			delete(hub, path)
		}
	}
	var report diag.Report
	tree := source.NewTree(hub)
	pages := map[string]*site.Page{}
	edition := Edition{
		Catalog: catalog.Read(tree, &report, catalog.Options{}), Locale: english(t),
		Markdown: NewMarkdown(), Report: &report,
	}
	for _, page := range Write(edition) {
		pages[page.URL] = page.Filled()
	}
	return pages, report.Findings()
}

func TestQuestionsDefineATermOnce(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{"content/questions.md": `---
title: Questions
summary: What people ask.
updated: 2026-01-09
groups:
  - title: Boats
    questions:
      - question: Is it tight?
        answer: The hull is.
---

Ask about the hull.
`})
	view := pages["/questions/"].View.(questionsView)
	if len(view.Terms) != 1 || view.Terms[0].ID != "hull" {
		t.Errorf("terms %+v, want hull once", view.Terms)
	}
	if html := string(view.Groups[0].Questions[0].HTML); strings.Contains(html, "term-hull") {
		t.Errorf("the answer marks the term again: %s", html)
	}
}

func TestSearchEnginesAreGivenAnswersInPlainText(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{"content/questions.md": `---
title: Questions
summary: What people ask.
updated: 2026-01-09
groups:
  - title: Boats
    questions:
      - question: Is it tight?
        answer: "The hull *is* & stays so. See [the evidence](/evidence/)."
---

Ask more.
`})
	schema, err := json.Marshal(pages["/questions/"].Schema)
	if err != nil {
		t.Fatal(err)
	}
	if want := `"text":"The hull is \u0026 stays so. See the evidence."`; !strings.Contains(string(schema), want) {
		t.Errorf("schema %s, want %s in it", schema, want)
	}
}

func TestReadingTimeOfQuestionsCountsTheirAnswers(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{"content/questions.md": `---
title: Questions
summary: What people ask.
updated: 2026-01-09
groups:
  - title: Boats
    questions:
      - question: Is it long?
        answer: ` + strings.Repeat("It is so. ", 200) + `
---

Ask more.
`})
	if got := pages["/questions/"].View.(questionsView).Minutes; got != 3 {
		t.Errorf("%d minutes for 602 words, want 3", got)
	}
}

const evidenceWithFigure = `---
title: Does it float?
summary: What studies of boats say.
updated: 2026-01-09
---

` + "```stat" + `
table: wages
where: {area: "77", occupation: "51-2011"}
column: jobs
label: Boat builders
` + "```" + `
`

func TestEvidenceNamesTheSourcesOfItsFiguresToo(t *testing.T) {
	pages, findings := changedHub(t, map[string]string{"content/evidence.md": evidenceWithFigure})
	var ids []string
	for _, s := range pages["/evidence/"].Sources {
		ids = append(ids, s.ID)
	}
	if strings.Join(ids, " ") != "wages claims" {
		t.Errorf("sources %v, want wages and claims; findings %v", ids, findings)
	}
}

func TestAPageUsesADatasetOnce(t *testing.T) {
	wages := &dataset{ID: "wages"}
	w := &writer{datasets: []*dataset{wages}}
	w.countUses([]*site.Page{
		{Sources: []site.Source{{ID: "wages", Period: "May 2024"}, {ID: "wages", Period: "May 2023"}}},
		{Sources: []site.Source{{ID: "wages", Period: "May 2024"}}},
		{},
	})
	if wages.Pages != 2 {
		t.Errorf("%d pages use the wages, want 2", wages.Pages)
	}
}

func TestAPictureInsideAnEmbedHasItsPlace(t *testing.T) {
	pages, _ := changedHub(t, map[string]string{"content/guides/first.md": "---\ntitle: The first guide\nsummary: It comes first.\nupdated: 2026-01-03\n---\n\n" +
		"```callout\ntitle: Look\ntext: \"![A boat](/images/boat.png)\"\n```\n"})
	for _, link := range pages["/guides/first/"].Links {
		if link.URL == "/images/boat.png" && link.Pos.Line == 7 {
			return
		}
	}
	t.Errorf("links %+v, want the picture at line 7", pages["/guides/first/"].Links)
}
