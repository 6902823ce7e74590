package site

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// hub is a site of five pages.
func hub() *Site {
	return &Site{Name: "Hub", BaseURL: "https://hub.example/site/", Pages: []*Page{
		{URL: "/", Title: "Good work in Ohio", Lang: "en"},
		{URL: "/careers/", Title: "Careers", Parent: "/"},
		{URL: "/careers/welders/", Title: "Welders", Parent: "/careers/", Lang: "en", Summary: "Welders join metal.",
			Updated: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), Schema: map[string]string{"@type": "Occupation"}},
		{URL: "/404.html", Title: "Page not found", NoIndex: true},
		{URL: "/lost/", Title: "Lost", Parent: "/nowhere/"},
	}}
}

func TestTitleEndsWithTheSitesName(t *testing.T) {
	for _, test := range []struct{ site, page, want string }{
		{"Hub", "Welders", "Welders | Hub"}, {"Hub", "Hub", "Hub"}, {"Hub", "", "Hub"}, {"", "Welders", "Welders"},
	} {
		s := &Site{Name: test.site}
		if got := s.Title(&Page{Title: test.page}); got != test.want {
			t.Errorf("title %q on site %q: got %q, want %q", test.page, test.site, got, test.want)
		}
	}
}

func TestCanonicalIsAbsolute(t *testing.T) {
	for _, test := range []struct {
		base    string
		page    Page
		want    string
		because string
	}{
		{"https://hub.example/", Page{URL: "/a/"}, "https://hub.example/a/", "a base that ends in a slash"},
		{"https://hub.example", Page{URL: "/a/"}, "https://hub.example/a/", "a base that does not"},
		{"https://hub.example/site/", Page{URL: "/"}, "https://hub.example/site/", "a base with a path"},
		{"", Page{URL: "/a/"}, "", "no base"},
		{"https://hub.example/", Page{URL: "/404.html", NoIndex: true}, "", "a page to be left out"},
	} {
		s := &Site{BaseURL: test.base}
		if got := s.Canonical(&test.page); got != test.want {
			t.Errorf("%s: got %q, want %q", test.because, got, test.want)
		}
	}
}

func TestPageFindsByURL(t *testing.T) {
	s := hub()
	if p := s.Page("/careers/"); p != s.Pages[1] {
		t.Errorf("got %+v", p)
	}
	if p := s.Page("/careers"); p != nil {
		t.Errorf("another URL finds %+v", p)
	}
}

func TestPageIsTheFirstOfAURL(t *testing.T) {
	s := &Site{Pages: []*Page{{URL: "/a/", Title: "first"}, {URL: "/a/", Title: "second"}}}
	if got := s.Page("/a/").Title; got != "first" {
		t.Errorf("got the %s", got)
	}
}

func TestBreadcrumbsLeadFromHomeToTheParent(t *testing.T) {
	s := hub()
	for url, want := range map[string][]PageLink{
		"/":                 nil,
		"/careers/":         {{"Good work in Ohio", "/"}},
		"/careers/welders/": {{"Good work in Ohio", "/"}, {"Careers", "/careers/"}},
		"/404.html":         nil,
		"/lost/":            nil,
	} {
		if got := s.Breadcrumbs(s.Page(url)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", url, got, want)
		}
	}
}

func TestBreadcrumbsEndInACircleOfParents(t *testing.T) {
	s := &Site{Pages: []*Page{{URL: "/a/", Parent: "/b/"}, {URL: "/b/", Parent: "/a/"}, {URL: "/c/", Parent: "/c/"}}}
	for url, want := range map[string]int{"/a/": 1, "/b/": 1, "/c/": 0} {
		if got := s.Breadcrumbs(s.Page(url)); len(got) != want {
			t.Errorf("%s: %v", url, got)
		}
	}
}

// asJSON reads what JSONLD marshals to.
func asJSON(t *testing.T, s *Site, url string) map[string]any {
	t.Helper()
	text, err := json.Marshal(s.JSONLD(s.Page(url)))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	return got
}

func TestJSONLDIsAWebPage(t *testing.T) {
	got := asJSON(t, hub(), "/careers/welders/")
	for key, want := range map[string]string{
		"@context": "https://schema.org", "@type": "WebPage", "url": "https://hub.example/site/careers/welders/",
		"@id": "https://hub.example/site/careers/welders/#page", "name": "Welders", "description": "Welders join metal.",
		"inLanguage": "en", "dateModified": "2026-11-21",
		"isPartOf":   "map[@id:https://hub.example/site/#site @type:WebSite name:Hub url:https://hub.example/site/]",
		"mainEntity": "map[@type:Occupation]",
	} {
		if fmt.Sprint(got[key]) != want {
			t.Errorf("%s is %v, want %s", key, got[key], want)
		}
	}
}

func TestJSONLDBreadcrumbsEndWithThePage(t *testing.T) {
	got := asJSON(t, hub(), "/careers/welders/")["breadcrumb"]
	items := got.(map[string]any)["itemListElement"].([]any)
	var names []string
	for i, item := range items {
		entry := item.(map[string]any)
		if entry["position"] != float64(i+1) || !strings.HasPrefix(entry["item"].(string), "https://hub.example/site/") {
			t.Errorf("entry %d is %v", i, entry)
		}
		names = append(names, entry["name"].(string))
	}
	if want := []string{"Good work in Ohio", "Careers", "Welders"}; !slices.Equal(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
}

func TestJSONLDLeavesOutWhatIsNotKnown(t *testing.T) {
	got := asJSON(t, hub(), "/")
	for _, key := range []string{"breadcrumb", "dateModified", "mainEntity", "description"} {
		if value, there := got[key]; there {
			t.Errorf("%s is %v", key, value)
		}
	}
}

// BenchmarkBreadcrumbs asks for each page of a large site, as a build does.
func BenchmarkBreadcrumbs(b *testing.B) {
	pages := []*Page{{URL: "/"}}
	for i := range 10_000 {
		pages = append(pages, &Page{URL: fmt.Sprintf("/%d/", i), Parent: "/"})
	}
	for b.Loop() {
		s := &Site{Pages: pages}
		for _, p := range pages {
			s.Breadcrumbs(p)
		}
	}
}
