package indexes

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"time"

	"sectorhub/generator/kit/locale"
	"sectorhub/generator/site"
)

func made(t *testing.T, outputs []site.Output, path string) string {
	t.Helper()
	for _, o := range outputs {
		if o.Path == path {
			data, err := o.Make()
			if err != nil {
				t.Fatal(err)
			}
			return string(data)
		}
	}
	t.Fatalf("no %s", path)
	return ""
}

func pages(n int) []*site.Page {
	all := make([]*site.Page, n)
	for i := range all {
		all[i] = &site.Page{URL: fmt.Sprintf("/p%d/", i)}
	}
	return all
}

func TestSitemapListsPagesWithTheirDates(t *testing.T) {
	s := &site.Site{BaseURL: "https://a.example/", Pages: []*site.Page{
		{URL: "/", Updated: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}, {URL: "/a&b/"}, {URL: "/hidden/", NoIndex: true}, {URL: "/404.html"},
	}}
	want := xmlHead + sitemapHead + "<url><loc>https://a.example/</loc><lastmod>2026-03-01</lastmod></url>\n" +
		"<url><loc>https://a.example/a&amp;b/</loc></url>\n</urlset>\n"
	if got := made(t, Outputs(s), "sitemap.xml"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSitemapNamesTranslations(t *testing.T) {
	s := &site.Site{BaseURL: "https://a.example/", Languages: []locale.Lang{"en", "es"}, Pages: []*site.Page{
		{URL: "/x/", Lang: "en"}, {URL: "/es/x/", Lang: "es"}, {URL: "/only/", Lang: "en"},
	}}
	got := made(t, Sitemap(s), "sitemap.xml")
	alternates := `<xhtml:link rel="alternate" hreflang="en" href="https://a.example/x/"/><xhtml:link rel="alternate" hreflang="es" href="https://a.example/es/x/"/>`
	if strings.Count(got, alternates) != 2 || strings.Contains(got, `href="https://a.example/only/"`) {
		t.Errorf("got %s", got)
	}
}

func TestSitemapIsSplitAtItsLimit(t *testing.T) {
	outputs := sitemap(&site.Site{BaseURL: "https://a.example/", Pages: pages(5)}, 2)
	if len(outputs) != 4 {
		t.Fatalf("%d files", len(outputs))
	}
	index := made(t, outputs, "sitemap.xml")
	if !strings.Contains(index, "<loc>https://a.example/sitemap-3.xml</loc>") {
		t.Errorf("index: %s", index)
	}
	for i, want := range []int{2, 2, 1} {
		var set struct {
			URLs []string `xml:"url>loc"`
		}
		if err := xml.Unmarshal([]byte(made(t, outputs, fmt.Sprintf("sitemap-%d.xml", i+1))), &set); err != nil || len(set.URLs) != want {
			t.Errorf("part %d holds %d addresses, %v", i+1, len(set.URLs), err)
		}
	}
}

func TestSitemapNeedsABaseURL(t *testing.T) {
	s := &site.Site{Pages: pages(1)}
	if outputs := Sitemap(s); len(outputs) != 0 {
		t.Errorf("got %d files", len(outputs))
	}
	if got := made(t, Outputs(s), "robots.txt"); strings.Contains(got, "Sitemap") {
		t.Errorf("robots.txt names a sitemap that is not there: %s", got)
	}
}

func TestRedirectsAnswerAtTheOldAddress(t *testing.T) {
	cases := []struct{ from, path string }{
		{"/old", "old/index.html"}, {"/old/", "old/index.html"}, {"/old.html", "old.html"}, {"/a/b", "a/b/index.html"},
	}
	for _, c := range cases {
		outputs := Redirects(&site.Site{Redirects: []site.Redirect{{From: c.from, To: `/new/?a="b`}}})
		if outputs[0].Path != c.path {
			t.Errorf("%s: %s, want %s", c.from, outputs[0].Path, c.path)
		}
		if page := made(t, outputs, c.path); !strings.Contains(page, `content="0; url=/new/?a=&#34;b"`) {
			t.Errorf("%s: %s", c.from, page)
		}
	}
}

func TestRedirectsStayBelowTheBasePath(t *testing.T) {
	s := &site.Site{BaseURL: "https://a.example/hub/", Redirects: []site.Redirect{{From: "/old", To: "/new/"}, {From: "/out", To: "https://b.example/"}}}
	if got, want := made(t, Outputs(s), "_redirects"), "/hub/old /hub/new/ 301\n/hub/out https://b.example/ 301\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if page := made(t, Redirects(s), "old/index.html"); !strings.Contains(page, `<link rel="canonical" href="https://a.example/hub/new/">`) {
		t.Errorf("got %s", page)
	}
}

func TestHeadersForbidWhatIsInline(t *testing.T) {
	got := made(t, Outputs(&site.Site{BaseURL: "https://a.example/"}), "_headers")
	if strings.Contains(got, "unsafe") {
		t.Errorf("the policy lets inline code run: %s", got)
	}
	for _, want := range []string{"/*\n", "default-src 'none'; script-src 'self'", "frame-ancestors 'none'", "nosniff", "Referrer-Policy:",
		"Strict-Transport-Security:", "Permissions-Policy:", "/assets/*\n", "immutable"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
}
