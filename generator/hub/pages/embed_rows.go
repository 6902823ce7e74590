package pages

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// rowsEmbed names rows of a table, as the embeds that show many of them do.
type rowsEmbed struct {
	Table string                      `yaml:"table" check:"required"`
	Where map[string]source.OneOrMore `yaml:"where"` // column: the values whose rows are taken
	Names map[string]string           `yaml:"names"` // of values that are codes
}

// columnEmbed is a column with its head; without one the column's name.
type columnEmbed struct {
	Column string `yaml:"column" check:"required,alone"`
	Label  string `yaml:"label"`
}

func (c columnEmbed) label() string { return cmp.Or(c.Label, heading(c.Column)) }

// heading is a column's name as words: "Annual median".
func heading(column string) string {
	words := strings.ReplaceAll(column, "_", " ")
	return strings.ToUpper(words[:min(1, len(words))]) + words[min(1, len(words)):]
}

// selection is the rows that an embed means, in the table's order, and where
// its keys are written.
type selection struct {
	*body
	rowsEmbed
	dataset *catalog.Dataset
	rows    []source.Row
	pos     func(key string) diag.Pos
}

// choose finds the rows. Columns are those that the embed names, by the keys
// under which they stand.
func (b *body) choose(named rowsEmbed, pos func(string) diag.Pos, columns map[string]string) (*selection, bool) {
	s := &selection{body: b, rowsEmbed: named, dataset: b.Catalog.Dataset(named.Table), pos: pos}
	if s.dataset == nil {
		b.Report.Errorf(pos("table"), "unknown-table", "table %q is not in data/", named.Table).
			Hint("%s", diag.OneOf(named.Table, tableIDs(b.Catalog.Datasets)))
		return nil, false
	}
	for column := range named.Where {
		columns["where."+column] = column
	}
	known := true
	for _, key := range sortedKeys(columns) {
		known = s.has(key, columns[key]) && known
	}
	if !known || !s.valuesKnown() {
		return nil, false
	}
	for row := range s.dataset.Table.Rows() {
		if s.wants(row) {
			s.rows = append(s.rows, row)
		}
	}
	if len(s.rows) == 0 {
		b.Report.Errorf(pos("where"), "no-rows", "no row of %s has all of these values", s.dataset.Table.Path).
			Hint("take one of them out to see which rows there are")
	}
	return s, len(s.rows) > 0
}

// has says whether the table has a column that is named under a key.
func (s *selection) has(key, column string) bool {
	table := s.dataset.Table
	if column == "" || table.Has(column) {
		return true
	}
	s.Report.Errorf(s.pos(key), "unknown-column", "%s has no column %q", table.Path, column).
		Hint("%s", diag.OneOf(column, table.Columns))
	return false
}

// valuesKnown reports values that stand in no row.
func (s *selection) valuesKnown() bool {
	known := true
	for column, values := range sortedMap(s.Where) {
		present := s.valuesOf(column, s.dataset.Table.Rows())
		for i, value := range values {
			if slices.Contains(present, value) {
				continue
			}
			known = false
			s.Report.Errorf(s.pos(catalog.ListKey("where."+column, i, "")), "unknown-value", "no row of %s has %q as its %s", s.dataset.Table.Path, value, column).
				Hint("%s", diag.OneOf(value, present))
		}
	}
	return known
}

func (s *selection) wants(row source.Row) bool {
	for column, values := range s.Where {
		if !slices.Contains(values, row.Text(column)) {
			return false
		}
	}
	return true
}

// described is what the table's description says of a column.
func (s *selection) described(column string) source.Column {
	described, _ := s.dataset.Table.Description.Column(column)
	return described
}

// figures says whether each column holds figures, and reports those that do
// not. A column without a unit is a name, a code or a year.
func (s *selection) figures(columns map[string]string) bool {
	ok := true
	for _, key := range sortedKeys(columns) {
		column := columns[key]
		if s.described(column).Unit != "" {
			continue
		}
		ok = false
		s.Report.Errorf(s.pos(key), "not-a-figure", "%s of %s is no figure: its description has no unit", column, s.dataset.Table.Path).
			Hint("%s", diag.OneOf(column, s.withUnits()))
	}
	return ok
}

func (s *selection) withUnits() []string {
	var all []string
	for _, c := range s.dataset.Table.Description.Columns {
		if c.Unit != "" {
			all = append(all, c.Name)
		}
	}
	return all
}

// fewEnough reports what is too long to be read.
func (s *selection) fewEnough(count, most, limit int) bool {
	if limit < 0 {
		s.Report.Errorf(s.pos("limit"), "out-of-range", "limit is %d; 1 is the least", limit).Hint("leave it out to show all rows")
		return false
	}
	if limit > 0 {
		count = min(count, limit)
	}
	if count <= most {
		return true
	}
	s.Report.Errorf(s.pos("table"), "too-many-rows", "%d rows of %s are shown here; readers can follow %d", count, s.dataset.Table.Path, most).
		Hint("name values under where: to take fewer, or sort: by a column and add limit: %d", most)
	return false
}
