package markdown

import (
	"bufio"
	"bytes"
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
)

// parts renders the document's blocks in order and cuts it at each embed. An
// embed stands at top level, so every piece of HTML between is balanced.
func (r *Renderer) parts(document ast.Node, review *review) []Part {
	var parts []Part
	var out bytes.Buffer
	w := bufio.NewWriter(&out)
	flush := func() {
		w.Flush() // into memory: cannot fail
		if html := bytes.TrimSpace(out.Bytes()); len(html) > 0 {
			parts = append(parts, Part{HTML: template.HTML(html)})
		}
		out.Reset()
	}
	for block := document.FirstChild(); block != nil; block = block.NextSibling() {
		if embed := review.embedOf[block]; embed != nil {
			flush()
			parts = append(parts, Part{Embed: embed})
			continue
		}
		if err := r.renderer.Render(w, review.source, block); err != nil {
			panic(fmt.Sprintf("markdown: rendering into memory failed: %v", err))
		}
	}
	flush()
	return parts
}
