package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"time"
)

// epoch is the day every file in an archive bears: the first that the format
// can say.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Archive packs files in the order they come in.
func Archive(files []File) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range files {
		if err := pack(w, file); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack: %w", err)
	}
	return out.Bytes(), nil
}

func pack(w *zip.Writer, file File) error {
	method := zip.Deflate
	if packed(file.Name) {
		method = zip.Store
	}
	part, err := w.CreateHeader(&zip.FileHeader{Name: file.Name, Method: method, Modified: epoch})
	if err == nil {
		_, err = part.Write(file.Data)
	}
	if err != nil {
		return fmt.Errorf("pack %s: %w", file.Name, err)
	}
	return nil
}

// packed says whether a file is an archive itself, which would not get smaller.
func packed(name string) bool {
	switch path.Ext(name) {
	case ".docx", ".xlsx", ".zip":
		return true
	}
	return false
}

// Unpack returns the files of an archive.
func Unpack(data []byte) ([]File, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	files := make([]File, len(r.File))
	for i, part := range r.File {
		open, err := part.Open()
		if err != nil {
			return nil, fmt.Errorf("unpack %s: %w", part.Name, err)
		}
		text, err := io.ReadAll(open)
		open.Close()
		if err != nil {
			return nil, fmt.Errorf("unpack %s: %w", part.Name, err)
		}
		files[i] = File{part.Name, text}
	}
	return files, nil
}
