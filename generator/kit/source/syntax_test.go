package source

import (
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
)

func TestReadYAMLNamesTheFaultyLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"second colon", "a: b\nc: Steel: what next\nd: e\n",
			`s.yaml:2:1+19 yaml-syntax: a second ": " stands in this line, or the line is indented too far | put the text after the first colon in quotes: title: "Steel: what next"`},
		{"tab", "a:\n  b: c\n\td: e\n",
			"s.yaml:3:2+4 yaml-syntax: a tab stands at the beginning of the line | indent with spaces instead"},
		{"open quote", "a: b\nc: \"open\nd: e\nf: g\n",
			"s.yaml:2:1+8 yaml-syntax: a quotation mark is not closed | put the same mark at the end of the text"},
		{"apostrophe", "a: 'driver's'\nb: c\n",
			"s.yaml:1:1+13 yaml-syntax: this line does not fit the ones above it | begin it in the same column as the line above; when it has quotes, they must hold the whole text"},
		{"text after quotes", "a: b\nc: \"Steel\" and more\n",
			"s.yaml:2:1+19 yaml-syntax: this line does not fit the ones above it | begin it in the same column as the line above; when it has quotes, they must hold the whole text"},
		{"backslash", "a: b\nc: \"C:\\data\"\n",
			`s.yaml:2:1+12 yaml-syntax: a backslash stands in text in double quotes | write \\ for a backslash, or use single quotes`},
		{"at sign", "a: b\nc: @home\n",
			"s.yaml:2:1+8 yaml-syntax: this text begins with a character that YAML keeps for itself | put the text in quotes"},
		{"open bracket", "a: [b, c\nd: e\n",
			"s.yaml:1:1+8 yaml-syntax: a bracket is not closed, or a comma is missing | close the bracket, or put each entry on a line of its own"},
		{"no colon", "a: b\njust words\nc: d\n",
			`s.yaml:2:1+10 yaml-syntax: this line is not of the form "key: value" | write a key, a colon and a space before the text; indent a text that goes on`},
		{"list beside key", "a: - b\n",
			`s.yaml:1:1+6 yaml-syntax: a list cannot begin on the line of its key | begin the list on the next line, with "- "`},
		{"star", "a: b\nc: *d\n",
			"s.yaml:2:1+5 yaml-syntax: & or * begins this text | put the text in quotes"},
		{"control character", "a: b\nc: d\x01e\n",
			"s.yaml:2:1+6 yaml-syntax: a character that cannot be seen stands in this line | delete the line and type it again"},
		{"second part", "a: b\n---\nc: d\n",
			`s.yaml:2:1+0 yaml-syntax: a line "---" begins a second part, which is not read | remove the line "---"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r diag.Report
			_, ok := ReadYAML[map[string]string](treeOf(map[string]string{"s.yaml": c.text}), "s.yaml", &r)
			expectTold(t, &r, c.want)
			expectEqual(t, "usable", ok, false)
		})
	}
}

func TestReadYAMLFindsAFaultInALongFile(t *testing.T) {
	text := strings.Repeat("- some words that fill the line\n", 3000) + "- a: b: c\n" + strings.Repeat("- d\n", 100)
	var r diag.Report
	ReadYAML[[]string](treeOf(map[string]string{"s.yaml": text}), "s.yaml", &r)
	expectEqual(t, "place", r.Findings()[0].Pos.String(), "s.yaml:3001:1")
}

func TestReadYAMLCountsLinesAsEditorsDo(t *testing.T) {
	var r diag.Report
	file, _ := ReadYAML[map[string]string](treeOf(map[string]string{"s.yaml": "a: x\u2028y\rz\nb: c\n"}), "s.yaml", &r)
	expectTold(t, &r)
	expectEqual(t, "place", file.Pos("b").String(), "s.yaml:2:4")
	expectEqual(t, "value", file.Value["a"], "x y z")
}

func TestReadYAMLTakesCommentsForNothing(t *testing.T) {
	var r diag.Report
	for _, text := range []string{"# nothing\n", "~\n", "---\n"} {
		ReadYAML[link](treeOf(map[string]string{"s.yaml": text}), "s.yaml", &r)
		expectTold(t, &r, `s.yaml:1:1+0 missing-value: text is missing | add a line "text: …"`,
			`s.yaml:1:1+0 missing-value: url is missing | add a line "url: …"`)
	}
}

func TestDecodeYAMLCountsFromItsPlace(t *testing.T) {
	var r diag.Report
	at := diag.Pos{File: "g.md", Line: 20, Column: 3}
	read, _ := DecodeYAML[[]link]([]byte("- text: A\n  url: /a/\n- txt: B\n  url: nowhere\n"), at, &r)
	expectEqual(t, "first step", read.Value[0], link{"A", "/a/"})
	expectEqual(t, "place of the second address", read.Pos("1.url"), diag.Pos{File: "g.md", Line: 23, Column: 10, Width: 7})
	expectTold(t, &r,
		`g.md:22:5+0 missing-value: text is missing | add a line "text: …"`,
		`g.md:22:5+3 unknown-key: txt is not a key that is read here | did you mean "text"?`,
		`g.md:23:10+7 bad-url: url is "nowhere", which is no web address | write the whole address, beginning with https://, or one of this site, such as "/guides/"`)
}

func TestDecodeYAMLIsOfUseWithEveryRequiredKey(t *testing.T) {
	for text, want := range map[string]bool{
		"{text: A, url: /a/}": true, "{text: A, url: /a/, more: b}": true,
		"{text: A}": false, "{text: A, url: }": false, "{text: [A], url: /a/}": false, "": false,
	} {
		var r diag.Report
		_, ok := DecodeYAML[link]([]byte(text), diag.Pos{File: "g.md"}, &r)
		expectEqual(t, text, ok, want)
	}
}

func TestDecodeYAMLRefusesAnotherShape(t *testing.T) {
	var r diag.Report
	_, ok := DecodeYAML[[]link]([]byte("text: A\n"), diag.Pos{File: "g.md", Line: 5, Column: 1}, &r)
	expectEqual(t, "usable", ok, false)
	expectTold(t, &r, `g.md:5:1+0 wrong-type: this must be a list, not keys with values | write each entry on a line of its own that begins with "- "`)
}

type outer struct {
	link  `yaml:",inline"`
	Marks map[string]Mark `yaml:"marks"`
	Least *float64        `yaml:"least"`
}

func TestReadYAMLFillsEmbeddedStructsAndPointers(t *testing.T) {
	var r diag.Report
	file, _ := ReadYAML[outer](treeOf(map[string]string{"s.yaml": `
text: A
url: "#b"
least: 0
marks: {"*": withheld, "#": {reason: top-code, value: 239200}, "": not-available}
`}), "s.yaml", &r)
	expectTold(t, &r)
	expectEqual(t, "text", file.Value.Text, "A")
	expectEqual(t, "least", *file.Value.Least, 0)
	expectEqual(t, "mark", file.Value.Marks["*"], Mark{Reason: "withheld"})
	expectEqual(t, "top code", file.Value.Marks["#"], Mark{Reason: "top-code", Value: 239200})
	expectEqual(t, "empty", file.Value.Marks[""], Mark{Reason: "not-available"})
}

func TestAnAddressIsOfTheKindItsFieldTakes(t *testing.T) {
	for _, c := range []struct {
		text              string
		url, web, contact bool
	}{
		{"", true, true, true}, {"https://ohio.gov/", true, true, true}, {"/about/", true, false, true}, {"#top", true, false, true},
		{"hub@ohio.gov", false, false, true}, {"mailto:hub@ohio.gov", true, false, true}, {"ask us", false, false, false},
		{"the hub@ohio.gov", false, false, false}, {"ohio.gov", false, false, false}, {"javascript:x@y", false, false, false},
	} {
		expectEqual(t, c.text+" as url", validAddress("url", c.text), c.url)
		expectEqual(t, c.text+" as web", validAddress("web", c.text), c.web)
		expectEqual(t, c.text+" as contact", validAddress("contact", c.text), c.contact)
	}
}

func TestWhatIsNoAddressIsLeftOut(t *testing.T) {
	var r diag.Report
	read, _ := DecodeYAML[link]([]byte("{text: A, url: nowhere}"), diag.Pos{File: "g.md"}, &r)
	expectEqual(t, "value", read.Value, link{Text: "A"})
}

func TestValidURL(t *testing.T) {
	for text, want := range map[string]bool{
		"https://ohio.gov/x?a=b": true, "http://a.b": true, "mailto:a@b.org": true, "/guides/": true, "#top": true, "": true,
		"ohio.gov": false, "https:/ohio.gov": false, "javascript:alert(1)": false, "//host/x": false, "/a b": false, "https://": false, "%zz": false,
	} {
		expectEqual(t, text, validURL(text), want)
	}
}

func TestOneTextMayStandForAListOfOne(t *testing.T) {
	var r diag.Report
	read, ok := DecodeYAML[map[string]OneOrMore]([]byte("a: one\nb: [one, two]\nc: {d: e}\n"), diag.Pos{File: "g.md"}, &r)
	if !ok || !slices.Equal(read.Value["a"], []string{"one"}) || !slices.Equal(read.Value["b"], []string{"one", "two"}) {
		t.Errorf("read %q", read.Value)
	}
	if got := r.Findings(); len(got) != 1 || got[0].Line != 3 || got[0].Rule != "wrong-type" {
		t.Errorf("findings %v, want one in line 3", got)
	}
}
