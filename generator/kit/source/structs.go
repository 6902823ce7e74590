package source

import (
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// field is one key that a struct knows, with what its tags ask.
type field struct {
	name     string
	index    []int
	required bool
	alone    bool
	address  string // "url", "web" or "contact": which addresses it takes
	oneOf    []string
	max      int // 0 for none
}

// fields lists the keys of a struct type in its order, those of embedded
// structs among them.
func fields(t reflect.Type, outer []int) []field {
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(outer[:len(outer):len(outer)], i)
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			all = append(all, fields(f.Type, index)...)
		case name != "" && name != "-" && f.IsExported():
			all = append(all, parseField(name, index, f.Tag.Get("check")))
		}
	}
	return all
}

func parseField(name string, index []int, checks string) field {
	f := field{name: name, index: index}
	for check := range strings.SplitSeq(checks, ",") {
		word, value, _ := strings.Cut(check, "=")
		switch word {
		case "required":
			f.required = true
		case "alone":
			f.alone = true
		case "url", "web", "contact":
			f.address = word
		case "oneof":
			f.oneOf = strings.Split(value, "|")
		case "max":
			f.max, _ = strconv.Atoi(value)
		}
	}
	return f
}

func (d *decoder) fillStruct(n *yaml.Node, v reflect.Value, key, name string) bool {
	known := fields(v.Type(), nil)
	if n.Kind == yaml.ScalarNode {
		if f, ok := aloneField(known); ok {
			return d.fillField(f, n, v, key, name)
		}
	}
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, name, "keys with values", `write lines such as "`+known[0].name+`: …"`)
		return false
	}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		entry, ok := d.key(n.Content[i])
		if !ok || d.doubled(n.Content[i], lines) {
			continue
		}
		f, ok := findField(known, entry)
		if !ok {
			d.unknownKey(n.Content[i], known)
			continue
		}
		d.placeValue(join(key, entry), n.Content[i], n.Content[i+1])
		d.fillEntry(f, n.Content[i], n.Content[i+1], v, key)
	}
	d.reportAbsent(n, known, lines)
	return true
}

func aloneField(known []field) (field, bool) {
	for _, f := range known {
		if f.alone {
			return f, true
		}
	}
	return field{}, false
}

func findField(known []field, name string) (field, bool) {
	for _, f := range known {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

// fillEntry fills one key's field, or reports that a required one is empty.
func (d *decoder) fillEntry(f field, key, value *yaml.Node, v reflect.Value, outer string) {
	if f.required && !hasValue(value) {
		d.report.Errorf(d.pos(key), "missing-value", "%s has no value", f.name).
			Hint(`write the value after "%s:"`, f.name)
		d.incomplete = true
		return
	}
	if !d.fillField(f, value, v, join(outer, f.name), f.name) && f.required {
		d.incomplete = true
	}
}

func (d *decoder) fillField(f field, n *yaml.Node, v reflect.Value, key, name string) bool {
	into := v.FieldByIndex(f.index)
	ok := d.fill(n, into, key, name)
	if ok && !isNull(n) {
		d.checkField(f, n, into, name)
	}
	return ok
}

func hasValue(n *yaml.Node) bool {
	switch n.Kind {
	case yaml.ScalarNode:
		return !isNull(n) && strings.TrimSpace(n.Value) != ""
	case yaml.MappingNode, yaml.SequenceNode:
		return len(n.Content) > 0
	}
	return true
}

func (d *decoder) unknownKey(key *yaml.Node, known []field) {
	names := make([]string, len(known))
	for i, f := range known {
		names[i] = f.name
	}
	d.report.Errorf(d.pos(key), "unknown-key", "%s is not a key that is read here", label(key.Value)).
		Hint("%s", didYouMean(key.Value, names, "the keys are"))
}

func (d *decoder) reportAbsent(n *yaml.Node, known []field, written map[string]int) {
	for _, f := range known {
		if _, ok := written[f.name]; f.required && !ok {
			d.report.Errorf(d.pos(n), "missing-value", "%s is missing", f.name).
				Hint(`add a line "%s: …"`, f.name)
			d.incomplete = true
		}
	}
}
