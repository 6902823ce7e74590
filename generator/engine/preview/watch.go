package preview

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long the folders must be still before a batch is handed on: an
// editor saves in several steps, a checkout in hundreds.
const quiet = 50 * time.Millisecond

// watcher follows folders with all that is in them.
type watcher struct {
	notify *fsnotify.Watcher
	trees  []string
	logf   func(format string, args ...any)
}

// watch sends batches of changed files below the trees until the context ends;
// a file may be in a batch more than once.
// A tree need not be there yet. What changes while nobody receives joins the
// next batch.
func watch(ctx context.Context, trees []string, logf func(string, ...any)) (<-chan []string, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{notify: notify, logf: logf}
	for _, tree := range trees {
		tree, err := filepath.Abs(tree)
		if err != nil {
			return nil, errors.Join(err, notify.Close())
		}
		w.trees = append(w.trees, tree)
	}
	for _, tree := range w.trees {
		// From the folder above one learns that a tree was made or replaced.
		w.add(filepath.Dir(tree))
		w.addTree(tree)
	}
	batches := make(chan []string)
	go w.run(ctx, batches)
	return batches, nil
}

func (w *watcher) run(ctx context.Context, batches chan<- []string) {
	defer w.notify.Close()
	var pending []string
	var still <-chan time.Time
	var ready chan<- []string // nil until the folders are still
	note := func(name string) {
		pending = append(pending, name)
		ready, still = nil, time.After(quiet)
	}
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.notify.Events:
			if w.matters(event) {
				note(event.Name)
			}
		case err := <-w.notify.Errors:
			w.logf("watch: %v", err)
			if errors.Is(err, fsnotify.ErrEventOverflow) {
				note("") // some changes were lost: anything may have changed
			}
		case <-still:
			ready = batches
		case ready <- pending:
			pending, ready, still = nil, nil, nil
		}
	}
}

// matters says whether an event asks for a new plan, and follows new folders.
func (w *watcher) matters(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || !w.inTree(event.Name) {
		return false
	}
	if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
		if event.Has(fsnotify.Create) {
			w.addTree(event.Name)
		}
		return !event.Has(fsnotify.Write)
	}
	return true
}

// inTree says whether a name belongs to a tree and to no skipped part of it.
func (w *watcher) inTree(name string) bool {
	for _, tree := range w.trees {
		inside, err := filepath.Rel(tree, name)
		if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
			continue
		}
		return inside == "." || !slices.ContainsFunc(strings.Split(inside, string(filepath.Separator)), skipped)
	}
	return false
}

// skipped names hold packages, versions of editors and their scratch files.
func skipped(name string) bool {
	return name == "node_modules" || strings.HasPrefix(name, ".") ||
		strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") ||
		name == "4913" // vim tries with it whether it may write
}

// addTree watches a folder and those in it. A folder is watched before it is
// listed, so that none made meanwhile is missed.
func (w *watcher) addTree(dir string) {
	w.add(dir)
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.logf("watch: %v", err)
	}
	for _, entry := range entries {
		if entry.IsDir() && !skipped(entry.Name()) {
			w.addTree(filepath.Join(dir, entry.Name()))
		}
	}
}

// add watches one folder. A failure costs reloads, not the preview.
func (w *watcher) add(dir string) {
	if err := w.notify.Add(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.logf("watch %s: %v", dir, err)
	}
}
