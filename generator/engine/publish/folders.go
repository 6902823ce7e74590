package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// carried is the file at the top of the published folder that is the author's.
const carried = ".gitignore"

// folders are the names that a publication uses. All have one parent, so that
// they can be renamed into each other.
type folders struct {
	out  string // what readers see
	next string // the site that is being written
	old  string // the published site, between the two renames of the fallback
	lock string // held by a build for as long as it runs
}

// locate follows links, makes the folder above out and names the hidden
// siblings.
func locate(out string) (folders, error) {
	path, err := filepath.Abs(out)
	if err != nil {
		return folders{}, err
	}
	if path, err = resolve(path); err != nil {
		return folders{}, err
	}
	hidden := filepath.Join(filepath.Dir(path), "."+filepath.Base(path))
	return folders{out: path, next: hidden + ".next", old: hidden + ".old", lock: hidden + ".lock"}, nil
}

// resolve follows symbolic links even when the last one leads to a folder that
// is not there: a crash of the fallback can leave it so.
func resolve(path string) (string, error) {
	for range 40 {
		parent := filepath.Dir(path)
		if parent == path {
			return "", errors.New("the root of a filesystem cannot be published to")
		}
		if err := os.MkdirAll(parent, 0o755); err != nil {
			return "", err
		}
		parent, err := filepath.EvalSymlinks(parent)
		if err != nil {
			return "", err
		}
		path = filepath.Join(parent, filepath.Base(path))
		target, err := os.Readlink(path)
		if err != nil {
			return path, nil
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(parent, target)
		}
		path = target
	}
	return "", errors.New("too many symbolic links")
}

// inspect refuses a folder that cannot change places, and one whose loss would
// be a disaster: what is not part of the site is deleted from it.
func (f folders) inspect() error {
	info, err := os.Stat(f.out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return errors.New("it is a file, not a folder")
	}
	if exists(filepath.Join(f.out, ".git")) {
		return errors.New("it holds a git repository, which publishing would delete: choose a folder of its own")
	}
	parent, err := os.Stat(filepath.Dir(f.out))
	if err != nil {
		return err
	}
	if !sameDevice(info, parent) {
		return errors.New("it is a mount point, which cannot be replaced: choose a folder inside it")
	}
	return nil
}

// repair returns to a whole published folder with nothing beside it, whatever
// a killed build has left.
func (f folders) repair() error {
	if exists(f.old) && !exists(f.out) {
		// Killed between the two renames. The old site is taken back, not the
		// new one: its build did not live to say that it was done.
		if err := os.Rename(f.old, f.out); err != nil {
			return err
		}
	}
	return errors.Join(os.RemoveAll(f.next), os.RemoveAll(f.old))
}

// carryOver takes the author's file into the next site.
func (f folders) carryOver() error {
	from, to := filepath.Join(f.out, carried), filepath.Join(f.next, carried)
	info, err := os.Lstat(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	text, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("carry over: %w", err)
	}
	return keep(from, to, text, info.ModTime())
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}
