package pages

import (
	"html/template"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
)

func harborTerms() *marker {
	return newMarker(&catalog.Glossary{Terms: []catalog.TermMeta{
		{Term: "hull", Also: []string{"hulls"}, Definition: "The body of a boat."},
		{Term: "hull plate", Definition: "A part of a hull."},
		{Term: "Q&A", Definition: "Questions."},
		{Term: "skipper's ticket", Definition: "A license."},
		{Term: "\"old salt\"", Also: []string{"old \"salt\""}, Definition: "A sailor."},
		{Term: "ACT", Definition: "A law."},
		{Term: "sail", Definition: "A cloth.", Unmarked: true},
	}})
}

// marked shows a mark as [term], so that a case can be read.
func marked(t *testing.T, m *marker, html string, done marks) string {
	t.Helper()
	out, _ := m.mark(template.HTML(html), done)
	text := string(out)
	for _, id := range []string{"hull", "hull-plate", "q-a", "act", "sail", "skippers-ticket", "old-salt"} {
		text = strings.ReplaceAll(text, `<button type="button" class="term" popovertarget="term-`+id+`">`, "[")
	}
	return strings.ReplaceAll(text, "</button>", "]")
}

func TestMark(t *testing.T) {
	for _, test := range []struct{ name, html, want string }{
		{"the first use alone", "<p>A hull and a hull.</p>", "<p>A [hull] and a hull.</p>"},
		{"another form", "<p>Two Hulls.</p>", "<p>Two [Hulls].</p>"},
		{"the longest term", "<p>A hull plate, a hull.</p>", "<p>A [hull plate], a [hull].</p>"},
		{"no part of a word", "<p>A hullabaloo, unhull.</p>", "<p>A hullabaloo, unhull.</p>"},
		{"no link, heading or code", "<h2>Hull</h2><a href=\"/hull/\">hull <b>hull</b></a><code>hull</code> hull", "<h2>Hull</h2><a href=\"/hull/\">hull <b>hull</b></a><code>hull</code> [hull]"},
		{"no cell of a table", "<td>A hull</td> hull", "<td>A hull</td> [hull]"},
		{"no attribute", "<img alt=\"a hull\">", "<img alt=\"a hull\">"},
		{"escaped forms", "<p>A Q&amp;A here &amp; there.</p>", "<p>A [Q&amp;A] here &amp; there.</p>"},
		{"an apostrophe", "<p>A skipper's ticket.</p>", "<p>A [skipper's ticket].</p>"},
		{"quotation marks", "<p>An old &quot;salt&quot;.</p>", "<p>An [old &quot;salt&quot;].</p>"},
		{"capitals as they are", "<p>We act by the ACT.</p>", "<p>We act by the [ACT].</p>"},
		{"not what is unmarked", "<p>A sail.</p>", "<p>A sail.</p>"},
		{"broken markup as it is", "<p>A &hull <hull", "<p>A &[hull] <hull"},
	} {
		if got := marked(t, harborTerms(), test.html, marks{}); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestMarkGoesOnOverPartsOfAPage(t *testing.T) {
	done := marks{}
	m := harborTerms()
	first, second := marked(t, m, "<p>hull</p>", done), marked(t, m, "<p>hulls</p>", done)
	if first != "<p>[hull]</p>" || second != "<p>hulls</p>" {
		t.Errorf("%s %s", first, second)
	}
}

func TestMarkReturnsTheDefinitionsItNeeds(t *testing.T) {
	_, used := harborTerms().mark("<p>A hull by the ACT, a hull.</p>", marks{})
	if len(used) != 2 || used[0].ID != "hull" || used[1].ID != "act" {
		t.Errorf("used %v", used)
	}
}

func FuzzMark(f *testing.F) {
	f.Add("<p>A hull &amp; <a>hull</a></p>")
	f.Fuzz(func(t *testing.T, html string) {
		done := marks{}
		out, _ := harborTerms().mark(template.HTML(html), done)
		plain := strings.ReplaceAll(string(out), "</button>", "")
		for _, entry := range harborTerms().entries {
			plain = strings.ReplaceAll(plain, `<button type="button" class="term" popovertarget="term-`+entry.ID+`">`, "")
		}
		if !strings.Contains(html, "button") && plain != html {
			t.Errorf("%q became %q without its marks", html, plain)
		}
	})
}
