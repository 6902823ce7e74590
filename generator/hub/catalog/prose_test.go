package catalog

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestSlugOf(t *testing.T) {
	for name, want := range map[string]string{
		"index": "", "first": "first", "part/index": "part", "part/first": "part/first", "indexes": "indexes", "a/b/index": "a/b",
	} {
		if got := slugOf(name); got != want {
			t.Errorf("slugOf(%q) = %q, want %q", name, got, want)
		}
	}
}

// guide is a document with some lines of front matter more.
func guide(title string, more ...string) string {
	lines := append([]string{"---", "title: " + title, "summary: One sentence.", "updated: 2026-01-03"}, more...)
	return strings.Join(append(lines, "---", "", "Words.", ""), "\n")
}

func TestGuidesStandInReadingOrder(t *testing.T) {
	c, findings := readHub(t, map[string]string{
		"content/guides/first.md": gone, "content/guides/second.md": gone,
		"content/guides/a.md":      guide("Zebra", "order: 1"),
		"content/guides/b.md":      guide("Apple", "order: 2"),
		"content/guides/c.md":      guide("Ant", "order: 2"),
		"content/guides/d.md":      guide("No order comes first"),
		"content/guides/_draft.md": "not read",
	}, Options{})
	wantFindings(t, findings)
	var slugs []string
	for _, g := range c.Guides {
		slugs = append(slugs, g.Slug)
	}
	if got := strings.Join(slugs, " "); got != "d a c b" {
		t.Errorf("order %s, want d a c b", got)
	}
}

func TestNewsStandNewestFirst(t *testing.T) {
	c, _ := readHub(t, map[string]string{
		"content/news/old.md": strings.Replace(guide("Old"), "2026-01-03", "2025-01-03", 1),
		"content/news/new.md": strings.Replace(guide("New"), "2026-01-03", "2026-06-03", 1),
	}, Options{})
	var titles []string
	for _, n := range c.News {
		titles = append(titles, n.Updated.Format(time.DateOnly))
	}
	if got := strings.Join(titles, " "); got != "2026-06-03 2026-01-08 2025-01-03" {
		t.Error(got)
	}
}

func TestDraftsAreReadWhenAskedFor(t *testing.T) {
	files := map[string]string{
		"content/guides/second.md": guide("Unfinished", "draft: true", "in_short: [a, b, c, d, e, f]"),
		"content/glossary.md":      guide("Words", "draft: true", "terms: [{term: hull, definition: A body.}]"),
	}
	for _, test := range []struct {
		drafts   bool
		guides   int
		glossary bool
		findings []string
	}{
		{false, 1, false, nil},
		{true, 2, true, []string{"content/guides/second.md:6:11 summary-box-too-long"}},
	} {
		c, findings := readHub(t, files, Options{Drafts: test.drafts})
		wantFindings(t, findings, test.findings...)
		if len(c.Guides) != test.guides || (c.Glossary != nil) != test.glossary {
			t.Errorf("drafts %t: %d guides, glossary %v", test.drafts, len(c.Guides), c.Glossary)
		}
	}
}

func TestTheHomePageIsHeldToTheRulesOfProse(t *testing.T) {
	for _, test := range []struct {
		name, front, text string
		want              []string
	}{
		{"a percentage", "headline: Come in", "So 85% stay.", []string{"content/home.md:8:4 bare-percentage"}},
		{"a review date", "headline: Come in\nreview: 2026-03-01", "Words.", []string{"content/home.md:6:9 review-date-passed"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(guide("Home", test.front), "Words.", test.text, 1)
			c, findings := readHub(t, map[string]string{"content/home.md": text}, Options{Today: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)})
			wantFindings(t, findings, test.want...)
			if c.Home == nil || c.Home.Headline != "Come in" {
				t.Errorf("home %+v", c.Home)
			}
		})
	}
}

func TestADraftOfTheHomePageIsReadWhenAskedFor(t *testing.T) {
	files := map[string]string{"content/home.md": guide("Home", "headline: Come in", "draft: true")}
	for _, drafts := range []bool{false, true} {
		if c, _ := readHub(t, files, Options{Drafts: drafts}); (c.Home != nil) != drafts {
			t.Errorf("drafts %t: home %+v", drafts, c.Home)
		}
	}
}

func TestReviewDateIsANoticeOnceItHasPassed(t *testing.T) {
	files := map[string]string{"content/guides/second.md": guide("Old", "review: 2026-03-01")}
	day := func(text string) time.Time {
		date, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return date
	}
	for _, test := range []struct {
		today time.Time
		want  []string
	}{
		{time.Time{}, nil},
		{day("2026-02-28"), nil},
		{day("2026-03-01"), nil},
		{day("2026-03-02"), []string{"content/guides/second.md:5:9 review-date-passed"}},
	} {
		_, findings := readHub(t, files, Options{Today: test.today})
		wantFindings(t, findings, test.want...)
	}
}

func TestPercentagesStandWithTheirStudy(t *testing.T) {
	for _, test := range []struct {
		name, front, text string
		want              []string // column and what was found
	}{
		{"none", "", "Half of them.", nil},
		{"a sign", "", "So 85% stay.", []string{`4 "85%"`}},
		{"words", "", "So 8.5 percent, 3 percentage points.", []string{`4 "8.5 percent"`, `17 "3 percentage points"`}},
		{"columns count characters", "", "–– 5% is.", []string{`4 "5%"`}},
		{"several", "", "From 5% to 1,000%.", []string{`6 "5%"`, `12 "1,000%"`}},
		{"a word that only begins so", "", "A 90 percentile.", nil},
		{"allowed", `allow_percent: ["85%"]`, "So 85% or 86%.", []string{`11 "86%"`}},
		{"allowed in lines", "allow_percent:\n  - 85%", "So 85%.", nil},
		{"in a link", "", "[A5](/a5%20b/), 5%", []string{`17 "5%"`}},
		{"a link's text", "", "[Of 5%](/a5%20b/)", []string{`5 "5%"`}},
		{"in bare addresses", "", "<https://a.example/5%20b>, https://a.example/5%20b 5%.", []string{`52 "5%"`}},
		{"in a reference", "", "[a]: /a5%20b/ 'A 5%'", []string{`18 "5%"`}},
		{"in front matter", `next: [{text: So 5%, url: "/a5%20b/"}]`, "Words.", []string{`18 "5%"`}},
		{"in code", "", "```\n5%\n```", []string{`1 "5%"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(guide("Shares", strings.Split(test.front, "\n")...), "Words.", test.text, 1)
			_, findings := readHub(t, map[string]string{"content/guides/second.md": text}, Options{})
			var got []string
			for _, f := range findings {
				if f.Rule != "bare-percentage" || f.Width == 0 {
					t.Errorf("finding %+v", f)
				}
				line := strings.Split(text, "\n")[f.Line-1]
				got = append(got, fmt.Sprintf("%d %q", f.Column, string([]rune(line)[f.Column-1:f.Column-1+f.Width])))
			}
			if fmt.Sprint(got) != fmt.Sprint(test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
