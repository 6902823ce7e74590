package preview

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// folder makes a root with content and layouts and returns a function that
// writes below it.
func folder(t *testing.T) (root string, write func(path, text string)) {
	t.Helper()
	root = t.TempDir()
	write = func(path, text string) {
		t.Helper()
		name := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/guides/a.md", "one")
	write("layouts/dist/styles/hub.css", "one")
	write("layouts/node_modules/p/x.css", "one")
	write("layouts/.cache/x", "one")
	write("public/index.html", "one")
	return root, write
}

func watching(t *testing.T, root string) <-chan []string {
	t.Helper()
	trees := []string{filepath.Join(root, "content"), filepath.Join(root, "data"), filepath.Join(root, "layouts")}
	changes, err := watch(t.Context(), trees, func(string, ...any) {})
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// wantChange waits for a batch that holds the path.
func wantChange(t *testing.T, root, path string, changes <-chan []string) {
	t.Helper()
	select {
	case batch := <-changes:
		if !slices.Contains(batch, filepath.Join(root, filepath.FromSlash(path))) {
			t.Errorf("batch %v, want %s in it", batch, path)
		}
	case <-time.After(patience):
		t.Errorf("no word of %s", path)
	}
}

func wantSilence(t *testing.T, changes <-chan []string) {
	t.Helper()
	select {
	case batch := <-changes:
		t.Errorf("unwanted batch %v", batch)
	case <-time.After(4 * quiet):
	}
}

func TestWatchSeesChanges(t *testing.T) {
	for _, path := range []string{
		"content/guides/a.md", "content/new.md", "content/new/folder/b.md", "layouts/dist/styles/hub.css", "layouts/base.html",
	} {
		t.Run(path, func(t *testing.T) {
			root, write := folder(t)
			changes := watching(t, root)
			write(path, "two")
			seen := path
			if path == "content/new/folder/b.md" {
				seen = "content/new" // whose files may come before it is watched
			}
			wantChange(t, root, seen, changes)
		})
	}
}

func TestWatchFollowsNewFolders(t *testing.T) {
	root, write := folder(t)
	changes := watching(t, root)
	write("content/new/folder/b.md", "one")
	wantChange(t, root, "content/new", changes)
	write("content/new/folder/b.md", "two")
	wantChange(t, root, "content/new/folder/b.md", changes)
}

func TestWatchFollowsATreeMadeLater(t *testing.T) {
	root, write := folder(t)
	changes := watching(t, root)
	write("data/wages.csv", "one")
	wantChange(t, root, "data", changes)
	write("data/wages.csv", "two")
	wantChange(t, root, "data/wages.csv", changes)
}

func TestWatchFollowsReplacedFolder(t *testing.T) {
	root, write := folder(t)
	changes := watching(t, root)
	if err := os.RemoveAll(filepath.Join(root, "layouts/dist")); err != nil {
		t.Fatal(err)
	}
	wantChange(t, root, "layouts/dist", changes)
	write("layouts/dist/styles/hub.css", "two")
	wantChange(t, root, "layouts/dist", changes)
	write("layouts/dist/styles/hub.css", "three")
	wantChange(t, root, "layouts/dist/styles/hub.css", changes)
}

func TestWatchSeesDeletion(t *testing.T) {
	root, _ := folder(t)
	changes := watching(t, root)
	os.Remove(filepath.Join(root, "content/guides/a.md"))
	wantChange(t, root, "content/guides/a.md", changes)
}

func TestWatchIgnores(t *testing.T) {
	root, write := folder(t)
	changes := watching(t, root)
	for _, path := range []string{
		"layouts/node_modules/p/x.css", "layouts/node_modules/q/y.css", "layouts/.cache/x", "content/.git/HEAD",
		"public/index.html", "public/new/index.html", "elsewhere/x", "content/a.md~", "content/.a.md.swp", "content/4913",
		"contents/a.md",
	} {
		write(path, "two")
	}
	os.Chmod(filepath.Join(root, "content/guides/a.md"), 0o600)
	wantSilence(t, changes)
}

func TestWatchHandsOnManyChangesAtOnce(t *testing.T) {
	root, write := folder(t)
	changes := watching(t, root)
	for range 20 {
		write("content/guides/a.md", "two")
		write("content/guides/b.md", "two")
		time.Sleep(quiet / 10)
	}
	wantChange(t, root, "content/guides/b.md", changes)
	wantSilence(t, changes)
}
