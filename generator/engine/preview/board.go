package preview

import (
	"crypto/rand"
	"fmt"
	"slices"
	"sync"

	"sectorhub/generator/kit/diag"
)

// board is what the browsers are shown now, and a bell that rings when it
// changes. It is safe for many goroutines.
type board struct {
	run string // differs at every start, so that a page of an earlier run is known as old

	mu       sync.Mutex
	bell     chan struct{} // closed at a change, and replaced
	shown    edition
	good     bool // the shown site was planned without an error
	lag      bool // the sources changed since the shown site was planned
	number   int
	serial   int
	planned  []diag.Finding
	checked  []diag.Finding
	findings []diag.Finding // both, sorted
}

// edition is a planned site under the version by which browsers know it.
type edition struct {
	site     Site // nil when there is none to show
	version  string
	restyles string // the version that differs from this one in style sheets only
}

// notice is a copy of the board at one moment.
type notice struct {
	edition
	serial   string // changes whenever the findings do
	findings []diag.Finding
	held     bool            // an earlier site is shown than the one that was saved
	changed  <-chan struct{} // closed when this notice is out of date
}

func newBoard() *board {
	b := &board{run: rand.Text()[:8], bell: make(chan struct{})}
	b.shown.version = b.name(0)
	return b
}

func (b *board) name(number int) string { return fmt.Sprintf("%s-%d", b.run, number) }

func (b *board) read() notice {
	b.mu.Lock()
	defer b.mu.Unlock()
	return notice{b.shown, b.name(b.serial), b.findings, b.lag && b.shown.site != nil, b.bell}
}

// post shows what a plan has brought and says whether its site is shown now. A
// plan with errors replaces only a site that is no better.
func (b *board) post(planned Site, findings []diag.Finding, stylesOnly bool) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	good := planned != nil && count(findings, diag.Error) == 0
	adopted := planned != nil && (good || !b.good)
	if adopted {
		b.number++
		next := edition{site: planned, version: b.name(b.number)}
		if stylesOnly && !b.lag && b.shown.site != nil {
			next.restyles = b.shown.version
		}
		b.shown, b.good = next, good
	}
	b.lag = !adopted
	b.planned = findings
	if b.renew() || adopted {
		b.ring()
	}
	return adopted
}

// postCheck adds what the background found about a version, unless another one
// is shown by now.
func (b *board) postCheck(version string, findings []diag.Finding) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if version != b.shown.version {
		return
	}
	b.checked = findings
	if b.renew() {
		b.ring()
	}
}

// renew joins the findings and says whether they changed. Those of the last
// check stay until the next one: a count that blinks at every save is noise.
func (b *board) renew() bool {
	var report diag.Report
	report.Add(b.planned...)
	report.Add(b.checked...)
	findings := report.Findings()
	if slices.Equal(findings, b.findings) {
		return false
	}
	b.findings = findings
	b.serial++
	return true
}

func (b *board) ring() {
	close(b.bell)
	b.bell = make(chan struct{})
}

func count(findings []diag.Finding, severity diag.Severity) int {
	n := 0
	for _, f := range findings {
		if f.Severity == severity {
			n++
		}
	}
	return n
}
