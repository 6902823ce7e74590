package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// meter shows on a terminal how far work of over a second has come. It stays
// silent when nobody looks at it.
type meter struct {
	to          io.Writer // nil for nobody
	clock       func() time.Time
	start, last time.Time
}

func newMeter(t *terminal) *meter {
	info, err := t.err.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &meter{}
	}
	return startMeter(t.err, time.Now)
}

func startMeter(to io.Writer, clock func() time.Time) *meter {
	return &meter{to: to, clock: clock, start: clock()}
}

func (m *meter) show(format string, args ...any) {
	if m.to == nil {
		return
	}
	now := m.clock()
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
