package main

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
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

// TestALineOfTwentyMegabytesIsAFinding cannot stand in a case: it would be as
// long as the line.
func TestALineOfTwentyMegabytesIsAFinding(t *testing.T) {
	hub, _ := overlaid(t, &txtar.Archive{})
	hub["content/guides/second.md"] = &fstest.MapFile{Data: bytes.Repeat([]byte("x"), 20<<20)}
	if got := findingsOf(t, hub); !strings.Contains(got, "content/guides/second.md:1") || !strings.Contains(got, "[line-too-long]") || len(got) > 10_000 {
		t.Errorf("findings: %.2000s", got)
	}
}

// TestAnErrorLeavesThePublishedSiteAlone builds every case as an author does: one
// with an error ends with exit code 1, and what was published stays.
func TestAnErrorLeavesThePublishedSiteAlone(t *testing.T) {
	refused := 0
	for _, file := range ruleCases(t) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		hub, want := overlaid(t, archive)
		root, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
		if err := os.CopyFS(root, hub); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(out, 0o755); err != nil {
			t.Fatal(err)
		}
		marker := filepath.Join(out, "index.html")
		if err := os.WriteFile(marker, []byte("published before"), 0o644); err != nil {
			t.Fatal(err)
		}
		code := quietly(t, func() int { return run([]string{"build", "--root", root, "--out", out}) })
		text, err := os.ReadFile(marker)
		kept := err == nil && string(text) == "published before"
		if isRefused := code == exitErrors; isRefused != hasError(want) || isRefused != kept {
			t.Errorf("%s: exit code %d, the published site kept: %v", filepath.Base(file), code, kept)
		}
		if code == exitErrors {
			refused++
		}
	}
	if refused < 12 {
		t.Errorf("only %d cases were refused", refused)
	}
}

// hasError says whether printed findings hold one that is neither a warning nor
// a notice.
func hasError(printed string) bool {
	for line := range strings.Lines(printed) {
		if strings.HasSuffix(line, "]\n") && !strings.HasPrefix(line, " ") && !strings.Contains(line, ": warning: ") && !strings.Contains(line, ": notice: ") {
			return true
		}
	}
	return false
}

// quietly runs with nothing written to the terminal.
func quietly(t *testing.T, do func() int) int {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	out, errors := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = null, null
	defer func() { os.Stdout, os.Stderr = out, errors }()
	return do()
}
