package source

import (
	"reflect"

	"sectorhub/generator/kit/diag"
)

// YAML is a YAML file decoded into T.
//
// T is a struct, map or slice. Struct fields carry `yaml:"name"` and may carry
// `check:"…"` with, separated by commas: required (not empty), url (https://,
// mailto:, "/root/relative/" or "#place"), web (a url with https://), contact (a
// url or a bare e-mail address), oneof=a|b, max=5 (entries in a list, or the
// highest number), alone (may stand for the whole struct). What is no such
// address is left out. A time.Time is a date, YYYY-MM-DD, in UTC. Fields without
// a yaml name are passed over; embedded structs are part of the outer one.
type YAML[T any] struct {
	Path   string
	Value  T
	places places
}

// OneOrMore is a list of texts. In YAML one text may stand for a list of one.
type OneOrMore []string

var oneOrMoreType = reflect.TypeFor[OneOrMore]()

// Pos is the place of a key's value, as in Document.Pos.
func (y *YAML[T]) Pos(key string) diag.Pos { return y.places.pos(key) }

// ReadYAML reads a YAML file. Faults become findings; ok is false when nothing
// usable is there.
func ReadYAML[T any](t *Tree, path string, r *diag.Report) (*YAML[T], bool) {
	return remember(t, path, nil, r, func(raw []byte, r *diag.Report) (*YAML[T], bool) {
		file := &YAML[T]{Path: path, places: places{file: path}}
		text, ok := readText(raw, path, r)
		if !ok {
			return file, false
		}
		d := decoder{at: diag.Pos{File: path, Line: 1, Column: 1}, report: r}
		ok = d.decode(text, reflect.ValueOf(&file.Value).Elem())
		file.places = sortedPlaces(path, d.places)
		return file, ok
	})
}

// DecodeYAML decodes YAML that stands inside another file, such as in a
// Markdown fence; at is the place of its first character. Faults become
// findings; ok is false when the text is no YAML, of the wrong shape altogether
// or without a usable value for a required key: who asks what an absent name
// means would report the same fault again.
func DecodeYAML[T any](text []byte, at diag.Pos, r *diag.Report) (decoded *YAML[T], ok bool) {
	at.Line, at.Column = max(at.Line, 1), max(at.Column, 1)
	decoded = &YAML[T]{Path: at.File}
	d := decoder{at: at, report: r}
	ok = d.decode(text, reflect.ValueOf(&decoded.Value).Elem())
	decoded.places = sortedPlaces(at.File, d.places)
	return decoded, ok && !d.incomplete
}
