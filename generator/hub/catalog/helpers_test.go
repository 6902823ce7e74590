package catalog

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// gone takes a file of the small hub away.
const gone = "(gone)"

// readHub reads the small hub with some files in place of its own.
func readHub(t *testing.T, files map[string]string, o Options) (*Catalog, []diag.Finding) {
	t.Helper()
	hub := fstest.MapFS{}
	base := os.DirFS("../../testdata/hub")
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
	for path, text := range files {
		if hub[path] = (&fstest.MapFile{Data: []byte(text)}); text == gone {
			delete(hub, path)
		}
	}
	var report diag.Report
	return Read(source.NewTree(hub), &report, o), report.Findings()
}

// wantFindings compares findings as "file:line:column rule".
func wantFindings(t *testing.T, got []diag.Finding, want ...string) {
	t.Helper()
	for i, f := range got {
		if text := f.Pos.String() + " " + f.Rule; i >= len(want) || text != want[i] {
			t.Errorf("finding %s: %s", text, f.Message)
		}
	}
	if len(got) < len(want) {
		t.Errorf("%d findings, want %q", len(got), want)
	}
}
