package main

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"sectorhub/generator/engine"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// TestPublishedContentHasNoFinding is the editors' gate: the real content/ and
// data/ must build without an error or a warning.
func TestPublishedContentHasNoFinding(t *testing.T) {
	var report diag.Report
	made := makeReal(t, &report, 0)
	for _, f := range report.Findings() {
		if f.Severity != diag.Notice {
			t.Errorf("%s: %s [%s]", f.Pos, f.Message, f.Rule)
		}
	}
	if len(made) < 790 {
		t.Errorf("%d files were made, want over 790 pages", len(made))
	}
}

// TestSameBytesWhateverTheJobsAndTheTimeZone makes the real site twice.
func TestSameBytesWhateverTheJobsAndTheTimeZone(t *testing.T) {
	here := time.Local
	t.Cleanup(func() { time.Local = here })

	time.Local = time.FixedZone("far east", 13*60*60)
	var report diag.Report
	one := makeReal(t, &report, 1)
	time.Local = time.FixedZone("far west", -11*60*60)
	two := makeReal(t, &report, 2)

	for path, sum := range one {
		if two[path] != sum {
			t.Errorf("%s differs", path)
		}
	}
	if len(one) != len(two) {
		t.Errorf("%d files with one job, %d with two", len(one), len(two))
	}
}

// makeReal makes the real site without writing it and returns a sum of each
// file.
func makeReal(t *testing.T, report *diag.Report, jobs int) map[string][32]byte {
	t.Helper()
	plan := planReal(t, report)
	var mu sync.Mutex
	made := map[string][32]byte{}
	sink := func(path string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		made[path] = sha256.Sum256(data)
		return nil
	}
	if _, err := plan.Make(sink, report, engine.Options{Jobs: jobs}); err != nil {
		t.Fatal(err)
	}
	return made
}

// planReal plans the real site.
func planReal(t testing.TB, report *diag.Report) *engine.Plan {
	t.Helper()
	if _, err := os.Stat("../layouts/dist"); err != nil {
		t.Fatal("layouts/dist is missing; run: make assets")
	}
	plan, err := publication{}.plan(source.NewTree(os.DirFS("..")), report, fixedDay)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestNothingOfOneStateIsInTheProgram holds the program to what every state
// can use.
func TestNothingOfOneStateIsInTheProgram(t *testing.T) {
	for _, path := range programFiles(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "Ohio") {
			t.Errorf("%s names a state", path)
		}
	}
}

// programFiles are the program's own Go files and the files it embeds.
func programFiles(t *testing.T) []string {
	var files []string
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !strings.HasPrefix(path, "testdata/") && !strings.Contains(path, "/testdata/") && !strings.HasSuffix(path, "_test.go") && filepath.Ext(path) != ".test" {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
