package pages

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// sortedMap yields a map in the order of its keys.
func sortedMap[V any](m map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if !yield(key, m[key]) {
				return
			}
		}
	}
}

// valuesOf are the values of a column, each once: in the order in which an
// embed lists them, else in that of the rows.
func (s *selection) valuesOf(column string, rows iter.Seq[source.Row]) []string {
	var all []string
	seen := map[string]bool{}
	for row := range rows {
		if value := row.Text(column); !seen[value] {
			seen[value] = true
			all = append(all, value)
		}
	}
	return all
}

// listed are the values of a column in the chosen rows, as the embed lists
// them when it does.
func (s *selection) listed(column string) []string {
	values := s.valuesOf(column, slices.Values(s.rows))
	if order := s.Where[column]; len(order) > 1 {
		slices.SortStableFunc(values, func(a, b string) int { return slices.Index(order, a) - slices.Index(order, b) })
	}
	return values
}

// namesKnown reports names of values that are not shown.
func (s *selection) namesKnown(columns ...string) bool {
	var shown []string
	for _, column := range columns {
		if column != "" {
			shown = append(shown, s.valuesOf(column, slices.Values(s.rows))...)
		}
	}
	known := true
	for value := range sortedMap(s.Names) {
		known = s.shows("names."+value, value, shown) && known
	}
	return known
}

// shows says whether a value that stands under a key is among those shown.
func (s *selection) shows(key, value string, shown []string) bool {
	if slices.Contains(shown, value) {
		return true
	}
	s.Report.Errorf(s.pos(key), "unknown-value", "%q is not among the values shown here", value).
		Hint("%s", diag.OneOf(value, shown))
	return false
}

// name is what a reader calls a value of a column: the embed's own name, that
// in the table which the column refers to, or that of an area or a job.
func (s *selection) name(column, value string) string {
	if name, ok := s.Names[value]; ok {
		return name
	}
	if name := s.referred(column, value); name != "" {
		return name
	}
	for _, c := range s.Catalog.Counties {
		if c.FIPS == value && column == "area" {
			return c.Name
		}
	}
	if o := s.Catalog.OccupationBySOC(value); o != nil && column == "occupation" {
		return o.Title
	}
	return value
}

// referred is the name in the row of another table that a cell refers to.
func (s *selection) referred(column, value string) string {
	table, key, ok := strings.Cut(s.described(column).References, ".")
	dataset := s.Catalog.Dataset(table)
	if !ok || dataset == nil {
		return ""
	}
	for row := range dataset.Table.Rows() {
		if row.Text(key) != value {
			continue
		}
		for _, called := range []string{"name", "title"} {
			if name := row.Text(called); name != "" {
				return name
			}
		}
	}
	return ""
}

// longestID keeps addresses of files readable.
const longestID = 60

// partID is an id made of a title that no part before has. It begins with a
// word that sets it apart from the ids of headings.
func (b *body) partID(prefix, title string) string {
	id := prefix + slug.Of(title)
	if len(id) > longestID {
		id = id[:longestID]
		id = id[:max(strings.LastIndexByte(id, '-'), len(prefix))]
	}
	id = strings.TrimSuffix(id, "-")
	unique := id
	for n := 2; b.hasID(unique); n++ {
		unique = id + "-" + strconv.Itoa(n)
	}
	return unique
}

func (b *body) hasID(id string) bool {
	return slices.ContainsFunc(b.page.Headings, func(h site.Heading) bool { return h.ID == id }) ||
		slices.ContainsFunc(b.parts, func(p part) bool { return p.Chart != nil && p.Chart.ID == id || p.Table != nil && p.Table.ID == id })
}
