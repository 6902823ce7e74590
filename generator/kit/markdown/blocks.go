package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// BlockKind says what a block is.
type BlockKind string

const (
	HeadingBlock   BlockKind = "heading"
	ParagraphBlock BlockKind = "paragraph"
	ItemBlock      BlockKind = "item"
	TableBlock     BlockKind = "table"
)

// Block is a block of a document without markup, for files that are no pages.
type Block struct {
	Kind    BlockKind
	Level   int  // of a heading as written, from 2; of an item, from 0
	Ordered bool // an item of a numbered list
	List    int  // which numbered list, from 1
	Spans   []Span
	Header  [][]Span   // of a table
	Rows    [][][]Span // of a table
}

// Span is a stretch of text in one form.
type Span struct {
	Text         string
	Bold, Italic bool
	Link         string // the address as it is written
}

// Blocks returns a document's headings, paragraphs, list items and tables in
// their order. A quote counts as paragraphs; code, pictures and embeds are left
// out. Faults are Render's affair.
func (r *Renderer) Blocks(text []byte) []Block {
	b := &blocksOf{source: clean(text)}
	if _, marks := crowded(b.source); marks > 0 {
		return nil
	}
	b.children(r.parse(b.source), -1, false)
	return b.blocks
}

// blocksOf collects the blocks of one document.
type blocksOf struct {
	source []byte
	blocks []Block
	lists  int // numbered lists so far
}

func (b *blocksOf) children(parent ast.Node, level int, ordered bool) {
	b.siblings(parent.FirstChild(), level, ordered)
}

func (b *blocksOf) siblings(first ast.Node, level int, ordered bool) {
	for node := first; node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Heading:
			b.add(Block{Kind: HeadingBlock, Level: max(2, node.Level), Spans: b.spans(node)})
		case *ast.List:
			if node.IsOrdered() {
				b.lists++
			}
			b.children(node, level+1, node.IsOrdered())
		case *ast.ListItem:
			b.item(node, level, ordered)
		case *ast.Blockquote:
			b.children(node, level, ordered)
		case *ast.Paragraph, *ast.TextBlock:
			b.add(Block{Kind: ParagraphBlock, Spans: b.spans(node)})
		case *tables.Table:
			b.table(node)
		}
	}
}

func (b *blocksOf) add(block Block) {
	if len(block.Spans) > 0 || block.Kind == TableBlock {
		b.blocks = append(b.blocks, block)
	}
}

// item adds an item's first paragraph as the item, and what follows behind it.
func (b *blocksOf) item(item ast.Node, level int, ordered bool) {
	list := 0
	if ordered {
		list = b.lists
	}
	first := item.FirstChild()
	if first == nil {
		return
	}
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		b.add(Block{Kind: ItemBlock, Level: level, Ordered: ordered, List: list, Spans: b.spans(first)})
		first = first.NextSibling()
	}
	b.siblings(first, level, ordered)
}

func (b *blocksOf) table(table ast.Node) {
	block := Block{Kind: TableBlock}
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]Span
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, b.spans(cell))
		}
		if row.Kind() == tables.KindTableHeader {
			block.Header = cells
		} else {
			block.Rows = append(block.Rows, cells)
		}
	}
	b.add(block)
}

// spans reads a block's text with its forms. Neighbors of one form are one.
func (b *blocksOf) spans(node ast.Node) []Span {
	var spans []Span
	b.inline(node, Span{}, &spans)
	return trimmed(spans)
}

func (b *blocksOf) inline(parent ast.Node, form Span, spans *[]Span) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		inside := form
		switch node := node.(type) {
		case *ast.Text:
			var out strings.Builder
			writeText(&out, node.Value(b.source), node.IsRaw() || parent.Kind() == ast.KindCodeSpan)
			if node.SoftLineBreak() || node.HardLineBreak() {
				out.WriteByte(' ')
			}
			form.Text = out.String()
			*spans = join(*spans, form)
			form.Text = ""
			continue
		case *ast.Emphasis:
			inside.Bold, inside.Italic = form.Bold || node.Level == 2, form.Italic || node.Level == 1
		case *ast.Link:
			inside.Link = html.UnescapeString(string(node.Destination))
		case *ast.Image:
			continue
		}
		b.inline(node, inside, spans)
	}
}

func join(spans []Span, next Span) []Span {
	if n := len(spans); n > 0 {
		last := spans[n-1]
		last.Text = next.Text
		if last == next {
			spans[n-1].Text += next.Text
			return spans
		}
	}
	return append(spans, next)
}

// trimmed drops white space around a block's text.
func trimmed(spans []Span) []Span {
	for len(spans) > 0 && strings.TrimSpace(spans[len(spans)-1].Text) == "" {
		spans = spans[:len(spans)-1]
	}
	if n := len(spans); n > 0 {
		spans[0].Text = strings.TrimLeft(spans[0].Text, " ")
		spans[n-1].Text = strings.TrimRight(spans[n-1].Text, " ")
	}
	return spans
}
