package markdown_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
)

// FuzzRender holds what must be true of any text: its HTML is balanced in each
// part, made of known elements and attributes, and runs no code.
func FuzzRender(f *testing.F) {
	for _, seed := range []string{
		"## A\n\n[b](javascript:alert(1)) <script>x</script>", "```chart\nx: 1\n```\n- a\n  ```chart\n", "|a|b|\n|-|:-:|\n|`\\|`|![c](d \"e\")|",
		"[a](<java\tscript:b>)", "[a]: data:text/html,b\n[a]", "<a href='javascript:b'>\n\n<!-- -->", "> 1. *a **b* `c", "a\r\n===\r\n\x00\xff&#0;&#106;",
		"![[a](b)](c)", "[a](  vbscript:b)", "\t- a\n\t\tb", "[a](\\javascript:b)", "[a](&#x09;javascript:b)", "``` chart x\"><script>",
	} {
		f.Add(seed)
	}
	renderer := markdown.New("chart") // one for all texts, as in a build
	f.Fuzz(func(t *testing.T, text string) {
		var report diag.Report
		rendered := renderer.Render([]byte(text), "a.md", 1, &report)
		lines := strings.Count(text, "\n") + 1
		for _, part := range rendered.Parts {
			if (part.Embed == nil) == (part.HTML == "") {
				t.Errorf("a part is both or neither: %+v", part)
			}
			checkHTML(t, string(part.HTML))
			if part.Embed != nil && (part.Embed.Body.Line > lines || part.Embed.Body.Line < part.Embed.Pos.Line) {
				t.Errorf("embed at %v has its body at %v of %d lines", part.Embed.Pos, part.Embed.Body, lines)
			}
		}
		ids := map[string]bool{}
		for _, heading := range rendered.Headings {
			if ids[heading.ID] || heading.Text == "" {
				t.Errorf("heading %+v", heading)
			}
			ids[heading.ID] = true
		}
		for _, finding := range report.Findings() {
			if finding.Line < 1 || finding.Line > lines {
				t.Errorf("%v lies outside of %d lines", finding, lines)
			}
		}
	})
}

var (
	tag       = regexp.MustCompile(`<(/?)([a-zA-Z0-9]*)((?: [a-z-]+="[^"<>]*")*)>`)
	attribute = regexp.MustCompile(` ([a-z-]+)="([^"]*)"`)
	void      = regexp.MustCompile(`^(br|hr|img)$`)
	element   = regexp.MustCompile(`^(a|blockquote|br|code|div|em|h[2-6]|hr|img|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$`)
	known     = regexp.MustCompile(`^(alt|aria-label|class|href|id|loading|rel|role|scope|src|start|tabindex|title)$`)
	allowed   = regexp.MustCompile(`^(?i:https?:|mailto:|tel:|:|[^:]*$|[^:]*[/?#])`)
)

func checkHTML(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("not UTF-8: %q", text)
	}
	if outside := tag.ReplaceAllString(text, ""); strings.ContainsAny(outside, "<>") {
		t.Errorf("a bare < or > in %q", text)
	}
	var open []string
	for _, match := range tag.FindAllStringSubmatch(text, -1) {
		closing, name := match[1] == "/", match[2]
		if !element.MatchString(name) {
			t.Errorf("element %q in %q", name, text)
		}
		checkAttributes(t, match[3])
		switch {
		case void.MatchString(name):
		case !closing:
			open = append(open, name)
		case len(open) == 0 || open[len(open)-1] != name:
			t.Errorf("</%s> closes %v in %q", name, open, text)
			return
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%v stay open in %q", open, text)
	}
}

func checkAttributes(t *testing.T, text string) {
	t.Helper()
	for _, match := range attribute.FindAllStringSubmatch(text, -1) {
		name, value := match[1], html.UnescapeString(match[2])
		if !known.MatchString(name) {
			t.Errorf("attribute %s=%q", name, value)
		}
		bare := strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, value)
		if (name == "href" || name == "src") && !allowed.MatchString(bare) {
			t.Errorf("address %s=%q", name, value)
		}
	}
}
