package main

import (
	"os"
	"path/filepath"

	"sectorhub/generator/intake"
	"sectorhub/generator/kit/source"
)

// replaceFiles puts files that belong together, a table and then its
// description, in their places below root. All are written before the first
// takes its place. No file system renames two files at once: whatever stops
// this half-way leaves an unfinished file, which the next check reports, and the
// old period in the description, so that the same import does its work again.
func replaceFiles(root string, files []intake.File) error {
	fresh := make([]string, len(files))
	for i, file := range files {
		var err error
		if fresh[i], err = writeUnfinished(inPlace(root, file), file.Data); err != nil {
			removeAll(fresh[:i])
			return err
		}
	}
	for i, file := range files {
		if err := os.Rename(fresh[i], inPlace(root, file)); err != nil {
			if i == 0 { // nothing has changed yet; later the rest tells of the half that has
				removeAll(fresh)
			}
			return err
		}
	}
	return nil
}

func inPlace(root string, file intake.File) string {
	return filepath.Join(root, filepath.FromSlash(file.Name))
}

// writeUnfinished writes a file beside the one whose place it is to take, whole
// or not at all.
func writeUnfinished(path string, data []byte) (name string, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+"-*"+source.Unfinished)
	if err != nil {
		return "", err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Chmod(0o644)
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(file.Name())
	}
	return file.Name(), err
}

func removeAll(names []string) {
	for _, name := range names {
		os.Remove(name)
	}
}
