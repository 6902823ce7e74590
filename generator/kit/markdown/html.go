package markdown

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// blocks renders what must differ from goldmark's own HTML: whatever can be
// wider than the page scrolls in a box of its own, which the keyboard reaches.
type blocks struct{ writer html.Writer }

// RegisterFuncs implements renderer.NodeRenderer.
func (b blocks) RegisterFuncs(register renderer.NodeRendererFuncRegisterer) {
	register.Register(table.KindTable, b.table)
	register.Register(ast.KindFencedCodeBlock, b.code)
	register.Register(ast.KindCodeBlock, b.code)
	register.Register(ast.KindHTMLBlock, nothing)
	register.Register(ast.KindRawHTML, nothing)
}

func (b blocks) table(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		w.WriteString("</table></div>\n")
		return ast.WalkContinue, nil
	}
	w.WriteString(`<div class="table-scroll" tabindex="0" role="region"`)
	if label := tableLabel(node, source); label != "" {
		w.WriteString(` aria-label="`)
		b.writer.RawWrite(w, []byte(label))
		w.WriteByte('"')
	}
	w.WriteString("><table class=\"table\">\n")
	return ast.WalkContinue, nil
}

// tableLabel names a table by its column heads.
func tableLabel(node ast.Node, source []byte) string {
	var heads []string
	if row := node.FirstChild(); row != nil {
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if head := plain(cell, source); head != "" {
				heads = append(heads, head)
			}
		}
	}
	return strings.Join(heads, ", ")
}

func (b blocks) code(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	w.WriteString(`<pre class="code" tabindex="0"><code>`)
	b.writer.RawWrite(w, node.Lines().Value(source))
	w.WriteString("</code></pre>\n")
	return ast.WalkContinue, nil
}

// nothing stands in for raw HTML, which was reported and is dropped.
func nothing(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

// escaped renders inline text alone: escapes and entities resolved, then
// escaped for HTML.
func escaped(value []byte) string {
	var out bytes.Buffer
	w := bufio.NewWriterSize(&out, 64)
	html.DefaultWriter.Write(w, value)
	w.Flush() // into memory: cannot fail
	return out.String()
}
