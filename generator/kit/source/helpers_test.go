package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
)

// treeOf is a tree over files written in a test.
func treeOf(files map[string]string) *Tree {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return NewTree(fsys)
}

// told prints findings as tests expect them: place, width, rule, message, hint.
func told(r *diag.Report) []string {
	var lines []string
	for _, f := range r.Findings() {
		severity := ""
		if f.Severity != diag.Error {
			severity = f.Severity.String() + ": "
		}
		lines = append(lines, fmt.Sprintf("%s+%d %s%s: %s | %s", f.Pos, f.Width, severity, f.Rule, f.Message, f.Hint))
	}
	return lines
}

func expectTold(t *testing.T, r *diag.Report, want ...string) {
	t.Helper()
	if got := told(r); !slices.Equal(got, want) {
		t.Errorf("findings:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func expectEqual[V comparable](t *testing.T, what string, got, want V) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
