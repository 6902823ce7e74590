package render

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"text/template/parse"
)

const (
	root     = "layouts"
	basePath = root + "/base.html"
	mainName = "main" // what base.html calls, and a page's layout is
)

// LayoutPath is where the layout of a kind stands.
func LayoutPath(kind string) string { return root + "/pages/" + kind + ".html" }

// layouts are all layout files, parsed but bound to no language yet.
type layouts struct {
	files  []file                            // in the order they were read
	common map[string]*parse.Tree            // base and partials, by template name
	pages  map[string]map[string]*parse.Tree // by kind, then by template name
	kinds  []string
}

// file is one layout and its parsed templates.
type file struct {
	path  string
	text  string
	trees map[string]*parse.Tree
}

func readLayouts(fsys fs.FS) (*layouts, error) {
	l := &layouts{common: map[string]*parse.Tree{}, pages: map[string]map[string]*parse.Tree{}}
	base, err := l.read(fsys, basePath, "base")
	if err != nil {
		return nil, err
	}
	merge(l.common, base)
	partials, err := htmlFiles(fsys, "partials")
	if err != nil {
		return nil, err
	}
	for _, name := range partials {
		trees, err := l.read(fsys, name, stem(name))
		if err != nil {
			return nil, err
		}
		merge(l.common, trees)
	}
	return l, l.readPages(fsys)
}

func (l *layouts) readPages(fsys fs.FS) error {
	names, err := htmlFiles(fsys, "pages")
	if err != nil {
		return err
	}
	for _, name := range names {
		trees, err := l.read(fsys, name, mainName)
		if err != nil {
			return err
		}
		l.pages[stem(name)] = trees
		l.kinds = append(l.kinds, stem(name))
	}
	return nil
}

// htmlFiles lists the layouts of one folder, sorted. A folder that is not there
// holds none.
func htmlFiles(fsys fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, path.Join(root, folder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() && path.Ext(entry.Name()) == ".html" {
			names = append(names, path.Join(root, folder, entry.Name()))
		}
	}
	slices.Sort(names)
	return names, nil
}

func stem(name string) string { return strings.TrimSuffix(path.Base(name), ".html") }

// read parses one file. What stands outside its {{define}}s becomes the
// template called name. Trees keep the file's path, so that errors name it.
func (l *layouts) read(fsys fs.FS, filePath, name string) (map[string]*parse.Tree, error) {
	text, err := fs.ReadFile(fsys, filePath)
	if err != nil {
		return nil, fmt.Errorf("read layout: %w", err)
	}
	trees, err := parse.Parse(filePath, string(text), "", "", knownFunctions())
	if err != nil {
		return nil, err
	}
	if top := trees[filePath]; top != nil {
		delete(trees, filePath)
		if !parse.IsEmptyTree(top.Root) {
			trees[name] = top
		}
	}
	if !strings.Contains(string(text), "<pre") && !strings.Contains(string(text), "<textarea") {
		for _, tree := range trees {
			squeeze(tree)
		}
	}
	l.files = append(l.files, file{filePath, string(text), trees})
	return trees, nil
}

var indentation = regexp.MustCompile(`[ \t\r]*\n\s*`)

// squeeze takes the indentation out of a layout: it is for its authors, and
// readers would download it on every page.
func squeeze(tree *parse.Tree) {
	walk(tree.Root, func(node parse.Node) {
		if text, ok := node.(*parse.TextNode); ok {
			text.Text = indentation.ReplaceAll(text.Text, []byte("\n"))
		}
	})
}

func merge(into, from map[string]*parse.Tree) {
	for name, tree := range from {
		into[name] = tree
	}
}

// bind makes the template of one kind with the functions of one language.
func (l *layouts) bind(kind string, functions template.FuncMap) (*template.Template, error) {
	all := map[string]*parse.Tree{}
	merge(all, l.common)
	merge(all, l.pages[kind])
	var shared pieces
	functions["once"] = shared.once
	t := template.New("base").Funcs(functions)
	for name, tree := range all {
		own := tree.Copy()
		fold(own, functions)
		if _, err := t.AddParseTree(name, own); err != nil {
			return nil, fmt.Errorf("%s: %w", tree.ParseName, err)
		}
	}
	shared.template = t
	return t.Lookup("base"), nil
}
