package engine

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// spoil is one fault and the findings it must give, and no others.
type spoil struct {
	name  string
	site  func(*site.Site)
	files map[string]string
	want  string // one finding a line
}

var spoils = []spoil{
	{
		name: "two-pages-one-url",
		site: func(s *site.Site) { s.Pages[1].URL = s.Pages[0].URL },
		want: `content/guides/start.md:1: the page /guides/partners/ and the page /guides/partners/ (content/guides/partners.md:1) would both be guides/partners/index.html [two-pages-one-url]
content/site.yaml:3: nothing stands at /guides/start/ [dead-link]`,
	},
	{
		name: "two-pages-one-url by a redirect",
		site: func(s *site.Site) {
			s.Redirects = []site.Redirect{{From: "/guides/start", To: "/guides/partners/", Pos: diag.Pos{File: "content/redirects.csv", Line: 2}}}
		},
		want: `content/redirects.csv:2: the redirect of /guides/start and the page /guides/start/ (content/guides/start.md:1) would both be guides/start/index.html [two-pages-one-url]`,
	},
	{
		name: "bad-address",
		site: func(s *site.Site) { s.Pages[0].URL = "/../x/" },
		want: `content/guides/partners.md:1: the page /../x/ has an address that cannot be a file: "../x/index.html" [bad-address]`,
	},
	{
		name: "unknown-parent",
		site: func(s *site.Site) { s.Pages[0].Parent = "/guides/strat/" },
		want: `content/guides/partners.md:1: /guides/partners/ stands below /guides/strat/, which is not a page [unknown-parent] hint: did you mean "/guides/start/"?`,
	},
	{
		name: "missing-layout",
		site: func(s *site.Site) { s.Pages[0].Kind = "guise" },
		want: `content/guides/partners.md:1: there is no layouts/pages/guise.html for pages such as /guides/partners/ [missing-layout] hint: did you mean "guide"?`,
	},
	{
		name:  "missing-string in a layout",
		files: map[string]string{"layouts/partials/word.html": "<b>\n  {{if true}}{{t \"wrod\"}}{{end}}</b>"},
		want:  `layouts/partials/word.html:2:18: layouts/strings/en.yaml has no text "wrod" [missing-string]`,
	},
	{
		name:  "missing-string put together",
		files: map[string]string{"layouts/partials/word.html": `{{t (print "kind." "guide")}}`},
		want:  `layouts/strings/en.yaml: there is no text "kind.guide" [missing-string]`,
	},
	{
		name: "faults of the plan and of a page together",
		site: func(s *site.Site) { s.Pages[0].Parent, s.Pages[1].Summary = "/x/", "" },
		want: `content/guides/partners.md:1: /guides/partners/ stands below /x/, which is not a page [unknown-parent]
content/guides/start.md:1: the page /guides/start/ has no summary [missing-summary]`,
	},
}

func TestEachFaultGivesItsFindingAndNoOther(t *testing.T) {
	for _, s := range spoils {
		t.Run(s.name, func(t *testing.T) {
			fsys := small()
			for name, text := range s.files {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
			change := s.site
			if change == nil {
				change = nothing
			}
			_, report := build(t, fsys, hub(change), Options{})
			if got := lines(report); got != s.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, s.want)
			}
		})
	}
}

func lines(report *diag.Report) string {
	var all []string
	for _, f := range report.Findings() {
		line := f.Pos.String() + ": " + f.Message + " [" + f.Rule + "]"
		if f.Hint != "" {
			line += " hint: " + f.Hint
		}
		all = append(all, line)
	}
	return strings.Join(slices.Clip(all), "\n")
}
