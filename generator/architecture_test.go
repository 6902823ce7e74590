package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "sectorhub/generator"

// forbidden are the arrows that would let a room depend on one it must not
// know. A folder stands for everything below it.
var forbidden = []struct{ from, to string }{
	{"kit", "site"}, {"kit", "hub"}, {"kit", "engine"}, {"kit", "intake"},
	{"site", "hub"}, {"site", "engine"}, {"site", "intake"},
	{"hub", "engine"}, {"hub", "intake"},
	{"engine", "hub"}, {"engine", "intake"},
	{"intake", "hub"}, {"intake", "engine"}, {"intake", "site"},
	{"engine/render", "engine"}, {"engine/indexes", "engine"}, {"engine/check", "engine"}, {"engine/publish", "engine"},
	{"hub/measure", "hub"}, {"hub/catalog", "hub/pages"}, {"hub/toolkit", "hub/pages"},
}

// allowed are arrows inside a forbidden one: a stage's own sub-packages.
var allowed = []struct{ from, to string }{
	{"engine/render", "engine/render"}, {"engine/indexes", "engine/indexes"}, {"engine/check", "engine/check"}, {"engine/publish", "engine/publish"},
	{"hub/measure", "hub/measure"},
}

// owners says which packages may import what we did not write. Whatever is not
// named here nobody may import; the standard library is free. "." is main.
var owners = map[string][]string{
	"github.com/adrg/frontmatter":      {"kit/source"},
	"go.yaml.in/yaml/v3":               {"kit/source"},
	"github.com/xuri/excelize/v2":      {"kit/source", "kit/office"},
	"github.com/yuin/goldmark":         {"kit/markdown"},
	"golang.org/x/text":                {"kit/locale", "kit/slug"},
	"github.com/go-echarts/go-echarts": {"kit/chart"},
	"github.com/fsnotify/fsnotify":     {"engine/preview"},
	"golang.org/x/sys":                 {"engine/publish"},
	"github.com/alecthomas/kong":       {"."},
	"golang.org/x/sync":                {"hub/pages"},
}

// arrow is one import of ours, read from a file.
type arrow struct {
	file, from string // from is the package's folder below generator/
	to         string // the import path
}

func TestNoArrowPointsTheWrongWay(t *testing.T) {
	for _, a := range arrows(t, os.DirFS(".")) {
		if fault := wrongWay(a); fault != "" {
			t.Errorf("%s: %s", a.file, fault)
		}
	}
}

func TestOthersWorkIsImportedByItsOwnerOnly(t *testing.T) {
	for _, a := range arrows(t, os.DirFS(".")) {
		if fault := notTheOwner(a); fault != "" {
			t.Errorf("%s: %s", a.file, fault)
		}
	}
}

// TestOwnersUseWhatTheyOwn keeps the table of owners true: a right that nobody
// uses is taken back. A package that is not there yet may have one.
func TestOwnersUseWhatTheyOwn(t *testing.T) {
	all := arrows(t, os.DirFS("."))
	for name, packages := range owners {
		for _, owner := range packages {
			used := slices.ContainsFunc(all, func(a arrow) bool {
				return a.from == owner && within(a.to, name) && !strings.HasSuffix(a.file, "_test.go")
			})
			if _, err := os.Stat(owner); err == nil && !used {
				t.Errorf("%s may import %s and does not", owner, name)
			}
		}
	}
}

// wrongWay says which forbidden arrow an import is, "" when none.
func wrongWay(a arrow) string {
	to, ours := strings.CutPrefix(a.to, module+"/")
	if !ours || strings.HasSuffix(a.file, "_test.go") && a.from == "." {
		return ""
	}
	for _, ok := range allowed {
		if within(a.from, ok.from) && within(to, ok.to) {
			return ""
		}
	}
	for _, f := range forbidden {
		if within(a.from, f.from) && within(to, f.to) {
			return f.from + " must not know " + f.to + ": it imports " + a.to
		}
	}
	return ""
}

// notTheOwner says that an import belongs to another package. Test files may
// import what they like.
func notTheOwner(a arrow) string {
	first, _, _ := strings.Cut(a.to, "/")
	if strings.HasSuffix(a.file, "_test.go") || within(a.to, module) || !strings.Contains(first, ".") {
		return ""
	}
	for name, packages := range owners {
		if within(a.to, name) && slices.Contains(packages, a.from) {
			return ""
		}
	}
	return a.from + " does not own " + a.to + " (docs/architecture.md says who does)"
}

func within(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}

// arrows reads the imports of every Go file below generator/.
func arrows(t *testing.T, fsys fs.FS) []arrow {
	t.Helper()
	var all []arrow
	err := fs.WalkDir(fsys, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(file) != ".go" || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all = append(all, arrow{file, path.Dir(file), to})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("no imports found: the test looks in the wrong folder")
	}
	return all
}

func TestTheRulesThemselves(t *testing.T) {
	cases := []struct {
		file, to string
		wrong    bool
	}{
		{"kit/chart/bar.go", module + "/site", true},
		{"kit/chart/bar.go", module + "/kit/figure", false},
		{"kit/chart/bar_test.go", module + "/hub/pages", true},
		{"engine/render/render.go", module + "/engine/check", true},
		{"engine/render/render.go", module + "/hub", true},
		{"engine/plan.go", module + "/engine/render", false},
		{"engine/preview/preview.go", module + "/engine", false},
		{"hub/measure/pay.go", module + "/hub/catalog", true},
		{"hub/pages/home.go", module + "/hub/measure", false},
		{"main.go", module + "/hub", false},
		{"intake/oews.go", module + "/kit/source", false},
		{"kit/chart/bar.go", "github.com/yuin/goldmark/ast", true},
		{"kit/markdown/x.go", "github.com/yuin/goldmark/ast", false},
		{"kit/chart/bar_test.go", "golang.org/x/net/html", false},
		{"kit/chart/bar.go", "html/template", false},
		{"kit/chart/bar.go", "github.com/nobody/nothing", true},
	}
	for _, c := range cases {
		a := arrow{c.file, path.Dir(c.file), c.to}
		if got := wrongWay(a) + notTheOwner(a); (got != "") != c.wrong {
			t.Errorf("%s imports %s: %q", c.file, c.to, got)
		}
	}
}
