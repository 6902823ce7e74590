package source

import (
	"strings"
	"testing"
	"time"

	"sectorhub/generator/kit/diag"
)

type guide struct {
	Title   string            `yaml:"title" check:"required"`
	Summary string            `yaml:"summary"`
	Order   int               `yaml:"order" check:"max=99"`
	Weight  float64           `yaml:"weight"`
	Kind    string            `yaml:"kind" check:"oneof=help|limit"`
	Updated time.Time         `yaml:"updated"`
	InShort []string          `yaml:"in_short" check:"max=2"`
	Next    []link            `yaml:"next"`
	Draft   bool              `yaml:"draft"`
	Labels  map[string]string `yaml:"labels"`
}

type link struct {
	Text string `yaml:"text" check:"required"`
	URL  string `yaml:"url" check:"required,url"`
}

func readGuide(text string) (*Document[guide], bool, *diag.Report) {
	r := new(diag.Report)
	doc, ok := ReadDocument[guide](treeOf(map[string]string{"g.md": text}), "g.md", r)
	return doc, ok, r
}

const soundGuide = `---
title: Sector partnerships 101
order: 3
weight: 0.5
updated: 2026-11-21
in_short:
  - Employers lead
  - "Others: support"
next:
  - text: Roles
    url: /guides/roles/
draft: yes
labels: {a: 1}
---

# Body
`

func TestReadDocumentFillsEveryKindOfField(t *testing.T) {
	for name, text := range map[string]string{
		"LF": soundGuide, "CRLF": strings.ReplaceAll(soundGuide, "\n", "\r\n"), "BOM": "\ufeff" + soundGuide,
	} {
		doc, ok, r := readGuide(text)
		expectTold(t, r)
		m := doc.Meta
		expectEqual(t, name+" ok", ok, true)
		expectEqual(t, name+" title", m.Title, "Sector partnerships 101")
		expectEqual(t, name+" order", m.Order, 3)
		expectEqual(t, name+" weight", m.Weight, 0.5)
		expectEqual(t, name+" date", m.Updated, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
		expectEqual(t, name+" list", strings.Join(m.InShort, "|"), "Employers lead|Others: support")
		expectEqual(t, name+" link", m.Next[0], link{"Roles", "/guides/roles/"})
		expectEqual(t, name+" draft", m.Draft, true)
		expectEqual(t, name+" label", m.Labels["a"], "1")
		expectEqual(t, name+" body", string(doc.Body), "\n# Body\n")
		expectEqual(t, name+" body line", doc.BodyLine, 15)
	}
}

func TestPosFindsKeys(t *testing.T) {
	doc, _, _ := readGuide("\n---\ntitle: é\nsummary:\nnext:\n  - text: \"Roles\"\n    url: /r/\n---\nText")
	for key, want := range map[string]string{
		"title": "g.md:3:8+1", "summary": "g.md:4:1+7", "next.0.text": "g.md:6:11+7", "next.0.url": "g.md:7:10+3",
		"next.0": "g.md:6:5+0", "next.7.url": "g.md:6:3+0", "order": "g.md:1+0", "": "g.md:1+0",
	} {
		pos := doc.Pos(key)
		expectEqual(t, "place of "+key, pos.String()+"+"+itoa(pos.Width), want)
	}
	expectEqual(t, "body line", doc.BodyLine, 9)
}

func TestReadDocumentReportsFaults(t *testing.T) {
	long := strings.Repeat("x", longestLine+1)
	for _, c := range []struct {
		name, text string
		usable     bool
		want       []string
	}{
		{"empty", " \r\n", false, []string{"g.md:1+0 empty-file: the file is empty | write something into the file, or delete it"}},
		{"no front matter", "# Title\n", false, []string{"g.md:1:1+7 front-matter-missing: the file does not begin with its front matter | begin with a line \"---\", then lines such as \"title: …\", then another line \"---\""}},
		{"unclosed", "---\ntitle: A\n\nText\n", false, []string{"g.md:1:1+3 front-matter-unclosed: the front matter is not closed | put a line \"---\" after the last line of the front matter, before the text"}},
		{"only the opening", "---", false, []string{"g.md:1:1+3 front-matter-unclosed: the front matter is not closed | put a line \"---\" after the last line of the front matter, before the text"}},
		{"empty front matter", "---\n---\n", true, []string{"g.md:2:1+0 missing-value: title is missing | add a line \"title: …\""}},
		{"long line", "---\ntitle: A\n---\n" + long, false, []string{"g.md:4+0 line-too-long: the line is longer than 1 MB | break the line; if it holds a picture or other file, keep that as a file of its own"}},
		{"unknown key", "---\ntitle: A\nsumary: B\n---\n", true, []string{"g.md:3:1+6 unknown-key: sumary is not a key that is read here | did you mean \"summary\"?"}},
		{"strange key", "---\ntitle: A\nxylophone: B\n---\n", true, []string{"g.md:3:1+9 unknown-key: xylophone is not a key that is read here | the keys are: title, summary, order, weight, kind, updated, in_short, next, draft, labels"}},
		{"doubled key", "---\ntitle: A\ntitle: B\n---\n", true, []string{"g.md:3:1+5 duplicate-key: title is written twice; the first one is in line 2 | keep one of the two lines"}},
		{"doubled label", "---\ntitle: A\nlabels:\n  a: x\n  a: y\n---\n", true, []string{"g.md:5:3+1 duplicate-key: a is written twice; the first one is in line 4 | keep one of the two lines"}},
		{"empty value", "---\ntitle: \"\"\n---\n", true, []string{"g.md:2:1+5 missing-value: title has no value | write the value after \"title:\""}},
		{"no value", "---\ntitle:\n---\n", true, []string{"g.md:2:1+5 missing-value: title has no value | write the value after \"title:\""}},
		{"number", "---\ntitle: A\norder: first\n---\n", true, []string{"g.md:3:8+5 wrong-type: order must be a whole number, not \"first\" | write digits only, without commas, units or quotes"}},
		{"decimal", "---\ntitle: A\nweight: 1,5\n---\n", true, []string{"g.md:3:9+3 wrong-type: weight must be a number, not \"1,5\" | write digits only, with a point for decimals, without commas, units or quotes"}},
		{"high number", "---\ntitle: A\norder: 100\n---\n", true, []string{"g.md:3:8+3 out-of-range: order is 100; 99 is the most | write a number up to 99"}},
		{"date", "---\ntitle: A\nupdated: 11/2/2026\n---\n", true, []string{"g.md:3:10+9 wrong-type: updated must be a date, not \"11/2/2026\" | write 2026-11-02"}},
		{"no date", "---\ntitle: A\nupdated: soon\n---\n", true, []string{"g.md:3:10+4 wrong-type: updated must be a date, not \"soon\" | write year, month and day: 2026-11-21"}},
		{"boolean", "---\ntitle: A\ndraft: maybe\n---\n", true, []string{"g.md:3:8+5 wrong-type: draft must be true or false, not \"maybe\" | write true or false"}},
		{"list", "---\ntitle: A\nin_short: one\n---\n", true, []string{"g.md:3:11+3 wrong-type: in_short must be a list, not \"one\" | write each entry on a line of its own that begins with \"- \""}},
		{"colon in entry", "---\ntitle: A\nin_short:\n  - Who: all\n---\n", true, []string{"g.md:4:5+0 wrong-type: entry 1 of in_short must be text, not keys with values | when the text contains \": \", put it in quotes"}},
		{"empty entry", "---\ntitle: A\nin_short:\n  -\n---\n", true, []string{"g.md:4:4+0 missing-value: entry 1 of in_short is empty | write the entry after \"- \", or remove the line"}},
		{"long list", "---\ntitle: A\nin_short: [a, b, c]\n---\n", true, []string{"g.md:3:11+0 out-of-range: in_short has 3 entries; 2 is the most | keep the 2 that matter most"}},
		{"list for text", "---\ntitle: [A]\n---\n", true, []string{"g.md:2:8+0 wrong-type: title must be text, not a list | write the text on the same line, after the colon"}},
		{"text for keys", "---\ntitle: A\nnext:\n  - Roles\n---\n", true, []string{"g.md:4:5+5 wrong-type: entry 1 of next must be keys with values, not \"Roles\" | write lines such as \"text: …\""}},
		{"text for map", "---\ntitle: A\nlabels: x\n---\n", true, []string{"g.md:3:9+1 wrong-type: labels must be keys with values, not \"x\" | write lines such as \"key: value\" below it, each indented by two spaces"}},
		{"address", "---\ntitle: A\nnext: [{text: B, url: www.ohio.gov}]\n---\n", true, []string{"g.md:3:23+12 bad-url: url is \"www.ohio.gov\", which is no web address | write the whole address, beginning with https://, or one of this site, such as \"/guides/\""}},
		{"missing in a list", "---\ntitle: A\nnext:\n  - text: B\n---\n", true, []string{"g.md:4:5+0 missing-value: url is missing | add a line \"url: …\""}},
		{"choice", "---\ntitle: A\nkind: helpp\n---\n", true, []string{"g.md:3:7+5 unknown-value: kind cannot be \"helpp\" | did you mean \"help\"?"}},
		{"alias", "---\ntitle: &a A\nsummary: *a\n---\n", true, []string{
			"g.md:2:8+1 yaml-syntax: title uses an anchor or alias (& or *), which is not read here | put the value in quotes, or write it again instead of pointing at it",
			"g.md:3:10+0 yaml-syntax: summary uses an anchor or alias (& or *), which is not read here | put the value in quotes, or write it again instead of pointing at it"}},
		{"key that is a list", "---\ntitle: A\n[a]: b\n---\n", true, []string{"g.md:3:1+0 wrong-type: a key must be a word | write the key as one word followed by \": \""}},
		{"all at once", "---\norder: x\ndraft: y\nnope: z\n---\n", true, []string{
			"g.md:2:1+0 missing-value: title is missing | add a line \"title: …\"",
			"g.md:2:8+1 wrong-type: order must be a whole number, not \"x\" | write digits only, without commas, units or quotes",
			"g.md:3:8+1 wrong-type: draft must be true or false, not \"y\" | write true or false",
			"g.md:4:1+4 unknown-key: nope is not a key that is read here | the keys are: title, summary, order, weight, kind, updated, in_short, next, draft, labels"}},
		{"Windows-1252", "---\ntitle: Caf\xe9 \x93A\x94\n---\n", true, []string{"g.md:2:11+1 warning: not-utf8: the file is not UTF-8 text; it was read as Windows-1252 | save the file as UTF-8; in Excel choose \"CSV UTF-8\""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, ok, r := readGuide(c.text)
			expectTold(t, r, c.want...)
			expectEqual(t, "usable", ok, c.usable)
		})
	}
}

func TestReadDocumentReadsWindows1252(t *testing.T) {
	doc, _, _ := readGuide("---\ntitle: Caf\xe9 \x93A\x94\n---\n")
	expectEqual(t, "title", doc.Meta.Title, "Café “A”")
}

func TestReadDocumentSurvivesAHugeLine(t *testing.T) {
	_, ok, r := readGuide("---\ntitle: " + strings.Repeat("[", 20<<20))
	expectEqual(t, "usable", ok, false)
	expectTold(t, r, "g.md:2+0 line-too-long: the line is longer than 1 MB | break the line; if it holds a picture or other file, keep that as a file of its own")
}
