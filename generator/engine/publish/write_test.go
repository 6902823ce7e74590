package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestWriteIsSafeForManyGoroutines(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	stage, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for worker := range 8 {
		group.Go(func() {
			for i := range 25 {
				if err := stage.Write(fmt.Sprintf("d%d/f%d", i, worker), []byte("x")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if summary, err := stage.Commit(); err != nil || summary.Written != 200 || summary.Bytes != 200 {
		t.Errorf("summary %+v %v, want 200 files", summary, err)
	}
}

func TestWriteRefusesHostilePaths(t *testing.T) {
	paths := []string{
		"", ".", "..", "/etc/passwd", "../x", "a/../../x", "a/./b", "a//b", "a/", `a\b`, `..\x`, "c:/x", "c:x",
		"a\x00b", "\xff", ".gitignore",
	}
	for _, path := range paths {
		t.Run(fmt.Sprintf("%q", path), func(t *testing.T) {
			root := t.TempDir()
			out := filepath.Join(root, "in", "public")
			publishAll(t, out, siteA)
			stage, err := Begin(out)
			if err != nil {
				t.Fatal(err)
			}
			if err := stage.Write(path, []byte("evil")); err == nil {
				t.Error("was not refused")
			}
			if _, err := stage.Commit(); err == nil {
				t.Error("a site that lacks a file was published")
			}
			wantFiles(t, filepath.Join(root, "in"), map[string]string{
				"public/index.html": "home", "public/guides/a/index.html": "a", "public/assets/x.css": "x"})
		})
	}
}

func TestWriteRefusesTwoFilesOnOnePath(t *testing.T) {
	stage, err := Begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Abandon()
	if err := stage.Write("x/index.html", []byte("1")); err != nil {
		t.Fatal(err)
	}
	if err := stage.Write("x/index.html", []byte("1")); err == nil || !strings.Contains(err.Error(), "two files on one path") {
		t.Errorf("second write: %v", err)
	}
	if err := stage.Write("x", []byte("1")); err == nil {
		t.Error("a file in the place of a folder was not refused")
	}
}

func TestKeepWithoutHardLinksKeepsTime(t *testing.T) {
	dir := t.TempDir()
	long := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	// The published name does not exist, so that it cannot be linked.
	if err := keep(filepath.Join(dir, "none"), filepath.Join(dir, "x"), []byte("x"), long); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(dir, "x"))
	if err != nil || !info.ModTime().Equal(long) {
		t.Errorf("got %v %v, want the time %v", info, err, long)
	}
}
