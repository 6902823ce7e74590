// Package diag owns findings: what an author must know about a place in a
// source file. A Go error is for us; a finding is for the author.
//
// It collects findings from many goroutines, sorts them by position and prints
// them as text, as GitHub annotations or as JSON. It refuses to read files by
// itself: the lines it quotes come from the file system it is handed.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
)

// Pos is a place in a source file. Line and Column start at 1; zero means
// unknown. Column counts characters, not bytes. Width is how many characters
// the place spans, 0 when only its start is known.
type Pos struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Width  int    `json:"-"`
}

// String prints file:line:column, leaving out what is unknown.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Severity says what a finding does: an error keeps the site from being
// published, a warning does so under --strict, a notice never does.
type Severity int

const (
	Error Severity = iota
	Warning
	Notice
)

var severityNames = [...]string{"error", "warning", "notice"}

func (s Severity) String() string { return severityNames[s] }

// MarshalText prints the severity's name, for JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Finding is one thing an author should know, and the mend.
type Finding struct {
	Pos
	Severity Severity `json:"severity"`
	Rule     string   `json:"rule"` // a kebab-case fact: unknown-region
	Message  string   `json:"message"`
	Hint     string   `json:"hint,omitempty"` // the mend
}

// Report collects findings. The zero value is ready; it is safe for many
// goroutines.
type Report struct {
	mu       sync.Mutex
	findings []*Finding
}

// Draft is a finding just reported, to which a hint may be added.
type Draft struct {
	report  *Report
	finding *Finding
}

// Hint says how to mend the finding. An empty hint changes nothing.
func (d Draft) Hint(format string, args ...any) {
	hint := fmt.Sprintf(format, args...)
	if hint == "" {
		return
	}
	d.report.mu.Lock()
	defer d.report.mu.Unlock()
	d.finding.Hint = hint
}

// Errorf reports a finding that keeps the site from being published.
func (r *Report) Errorf(pos Pos, rule, format string, args ...any) Draft {
	return r.add(Finding{pos, Error, rule, fmt.Sprintf(format, args...), ""})
}

// Warnf reports a finding that should be mended but does not stop publishing.
func (r *Report) Warnf(pos Pos, rule, format string, args ...any) Draft {
	return r.add(Finding{pos, Warning, rule, fmt.Sprintf(format, args...), ""})
}

// Noticef reports what is good to know, such as what depends on today's date.
func (r *Report) Noticef(pos Pos, rule, format string, args ...any) Draft {
	return r.add(Finding{pos, Notice, rule, fmt.Sprintf(format, args...), ""})
}

// Add reports findings made elsewhere, such as those kept with a cached file.
func (r *Report) Add(findings ...Finding) {
	for _, f := range findings {
		r.add(f)
	}
}

func (r *Report) add(f Finding) Draft {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.findings = append(r.findings, &f)
	return Draft{r, &f}
}

// Findings returns all findings sorted by position. A finding reported more
// than once is said once, with its hint when it has one.
func (r *Report) Findings() []Finding {
	r.mu.Lock()
	sorted := make([]Finding, len(r.findings))
	for i, f := range r.findings {
		sorted[i] = *f
	}
	r.mu.Unlock()
	slices.SortStableFunc(sorted, func(a, b Finding) int {
		return cmp.Or(compare(a, b), cmp.Compare(b.Hint, a.Hint), cmp.Compare(b.Width, a.Width))
	})
	return slices.CompactFunc(sorted, func(a, b Finding) bool { return compare(a, b) == 0 })
}

// compare orders findings by what makes one differ from another: its hint and
// its width do not.
func compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
}

// Count returns how many findings are at least as severe as s, each counted
// once.
func (r *Report) Count(s Severity) int {
	count := 0
	for _, f := range r.Findings() {
		if f.Severity <= s {
			count++
		}
	}
	return count
}

// HasErrors says whether anything was found that keeps a site from being
// published.
func (r *Report) HasErrors() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.ContainsFunc(r.findings, func(f *Finding) bool { return f.Severity == Error })
}
