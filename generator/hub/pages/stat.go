package pages

import (
	"strings"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
)

// statEmbed names one cell of a table.
type statEmbed struct {
	Table    string            `yaml:"table" check:"required"`
	Where    map[string]string `yaml:"where" check:"required"` // column: value; must fit one row
	Column   string            `yaml:"column" check:"required"`
	Label    string            `yaml:"label" check:"required"`
	Sentence string            `yaml:"sentence"`
}

// stat is the embed that shows one cell of a table with its source.
func (b *body) stat(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[statEmbed]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	named := read.Value
	dataset := b.Catalog.Dataset(named.Table)
	if dataset == nil {
		b.Report.Errorf(read.Pos("table"), "unknown-table", "table %q is not in data/", named.Table).
			Hint("%s", diag.OneOf(named.Table, tableIDs(b.Catalog.Datasets)))
		return false
	}
	row, ok := b.statRow(read, dataset)
	if !ok {
		return false
	}
	from := b.source(named.Table, "")
	b.page.Sources = addSource(b.page.Sources, from)
	p.Stat = &stat{Label: named.Label, Figure: row.Figure(named.Column).Named(named.Label), Sentence: named.Sentence, Source: from}
	b.page.Figures = append(b.page.Figures, p.Stat.Figure)
	return true
}

func tableIDs(datasets []*catalog.Dataset) []string {
	ids := make([]string, len(datasets))
	for i, d := range datasets {
		ids[i] = d.ID
	}
	return ids
}

// statRow finds the one row that an embed means.
func (b *body) statRow(read *source.YAML[statEmbed], dataset *catalog.Dataset) (source.Row, bool) {
	named, table := read.Value, dataset.Table
	keys := map[string]string{named.Column: "column"} // where each column is named
	for column := range named.Where {
		keys[column] = "where." + column
	}
	for _, column := range sortedKeys(keys) {
		if !table.Has(column) {
			b.Report.Errorf(read.Pos(keys[column]), "unknown-column", "%s has no column %q", table.Path, column).
				Hint("%s", diag.OneOf(column, table.Columns))
			return source.Row{}, false
		}
	}
	var found source.Row
	count := 0
	for row := range table.Rows() {
		if fits(row, named.Where) {
			found = row
			count++
		}
	}
	if count != 1 {
		b.Report.Errorf(read.Pos("where"), "not-one-row", "%d rows of %s fit %s", count, table.Path, conditions(named.Where)).
			Hint("name columns and values under where: that fit one row alone")
	}
	return found, count == 1
}

func fits(row source.Row, where map[string]string) bool {
	for column, value := range where {
		if row.Text(column) != value {
			return false
		}
	}
	return true
}

func conditions(where map[string]string) string {
	var all []string
	for _, column := range sortedKeys(where) {
		all = append(all, column+" "+where[column])
	}
	return strings.Join(all, ", ")
}
