package render

import (
	"strings"
	"text/template/parse"

	"sectorhub/generator/kit/diag"
)

// CheckStrings reports each word of the interface that a layout asks for and a
// language does not have, where the layout asks for it.
func (r *Renderer) CheckStrings(report *diag.Report) {
	for _, l := range r.locales {
		for _, f := range r.layouts.files {
			for _, call := range f.stringCalls() {
				if !l.Has(call.key) {
					report.Errorf(call.pos, "missing-string", "layouts/strings/%s.yaml has no text %q", l.Lang, call.key)
				}
			}
		}
	}
}

// ReportedStrings says which keys CheckStrings looks at, so that they need not
// be said again when a page asks for one.
func (r *Renderer) ReportedStrings() map[string]bool {
	keys := map[string]bool{}
	for _, f := range r.layouts.files {
		for _, call := range f.stringCalls() {
			keys[call.key] = true
		}
	}
	return keys
}

// stringCall is one {{t "key"}} in a layout.
type stringCall struct {
	key string
	pos diag.Pos
}

// stringForms are the ends of the keys that each function asks for.
var stringForms = map[string][]string{"t": {""}, "plural": {".one", ".other"}}

func (f file) stringCalls() []stringCall {
	var calls []stringCall
	for _, tree := range f.trees {
		walk(tree.Root, func(node parse.Node) {
			command, ok := node.(*parse.CommandNode)
			if !ok || len(command.Args) < 2 {
				return
			}
			name, _ := command.Args[0].(*parse.IdentifierNode)
			key, _ := command.Args[1].(*parse.StringNode)
			if name == nil || key == nil {
				return
			}
			for _, form := range stringForms[name.Ident] {
				calls = append(calls, stringCall{key.Text + form, f.pos(int(key.Position()), len(key.Quoted))})
			}
		})
	}
	return calls
}

// pos is the place of a byte offset.
func (f file) pos(offset, width int) diag.Pos {
	before := f.text[:min(offset, len(f.text))]
	line := 1 + strings.Count(before, "\n")
	column := 1 + len([]rune(before[strings.LastIndex(before, "\n")+1:]))
	return diag.Pos{File: f.path, Line: line, Column: column, Width: width}
}

// Place finds the first layout that holds text literally, such as the address
// in a link, so that a fault on every page can be reported once, at its cause.
func (r *Renderer) Place(text string) (diag.Pos, bool) {
	for _, f := range r.layouts.files {
		if at := strings.Index(f.text, text); at >= 0 {
			return f.pos(at, len([]rune(text))), true
		}
	}
	return diag.Pos{}, false
}

// walk visits node and everything below it.
func walk(node parse.Node, visit func(parse.Node)) {
	visit(node)
	switch n := node.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.PipeNode:
		for _, command := range n.Cmds {
			walk(command, visit)
		}
	case *parse.CommandNode:
		for _, argument := range n.Args {
			walk(argument, visit)
		}
	case *parse.IfNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.TemplateNode:
		if n.Pipe != nil {
			walk(n.Pipe, visit)
		}
	}
}

func walkBranch(n *parse.BranchNode, visit func(parse.Node)) {
	walk(n.Pipe, visit)
	walk(n.List, visit)
	if n.ElseList != nil {
		walk(n.ElseList, visit)
	}
}
