package publish

import "os"

// acquire takes the lock of a published folder. The system frees it when the
// process ends, however it ends, so that a killed build locks nobody out.
func acquire(name string) (*os.File, error) {
	for {
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		if err := lockFile(file); err != nil {
			file.Close()
			return nil, err
		}
		if current(file, name) {
			return file, nil
		}
		file.Close()
	}
}

// current says whether the name still stands for the file: a build that has
// just ended may have deleted it after we opened it.
func current(file *os.File, name string) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(opened, named)
}

// release deletes the lock while it is held, so that no build is robbed of its
// own. Where an open file cannot be deleted it stays and does no harm.
func release(lock *os.File) {
	os.Remove(lock.Name())
	lock.Close()
}
