package main

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/tools/txtar"

	"sectorhub/generator/engine"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

var update = flag.Bool("update", false, "write the findings that were got as those that are wanted")

// TestRules lays each case of testdata/rules over the small hub and compares
// all its findings, as an editor reads them, with those wanted.
func TestRules(t *testing.T) {
	for _, file := range ruleCases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			hub, want := overlaid(t, archive)
			got := findingsOf(t, hub)
			if got == want {
				return
			}
			if *update && strings.Count(got, "\n    hint:") == strings.Count(want, "\n    hint:") || *update && want == "" {
				setWant(archive, got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			t.Errorf("findings:\n%s\nwant:\n%s", got, want)
		})
	}
}

func ruleCases(t *testing.T) []string {
	files, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/rules: %v", err)
	}
	return files
}

// overlaid is the small hub with a case's files in place of its own. A file
// whose text is "(gone)" is taken away.
func overlaid(t *testing.T, archive *txtar.Archive) (hub fstest.MapFS, want string) {
	hub = fstest.MapFS{}
	base := os.DirFS("testdata/hub")
	err := fs.WalkDir(base, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(base, path)
		hub[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	hub[words], err = file("../layouts/strings/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		switch {
		case file.Name == "want":
			want = string(file.Data)
		case string(file.Data) == "(gone)\n":
			delete(hub, file.Name)
		default:
			hub[file.Name] = &fstest.MapFile{Data: unescaped(file.Data)}
		}
	}
	return hub, want
}

// words are the interface's own: the small hub has none of its own.
const words = "layouts/strings/en.yaml"

func file(path string) (*fstest.MapFile, error) {
	data, err := os.ReadFile(path)
	return &fstest.MapFile{Data: data}, err
}

// unescaped lets a case hold bytes that a text file cannot show: a line
// "#escaped" before Go string escapes.
func unescaped(data []byte) []byte {
	text, ok := bytes.CutPrefix(data, []byte("#escaped\n"))
	if !ok {
		return data
	}
	text = bytes.TrimSuffix(text, []byte("\n"))
	plain, err := strconv.Unquote(`"` + strings.ReplaceAll(string(text), `"`, `\"`) + `"`)
	if err != nil {
		panic(err)
	}
	return []byte(plain)
}

func setWant(archive *txtar.Archive, got string) {
	for i := range archive.Files {
		if archive.Files[i].Name == "want" {
			archive.Files[i].Data = []byte(got)
			return
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
}

var fixedDay = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

func findingsOf(t *testing.T, hub fs.FS) string {
	var report diag.Report
	plan, err := publication{}.plan(source.NewTree(hub), &report, fixedDay)
	if err != nil {
		t.Fatal(err)
	}
	if !report.HasErrors() {
		if _, err := plan.Make(nil, &report, engine.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	var text strings.Builder
	if err := diag.WriteText(&text, report.Findings(), hub); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// TestEveryRuleHasACase reads the rules from the code itself: each must be
// wanted by a case here or by a test of its own package.
func TestEveryRuleHasACase(t *testing.T) {
	tested := testedText(t)
	for _, rule := range rulesInCode(t) {
		// Whole: "bad-number" is not tested where "bad-number-of-jobs" stands.
		if !regexp.MustCompile(`[^a-z-]` + rule + `[^a-z-]`).MatchString(tested) {
			t.Errorf("no test wants the finding %q", rule)
		}
	}
}

// testedText is the text of all cases and all test files.
func testedText(t *testing.T) string {
	var text strings.Builder
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata/") {
			data, err := os.ReadFile(path)
			text.Write(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return text.String()
}

var reporters = []string{"Errorf", "Warnf", "Noticef"}

// rulesInCode finds the second argument of each Errorf, Warnf and Noticef
// whose second argument is a literal in kebab case.
func rulesInCode(t *testing.T) []string {
	var rules []string
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if rule := ruleOf(node); rule != "" {
				rules = append(rules, rule)
			}
			return true
		})
		return nil
	})
	if err != nil || len(rules) == 0 {
		t.Fatalf("no rules found in the code: %v", err)
	}
	slices.Sort(rules)
	return slices.Compact(rules)
}

func ruleOf(node ast.Node) string {
	call, ok := node.(*ast.CallExpr)
	if !ok || len(call.Args) < 3 {
		return ""
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains(reporters, method.Sel.Name) {
		return ""
	}
	literal, ok := call.Args[1].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	rule, err := strconv.Unquote(literal.Value)
	if err != nil || strings.ContainsAny(rule, " %") {
		return ""
	}
	return rule
}

// TestALineOfTwentyMegabytesIsAFinding cannot stand in a case: it would be as
// long as the line.
func TestALineOfTwentyMegabytesIsAFinding(t *testing.T) {
	hub, _ := overlaid(t, &txtar.Archive{})
	hub["content/guides/second.md"] = &fstest.MapFile{Data: bytes.Repeat([]byte("x"), 20<<20)}
	if got := findingsOf(t, hub); !strings.Contains(got, "content/guides/second.md:1") || !strings.Contains(got, "[line-too-long]") || len(got) > 10_000 {
		t.Errorf("findings: %.2000s", got)
	}
}
