package render

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/site"
)

func files(texts map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{"layouts/dist/hub.css": {Data: []byte("p{}")}, "layouts/dist/icons.svg": {Data: []byte(`<svg/>`)}}
	for name, text := range texts {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

var words = map[string]string{"hello": "Hello", "quote": `Say "<b>"`, "missing.withheld": "withheld", "figure.at-least": "at least %s", "format.date": "January 2, 2006"}

func english() *locale.Locale { return locale.New("en", words) }

// say renders one page of kind "page" whose layout is text.
func say(t *testing.T, text string, view any) (string, error) {
	t.Helper()
	page := &site.Page{URL: "/x/", Kind: "page", Lang: "en", Title: "X </script>", View: view}
	s := &site.Site{Name: "Hub", BaseURL: "https://hub.example/", Pages: []*site.Page{page}}
	fsys := files(map[string]string{"layouts/base.html": `{{template "main" .}}`, "layouts/pages/page.html": text})
	r, err := New(fsys, s, []*locale.Locale{english()})
	if err != nil {
		return "", err
	}
	html, err := r.Page(page)
	return string(html), err
}

func TestFunctionsPrint(t *testing.T) {
	day := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	jobs := figure.Figure{Value: 138360, Unit: figure.Jobs}
	atLeast := figure.Figure{Value: 1250, Unit: figure.Jobs, AtLeast: true}
	l := english()
	cases := []struct {
		layout string
		view   any
		want   string
	}{
		{`{{t "hello"}}`, nil, "Hello"},
		{`{{figure .View}}`, jobs, `<data value="138360">` + l.Figure(jobs) + `</data>`},
		{`{{figure .View}}`, atLeast, `<data value="1250"><span class="at-least">at least</span> 1,250</data>`},
		{`{{why .View}}`, atLeast, l.Why(atLeast)},
		{`{{number .View}}`, 1234, "1,234"},
		{`{{number .View 1}}`, 0.25, l.Number(0.25, 1)},
		{`{{date .View}}`, day, l.Date(day)},
		{`{{date .View}}{{shortdate .View}}`, time.Time{}, ""},
		{`{{asset "hub.css"}}`, nil, "/assets/hub.806db221.css"},
		{`{{there "/x/"}} {{there "/y/"}}`, nil, "true false"},
		{`{{absolute "/y/"}} {{absolute "https://z.example/"}}`, nil, "https://hub.example/y/ https://z.example/"},
		{`{{.View}}`, "<b>", "&lt;b&gt;"},
	}
	for _, c := range cases {
		got, err := say(t, c.layout, c.view)
		if err != nil || got != c.want {
			t.Errorf("%s: got %q, %v; want %q", c.layout, got, err, c.want)
		}
	}
}

func TestFigureShowsAMissingValueInWords(t *testing.T) {
	got, err := say(t, `{{figure .View}}`, figure.Absent("pay", figure.DollarsPerYear, figure.Withheld, ""))
	if err != nil || !strings.HasPrefix(got, `<span class="missing missing-withheld">`) || strings.Contains(got, "<data") {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWordsOfALayoutAreEscaped(t *testing.T) {
	got, err := say(t, `<p title="{{t "quote"}}">{{t "quote"}}</p>{{with t "hello"}}{{.}}{{end}}`, nil)
	if want := `<p title="Say &#34;&lt;b&gt;&#34;">Say &#34;&lt;b&gt;&#34;</p>Hello`; err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestIconReferencesTheHashedSprite(t *testing.T) {
	got, err := say(t, `{{icon "search"}}`, nil)
	if err != nil || !strings.Contains(got, `<use href="/assets/icons.`) || !strings.Contains(got, `.svg#search">`) {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestJSONLDCannotEndItsElement(t *testing.T) {
	got, err := say(t, `<script type="application/ld+json">{{jsonld .Page}}</script>`, nil)
	if err != nil || strings.Count(got, "</script>") != 1 || !strings.Contains(got, `"name":"X \u003c/script\u003e"`) {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestErrorsNameTheLayoutAndItsLine(t *testing.T) {
	cases := []struct{ layout, want string }{
		{"<p>\n{{.View.Nothing}}", "layouts/pages/page.html:2"},
		{"<p>\n{{end}}", "layouts/pages/page.html:2"},
		{"{{nonsense}}", `function "nonsense" not defined`},
		{`{{asset "none.css"}}`, "make assets"},
	}
	for _, c := range cases {
		if _, err := say(t, c.layout, struct{}{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q in it", c.layout, err, c.want)
		}
	}
}

func TestPagesMayDefineTheirPartsByName(t *testing.T) {
	page := &site.Page{URL: "/x/", Kind: "page"}
	fsys := files(map[string]string{
		"layouts/base.html":           `{{block "head" .}}plain{{end}}|{{template "main" .}}`,
		"layouts/pages/page.html":     "\n{{define \"head\"}}own{{end}}\n{{define \"main\"}}text {{template \"piece\" 1}}{{end}}\n",
		"layouts/pages/other.html":    `other`,
		"layouts/partials/piece.html": "{{define \"piece\"}}<i>{{.}}</i>{{end}}\n",
	})
	r, err := New(fsys, &site.Site{Pages: []*site.Page{page}}, []*locale.Locale{english()})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.Page(page); err != nil || string(got) != "own|text <i>1</i>" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestIndentationOfLayoutsIsLeftOut(t *testing.T) {
	got, err := say(t, "<ul>\n    {{range .View}}\n        <li>{{.}}</li>\n    {{end}}\n</ul>", []string{"a\n   b"})
	if want := "<ul>\n\n<li>a\n   b</li>\n\n</ul>"; err != nil || got != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

func TestRenderRefusesAKindWithoutLayout(t *testing.T) {
	r, err := New(files(map[string]string{"layouts/base.html": "x"}), &site.Site{}, []*locale.Locale{english()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Page(&site.Page{URL: "/x/", Kind: "none"}); err == nil || r.Has("none") {
		t.Errorf("got %v", err)
	}
}

func TestCheckStringsLooksWithoutAsking(t *testing.T) {
	l := english()
	r, err := New(files(map[string]string{"layouts/base.html": `{{t "hello"}}{{t "helo"}}`}), &site.Site{}, []*locale.Locale{l})
	if err != nil {
		t.Fatal(err)
	}
	var report diag.Report
	r.CheckStrings(&report)
	if got := report.Findings(); len(got) != 1 || got[0].Pos.String() != "layouts/base.html:1:18" {
		t.Errorf("findings %v", got)
	}
	if got := l.Unknown(); len(got) > 0 {
		t.Errorf("the locale remembers %q as asked for by a page", got)
	}
}

func TestPlaceFindsTextInALayout(t *testing.T) {
	fsys := files(map[string]string{"layouts/base.html": "<p>\n  <a href=\"/x/\">"})
	r, err := New(fsys, &site.Site{}, []*locale.Locale{english()})
	if err != nil {
		t.Fatal(err)
	}
	if pos, ok := r.Place(`"/x/"`); !ok || pos.String() != "layouts/base.html:2:11" {
		t.Errorf("got %v, %v", pos, ok)
	}
}
