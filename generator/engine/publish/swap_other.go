//go:build !linux

package publish

import "errors"

// exchange is not there: two renames follow each other.
func exchange(a, b string) error { return errors.ErrUnsupported }
