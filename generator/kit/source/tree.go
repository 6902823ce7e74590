// Package source owns files coming in: Markdown with front matter, YAML, and
// tables with their descriptions, each value with its place; and tables going
// out. What an author can mend is a finding, all of them at once.
//
// It knows syntax and shape: keys, types, required, unique, range, reference
// to another table, control sums. It refuses to know what a column means. What
// it hands out is remembered by content and shared: never change it.
package source

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

// Tree reads the files below one root, which holds content/, data/ and
// layouts/. It is safe for many goroutines.
type Tree struct {
	fsys     fs.FS
	mu       sync.Mutex
	memories map[memoryKey]*memory
}

// NewTree returns a tree over fsys that has read nothing yet.
func NewTree(fsys fs.FS) *Tree {
	return &Tree{fsys: fsys, memories: map[memoryKey]*memory{}}
}

// FS returns the files as they are, for what is read elsewhere.
func (t *Tree) FS() fs.FS { return t.fsys }

// Exists says whether a file or folder is there.
func (t *Tree) Exists(path string) bool {
	_, err := fs.Stat(t.fsys, path)
	return err == nil
}

// Files returns the slash paths of the files below dir whose names end in ext
// ("md" or ".md"; "" for all), sorted. It passes over names that begin with "."
// or "_" and whatever is below them. A folder that is not there has no files.
func (t *Tree) Files(dir, ext string) []string {
	ext = "." + strings.TrimPrefix(ext, ".")
	var paths []string
	// Unreadable folders are passed over: reading a file in them would report it.
	_ = fs.WalkDir(t.fsys, dir, func(p string, entry fs.DirEntry, err error) error {
		hidden := p != dir && strings.ContainsRune("._", rune(path.Base(p)[0]))
		switch {
		case err != nil || entry.IsDir() && hidden:
			return fs.SkipDir
		case entry.IsDir() || hidden:
			return nil
		case ext == "." || path.Ext(p) == ext:
			paths = append(paths, p)
		}
		return nil
	})
	slices.Sort(paths)
	return paths
}

// Tables returns the paths of the tables in dir and below, sorted.
func (t *Tree) Tables(dir string) []string { return t.Files(dir, "csv") }
