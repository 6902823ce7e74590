package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"

	"sectorhub/generator/kit/diag"
)

// review walks a parsed document once, in the order it is read. It gathers what
// the page needs, reports what is wrong and prepares the tree for rendering:
// what may not be published is taken out, and attributes are set.
type review struct {
	embeds []string
	source []byte
	at     place
	report *diag.Report

	ids     ids
	level   int // of the heading above; the page's title is level 1
	lines   strings.Builder
	embedOf map[ast.Node]*Embed
	done    Rendered
}

func newReview(embeds []string, source []byte, at place, report *diag.Report) *review {
	return &review{
		embeds: embeds, source: source, at: at, report: report,
		ids:     ids{map[string]bool{}, map[string]int{}},
		level:   1,
		embedOf: map[ast.Node]*Embed{},
	}
}

func (r *review) document(document ast.Node) Rendered {
	r.blocks(document)
	r.done.Text = strings.TrimSuffix(r.lines.String(), "\n")
	r.done.Words = countWords(r.done.Text)
	return r.done
}

func (r *review) blocks(parent ast.Node) {
	for block, next := parent.FirstChild(), ast.Node(nil); block != nil; block = next {
		next = block.NextSibling() // before the block is taken out
		switch block := block.(type) {
		case *ast.Heading:
			r.heading(block)
		case *ast.Paragraph, *ast.TextBlock:
			r.prose(block)
		case *ast.FencedCodeBlock:
			r.fence(block)
		case *ast.HTMLBlock:
			r.htmlBlock(block)
		case *table.Table:
			r.table(block)
		default:
			r.blocks(block)
		}
	}
}

func (r *review) prose(block ast.Node) {
	r.inlines(block)
	if !block.HasChildren() { // held nothing but raw HTML
		remove(block)
		return
	}
	r.line(plain(block, r.source))
}

// line adds one line of plain text.
func (r *review) line(text string) {
	if strings.TrimSpace(text) != "" {
		r.lines.WriteString(text)
		r.lines.WriteByte('\n')
	}
}

func (r *review) heading(heading *ast.Heading) {
	r.inlines(heading)
	pos := r.at.rest(heading.Pos())
	text := plain(heading, r.source)
	if text == "" {
		r.report.Errorf(pos, "empty-heading", "this heading has no text").Hint("write its text or delete it")
		remove(heading)
		return
	}
	r.outline(heading, pos)
	id := r.ids.id(text)
	heading.SetAttributeString("id", []byte(id))
	r.done.Headings = append(r.done.Headings, Heading{heading.Level, id, text, pos})
	r.line(text)
}

// outline reports what breaks the order of headings, which a screen reader's
// user moves by.
func (r *review) outline(heading *ast.Heading, pos diag.Pos) {
	if heading.Level == 1 {
		r.report.Errorf(pos, "heading-one", "a heading of level 1 stands in the text").
			Hint("the page's title is its heading of level 1; begin with ##")
		heading.Level = 2
	}
	if heading.Level > r.level+1 {
		r.report.Errorf(pos, "heading-skipped", "a heading of level %d follows one of level %d", heading.Level, r.level).
			Hint("write %s", strings.Repeat("#", r.level+1))
	}
	r.level = heading.Level
}

func (r *review) table(node *table.Table) {
	for row := node.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			r.inlines(cell)
			cells = append(cells, plain(cell, r.source))
			r.cell(cell, row.Kind() == table.KindTableHeader)
		}
		r.line(strings.Join(cells, "\t"))
	}
}

// cell says what a column head heads, and aligns by a class: an inline style
// would break the Content-Security-Policy.
func (r *review) cell(node ast.Node, head bool) {
	if head {
		node.SetAttributeString("scope", []byte("col"))
	}
	if cell, ok := node.(*table.TableCell); ok && cell.Alignment != table.AlignNone {
		node.SetAttributeString("class", []byte("align-"+cell.Alignment.String()))
	}
}

func remove(node ast.Node) { node.Parent().RemoveChild(node.Parent(), node) }

// unwrap puts a node's children in its place.
func unwrap(node ast.Node) {
	parent := node.Parent()
	for child := node.FirstChild(); child != nil; child = node.FirstChild() {
		parent.InsertBefore(parent, node, child)
	}
	parent.RemoveChild(parent, node)
}
