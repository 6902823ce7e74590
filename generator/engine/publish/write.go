package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	pathpkg "path"
	"path/filepath"
	"strings"
	"time"
)

// Write stages one file of the site. Path is a slash path from the site's
// root; absolute paths, "..", the top .gitignore and a path that was written
// before are refused. Data is not kept.
func (s *Stage) Write(path string, data []byte) error {
	s.gate.RLock()
	defer s.gate.RUnlock()
	if s.closed {
		return ErrClosed
	}
	kept, err := s.write(path, data)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.failed = errors.Join(s.failed, err)
		return err
	}
	s.summary.Bytes += int64(len(data))
	if kept {
		s.summary.Unchanged++
	} else {
		s.summary.Written++
	}
	return nil
}

func (s *Stage) write(path string, data []byte) (kept bool, err error) {
	if err := checkPath(path); err != nil {
		return false, err
	}
	if !s.claim(path) {
		return false, fmt.Errorf("publish %s: two files on one path", path)
	}
	local := filepath.FromSlash(path)
	staged := filepath.Join(s.folders.next, local)
	if err := s.folder(pathpkg.Dir(path)); err != nil {
		return false, err
	}
	published := filepath.Join(s.folders.out, local)
	if info, same := sameFile(published, data); same {
		return true, keep(published, staged, data, info.ModTime())
	}
	return false, create(staged, data)
}

// claim takes a path. It says false when the path was taken before.
func (s *Stage) claim(path string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files[path] {
		return false
	}
	s.files[path] = true
	return true
}

// folder makes a folder of the site and those above it, each once: asking the
// filesystem what is there costs as much as making it.
func (s *Stage) folder(dir string) error {
	s.making.Lock()
	defer s.making.Unlock()
	return s.makeFolder(dir)
}

func (s *Stage) makeFolder(dir string) error {
	if dir == "." || s.dirs[dir] {
		return nil
	}
	if err := s.makeFolder(pathpkg.Dir(dir)); err != nil {
		return err
	}
	// On a filesystem that ignores case another path may have made it.
	if err := os.Mkdir(filepath.Join(s.folders.next, filepath.FromSlash(dir)), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	s.dirs[dir] = true
	return nil
}

// checkPath refuses what could leave the folder on any system: a backslash
// parts folders on Windows, a colon names a drive.
func checkPath(path string) error {
	switch {
	case !fs.ValidPath(path) || path == "." || strings.ContainsAny(path, "\\:\x00") || !filepath.IsLocal(filepath.FromSlash(path)):
		return fmt.Errorf("publish %q: not a slash path inside the site", path)
	case path == carried:
		return fmt.Errorf("publish %s: it is yours and is carried over as it is", path)
	}
	return nil
}

// sameFile says whether a plain file with these bytes is published already.
func sameFile(name string, data []byte) (os.FileInfo, bool) {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return nil, false
	}
	// A file that cannot be read is written anew.
	before, err := os.ReadFile(name)
	return info, err == nil && bytes.Equal(before, data)
}

// keep takes an unchanged file over. Where the filesystem has no hard links a
// copy keeps at least the time, on which caches and rsync rely.
func keep(published, staged string, data []byte, modified time.Time) error {
	if os.Link(published, staged) == nil {
		return nil
	}
	if err := create(staged, data); err != nil {
		return err
	}
	return os.Chtimes(staged, time.Time{}, modified)
}

// create never overwrites: on a filesystem that ignores case two paths may be
// one file.
func create(name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}
