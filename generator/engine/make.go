package engine

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"sectorhub/generator/engine/check"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// maker makes all outputs of a plan, many at a time.
type maker struct {
	plan    *Plan
	sink    Sink
	options Options
	facts   *check.Collector

	next   atomic.Int64 // the first output that nobody makes yet
	failed atomic.Bool
	errors []error // of each output

	mu   sync.Mutex // guards made, and lets Progress be called once at a time
	made Made
}

// Make makes every file, hands its bytes to the sink and drops them, then
// checks what was made. A nil sink only checks. The bytes do not depend on how
// many jobs there are.
func (p *Plan) Make(sink Sink, report *diag.Report, o Options) (*Made, error) {
	m := maker{plan: p, sink: sink, options: o, facts: check.NewCollector(p.Site, p.Outputs), errors: make([]error, len(p.Outputs))}
	var workers sync.WaitGroup
	for range p.jobs(o) {
		workers.Go(m.work)
	}
	workers.Wait()
	for _, err := range m.errors {
		if err != nil {
			return nil, err
		}
	}
	m.facts.Run(report, p.base, p.render.Place)
	p.reportStrings(report)
	return &m.made, nil
}

func (p *Plan) jobs(o Options) int {
	if o.Jobs > 0 {
		return o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// work takes the next output until there is none. After a failure nobody
// starts another one: its bytes would be for nothing.
func (m *maker) work() {
	for !m.failed.Load() {
		i := int(m.next.Add(1)) - 1
		if i >= len(m.plan.Outputs) {
			return
		}
		if err := m.one(i); err != nil {
			m.errors[i] = err
			m.failed.Store(true)
		}
	}
}

func (m *maker) one(i int) error {
	output := m.plan.Outputs[i]
	data, err := output.Make()
	if err != nil {
		return fmt.Errorf("make %s: %w", output.Path, err)
	}
	m.facts.Add(i, data)
	if m.sink != nil {
		if err := m.sink(output.Path, data); err != nil {
			return fmt.Errorf("write %s: %w", output.Path, err)
		}
	}
	m.count(output, len(data))
	return nil
}

func (m *maker) count(o site.Output, size int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.made.Files++
	m.made.Bytes += int64(size)
	if o.Page != nil && o.Path == site.PagePath(o.Page.URL) {
		m.made.Pages++
	}
	if m.options.Progress != nil {
		m.options.Progress(m.made.Files, len(m.plan.Outputs))
	}
}

// reportStrings reports the words that only the making of pages asked for:
// those whose key a layout or the hub puts together.
func (p *Plan) reportStrings(report *diag.Report) {
	said := p.render.ReportedStrings()
	for _, l := range p.locales {
		for _, key := range l.Unknown() {
			if !said[key] {
				report.Errorf(diag.Pos{File: fmt.Sprintf("layouts/strings/%s.yaml", l.Lang)}, "missing-string", "there is no text %q", key)
			}
		}
	}
}
