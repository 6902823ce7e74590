package toolkit

import "sectorhub/generator/kit/office"

// Brief is a page of figures as a text for Word: every figure is printed
// already, as the page prints it.
type Brief struct {
	Title    string
	Subject  string
	Language string
	Name     string // of the hub, below each page
	Lead     string
	Sections []Section
}

// Section is a part of a brief: paragraphs, then points, then a table, then
// small print.
type Section struct {
	Heading string
	Text    []string
	Points  []string
	Table   *BriefTable
	Notes   []string
}

// BriefTable is a table of printed figures. The first column names the row.
type BriefTable struct {
	Caption string
	Header  []string
	Rows    [][]string
	Widths  []float64
}

// Word is the brief as a text for Word.
func (b Brief) Word() office.Document {
	d := office.Document{Title: b.Title, Subject: b.Subject, Language: b.Language, Footer: b.Title + " · " + b.Name}
	add := func(kind office.BlockKind, text string) {
		if text != "" {
			d.Blocks = append(d.Blocks, office.Block{Kind: kind, Level: 1, Runs: plain(text)})
		}
	}
	add(office.Paragraph, b.Lead)
	for _, s := range b.Sections {
		add(office.Heading, s.Heading)
		for _, text := range s.Text {
			add(office.Paragraph, text)
		}
		for _, text := range s.Points {
			d.Blocks = append(d.Blocks, office.Block{Kind: office.Item, Runs: plain(text)})
		}
		if s.Table != nil && len(s.Table.Rows) > 0 {
			d.Blocks = append(d.Blocks, office.Block{Kind: office.Grid, Table: s.Table.office()})
		}
		for _, note := range s.Notes {
			add(office.Note, note)
		}
	}
	return d
}

func plain(text string) []office.Run { return []office.Run{{Text: text}} }

func (t BriefTable) office() *office.Table {
	made := &office.Table{Caption: t.Caption, Header: cellsOf(t.Header), Widths: t.Widths}
	for _, row := range t.Rows {
		made.Rows = append(made.Rows, cellsOf(row))
	}
	return made
}

func cellsOf(texts []string) [][]office.Run {
	cells := make([][]office.Run, len(texts))
	for i, text := range texts {
		if text != "" {
			cells[i] = plain(text)
		}
	}
	return cells
}
