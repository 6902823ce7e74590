// Package publish owns the way from memory to the published folder, all or
// nothing: a reader of the folder, and whoever looks after a build was killed,
// finds the old site or the new one, whole, never a mix.
//
// A site is written into a hidden folder beside the published one, where an
// unchanged file is a hard link to the published one, so that it keeps its
// inode and its time. Then the two folders change places in one step. Where
// the system cannot do that, two renames follow each other: between them a
// reader finds no folder for an instant, and what a crash leaves there the
// next Begin repairs. It refuses paths that lead out of the folder, and a
// folder that holds a repository. A power cut is not provided for: build again.
package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// ErrBusy says that another build is publishing to the same folder now.
var ErrBusy = errors.New("another build is publishing to this folder: wait for it to end")

// ErrClosed says that a stage was committed or abandoned before.
var ErrClosed = errors.New("this publication has ended")

// Summary counts the files of a published site.
type Summary struct {
	Written   int   // new or with other bytes than before
	Unchanged int   // kept as they were
	Removed   int   // published before, no longer part of the site
	Bytes     int64 // of all files of the site
}

// Stage is a site on its way to the published folder. It is safe for many
// goroutines. End it with Commit or Abandon.
type Stage struct {
	folders  folders
	lock     *os.File
	exchange func(a, b string) error

	gate   sync.RWMutex // held for reading by a Write, for writing by the end
	closed bool

	mu      sync.Mutex // guards what follows
	files   map[string]bool
	summary Summary
	failed  error // the first write that did not succeed

	making sync.Mutex // guards dirs, and lets a folder be there when it is noted
	dirs   map[string]bool
}

// Begin opens a stage for the folder out, which need not exist yet; a symbolic
// link is followed. It clears away what a killed build has left and returns
// ErrBusy when a build is still running.
func Begin(out string) (*Stage, error) {
	stage, err := begin(out)
	if err != nil {
		return nil, fmt.Errorf("publish to %s: %w", out, err)
	}
	return stage, nil
}

func begin(out string) (*Stage, error) {
	f, err := locate(out)
	if err != nil {
		return nil, err
	}
	lock, err := acquire(f.lock)
	if err != nil {
		return nil, err
	}
	if err := prepare(f); err != nil {
		release(lock)
		return nil, err
	}
	return &Stage{
		folders: f, lock: lock, exchange: exchange,
		files: map[string]bool{}, dirs: map[string]bool{},
	}, nil
}

// prepare leaves the published folder whole and the next one empty.
func prepare(f folders) error {
	if err := f.repair(); err != nil {
		return err
	}
	if err := f.inspect(); err != nil {
		return err
	}
	return os.Mkdir(f.next, 0o755)
}

// Commit puts the staged site in the place of the published one. When nothing
// differs the published folder stays as it is. After a failed Write it refuses,
// because the site would not be whole. Whatever it returns, the stage has ended.
func (s *Stage) Commit() (Summary, error) {
	s.gate.Lock()
	defer s.gate.Unlock()
	if s.closed {
		return Summary{}, ErrClosed
	}
	err := s.commit()
	// What cannot be cleared away now the next Begin clears away.
	cleanup := s.end()
	if err != nil {
		return Summary{}, errors.Join(fmt.Errorf("publish to %s: %w", s.folders.out, err), cleanup)
	}
	return s.summary, nil
}

func (s *Stage) commit() error {
	if s.failed != nil {
		return fmt.Errorf("not published, a file is missing: %w", s.failed)
	}
	if err := s.folders.carryOver(); err != nil {
		return err
	}
	changed, err := s.compare()
	if err != nil || !changed {
		return err
	}
	return s.folders.swap(s.exchange)
}

// compare counts what is no longer part of the site and says whether the
// staged site differs from the published one.
func (s *Stage) compare() (changed bool, err error) {
	changed = s.summary.Written > 0
	err = filepath.WalkDir(s.folders.out, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path, err := filepath.Rel(s.folders.out, name)
		if err != nil {
			return err
		}
		path = filepath.ToSlash(path)
		switch {
		case path == "." || path == carried:
		case entry.IsDir():
			changed = changed || !s.dirs[path]
		case !s.files[path]:
			s.summary.Removed++
			changed = true
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) && !exists(s.folders.out) {
		return true, nil
	}
	return changed, err
}

// Abandon drops the staged site and leaves the published one as it is. After
// Commit it does nothing, so that it can be deferred.
func (s *Stage) Abandon() error {
	s.gate.Lock()
	defer s.gate.Unlock()
	if s.closed {
		return nil
	}
	return s.end()
}

func (s *Stage) end() error {
	s.closed = true
	err := s.folders.repair()
	release(s.lock)
	return err
}
