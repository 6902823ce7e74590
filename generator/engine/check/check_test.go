package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// sound is a page without a fault; BODY stands where the body goes.
const sound = `<!doctype html><html><head><title>%s</title><meta name="description" content="About"></head><body><h1>Title</h1>BODY</body></html>`

// made is one page of the site under test.
type made struct {
	page *site.Page
	html string
}

// page is a sound page with a body. Its source is content/<last part>.md.
func page(url, body string) made {
	name := strings.Trim(url, "/")
	p := &site.Page{URL: url, Pos: diag.Pos{File: "content/" + name + ".md", Line: 1}}
	return made{p, strings.Replace(fmt.Sprintf(sound, "Page "+url), "BODY", body, 1)}
}

func changed(m made, old, new string) made {
	m.html = strings.Replace(m.html, old, new, 1)
	return m
}

// linked gives the page a link whose place in the source is known.
func linked(m made, url string, line int) made {
	m.page.Links = append(m.page.Links, site.Link{URL: url, Pos: diag.Pos{File: m.page.Pos.File, Line: line, Column: 5}})
	return m
}

// world is what a case is about.
type world struct {
	site  *site.Site // without pages; nil for an empty one
	base  string
	pages []made
	extra map[string]string // other files: path and text
	place func(string) (diag.Pos, bool)
}

func (w *world) findings() string {
	var outputs []site.Output
	var texts []string
	for _, m := range w.pages {
		outputs = append(outputs, site.Output{Path: site.PagePath(m.page.URL), Page: m.page})
		texts = append(texts, m.html)
	}
	for path, text := range w.extra {
		outputs = append(outputs, site.Output{Path: path})
		texts = append(texts, text)
	}
	if w.site == nil {
		w.site = &site.Site{}
	}
	c := NewCollector(w.site, outputs)
	for i, text := range texts {
		c.Add(i, []byte(text))
	}
	var report diag.Report
	if w.place == nil {
		w.place = func(string) (diag.Pos, bool) { return diag.Pos{}, false }
	}
	if w.base == "" {
		w.base = "/"
	}
	c.Run(&report, w.base, w.place)
	return lines(&report)
}

func lines(report *diag.Report) string {
	var all []string
	for _, f := range report.Findings() {
		line := fmt.Sprintf("%s: %s [%s]", f.Pos, f.Message, f.Rule)
		if f.Hint != "" {
			line += " hint: " + f.Hint
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

// example is a site and the findings it must give, and no others.
type example struct {
	name  string
	world world
	want  string
}

var cases = []example{
	{name: "a sound site", world: world{
		pages: []made{
			page("/", `<a href="/a/">A</a><a href="a/#x">A</a><a href="mailto:x@y.example">m</a><a href="https://other.example/none">o</a><a href="//other.example/">p</a><a href="#top">t</a>`),
			page("/a/", `<h2 id="x">X</h2><img src="/i.svg" alt=""><a href="?q=1">q</a><svg><use href="/i.svg#dot"></use></svg><script src="/s.js"></script><script type="application/ld+json">{}</script>`),
		},
		extra: map[string]string{"i.svg": `<svg><circle id="dot"/></svg>`, "s.js": ""},
	}},
	{name: "dead-link in prose", world: world{pages: []made{
		linked(linked(page("/guides/a/", `<a href="/guides/bee/">B</a>`), "/guides/bee/", 7), "/guides/b/", 8), page("/guides/been/", "")}},
		want: `content/guides/a.md:7:5: nothing stands at /guides/bee/ [dead-link] hint: did you mean "/guides/been/"?`},
	{name: "dead-link from a row", world: world{pages: []made{page("/a/", `<a href="/none/">N</a>`)}},
		want: `content/a.md:1: nothing stands at /none/ [dead-link]`},
	{name: "dead-link without its slash", world: world{pages: []made{page("/a/", `<a href="/a">A</a>`)}},
		want: `content/a.md:1: nothing stands at /a [dead-link] hint: write /a/ with a slash at its end`},
	{name: "dead-link to a file beside the page", world: world{pages: []made{page("/a/b/", `<a href="../c/x.csv">C</a>`)}},
		want: `content/a/b.md:1: nothing stands at /a/c/x.csv [dead-link]`},
	{name: "dead-link in the menu is said once", world: world{
		site:  &site.Site{Menu: []site.MenuItem{{URL: "/none/", Pos: diag.Pos{File: "content/site.yaml", Line: 9}}}},
		pages: []made{page("/a/", `<a href="/none/">N</a>`), page("/b/", `<a href="/none/">N</a>`)}},
		want: `content/site.yaml:9: nothing stands at /none/ [dead-link]`},
	{name: "dead-link in the footer", world: world{
		site:  &site.Site{Footer: []site.FooterGroup{{Links: []site.MenuItem{{URL: "/none/", Pos: diag.Pos{File: "content/site.yaml", Line: 12}}}}}},
		pages: []made{page("/a/", `<a href="/none/">N</a>`)}},
		want: `content/site.yaml:12: nothing stands at /none/ [dead-link]`},
	{name: "dead-link in a layout is said once", world: world{
		place: func(text string) (diag.Pos, bool) {
			return diag.Pos{File: "layouts/base.html", Line: 4}, text == `"/none.png"`
		},
		pages: []made{page("/a/", `<img src="/none.png" alt="">`), page("/b/", `<img src="/none.png" alt="">`)}},
		want: `layouts/base.html:4: nothing stands at /none.png [dead-link]`},
	{name: "dead-link in a srcset", world: world{extra: map[string]string{"i.png": ""},
		pages: []made{page("/a/", `<img src="/i.png" srcset="/i.png 1x, /j.png 2x" alt="">`)}},
		want: `content/a.md:1: nothing stands at /j.png [dead-link]`},
	{name: "dead-link to the site's own absolute address", world: world{site: &site.Site{BaseURL: "https://a.example/"},
		pages: []made{page("/a/", `<a href="https://a.example/none/">N</a><a href="https://a.example/a/">A</a>`)}},
		want: `content/a.md:1: nothing stands at /none/ [dead-link]`},
	{name: "dead-link below a base path", world: world{site: &site.Site{BaseURL: "https://a.example/hub/"}, base: "/hub/",
		pages: []made{page("/a/", `<a href="/hub/a/">A</a><a href="/hub/none/">N</a>`)}},
		want: `content/a.md:1: nothing stands at /none/ [dead-link]`},
	{name: "dead-link by a redirect", world: world{
		site:  &site.Site{Redirects: []site.Redirect{{From: "/old/", To: "/aa/", Pos: diag.Pos{File: "content/redirects.csv", Line: 2}}, {From: "/out/", To: "https://b.example/"}}},
		pages: []made{page("/a/", "")}},
		want: `content/redirects.csv:2: nothing stands at /aa/ [dead-link] hint: did you mean "/a/"?`},
	{name: "dead-link by redirects in a circle", world: world{
		extra: map[string]string{"x/index.html": "", "y/index.html": ""},
		site: &site.Site{Redirects: []site.Redirect{{From: "/x", To: "/y/", Pos: diag.Pos{File: "content/redirects.csv", Line: 2}},
			{From: "/y", To: "/x/", Pos: diag.Pos{File: "content/redirects.csv", Line: 3}}}}},
		want: "content/redirects.csv:2: the redirect of /x leads back to itself [dead-link]\ncontent/redirects.csv:3: the redirect of /y leads back to itself [dead-link]"},
	{name: "dead-anchor", world: world{pages: []made{
		linked(page("/a/", `<a href="/b/#parners">B</a>`), "/b/#parners", 3), page("/b/", `<h2 id="partners">P</h2>`)}},
		want: `content/a.md:3:5: /b/ has no place called #parners [dead-anchor] hint: did you mean "partners"?`},
	{name: "dead-anchor on the page itself", world: world{pages: []made{page("/a/", `<a href="#none">N</a>`)}},
		want: `content/a.md:1: /a/ has no place called #none [dead-anchor]`},
	{name: "dead-anchor in the icons", world: world{extra: map[string]string{"i.svg": `<svg><symbol id="search"/></svg>`},
		pages: []made{page("/a/", `<svg><use href="/i.svg#saerch"/></svg>`)}},
		want: `content/a.md:1: /i.svg has no place called #saerch [dead-anchor] hint: did you mean "search"?`},
	{name: "missing-title", world: world{pages: []made{changed(page("/a/", ""), "<title>Page /a/", "<title> ")}},
		want: `content/a.md:1: the page /a/ has no title [missing-title]`},
	{name: "doubled-title", world: world{pages: []made{page("/a/", ""), changed(page("/b/", ""), "Page /b/", "Page /a/")}},
		want: `content/b.md:1: /b/ and /a/ (content/a.md:1) have one title: "Page /a/" [doubled-title]`},
	{name: "missing-summary", world: world{pages: []made{changed(page("/a/", ""), `"About"`, `" "`)}},
		want: `content/a.md:1: the page /a/ has no summary [missing-summary]`},
	{name: "not-one-h1 without any", world: world{pages: []made{changed(page("/a/", ""), `<h1>Title</h1>`, ``)}},
		want: `content/a.md:1: the page /a/ has 0 main headings (h1) instead of one [not-one-h1]`},
	{name: "not-one-h1 with two", world: world{pages: []made{page("/a/", `<h1>Again</h1>`)}},
		want: `content/a.md:1: the page /a/ has 2 main headings (h1) instead of one [not-one-h1]`},
	{name: "skipped-heading", world: world{pages: []made{page("/a/", `<h2>A</h2><h4>B</h4><h6>C</h6>`)}},
		want: `content/a.md:1: on /a/ a heading of level 4 follows one of level 2 [skipped-heading]`},
	{name: "image-without-alternative", world: world{extra: map[string]string{"i.png": ""}, pages: []made{page("/a/", `<img src="/i.png">`)}},
		want: `content/a.md:1: the picture /i.png on /a/ has no alternative text [image-without-alternative]`},
	{name: "duplicate-id", world: world{pages: []made{page("/a/", `<i id="x"></i><b id="y"></b><b id="x"></b>`)}},
		want: `content/a.md:1: the id "x" stands twice on /a/ [duplicate-id]`},
	{name: "chart-without-table", world: world{pages: []made{
		page("/a/", `<figure class="wide chart"><svg></svg></figure><figure class="chart"><table></table></figure><figure class="photo"></figure>`)}},
		want: `content/a.md:1: 1 of the charts on /a/ have no table [chart-without-table]`},
	{name: "inline-style", world: world{pages: []made{page("/a/", `<p style="color:red">A</p><p style="">B</p>`)}},
		want: `content/a.md:1: a <p> on /a/ has a style of its own, which browsers will ignore [inline-style] hint: use a class`},
	{name: "inline-script as an element", world: world{pages: []made{page("/a/", `<script>alert(1)</script>`)}},
		want: `content/a.md:1: a <script> on /a/ has a script of its own, which will not run [inline-script] hint: move it to layouts/scripts`},
	{name: "inline-script as a handler", world: world{pages: []made{page("/a/", `<button onclick="x()">B</button>`)}},
		want: `content/a.md:1: a <button> on /a/ has a script of its own, which will not run [inline-script] hint: move it to layouts/scripts`},
	{name: "page-too-heavy", world: world{pages: []made{page("/a/", strings.Repeat("x", heavy))}},
		want: `content/a.md:1: the page /a/ weighs 500 KB; at most 500 KB load in good time [page-too-heavy]`},
}

func TestEachFaultGivesItsFindingAndNoOther(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.world.findings(); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestEachCheckHasACase(t *testing.T) {
	for _, check := range All {
		has := slices.ContainsFunc(cases, func(c example) bool { return strings.Contains(c.want, "["+check.Name+"]") })
		if !has || check.Doc == "" {
			t.Errorf("%s has no case or no words", check.Name)
		}
	}
}

func TestHintsDoNotDependOnTheOrderOfReading(t *testing.T) {
	links := func(from, to int) string {
		var body strings.Builder
		for i := from; i < to; i++ {
			fmt.Fprintf(&body, `<a href="/guides/p%03d/">x</a>`, i)
		}
		return body.String()
	}
	w := world{pages: []made{page("/guides/p/", links(0, 70)), page("/guides/q/", links(30, 99))}}
	first := w.findings()
	slices.Reverse(w.pages)
	if second := w.findings(); first != second {
		t.Errorf("first:\n%s\nthen:\n%s", first, second)
	}
}

func FuzzReadNeverFails(f *testing.F) {
	f.Add(`<a href="/x"`)
	f.Add(`<title><figure class=chart></title></figure><h1 id=1 id=1>`)
	f.Fuzz(func(t *testing.T, text string) {
		facts := read(site.Output{Path: "x/index.html"}, []byte(text), newWords())
		if facts.Size != len(text) || !slices.IsSorted(facts.links) || !slices.IsSorted(facts.ids) {
			t.Errorf("%q: %+v", text, facts)
		}
	})
}
