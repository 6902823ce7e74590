package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"sectorhub/generator/kit/diag"
)

// fence decides whether a fenced block is an embed or code.
func (r *review) fence(fence *ast.FencedCodeBlock) {
	pos := r.at.rest(fence.Pos())
	body, end := r.extent(fence)
	if len(bytes.TrimSpace(r.source[end:])) == 0 {
		r.report.Errorf(pos, "unclosed-fence", "this fence is never closed: everything after it is inside").
			Hint("put the same marks on a line of their own below its last line")
	}
	info := ""
	if fence.Info != nil {
		info = strings.TrimSpace(string(fence.Info.Value(r.source)))
	}
	switch {
	case !slices.Contains(r.embeds, info):
		r.unknown(info, pos)
	case fence.Parent().Kind() != ast.KindDocument:
		r.report.Errorf(pos, "misplaced-embed", "%q stands inside a list or a quote", info).
			Hint("let it start at the beginning of a line, with a blank line above")
	default:
		r.embedOf[fence] = &Embed{info, string(fence.Lines().Value(r.source)), pos, r.at.pos(body, 0)}
	}
}

// extent returns where a fence's content starts and ends, without its marks.
func (r *review) extent(fence *ast.FencedCodeBlock) (start, end int) {
	if lines := fence.Lines(); lines.Len() > 0 {
		return lines.At(0).Start, lines.At(lines.Len() - 1).Stop
	}
	mark := r.source[max(0, fence.Pos()):]
	if eol := bytes.IndexByte(mark, '\n'); eol >= 0 {
		start = fence.Pos() + eol + 1
		return start, start
	}
	return len(r.source), len(r.source)
}

// unknown warns of an info string that is nearly the name of an embed.
func (r *review) unknown(info string, pos diag.Pos) {
	words := strings.Fields(info)
	if len(words) == 0 {
		return
	}
	if hint := diag.DidYouMean(words[0], r.embeds); hint != "" {
		r.report.Warnf(pos, "unknown-embed", "%q is no embed; the fence is shown as code", info).Hint("%s", hint)
	}
}
