package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBeginRefusesSecondBuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	first, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	first.Write("x", []byte("x"))
	if _, err := Begin(out); !errors.Is(err, ErrBusy) {
		t.Fatalf("second begin: %v, want %v", err, ErrBusy)
	}
	if _, err := first.Commit(); err != nil {
		t.Fatalf("the first build was disturbed: %v", err)
	}
	wantFiles(t, out, map[string]string{"x": "x"})
	publishAll(t, out, siteA)
}

func TestBeginKnowsAFolderByAllItsNames(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "public")
	if err := os.Symlink(dir, filepath.Join(dir, "again")); err != nil {
		t.Skip(err)
	}
	first, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Abandon()
	if _, err := Begin(filepath.Join(dir, "again", "public")); !errors.Is(err, ErrBusy) {
		t.Errorf("begin by another name: %v, want %v", err, ErrBusy)
	}
}

func TestBeginFollowsLink(t *testing.T) {
	for _, target := range []string{"served", "sub/../served", "not/there/yet"} {
		t.Run(target, func(t *testing.T) {
			dir := t.TempDir()
			os.MkdirAll(filepath.Join(dir, "served"), 0o755)
			os.MkdirAll(filepath.Join(dir, "sub"), 0o755)
			out := filepath.Join(dir, "public")
			if err := os.Symlink(target, out); err != nil {
				t.Skip(err)
			}
			publishAll(t, out, siteA)
			publishAll(t, out, siteB)
			if info, err := os.Lstat(out); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("the link was replaced: %v", err)
			}
			wantFiles(t, filepath.Join(dir, filepath.FromSlash(target)), siteB)
		})
	}
}

func TestBeginRefusesFolder(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	os.WriteFile(file, nil, 0o644)
	repository := filepath.Join(dir, "repository")
	os.MkdirAll(filepath.Join(repository, ".git"), 0o755)
	loop := filepath.Join(dir, "loop")
	os.Symlink("loop", loop)
	for out, want := range map[string]string{
		file: "it is a file", repository: "git repository", "/": "root of a filesystem", loop: "too many",
	} {
		t.Run(filepath.Base(out), func(t *testing.T) {
			stage, err := Begin(out)
			if err == nil {
				stage.Abandon()
				t.Fatal("was not refused")
			}
			if !strings.Contains(err.Error(), want) {
				t.Errorf("got %v, want %q in it", err, want)
			}
		})
	}
}

func TestBeginRefusesMountPoint(t *testing.T) {
	if info, err := os.Stat("/dev/shm"); err != nil || !info.IsDir() {
		t.Skip("no mount point to try it on")
	}
	err := folders{out: "/dev/shm"}.inspect()
	if err == nil || !strings.Contains(err.Error(), "mount point") {
		t.Errorf("got %v, want a word on the mount point", err)
	}
}

func TestBeginClearsWhatAKilledBuildLeft(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	f, err := locate(out)
	if err != nil {
		t.Fatal(err)
	}
	os.MkdirAll(filepath.Join(f.next, "half"), 0o755)
	os.WriteFile(f.lock, nil, 0o644)
	publishAll(t, out, siteB)
	wantFiles(t, out, siteB)
	wantAlone(t, out)
}

// Each case is a state in which the fallback can be killed.
func TestBeginRepairsTheFallback(t *testing.T) {
	cases := []struct {
		name  string
		steps []func(folders) error
		want  map[string]string
	}{
		{"before the first rename", nil, siteA},
		{"between the renames", []func(folders) error{folders.setAside}, siteA},
		{"after the second rename", []func(folders) error{folders.setAside, folders.install}, siteB},
		{"before deleting", []func(folders) error{folders.setAside, folders.install, folders.discard}, siteB},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			publishAll(t, out, siteA)
			publishAll(t, out+"B", siteB)
			f, err := locate(out)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Rename(out+"B", f.next); err != nil {
				t.Fatal(err)
			}
			for _, step := range c.steps {
				if err := step(f); err != nil {
					t.Fatal(err)
				}
			}
			stage, err := Begin(out)
			if err != nil {
				t.Fatal(err)
			}
			wantFiles(t, out, c.want)
			if err := stage.Abandon(); err != nil {
				t.Fatal(err)
			}
			wantFiles(t, out, c.want)
			wantAlone(t, out)
		})
	}
}

func TestFallbackTakesTheOldSiteBackWhenItFails(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	f, err := locate(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.swapByRenames(); err == nil { // there is no next folder
		t.Fatal("no error")
	}
	wantFiles(t, out, siteA)
}

func TestCommitPublishesByRenames(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	stage, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	stage.exchange = func(a, b string) error { return errors.ErrUnsupported }
	for path, text := range siteB {
		stage.Write(path, []byte(text))
	}
	if _, err := stage.Commit(); err != nil {
		t.Fatal(err)
	}
	wantFiles(t, out, siteB)
	wantAlone(t, out)
}
