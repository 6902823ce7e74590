package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"sectorhub/generator/kit/diag"
)

// parse returns the root of the YAML in text, an empty mapping when there is
// none, and reports text that is not YAML.
func (d *decoder) parse(text []byte) (*yaml.Node, bool) {
	text = plainBreaks(unixLines(text))
	root, second, err := parseYAML(text)
	switch {
	case err != nil:
		d.reportSyntax(text, err)
		return nil, false
	case second != nil:
		d.report.Errorf(d.pos(second), "yaml-syntax", `a line "---" begins a second part, which is not read`).
			Hint(`remove the line "---"`)
		return nil, false
	case root == nil:
		return emptyMapping, true
	}
	return root.Content[0], true
}

// plainBreaks replaces what YAML, but nobody's editor, takes for the end of a
// line, so that line numbers agree.
func plainBreaks(text []byte) []byte {
	if !bytes.ContainsAny(text, "\r\u0085\u2028\u2029") {
		return text
	}
	return bytes.Map(func(r rune) rune {
		switch r {
		case '\r', '\u0085', '\u2028', '\u2029':
			return ' '
		}
		return r
	}, text)
}

// parseYAML returns the first document in text and the second, each nil when it
// is not there. The parser is not ours: should it panic, that is an error too.
func parseYAML(text []byte) (first, second *yaml.Node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("yaml: %v", fault)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for _, node := range []**yaml.Node{&first, &second} {
		next := new(yaml.Node)
		if err := decoder.Decode(next); err != nil {
			if errors.Is(err, io.EOF) {
				return first, second, nil
			}
			return nil, nil, err
		}
		if len(next.Content) > 0 {
			*node = next
		}
	}
	return first, second, nil
}

// reportSyntax says what is wrong at the line where it begins, as nearly as can
// be told.
func (d *decoder) reportSyntax(text []byte, err error) {
	number := faultLine(text)
	line := bytes.Split(text, []byte("\n"))[number-1]
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	pos := diag.Pos{
		File: d.at.File, Line: d.at.Line + number - 1, Column: d.at.Column + indent,
		Width: utf8.RuneCount(bytes.TrimSpace(line)),
	}
	message, hint := explainSyntax(string(line), err.Error())
	d.report.Errorf(pos, "yaml-syntax", "%s", message).Hint("%s", hint)
}

// Up to so many bytes and lines every beginning is tried; beyond, they are
// searched by halves, which may name another fault than the first.
const (
	searchedBytes = 16 << 10
	searchedLines = 400
)

// faultLine finds the line with which text stops being YAML: the one after the
// longest beginning that parses. The parser's own numbers often name the first
// line of the whole block.
func faultLine(text []byte) int {
	ends := lineEnds(text)
	parses := func(lines int) bool {
		_, _, err := parseYAML(text[:ends[lines]])
		return err == nil
	}
	if len(text) <= searchedBytes && len(ends) <= searchedLines {
		for lines := len(ends) - 1; lines > 0; lines-- {
			if parses(lines) {
				return min(lines+1, len(ends)-1)
			}
		}
		return 1
	}
	return min(len(ends)-1, sort.Search(len(ends)-1, func(i int) bool { return !parses(i + 1) })+1)
}

// lineEnds returns the offset after each line; the first is 0, for no line.
func lineEnds(text []byte) []int {
	ends := []int{0}
	for {
		i := bytes.IndexByte(text[ends[len(ends)-1]:], '\n')
		if i < 0 {
			break
		}
		ends = append(ends, ends[len(ends)-1]+i+1)
	}
	if ends[len(ends)-1] < len(text) {
		ends = append(ends, len(text))
	}
	return ends
}

// syntaxWords translate the parser's words for editors.
var syntaxWords = []struct{ problem, message, hint string }{
	{"mapping values are not allowed", `a second ": " stands in this line, or the line is indented too far`,
		`put the text after the first colon in quotes: title: "Steel: what next"`},
	{"unknown escape", `a backslash stands in text in double quotes`, `write \\ for a backslash, or use single quotes`},
	{"control characters", "a character that cannot be seen stands in this line", "delete the line and type it again"},
	{"quoted scalar", "a quotation mark is not closed", "close it with the same mark, or double it when it is an apostrophe: 'driver''s'"},
	{"unexpected end of stream", "a quotation mark is not closed", "put the same mark at the end of the text"},
	{"cannot start any token", "this text begins with a character that YAML keeps for itself", "put the text in quotes"},
	{"expected ',' or", "a bracket is not closed, or a comma is missing", "close the bracket, or put each entry on a line of its own"},
	{"node content", "a bracket is not closed, or text is missing", "close the bracket, or put each entry on a line of its own"},
	{"could not find expected ':'", `this line is not of the form "key: value"`,
		`write a key, a colon and a space before the text; indent a text that goes on`},
	{"block sequence entries", `a list cannot begin on the line of its key`, `begin the list on the next line, with "- "`},
	{"did not find expected", "this line does not fit the ones above it",
		"begin it in the same column as the line above; when it has quotes, they must hold the whole text"},
	{"anchor", "& or * begins this text", "put the text in quotes"},
	{"alias", "& or * begins this text", "put the text in quotes"},
	{"exceeded max depth", "brackets or lists stand too deep inside each other", "use fewer levels"},
}

func explainSyntax(line, problem string) (message, hint string) {
	if indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]; strings.Contains(indent, "\t") {
		return "a tab stands at the beginning of the line", "indent with spaces instead"
	}
	for _, words := range syntaxWords {
		if strings.Contains(problem, words.problem) {
			return words.message, words.hint
		}
	}
	return "this is not YAML: " + strings.TrimPrefix(problem, "yaml: "),
		`write lines such as "key: value"; put text with special characters in quotes`
}
