package markdown

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"sectorhub/generator/kit/slug"
)

// plain returns what a reader reads of a node's inline content, with single
// spaces; an image reads as its alternative.
func plain(node ast.Node, source []byte) string {
	var out strings.Builder
	writePlain(&out, node, source)
	return strings.Join(strings.Fields(out.String()), " ")
}

func writePlain(out *strings.Builder, node ast.Node, source []byte) {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			writeText(out, child.Value(source), child.IsRaw() || node.Kind() == ast.KindCodeSpan)
			if child.SoftLineBreak() || child.HardLineBreak() {
				out.WriteByte(' ')
			}
		default:
			writePlain(out, child, source)
		}
	}
}

// writeText resolves escapes and entities exactly as the HTML does, by asking
// for the HTML where the text holds any.
func writeText(out *strings.Builder, value []byte, raw bool) {
	if raw || !bytes.ContainsAny(value, `\&`) {
		out.Write(value)
		return
	}
	out.WriteString(html.UnescapeString(escaped(value)))
}

// countWords counts what holds a letter or a digit.
func countWords(text string) int {
	words, inside := 0, false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			inside = false
		case !inside && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			inside = true
			words++
		}
	}
	return words
}

// ids makes the ids of one document's headings.
type ids struct {
	taken map[string]bool
	last  map[string]int // the number last tried for a text
}

// id returns an id made from a heading's text: ASCII letters and digits joined
// by hyphens. A text that comes again gets a number, so ids depend only on the
// headings above and stay when something is added below.
func (i ids) id(text string) string {
	base := slug.Of(text)
	if base == "" {
		base = "section"
	}
	id := base
	for i.taken[id] {
		i.last[base] = max(2, i.last[base]+1)
		id = base + "-" + strconv.Itoa(i.last[base])
	}
	i.taken[id] = true
	return id
}
