package pages

import (
	"fmt"

	"sectorhub/generator/kit/chart"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// tableEmbed shows columns of some rows of a table. The first column heads
// each row.
type tableEmbed struct {
	rowsEmbed
	orderEmbed
	Caption string        `yaml:"caption" check:"required"`
	Columns []columnEmbed `yaml:"columns" check:"required"`
	Note    string        `yaml:"note"`
}

// tableView is a table inside a text.
type tableView struct {
	ID     string
	Table  chart.Table
	Notes  []string
	Source site.Source
}

// mostTableRows is how many rows a reader scrolls through inside a text.
const mostTableRows = 100

// table is the embed that shows rows of a table as they are.
func (b *body) table(e markdown.Embed, p *part) bool {
	read, ok := source.DecodeYAML[tableEmbed]([]byte(e.Text), e.Body, b.Report)
	if !ok {
		return false
	}
	named := read.Value
	columns, shown := map[string]string{"sort.column": named.Sort.Column}, []string{}
	for i, c := range named.Columns {
		columns[fmt.Sprintf("columns.%d.column", i)] = c.Column
		shown = append(shown, c.Column)
	}
	s, ok := b.choose(named.rowsEmbed, read.Pos, columns)
	if !ok || !s.namesKnown(shown...) || !s.fewEnough(len(s.rows), mostTableRows, named.Limit) {
		return false
	}
	s.sorted(named.Sort)
	view := s.tableView(named)
	view.Source = s.told()
	p.Table = &view
	return true
}

func (s *selection) tableView(named tableEmbed) tableView {
	t := tableView{ID: s.partID("table-", named.Caption), Table: chart.Table{Caption: named.Caption}}
	for _, c := range named.Columns {
		t.Table.Header = append(t.Table.Header, c.label())
	}
	rows := s.rows
	if named.Limit > 0 && named.Limit < len(rows) {
		rows = rows[:named.Limit]
		t.Notes = append(t.Notes, s.t("embed.shown", s.Locale.Number(float64(named.Limit), 0), s.Locale.Number(float64(len(s.rows)), 0)))
	}
	for _, row := range rows {
		var cells []chart.Cell
		head := s.name(named.Columns[0].Column, row.Text(named.Columns[0].Column))
		for i, c := range named.Columns {
			cells = append(cells, s.cell(row, c, head, i == 0))
		}
		t.Table.Rows = append(t.Table.Rows, cells)
	}
	t.Notes = append(t.Notes, noted(named.Note)...)
	return t
}

// cell is what stands in a row and a column: a figure, why there is none, or
// words. What heads a row is words always.
func (s *selection) cell(row source.Row, c columnEmbed, head string, first bool) chart.Cell {
	f := row.Figure(c.Column).Named(c.label() + ", " + head)
	if first || s.described(c.Column).Unit == "" && f.Missing == figure.Present {
		return chart.Cell{Text: s.name(c.Column, row.Text(c.Column))}
	}
	s.page.Figures = append(s.page.Figures, f)
	return chart.Cell{Text: s.show(f), Figure: &f}
}
