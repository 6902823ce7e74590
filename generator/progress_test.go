package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestMeterIsSilentInAFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "log")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m := newMeter(&terminal{err: file})
	m.start = m.start.Add(-time.Hour)
	m.show("%d rows", 1)
	m.clear()
	if text, err := os.ReadFile(name); err != nil || len(text) > 0 {
		t.Errorf("%q %v", text, err)
	}
}

func TestMeterOnATerminal(t *testing.T) {
	for _, test := range []struct {
		name  string
		after []time.Duration // since the start, of each row
		want  string
	}{
		{"quick work says nothing", []time.Duration{10 * time.Millisecond, 999 * time.Millisecond}, ""},
		{"ten times a second", []time.Duration{time.Second, 1099 * time.Millisecond, 1100 * time.Millisecond}, "\r1 rows\r3 rows\r\033[K"},
	} {
		var out strings.Builder
		now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
		m := startMeter(&out, func() time.Time { return now })
		for i, after := range test.after {
			now = m.start.Add(after)
			m.show("%d rows", i+1)
		}
		m.clear()
		if out.String() != test.want {
			t.Errorf("%s: %q, want %q", test.name, out.String(), test.want)
		}
	}
}
