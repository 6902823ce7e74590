package toolkit

import (
	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/office"
)

// Word is a document as a text for Word: its body and nothing else.
func (m Maker) Word(d *catalog.Document) office.Document {
	letter := m.IsLetter(d)
	text := office.Document{
		Title: d.Title, Subject: d.Summary, Language: m.Language,
		Untitled: letter, Blocks: m.blocks(d),
	}
	if !letter { // it is the sender's own paper
		text.Footer = d.Title + " · " + m.Name
	}
	return text
}

// blocks are a document's body for an office program.
func (m Maker) blocks(d *catalog.Document) []office.Block {
	var all []office.Block
	for _, b := range m.Markdown.Blocks(d.Body) {
		block := office.Block{Level: b.Level, Ordered: b.Ordered, List: b.List, Runs: m.runs(d, b.Spans)}
		switch b.Kind {
		case markdown.HeadingBlock:
			block.Kind, block.Level = office.Heading, b.Level-1
		case markdown.ItemBlock:
			block.Kind = office.Item
		case markdown.TableBlock:
			block.Kind, block.Table = office.Grid, m.table(d, b)
		default:
			block.Kind = office.Paragraph
		}
		all = append(all, block)
	}
	return all
}

func (m Maker) table(d *catalog.Document, b markdown.Block) *office.Table {
	table := &office.Table{Header: m.cells(d, b.Header), Widths: widths(b)}
	for _, row := range b.Rows {
		table.Rows = append(table.Rows, m.cells(d, row))
	}
	return table
}

func (m Maker) cells(d *catalog.Document, row [][]markdown.Span) [][]office.Run {
	cells := make([][]office.Run, len(row))
	for i, spans := range row {
		cells[i] = m.runs(d, spans)
	}
	return cells
}

// runs cuts spans at their blanks.
func (m Maker) runs(d *catalog.Document, spans []markdown.Span) []office.Run {
	var runs []office.Run
	for _, span := range spans {
		text, from := span.Text, 0
		run := office.Run{Bold: span.Bold, Italic: span.Italic, Link: span.Link}
		if rooted(span.Link) {
			run.Link = m.Absolute(span.Link)
		}
		add := func(part string) {
			if run.Text = part; part != "" {
				runs = append(runs, run)
			}
		}
		for _, at := range catalog.Blank.FindAllStringSubmatchIndex(text, -1) {
			f, ok := field(d, text[at[2]:at[3]])
			if !ok {
				continue
			}
			add(text[from:at[0]])
			runs = append(runs, office.Run{Text: Placeholder(f), Bold: span.Bold, Italic: span.Italic, Field: f.ID, Label: f.Label})
			from = at[1]
		}
		add(text[from:])
	}
	return runs
}

// What a column of a table asks for, in characters. One to write into gets
// room, and a long one breaks its lines.
const (
	emptyColumn   = 18
	longestColumn = 44
	narrowest     = 6
)

// widths shares a page among the columns by what stands in them.
func widths(b markdown.Block) []float64 {
	all := make([]float64, len(b.Header))
	sum := 0.0
	for i, head := range b.Header {
		all[i] = max(narrowest, longestWord(length(head)))
		filled, longest := false, 0
		for _, row := range b.Rows {
			if i < len(row) {
				filled = filled || length(row[i]) > 0
				longest = max(longest, length(row[i]))
			}
		}
		if !filled {
			longest = max(emptyColumn, longest)
		}
		all[i] = min(max(all[i], float64(longest+2)), longestColumn)
		sum += all[i]
	}
	for i := range all {
		all[i] /= sum
	}
	return all
}

// longestWord is about how much of a head must stand on one line.
func longestWord(head int) float64 { return min(float64(head)+2, 12) }

func length(spans []markdown.Span) int {
	n := 0
	for _, span := range spans {
		n += len([]rune(span.Text))
	}
	return n
}
