package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser lists what our Markdown knows: CommonMark and tables, without
// autolinks (a bare address is no link text) and without linkify (quadratic on
// hostile text). Raw HTML is parsed only so that it can be refused.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

func newHTMLRenderer() renderer.Renderer {
	tables := extension.NewTableHTMLRenderer(extension.WithTableCellAlignMethod(extension.TableCellAlignNone))
	return renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(blocks{html.DefaultWriter}, 100), // a lower number wins
		util.Prioritized(tables, 500),
		util.Prioritized(html.NewRenderer(), 1000),
	))
}

func (r *Renderer) parse(source []byte) ast.Node { return r.parser.Parse(text.NewReader(source)) }

// deepest is how many blocks may stand inside each other. goldmark takes
// quadratic time on a line of a hundred thousand ">".
const deepest = 40

// shallow refuses to open a block inside too many others; its mark then stands
// in the text as it was written.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, context parser.Context) (ast.Node, parser.State) {
	if len(context.OpenedBlocks()) >= deepest {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, context)
}

// mostMarks is how many marks may stand between two blank lines. goldmark takes
// quadratic time on marks that match nothing: seconds for fifty thousand, a few
// hundredths of a second for four.
const mostMarks = 4000

// crowded returns the line (from 0) where a run of lines with too many marks
// starts, and how many there are.
func crowded(source []byte) (line, marks int) {
	start, blank := 0, true
	for _, b := range source {
		switch b {
		case '\n':
			line++
			if blank {
				if marks > mostMarks {
					return start, marks
				}
				start, marks = line, 0
			}
			blank = true
			continue
		case ' ', '\t', '\r':
			continue
		case '*', '_', '[', '<', '`':
			marks++
		}
		blank = false
	}
	if marks > mostMarks {
		return start, marks
	}
	return 0, 0
}
