package main

import (
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
)

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
