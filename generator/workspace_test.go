package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
)

func TestJoinedShowsTheLayoutsBesideTheRoot(t *testing.T) {
	root := fstest.MapFS{
		"content/site.yaml":  {Data: []byte("site")},
		"layouts/base.html":  {Data: []byte("the root's own, not shown")},
		"layoutsx/other.txt": {Data: []byte("other")},
	}
	layouts := fstest.MapFS{
		"base.html":       {Data: []byte("base")},
		"strings/en.yaml": {Data: []byte("words")},
	}
	j := joined{root, layouts}
	for name, want := range map[string]string{
		"content/site.yaml": "site", "layouts/base.html": "base", "layouts/strings/en.yaml": "words", "layoutsx/other.txt": "other",
	} {
		if got, err := fs.ReadFile(j, name); err != nil || string(got) != want {
			t.Errorf("%s: %q %v, want %q", name, got, err, want)
		}
		if info, err := fs.Stat(j, name); err != nil || info.Size() != int64(len(want)) {
			t.Errorf("stat %s: %v %v", name, info, err)
		}
		file, err := j.Open(name)
		if err != nil {
			t.Errorf("open %s: %v", name, err)
			continue
		}
		file.Close()
	}
	entries, err := fs.ReadDir(j, "layouts")
	if err != nil || len(entries) != 2 || entries[0].Name() != "base.html" {
		t.Errorf("layouts holds %v %v", entries, err)
	}
}

func TestJoinedLeadsNowhereElse(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"root/content/site.yaml", "layouts/base.html", "secret.txt"} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte("x"), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	j := joined{os.DirFS(filepath.Join(folder, "root")), os.DirFS(filepath.Join(folder, "layouts"))}
	for _, name := range []string{"../secret.txt", "layouts/../secret.txt", "layouts/../../secret.txt", "/secret.txt", "layouts/", "layouts//base.html", ""} {
		if data, err := fs.ReadFile(j, name); err == nil {
			t.Errorf("%q reads %q", name, data)
		}
	}
}

func TestTally(t *testing.T) {
	for _, test := range []struct {
		severities []diag.Severity
		want       string
	}{
		{nil, ""},
		{[]diag.Severity{diag.Error}, "1 error"},
		{[]diag.Severity{diag.Notice, diag.Error, diag.Error}, "2 errors, 1 notice"},
		{[]diag.Severity{diag.Warning, diag.Notice, diag.Notice, diag.Error}, "1 error, 1 warning, 2 notices"},
	} {
		var findings []diag.Finding
		for _, s := range test.severities {
			findings = append(findings, diag.Finding{Severity: s})
		}
		if got := tally(findings); got != test.want {
			t.Errorf("tally(%v) = %q, want %q", test.severities, got, test.want)
		}
	}
}

func TestFolderPrefix(t *testing.T) {
	for folder, want := range map[string]string{".": "", "": "", "./": "", "hub": "hub", "./hub/": "hub", "../hub": "../hub", "/srv/hub": "/srv/hub"} {
		if got := folderPrefix(folder); got != want {
			t.Errorf("folderPrefix(%q) = %q, want %q", folder, got, want)
		}
	}
}

func TestHolds(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	if err := os.MkdirAll("hub/content", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		folder, other string
		want          bool
	}{
		{"hub", "hub/content", true},
		{".", "hub/content", true},
		{"hub/content", "hub/content/", true},
		{"hub/content", "hub", false},
		{"hub/public", "hub/content", false},
		{"hub/con", "hub/content", false},
		{filepath.Join(folder, "hub"), "hub/content", true},
		{"nowhere", "nowhere/yet", true},
		{"nowhere/..", "hub", true},
	} {
		if got := holds(test.folder, test.other); got != test.want {
			t.Errorf("holds(%s, %s) = %t", test.folder, test.other, got)
		}
	}
}

func TestCountedKnowsOneFromMany(t *testing.T) {
	for n, want := range map[int]string{0: "0 figures", 1: "1 figure", 2: "2 figures"} {
		if got := counted(n, "figure"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
