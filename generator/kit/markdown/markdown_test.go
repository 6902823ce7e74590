package markdown_test

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
)

func render(t *testing.T, text string, firstLine int) (markdown.Rendered, []diag.Finding) {
	t.Helper()
	var report diag.Report
	rendered := markdown.New("chart").Render([]byte(text), "a.md", firstLine, &report)
	return rendered, report.Findings()
}

func TestPositionsCountFromTheFilesFirstLineInCharacters(t *testing.T) {
	for _, test := range []struct{ name, text, link, heading, embed, body string }{
		{"plain", "é [a](/a/)\n\n## B\n\n```chart\nx\n```\n", "a.md:9:3", "a.md:11:1", "a.md:13:1", "a.md:14:1"},
		{"CRLF", "é [a](/a/)\r\n\r\n## B\r\n\r\n```chart\r\nx\r\n```\r\n", "a.md:9:3", "a.md:11:1", "a.md:13:1", "a.md:14:1"},
		{"not UTF-8", "\xe9 [a](/a/)\n\n## B\n\n```chart\nx\n```\n", "a.md:9:3", "a.md:11:1", "a.md:13:1", "a.md:14:1"},
		{"indented", "é *[a](/a/)*\n\n  ## B\n\n  ```chart\n  x\n  ```\n", "a.md:9:4", "a.md:11:3", "a.md:13:3", "a.md:14:3"},
	} {
		rendered, findings := render(t, test.text, 9)
		if len(rendered.Links) != 1 || len(rendered.Headings) != 1 || len(rendered.Parts) != 2 || len(findings) > 0 {
			t.Errorf("%s: rendered %+v with findings %v", test.name, rendered, findings)
			continue
		}
		embed := rendered.Parts[1].Embed
		got := fmt.Sprint(rendered.Links[0].Pos, rendered.Headings[0].Pos, embed.Pos, embed.Body)
		if want := strings.Join([]string{test.link, test.heading, test.embed, test.body}, " "); got != want {
			t.Errorf("%s: places %s, want %s", test.name, got, want)
		}
		if embed.Text != "x\n" {
			t.Errorf("%s: embed holds %q", test.name, embed.Text)
		}
	}
}

func TestHeadingIDsAreUniqueAndStayWhenTextIsAddedBelow(t *testing.T) {
	text := "## A\n\n## A\n\n## A 2\n\n## ¿?\n\n## A\n\n## !\n"
	want := []string{"a", "a-2", "a-2-2", "section", "a-3", "section-2"}
	for _, added := range []string{"", "\n## A\n\n## A 2\n"} {
		rendered, _ := render(t, text+added, 1)
		seen := map[string]bool{}
		for i, heading := range rendered.Headings {
			if seen[heading.ID] {
				t.Errorf("id %q comes twice", heading.ID)
			}
			seen[heading.ID] = true
			if i < len(want) && heading.ID != want[i] {
				t.Errorf("heading %d has id %q, want %q", i, heading.ID, want[i])
			}
		}
	}
}

func TestHeadingIDsSpellLettersAsAddressesDo(t *testing.T) {
	rendered, _ := render(t, "## Łódź & Tromsø\n", 1)
	if got := rendered.Headings[0].ID; got != "lodz-tromso" {
		t.Errorf("id %q", got)
	}
}

func TestConsecutiveBlocksFormOnePart(t *testing.T) {
	rendered, _ := render(t, "a\n\n- b\n\n> c\n\n```chart\n```\n\nd\n\n[r]: /x/\n", 1)
	var kinds []string
	for _, part := range rendered.Parts {
		kind := "html"
		if part.Embed != nil {
			kind = "embed"
		}
		kinds = append(kinds, kind)
	}
	if got := strings.Join(kinds, " "); got != "html embed html" {
		t.Errorf("parts are %s", got)
	}
}

func TestDocumentWithoutContentHasNoParts(t *testing.T) {
	for _, text := range []string{"", "\n \n", "<!-- note -->\n", "[r]: /x/\n"} {
		if rendered, findings := render(t, text, 1); len(rendered.Parts) > 0 || rendered.Text != "" || len(findings) > 0 {
			t.Errorf("%q renders %+v with findings %v", text, rendered, findings)
		}
	}
}

func TestTextKeepsBlocksApart(t *testing.T) {
	rendered, _ := render(t, "## Why\n\nIt works.\nIt &amp; lasts\\.\n\n- One\n- Two\n\n```\ncode\n```\n", 1)
	if want := "Why\nIt works. It & lasts.\nOne\nTwo"; rendered.Text != want {
		t.Errorf("Text = %q, want %q", rendered.Text, want)
	}
	if rendered.Words != 8-1 { // "&" is no word
		t.Errorf("Words = %d, want 7", rendered.Words)
	}
}

func TestRendererServesManyGoroutines(t *testing.T) {
	renderer := markdown.New("chart")
	var report diag.Report
	var texts [2][]byte // in turn, so that neither stays remembered
	var want [2]markdown.Rendered
	for i := range texts {
		texts[i] = fmt.Appendf(nil, "## A\n\n[b](/b/) | c\n\n```chart\n```\n\n| d |\n|---|\n| %d |\n", i)
		want[i] = renderer.Render(texts[i], "a.md", 1, &report)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for i := range 50 {
				if got := renderer.Render(texts[i%2], "a.md", 1, &report); !reflect.DeepEqual(got, want[i%2]) {
					t.Errorf("rendered %+v, want %+v", got, want[i%2])
					return
				}
			}
		})
	}
	group.Wait()
}

func TestChangedTextIsRenderedAnew(t *testing.T) {
	renderer := markdown.New()
	var report diag.Report
	text := []byte("one")
	renderer.Render(text, "a.md", 1, &report)
	copy(text, "two") // the caller's bytes are not kept
	for _, test := range []struct{ text, file, want string }{{"one", "a.md", "one"}, {"two", "a.md", "two"}, {"six", "b.md", "six"}} {
		if got := renderer.Render([]byte(test.text), test.file, 1, &report).Text; got != test.want {
			t.Errorf("%s renders %q", test.text, got)
		}
	}
}

func TestRememberedTextReportsItsFindingsAgain(t *testing.T) {
	renderer := markdown.New()
	for range 2 {
		var report diag.Report
		renderer.Render([]byte("# One\n"), "a.md", 1, &report)
		if findings := report.Findings(); len(findings) != 1 || findings[0].Hint == "" {
			t.Errorf("findings %v", findings)
		}
	}
}

// Each text is one that costs goldmark seconds, or would if it were longer.
func TestHostileTextDoesNotTakeSeconds(t *testing.T) {
	const size = 100_000
	for _, piece := range []string{
		">", "> - ", "1. ", "- ", "[", "![", "[a](b", "[a](<b", "*a_ ", "*a **b ", "`", "<a ", "a <?", "<!--", "&", `\`, "(",
		"# a\n", "> a\n", "```\n", "a\n-\n", "|`\\|`|\n", "[a]: b\n", "|-\n", "*a_\n\n", "a\n",
	} {
		start := time.Now()
		render(t, strings.Repeat(piece, size/len(piece)), 1)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q repeated takes %v", piece, took)
		}
	}
}

func TestTooManyMarksAreReportedWhereTheyStart(t *testing.T) {
	rendered, findings := render(t, "Fine.\n\n"+strings.Repeat("*a_ ", 5000), 1)
	if len(rendered.Parts) > 0 || len(findings) != 1 || findings[0].Rule != "too-many-marks" || findings[0].Line != 3 {
		t.Errorf("rendered %d parts with findings %v", len(rendered.Parts), findings)
	}
}

func TestDeepNestingStaysReadable(t *testing.T) {
	rendered, _ := render(t, strings.Repeat(">", 1000)+" deep", 1)
	if !strings.Contains(rendered.Text, "deep") {
		t.Errorf("Text = %q", rendered.Text)
	}
	if depth := strings.Count(string(rendered.Parts[0].HTML), "<blockquote>"); depth > 40 {
		t.Errorf("%d quotes inside each other", depth)
	}
}

func BenchmarkRender(b *testing.B) {
	paragraph := strings.Repeat("A sector partnership is led by *employers* from [one industry](/guides/) who act together. ", 4)
	text := []byte(strings.Repeat("## A heading\n\n"+paragraph+"\n\n- one thing to do\n- another thing\n\n", 9))
	renderer, report := markdown.New("chart"), &diag.Report{}
	b.ReportMetric(float64(renderer.Render(text, "a.md", 1, report).Words), "words")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ { // a text that differs each time: nothing is remembered
		renderer.Render(fmt.Append(text, i), "a.md", 1, report)
	}
}
