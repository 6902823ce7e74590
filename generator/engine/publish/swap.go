package publish

import (
	"errors"
	"fmt"
	"os"
)

// swap puts next in the place of out. What was published before is then called
// next, waiting to be deleted.
func (f folders) swap(exchange func(a, b string) error) error {
	if !exists(f.out) {
		return f.install()
	}
	// Whatever the reason for a refusal, the renames meet it too if it stands.
	if exchange(f.next, f.out) == nil {
		return nil
	}
	return f.swapByRenames()
}

// swapByRenames is for systems that cannot exchange two folders in one step.
func (f folders) swapByRenames() error {
	if err := f.setAside(); err != nil {
		return fmt.Errorf("the folder cannot be replaced; is it in use, or part of a container image? Delete it or choose another: %w", err)
	}
	if err := f.install(); err != nil {
		return errors.Join(err, os.Rename(f.old, f.out))
	}
	return f.discard()
}

func (f folders) setAside() error { return os.Rename(f.out, f.old) }

func (f folders) install() error { return os.Rename(f.next, f.out) }

// discard frees the name old, which means "not replaced yet" to repair.
func (f folders) discard() error { return os.Rename(f.old, f.next) }
