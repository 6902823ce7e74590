package main

import (
	"fmt"
	"os"
	"time"
)

// meter shows on a terminal how far work of over a second has come. It stays
// silent when nobody looks at it.
type meter struct {
	to          *os.File
	start, last time.Time
}

func newMeter(t *terminal) *meter {
	info, err := t.err.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &meter{}
	}
	return &meter{to: t.err, start: time.Now()}
}

func (m *meter) show(format string, args ...any) {
	if m.to == nil {
		return
	}
	now := time.Now()
	if now.Sub(m.start) < time.Second || now.Sub(m.last) < 100*time.Millisecond {
		return
	}
	m.last = now
	fmt.Fprintf(m.to, "\r"+format, args...)
}

// clear takes away what was shown.
func (m *meter) clear() {
	if !m.last.IsZero() {
		fmt.Fprint(m.to, "\r\033[K")
	}
}

// progress shows how many files of the website are made.
func progress(t *terminal) func(done, all int) {
	m := newMeter(t)
	return func(done, all int) {
		m.show("%d of %d files", done, all)
		if done == all {
			m.clear()
		}
	}
}
