package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"reflect"
	"sync"

	"sectorhub/generator/kit/diag"
)

// memoryKey names what was parsed from a file: one file may be asked for as
// two types.
type memoryKey struct {
	path string
	kind reflect.Type
}

// memory keeps a parsed file and its findings until the file's bytes change.
type memory struct {
	mu       sync.Mutex
	filled   bool
	raw      []byte
	beside   any // what the value was parsed with, compared by ==
	value    any
	ok       bool
	findings []diag.Finding
}

// remember returns what parse made of the file at path, parsing only when the
// bytes or beside differ from the last time. Findings are replayed into each
// report that asks.
func remember[V any](t *Tree, path string, beside any, r *diag.Report, parse func(raw []byte, r *diag.Report) (V, bool)) (V, bool) {
	m := t.memory(memoryKey{path, reflect.TypeFor[V]()})
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.filled || m.beside != beside || !unchanged(t.fsys, path, m.raw) {
		raw, err := fs.ReadFile(t.fsys, path)
		if err != nil {
			m.filled = false
			reportUnreadable(path, err, r)
			var none V
			return none, false
		}
		var own diag.Report
		value, ok := parse(raw, &own)
		m.raw, m.beside, m.value, m.ok, m.findings, m.filled = raw, beside, value, ok, own.Findings(), true
	}
	r.Add(m.findings...)
	return m.value.(V), m.ok
}

func (t *Tree) memory(key memoryKey) *memory {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.memories[key] == nil {
		t.memories[key] = new(memory)
	}
	return t.memories[key]
}

// unchanged compares a file piece by piece with the bytes it had, so that a
// large table is not in memory twice.
func unchanged(fsys fs.FS, path string, raw []byte) bool {
	file, err := fsys.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	buffer := make([]byte, min(len(raw)+1, 64<<10))
	for {
		n, err := file.Read(buffer)
		if n > len(raw) || !bytes.Equal(buffer[:n], raw[:n]) {
			return false
		}
		raw = raw[n:]
		if err != nil {
			return err == io.EOF && len(raw) == 0
		}
	}
}

func reportUnreadable(path string, err error, r *diag.Report) {
	at := diag.Pos{File: path}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		r.Errorf(at, "missing-file", "there is no file %s", path).
			Hint("write the file, or mend its name where it is used")
		return
	}
	r.Errorf(at, "unreadable-file", "%s cannot be read: %v", path, err).
		Hint("check that it is a file and that you may read it")
}
