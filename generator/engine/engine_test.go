package engine

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

var update = flag.Bool("update", false, "write the golden files anew")

// small is a hub in a few lines with layouts of three.
func small() fstest.MapFS {
	files := map[string]string{
		"layouts/base.html": `<!doctype html>
<html lang="{{.Page.Lang}}"><head><title>{{.Site.Title .Page}}</title><meta name="description" content="{{.Page.Summary}}">
<link rel="stylesheet" href="{{asset "hub.css"}}" integrity="{{integrity "hub.css"}}"><script type="application/ld+json">{{jsonld .Page}}</script></head>
<body>{{range .Site.Menu}}<a href="{{.URL}}">{{.Label}}</a>{{end}}{{block "main" .}}{{end}}</body></html>
`,
		"layouts/pages/guide.html":   `<h1>{{.Page.Title}}</h1><p>{{t "read"}} {{template "word" .View}}</p>{{range .Page.Links}}<a href="{{.URL}}">go</a>{{end}}`,
		"layouts/partials/word.html": `<b>{{.}}</b>`,
		"layouts/dist/hub.css":       `body{background:url("dot.svg")}`,
		"layouts/dist/dot.svg":       `<svg xmlns="http://www.w3.org/2000/svg"><circle id="dot" r="1"/></svg>`,
		"content/guides/start.md":    "Start",
		"content/guides/partners.md": "Talk to <partners> & others",
	}
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// hub says one page for each guide; change may spoil the site.
func hub(change func(*site.Site)) Hub {
	return func(tree *source.Tree, locales []*locale.Locale, report *diag.Report) *site.Site {
		s := &site.Site{Name: "Hub", BaseURL: "https://hub.example", Languages: []locale.Lang{"en"}}
		s.Menu = []site.MenuItem{{Label: "Start", URL: "/guides/start/", Pos: diag.Pos{File: "content/site.yaml", Line: 3}}}
		for _, name := range tree.Files("content/guides", "md") {
			title := string(tree.FS().(fstest.MapFS)[name].Data)
			url := "/guides/" + strings.TrimSuffix(name[len("content/guides/"):], ".md") + "/"
			s.Pages = append(s.Pages, &site.Page{URL: url, Kind: "guide", Lang: "en", Title: title, Summary: "About " + title, View: title,
				Updated: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC), Pos: diag.Pos{File: name, Line: 1}})
		}
		change(s)
		return s
	}
}

func nothing(*site.Site) {}

func english() []*locale.Locale {
	return []*locale.Locale{locale.New("en", map[string]string{"read": "Read", "format.dollars": "$%s"})}
}

// shelf is a sink that keeps everything.
type shelf struct {
	mu    sync.Mutex
	files map[string]string
}

func (s *shelf) put(path string, data []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[path] = string(data)
	return nil
}

func build(t *testing.T, fsys fstest.MapFS, h Hub, o Options) (map[string]string, *diag.Report) {
	t.Helper()
	var report diag.Report
	plan, err := NewPlan(h, source.NewTree(fsys), english(), &report, o)
	if err != nil {
		t.Fatal(err)
	}
	made := &shelf{files: map[string]string{}}
	if _, err := plan.Make(made.put, &report, o); err != nil {
		t.Fatal(err)
	}
	return made.files, &report
}

func archive(files map[string]string) []byte {
	var out bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&out, "-- %s --\n%s\n", name, strings.TrimSuffix(files[name], "\n"))
	}
	return out.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got:\n%s", file, got)
	}
}

func TestMakeWritesTheWholeSite(t *testing.T) {
	files, report := build(t, small(), hub(func(s *site.Site) {
		s.Redirects = []site.Redirect{{From: "/begin", To: "/guides/start/"}}
		s.Pages[0].Files = []site.File{{Path: "data/x.csv", Make: func() ([]byte, error) { return []byte("a,b\n"), nil }}}
	}), Options{})
	for _, f := range report.Findings() {
		t.Errorf("unexpected: %s %s", f.Pos, f.Message)
	}
	golden(t, "small.txt", archive(files))
}

func TestMakePrefixesAddressesBelowABasePath(t *testing.T) {
	files, report := build(t, small(), hub(func(s *site.Site) {
		s.Redirects = []site.Redirect{{From: "/begin", To: "/guides/start/"}}
	}), Options{BaseURL: "https://host.example/hub"})
	for _, f := range report.Findings() {
		t.Errorf("unexpected: %s %s", f.Pos, f.Message)
	}
	golden(t, "prefixed.txt", archive(files))
}

func TestMakeGivesTheSameBytesWithAnyNumberOfJobs(t *testing.T) {
	var first []byte
	for _, jobs := range []int{1, 2, 7} {
		files, _ := build(t, small(), hub(nothing), Options{Jobs: jobs})
		if got := archive(files); first == nil {
			first = got
		} else if !bytes.Equal(got, first) {
			t.Errorf("%d jobs made other bytes", jobs)
		}
	}
}

func TestMakeReportsProgressUntilAllIsDone(t *testing.T) {
	var last [2]int
	calls := 0
	files, _ := build(t, small(), hub(nothing), Options{Jobs: 3, Progress: func(done, all int) {
		calls++
		last = [2]int{done, all}
	}})
	if want := [2]int{len(files), len(files)}; last != want || calls != len(files) {
		t.Errorf("%d calls, the last %v; want %d", calls, last, len(files))
	}
}

func TestMakeStopsWhenTheSinkFails(t *testing.T) {
	var report diag.Report
	plan, err := NewPlan(hub(nothing), source.NewTree(small()), english(), &report, Options{})
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	if _, err := plan.Make(func(string, []byte) error { return full }, &report, Options{}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

func TestMakeWithoutASinkChecks(t *testing.T) {
	var report diag.Report
	spoilt := hub(func(s *site.Site) { s.Pages[0].Summary = "" })
	plan, err := NewPlan(spoilt, source.NewTree(small()), english(), &report, Options{})
	if err != nil {
		t.Fatal(err)
	}
	made, err := plan.Make(nil, &report, Options{})
	if err != nil || made.Pages != 2 || report.Count(diag.Error) != 1 {
		t.Errorf("made %+v, %v, findings %v", made, err, report.Findings())
	}
}

func TestLookupFindsAnOutputByItsPath(t *testing.T) {
	plan, err := NewPlan(hub(nothing), source.NewTree(small()), english(), &diag.Report{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := plan.Lookup("guides/start/index.html"); !ok || o.Page.Title != "Start" {
		t.Errorf("got %+v, %v", o, ok)
	}
	if _, ok := plan.Lookup("guides/none/index.html"); ok {
		t.Error("found a page that is not there")
	}
}

func TestNewPlanRefusesABaseURLWithoutHost(t *testing.T) {
	_, err := NewPlan(hub(nothing), source.NewTree(small()), english(), &diag.Report{}, Options{BaseURL: "hub/"})
	if err == nil || !strings.Contains(err.Error(), "absolute address") {
		t.Errorf("got %v", err)
	}
}
