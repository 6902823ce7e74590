package pages

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

var update = flag.Bool("update", false, "write what was got as what is wanted")

// english is the interface's own words: the small hub has none of its own.
func english(t *testing.T) *locale.Locale {
	t.Helper()
	var report diag.Report
	words, ok := source.ReadYAML[map[string]string](source.NewTree(os.DirFS("../../../layouts")), "strings/en.yaml", &report)
	if !ok {
		t.Fatal(report.Findings())
	}
	return locale.New("en", words.Value)
}

// smallHub writes every page of the small hub.
func smallHub(t *testing.T) []*site.Page {
	t.Helper()
	var report diag.Report
	tree := source.NewTree(os.DirFS("../../testdata/hub"))
	l := english(t)
	pages := Write(Edition{Catalog: catalog.Read(tree, &report, catalog.Options{}), Locale: l, Markdown: NewMarkdown(), Report: &report})
	for _, f := range report.Findings() {
		t.Errorf("the small hub has a finding: %s %s", f.Pos, f.Message)
	}
	for _, key := range l.Unknown() {
		t.Errorf("the small hub's strings lack %q", key)
	}
	return pages
}

// TestPagesSay holds what the small hub's pages say of each kind, before any
// layout, against testdata/<kind>.txt.
func TestPagesSay(t *testing.T) {
	pages := smallHub(t)
	for _, kind := range All {
		t.Run(kind.Name, func(t *testing.T) {
			var text strings.Builder
			for _, page := range pages {
				if page.Kind == kind.Name {
					text.WriteString(said(t, page.Filled()))
				}
			}
			file := filepath.Join("testdata", kind.Name+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(text.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if text.String() != string(want) {
				t.Errorf("%s pages say:\n%s\nwant:\n%s", kind.Name, text.String(), want)
			}
		})
	}
}

// said is a page as text: what a layout is given.
func said(t *testing.T, page *site.Page) string {
	t.Helper()
	type file struct{ Path, Text string }
	var files []file
	for _, f := range page.Files {
		data, err := f.Make()
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(f.Path, "data/") || slices.Contains([]string{".svg", ".docx", ".xlsx"}, filepath.Ext(f.Path)) {
			data = nil // the table itself; pictures and documents: kit/chart and hub/toolkit prove them
		}
		files = append(files, file{f.Path, string(data)})
	}
	view, err := json.Marshal(map[string]any{
		"title": page.Title, "summary": page.Summary, "updated": page.Updated.Format("2006-01-02"), "parent": page.Parent,
		"previous": page.Previous, "next": page.Next, "headings": page.Headings, "links": page.Links,
		"sources": page.Sources, "files": files, "figures": len(page.Figures), "view": page.View,
	})
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(view, &value); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(short(value)); err != nil {
		t.Fatal(err)
	}
	return "== " + page.URL + "\n" + text.String()
}

// short leaves out what is empty and puts a figure on one line, so that an eye
// can read the golden texts.
func short(value any) any {
	switch value := value.(type) {
	case map[string]any:
		if line, ok := figureLine(value); ok {
			return line
		}
		for key, inner := range value {
			if inner = short(inner); inner == nil {
				delete(value, key)
			} else {
				value[key] = inner
			}
		}
		if len(value) == 0 {
			return nil
		}
	case []any:
		if len(value) == 0 {
			return nil
		}
		for i := range value {
			value[i] = short(value[i])
		}
	case string:
		if value == "" || value == "0001-01-01T00:00:00Z" {
			return nil
		}
	case float64:
		if value == 0 {
			return nil
		}
	case bool:
		if !value {
			return nil
		}
	}
	return value
}

// figureLine is "middle pay: 52000 dollars a year, data/wages.csv:4:57".
func figureLine(value map[string]any) (string, bool) {
	if _, ok := value["AtLeast"]; !ok {
		return "", false
	}
	line := fmt.Sprintf("%v: %v %v", value["Name"], value["Value"], value["Unit"])
	for _, key := range []string{"Text", "Missing", "Note", "Formula"} {
		if word := value[key].(string); word != "" {
			line += ", " + strings.ToLower(key) + " " + word
		}
	}
	from, _ := value["From"].([]any)
	for _, pos := range from {
		pos := pos.(map[string]any)
		line += fmt.Sprintf(", %v:%v:%v", pos["file"], pos["line"], pos["column"])
	}
	return line, true
}

// TestEveryKindHasItsLayoutAndItsGoldenText holds one word all the way.
func TestEveryKindHasItsLayoutAndItsGoldenText(t *testing.T) {
	var kinds []string
	for _, kind := range All {
		kinds = append(kinds, kind.Name)
	}
	slices.Sort(kinds)
	for folder, ext := range map[string]string{"../../../layouts/pages": ".html", "testdata": ".txt"} {
		if got := namesIn(t, folder, ext); !slices.Equal(got, kinds) {
			t.Errorf("%s has %v, the kinds are %v", folder, got, kinds)
		}
	}
}

func namesIn(t *testing.T, folder, ext string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"+ext))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ext))
	}
	slices.Sort(names)
	return names
}
