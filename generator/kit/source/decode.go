package source

import (
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"sectorhub/generator/kit/diag"
)

// decoder fills Go values from YAML nodes. The YAML package's own decoder stops
// at nothing it does not know and gives no columns; this one reports every
// fault at its place and goes on.
type decoder struct {
	at     diag.Pos // of the text's first character
	report *diag.Report
	places []place

	incomplete bool // a required key has no usable value
}

// decode parses text and fills v. It returns false when nothing was filled.
func (d *decoder) decode(text []byte, v reflect.Value) bool {
	root, ok := d.parse(text)
	if !ok {
		return false
	}
	if isNull(root) {
		root = emptyMapping
	}
	return d.fill(root, v, "", "this")
}

// fill sets v from n. The key is where v stands ("next.0"), the name is what to
// call it in a message.
func (d *decoder) fill(n *yaml.Node, v reflect.Value, key, name string) bool {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		d.report.Errorf(d.pos(n), "yaml-syntax", "%s uses an anchor or alias (& or *), which is not read here", name).
			Hint("put the value in quotes, or write it again instead of pointing at it")
		return false
	}
	if isNull(n) {
		return true
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return d.fill(n, v.Elem(), key, name)
	case reflect.Slice:
		if n.Kind == yaml.ScalarNode && v.Type() == oneOrMoreType {
			v.Set(reflect.ValueOf(OneOrMore{n.Value}))
			return true
		}
		return d.fillList(n, v, key, name)
	case reflect.Map:
		return d.fillMap(n, v, key, name)
	case reflect.Struct:
		if v.Type() != dateType {
			return d.fillStruct(n, v, key, name)
		}
	}
	return d.fillScalar(n, v, name)
}

func (d *decoder) fillList(n *yaml.Node, v reflect.Value, key, name string) bool {
	if n.Kind != yaml.SequenceNode {
		d.wrongType(n, name, "a list", `write each entry on a line of its own that begins with "- "`)
		return false
	}
	list := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
	for i, entry := range n.Content {
		entryKey := join(key, strconv.Itoa(i))
		d.place(entryKey, entry)
		if isNull(entry) {
			d.report.Errorf(d.pos(entry), "missing-value", "entry %d of %s is empty", i+1, name).
				Hint(`write the entry after "- ", or remove the line`)
			continue
		}
		d.fill(entry, list.Index(i), entryKey, fmt.Sprintf("entry %d of %s", i+1, name))
	}
	v.Set(list)
	return true
}

func (d *decoder) fillMap(n *yaml.Node, v reflect.Value, key, name string) bool {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, name, "keys with values", `write lines such as "key: value" below it, each indented by two spaces`)
		return false
	}
	lines := map[string]int{}
	v.Set(reflect.MakeMapWithSize(v.Type(), len(n.Content)/2))
	for i := 0; i+1 < len(n.Content); i += 2 {
		entryName, ok := d.key(n.Content[i])
		if !ok || d.doubled(n.Content[i], lines) {
			continue
		}
		entryKey := join(key, entryName)
		d.placeValue(entryKey, n.Content[i], n.Content[i+1])
		value := reflect.New(v.Type().Elem()).Elem()
		d.fill(n.Content[i+1], value, entryKey, label(entryName))
		v.SetMapIndex(reflect.ValueOf(entryName).Convert(v.Type().Key()), value)
	}
	return true
}

// key returns a mapping's key as it is written.
func (d *decoder) key(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!merge" {
		d.report.Errorf(d.pos(n), "wrong-type", "a key must be a word").
			Hint(`write the key as one word followed by ": "`)
		return "", false
	}
	return n.Value, true
}

// doubled reports a key that an earlier line has.
func (d *decoder) doubled(key *yaml.Node, lines map[string]int) bool {
	pos := d.pos(key)
	if first, ok := lines[key.Value]; ok {
		d.report.Errorf(pos, "duplicate-key", "%s is written twice; the first one is in line %d", label(key.Value), first).
			Hint("keep one of the two lines")
		return true
	}
	lines[key.Value] = pos.Line
	return false
}

// pos is the place of a node, as wide as its text when that is on one line.
func (d *decoder) pos(n *yaml.Node) diag.Pos {
	pos := d.at
	pos.Line += n.Line - 1
	pos.Column += n.Column - 1
	pos.Width = 0
	if n.Kind == yaml.ScalarNode && n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
		pos.Width = utf8.RuneCountInString(n.Value)
		if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
			pos.Width += 2
		}
	}
	return pos
}

func (d *decoder) place(key string, n *yaml.Node) {
	pos := d.pos(n)
	d.places = append(d.places, place{key, int32(pos.Line), int32(pos.Column), int32(pos.Width)})
}

// placeValue notes the place of a key's value, or of the key when it has none.
func (d *decoder) placeValue(path string, key, value *yaml.Node) {
	if isEmpty(value) {
		value = key
	}
	d.place(path, value)
}

func join(key, part string) string {
	if key == "" {
		return part
	}
	return key + "." + part
}

// label is a key as a message names it.
func label(key string) string {
	if key == "" {
		return `""`
	}
	return key
}

// emptyMapping stands for YAML in which nothing is written.
var emptyMapping = &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// isEmpty says that a node stands at no text of its own.
func isEmpty(n *yaml.Node) bool { return isNull(n) && n.Value == "" }
