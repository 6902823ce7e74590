package render

import (
	"html/template"
	"text/template/parse"
)

// fold works out what is the same on every page of a language: {{t "key"}},
// {{asset "name"}}, {{integrity "name"}} and {{icon "name"}} with nothing but
// texts become text. Calls are half the cost of a page, and these are most of
// them. What fails is left, so that making a page says where.
//
// The words are escaped for HTML text and quoted attributes: layouts must not
// put them inside a script element.
func fold(tree *parse.Tree, functions template.FuncMap) {
	walk(tree.Root, func(node parse.Node) {
		list, ok := node.(*parse.ListNode)
		if !ok || list == nil {
			return
		}
		for i, child := range list.Nodes {
			if text, ok := constant(child, functions); ok {
				list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: child.Position(), Text: []byte(text)}
			}
		}
	})
}

// constant is what an action prints on every page, already escaped.
func constant(node parse.Node, functions template.FuncMap) (string, bool) {
	action, ok := node.(*parse.ActionNode)
	if !ok || len(action.Pipe.Decl) > 0 || len(action.Pipe.Cmds) != 1 || len(action.Pipe.Cmds[0].Args) != 2 {
		return "", false
	}
	name, isName := action.Pipe.Cmds[0].Args[0].(*parse.IdentifierNode)
	argument, isText := action.Pipe.Cmds[0].Args[1].(*parse.StringNode)
	if !isName || !isText {
		return "", false
	}
	switch call := functions[name.Ident].(type) {
	case func(string, ...any) string:
		return template.HTMLEscapeString(call(argument.Text)), name.Ident == "t"
	case func(string) (string, error):
		text, err := call(argument.Text)
		return template.HTMLEscapeString(text), err == nil
	case func(string) (template.HTML, error):
		text, err := call(argument.Text)
		return string(text), err == nil
	}
	return "", false
}
