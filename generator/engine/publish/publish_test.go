package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// publishAll publishes the files and returns the summary.
func publishAll(t *testing.T, out string, files map[string]string) Summary {
	t.Helper()
	stage, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range files {
		if err := stage.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	summary, err := stage.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// readAll returns the files of a folder by slash path.
func readAll(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, path))
		files[path] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func wantFiles(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	if got := readAll(t, dir); !maps.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
}

// wantAlone checks that nothing hidden is left beside the published folder.
func wantAlone(t *testing.T, out string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(filepath.Dir(out), ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left beside the folder: %v %v", left, err)
	}
}

var (
	siteA = map[string]string{"index.html": "home", "guides/a/index.html": "a", "assets/x.css": "x"}
	siteB = map[string]string{"index.html": "home, new", "guides/b/index.html": "b", "assets/x.css": "x"}
)

func TestCommitMakesTheFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "new", "public")
	got := publishAll(t, out, siteA)
	if want := (Summary{Written: 3, Bytes: 6}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	wantFiles(t, out, siteA)
	wantAlone(t, out)
}

func TestCommitReplacesWhatDiffers(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	got := publishAll(t, out, siteB)
	if want := (Summary{Written: 2, Unchanged: 1, Removed: 1, Bytes: 11}); got != want {
		t.Errorf("summary %+v, want %+v", got, want)
	}
	wantFiles(t, out, siteB)
	if exists(filepath.Join(out, "guides/a")) {
		t.Error("the folder of a page that is gone is still there")
	}
	wantAlone(t, out)
}

func TestCommitKeepsUnchangedFile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	name := filepath.Join(out, "assets/x.css")
	long := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := os.Chtimes(name, long, long); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Stat(name)
	publishAll(t, out, siteB)
	after, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) || !after.ModTime().Equal(long) {
		t.Errorf("the file is another one: %v, before %v", after.ModTime(), before.ModTime())
	}
}

func TestCommitOfTheSameSiteTouchesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	before, _ := os.Stat(out)
	got := publishAll(t, out, siteA)
	after, _ := os.Stat(out)
	if want := (Summary{Unchanged: 3, Bytes: 6}); got != want || !os.SameFile(before, after) {
		t.Errorf("summary %+v, want %+v; same folder: %v", got, want, os.SameFile(before, after))
	}
}

func TestCommitRemovesEmptyFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	os.Mkdir(filepath.Join(out, "stale"), 0o755)
	publishAll(t, out, siteA)
	if exists(filepath.Join(out, "stale")) {
		t.Error("an empty folder that is not part of the site is still there")
	}
}

func TestCommitCarriesGitignoreOver(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	os.Mkdir(out, 0o755)
	name := filepath.Join(out, ".gitignore")
	os.WriteFile(name, []byte("*\n"), 0o600)
	before, _ := os.Stat(name)
	got := publishAll(t, out, siteA)
	after, err := os.Stat(name)
	if err != nil || !os.SameFile(before, after) || got.Removed != 0 {
		t.Errorf("the author's .gitignore was touched: %v, %+v", err, got)
	}
}

func TestCommitReplacesLinkByFile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	elsewhere := filepath.Join(t.TempDir(), "mine")
	os.WriteFile(elsewhere, []byte("home"), 0o644)
	os.Mkdir(out, 0o755)
	if err := os.Symlink(elsewhere, filepath.Join(out, "index.html")); err != nil {
		t.Skip(err)
	}
	publishAll(t, out, siteA)
	if info, _ := os.Lstat(filepath.Join(out, "index.html")); !info.Mode().IsRegular() {
		t.Errorf("index.html is still %v", info.Mode())
	}
}

func TestAbandonLeavesTheOldSite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	publishAll(t, out, siteA)
	stage, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	stage.Write("index.html", []byte("half"))
	if err := stage.Abandon(); err != nil {
		t.Fatal(err)
	}
	wantFiles(t, out, siteA)
	wantAlone(t, out)
}

func TestAnEndedStageRefuses(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	stage, err := Begin(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stage.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := stage.Write("x", nil); !errors.Is(err, ErrClosed) {
		t.Errorf("write after commit: %v", err)
	}
	if _, err := stage.Commit(); !errors.Is(err, ErrClosed) {
		t.Errorf("second commit: %v", err)
	}
	if err := stage.Abandon(); err != nil {
		t.Errorf("deferred abandon: %v", err)
	}
}
