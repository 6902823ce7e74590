package render

import (
	"strings"
	"testing"

	"sectorhub/generator/site"
)

func TestOnceRepeatsWhatItMadeOfAnEqualValue(t *testing.T) {
	calls := 0
	count := func() string { calls++; return "&" }
	fsys := files(map[string]string{
		"layouts/base.html":           `{{range .View.Links}}{{once "piece" .}}{{end}}`,
		"layouts/pages/page.html":     `x`,
		"layouts/partials/piece.html": `<a href="{{.URL}}">{{.Title}}{{t "hello"}}</a>`,
	})
	l, err := readLayouts(fsys)
	if err != nil {
		t.Fatal(err)
	}
	functions := functions(english(), &Assets{}, &site.Site{})
	functions["t"] = func(string, ...any) (string, error) { return count(), nil }
	sheet, err := l.bind("page", functions)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	link := site.PageLink{Title: "<A>", URL: "/a b/"}
	view := struct{ Links []site.PageLink }{[]site.PageLink{link, link, {Title: "B", URL: "/b/"}}}
	if err := sheet.Execute(&out, &Context{View: view}); err != nil {
		t.Fatal(err)
	}
	a, b := `<a href="/a%20b/">&lt;A&gt;&amp;</a>`, `<a href="/b/">B&amp;</a>`
	if out.String() != a+a+b || calls != 2 {
		t.Errorf("got %s after %d calls, want %s after 2", out.String(), calls, a+a+b)
	}
}

func TestOnceRefusesWhatCannotBeCompared(t *testing.T) {
	if _, err := say(t, `{{once "main" .View}}`, []string{"a"}); err == nil || !strings.Contains(err.Error(), "use template") {
		t.Errorf("got %v", err)
	}
}

func TestHeaderFindsTheDoorToAPage(t *testing.T) {
	s := &site.Site{
		Menu: []site.MenuItem{{URL: "/"}, {URL: "/guides/"}, {URL: "/guides/deep/"}},
		Pages: []*site.Page{{URL: "/"}, {URL: "/guides/", Parent: "/"}, {URL: "/guides/deep/", Parent: "/guides/"},
			{URL: "/guides/deep/x/", Parent: "/guides/deep/"}, {URL: "/other/", Parent: "/"}},
	}
	cases := []struct {
		url, door string
		here      bool
	}{
		{"/", "/", true},
		{"/guides/", "/guides/", true},
		{"/guides/deep/x/", "/guides/deep/", false},
		{"/other/", "", false},
	}
	for _, c := range cases {
		context := Context{Page: s.Page(c.url), Site: s}
		if got := context.Header(); got.Door != c.door || got.Here != c.here {
			t.Errorf("%s: got %q, %v; want %q, %v", c.url, got.Door, got.Here, c.door, c.here)
		}
	}
}
