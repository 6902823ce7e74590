package source

import (
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// Description reads the description of the table at path ("data/wages.csv", or
// its "data/wages.yaml").
func (t *Tree) Description(file string, r *diag.Report) (*Description, bool) {
	file = strings.TrimSuffix(file, path.Ext(file)) + ".yaml"
	return remember(t, file, nil, r, func(raw []byte, r *diag.Report) (*Description, bool) {
		description := &Description{places: places{file: file}}
		text, ok := readText(raw, file, r)
		if !ok {
			return description, false
		}
		d := decoder{at: diag.Pos{File: file, Line: 1, Column: 1}, report: r}
		ok = d.decode(text, reflect.ValueOf(description).Elem())
		description.places = sortedPlaces(file, d.places)
		if ok {
			description.check(r)
		}
		return description, ok
	})
}

// Pos is the place of a key's value, as in Document.Pos: "vintage",
// "columns.2.unit".
func (d *Description) Pos(key string) diag.Pos { return d.places.pos(key) }

// Column returns the column of that name.
func (d *Description) Column(name string) (Column, bool) {
	i := slices.IndexFunc(d.Columns, func(c Column) bool { return c.Name == name })
	if i < 0 {
		return Column{}, false
	}
	return d.Columns[i], true
}

func (d *Description) names() []string {
	names := make([]string, len(d.Columns))
	for i, column := range d.Columns {
		names[i] = column.Name
	}
	return names
}

// Refused says whether a row with these values is to be left out, and why.
func (d *Description) Refused(values map[string]string) (reason string, refused bool) {
	for _, refuse := range d.Refuse {
		all := len(refuse.Where) > 0
		for column, pattern := range refuse.Where {
			value, ok := values[column]
			all = all && ok && matches(pattern, value)
		}
		if all {
			return refuse.Reason, true
		}
	}
	return "", false
}

// matches compares a value with one that may end in a star and in which a
// question mark stands for any character: "????" are all codes of four digits.
func matches(pattern, value string) bool {
	pattern, open := strings.CutSuffix(pattern, "*")
	if len(value) < len(pattern) || !open && len(value) > len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if pattern[i] != value[i] && pattern[i] != '?' {
			return false
		}
	}
	return true
}

// check reports what the shape of a description does not tell: columns named
// twice or not at all, units and reasons that do not exist.
func (d *Description) check(r *diag.Report) {
	lines := map[string]int{}
	for i, column := range d.Columns {
		at := fmt.Sprintf("columns.%d", i)
		if pos := d.Pos(at + ".name"); column.Name != "" && lines[column.Name] > 0 {
			r.Errorf(pos, "duplicate-key", "column %s is described twice; the first time in line %d", column.Name, lines[column.Name]).
				Hint("keep one of the two")
		} else {
			lines[column.Name] = pos.Line
		}
		column.check(d, at, r)
	}
	for i := range d.Key {
		d.checkColumn(d.Key[i], fmt.Sprintf("key.%d", i), r)
	}
	for i, refuse := range d.Refuse {
		d.checkWhere(refuse.Where, fmt.Sprintf("refuse.%d.where", i), r)
	}
	for i, control := range d.Controls {
		d.checkWhere(control.Where, fmt.Sprintf("controls.%d.where", i), r)
		d.checkColumn(control.Sum, fmt.Sprintf("controls.%d.sum", i), r)
	}
}

func (c Column) check(d *Description, at string, r *diag.Report) {
	if c.Unit != "" && !slices.Contains(figure.Units, figure.Unit(c.Unit)) {
		r.Errorf(d.Pos(at+".unit"), "unknown-value", "unit cannot be %q", clip(c.Unit)).
			Hint("%s", didYouMean(c.Unit, words(figure.Units), "write one of"))
	}
	for _, mark := range sortedKeys(c.Missing) {
		reason := c.Missing[mark].Reason
		if reason != "" && !slices.Contains(figure.Reasons, reason) {
			r.Errorf(d.Pos(at+".missing."+mark), "unknown-value", "a missing value's reason cannot be %q", clip(string(reason))).
				Hint("%s", didYouMean(string(reason), words(figure.Reasons), "write one of"))
		}
	}
	if table, column, ok := strings.Cut(c.References, "."); c.References != "" && (!ok || table == "" || column == "") {
		r.Errorf(d.Pos(at+".references"), "wrong-type", "references must be a table and a column, not %q", clip(c.References)).
			Hint("write the two with a point between them: clusters.id")
	}
}

func (d *Description) checkColumn(name, at string, r *diag.Report) {
	if _, ok := d.Column(name); ok || name == "" {
		return
	}
	r.Errorf(d.Pos(at), "unknown-column", "there is no column %s", clip(name)).
		Hint("%s", didYouMean(name, d.names(), "the columns are"))
}

func (d *Description) checkWhere(where map[string]string, at string, r *diag.Report) {
	for _, name := range sortedKeys(where) {
		d.checkColumn(name, at+"."+name, r)
	}
}

func words[W ~string](list []W) []string {
	all := make([]string, len(list))
	for i, word := range list {
		all[i] = string(word)
	}
	return all
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
