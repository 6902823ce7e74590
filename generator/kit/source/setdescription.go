package source

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

// SetDescription changes the vintage and the date of retrieval in a
// description and keeps every other byte, comments too. It is an error when one
// of the two keys is not there.
func SetDescription(text []byte, vintage string, retrieved time.Time) ([]byte, error) {
	text, err := setValue(text, "vintage", quoteIfNeeded(vintage), vintage)
	if err != nil {
		return nil, err
	}
	date := retrieved.Format(time.DateOnly)
	return setValue(text, "retrieved", date, date)
}

// setValue replaces a top-level key's value by the YAML written, which must then
// read as want.
func setValue(text []byte, key, written, want string) ([]byte, error) {
	found, value, err := topLevel(text, key)
	if err != nil {
		return nil, err
	}
	from, to, ok := extent(text, found, value)
	if !ok {
		return nil, fmt.Errorf("%s in line %d is not a value on the line of its key", key, found.Line)
	}
	if from == to {
		written = " " + written
	}
	changed := bytes.Join([][]byte{text[:from], text[to:]}, []byte(written))
	if _, now, err := topLevel(changed, key); err != nil || now.Value != want {
		return nil, fmt.Errorf("%s in line %d cannot be changed by the program; write %s there", key, found.Line, written)
	}
	return changed, nil
}

func topLevel(text []byte, name string) (key, value *yaml.Node, err error) {
	root, _, err := parseYAML(text)
	if err != nil {
		return nil, nil, err
	}
	if root != nil && root.Content[0].Kind == yaml.MappingNode {
		pairs := root.Content[0].Content
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i].Value == name {
				return pairs[i], pairs[i+1], nil
			}
		}
	}
	return nil, nil, fmt.Errorf("the description has no line %q", name+": …")
}

// extent is where a value's text begins and ends. An empty value begins after
// the key's colon.
func extent(text []byte, key, value *yaml.Node) (from, to int, ok bool) {
	if isEmpty(value) {
		from, ok = offsetOf(text, key.Line, key.Column)
		colon := bytes.IndexByte(text[from:], ':')
		if !ok || colon < 0 {
			return 0, 0, false
		}
		return from + colon + 1, from + colon + 1, true
	}
	from, ok = offsetOf(text, value.Line, value.Column)
	if !ok || value.Kind != yaml.ScalarNode || value.Line != key.Line {
		return 0, 0, false
	}
	length := scalarLength(text[from:], value)
	return from, from + length, length > 0
}

// offsetOf turns a line and column, in characters, into an offset.
func offsetOf(text []byte, line, column int) (offset int, ok bool) {
	ends := lineEnds(text)
	if line >= len(ends) {
		return 0, false
	}
	offset = ends[line-1]
	if line == 1 && bytes.HasPrefix(text, []byte("\ufeff")) {
		offset += len("\ufeff")
	}
	characters := 0
	for i := range string(text[offset:ends[line]]) {
		if characters++; characters == column {
			return offset + i, true
		}
	}
	return 0, false
}

// scalarLength is the length of a value's text on its line, quotes too, or 0.
func scalarLength(text []byte, value *yaml.Node) int {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	switch value.Style {
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		return quotedLength(line)
	case 0:
		if bytes.HasPrefix(line, []byte(value.Value)) {
			return len(value.Value)
		}
	}
	return 0
}

func quotedLength(line []byte) int {
	for i := 1; i < len(line); i++ {
		switch {
		case line[0] == '"' && line[i] == '\\':
			i++
		case line[i] == line[0] && line[0] == '\'' && i+1 < len(line) && line[i+1] == '\'':
			i++
		case line[i] == line[0]:
			return i + 1
		}
	}
	return 0
}

// quoteIfNeeded writes text so that YAML reads the same text back.
func quoteIfNeeded(text string) string {
	root, _, err := parseYAML([]byte("key: " + text + "\n"))
	if err == nil && root != nil && !strings.ContainsAny(text, "\r\n") {
		if pairs := root.Content[0].Content; len(pairs) == 2 && pairs[1].Value == text && pairs[1].Style == 0 && text != "" {
			return text
		}
	}
	return strconv.Quote(text)
}
