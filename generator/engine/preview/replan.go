package preview

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sectorhub/generator/kit/diag"
)

// trees are the folders whose changes ask for a new plan.
func (s *Server) trees() []string {
	var trees []string
	if s.options.Root != "" {
		trees = append(trees, filepath.Join(s.options.Root, "content"), filepath.Join(s.options.Root, "data"))
	}
	if s.options.Layouts != "" {
		trees = append(trees, s.options.Layouts)
	}
	return trees
}

// keepUp plans anew after each batch of changes and checks what it planned
// until the next batch comes.
func (s *Server) keepUp(ctx context.Context, changes <-chan []string) {
	var checks sync.WaitGroup
	defer checks.Wait()
	cancel := s.check(ctx, &checks)
	for {
		select {
		case <-ctx.Done():
			cancel()
			return
		case batch := <-changes:
			cancel()
			s.replan(ctx, batch)
			cancel = s.check(ctx, &checks)
		}
	}
}

// replan builds once and shows the result.
func (s *Server) replan(ctx context.Context, batch []string) {
	planned, findings := s.options.Build(ctx)
	if ctx.Err() != nil {
		return
	}
	state := "planned"
	if !s.board.post(planned, findings, stylesOnly(batch)) {
		state = "not planned, the last good site stays"
	}
	s.tell(state, findings)
}

// check looks at the shown site in the background until it is cancelled. The
// site of an earlier plan is checked again when a new plan failed, because the
// change broke its check off.
func (s *Server) check(ctx context.Context, checks *sync.WaitGroup) context.CancelFunc {
	ctx, cancel := context.WithCancel(ctx)
	shown := s.board.read()
	if s.options.Check == nil || shown.site == nil {
		return cancel
	}
	checks.Go(func() {
		s.checking.Lock()
		defer s.checking.Unlock()
		if ctx.Err() != nil {
			return
		}
		findings := s.options.Check(ctx, shown.site)
		if ctx.Err() != nil {
			return
		}
		s.board.postCheck(shown.version, findings)
		if !shown.held { // or it would bury why the newer one was not planned
			s.tell("checked", findings)
		}
	})
	return cancel
}

// tell repeats in the terminal what an author without an open browser needs.
func (s *Server) tell(state string, findings []diag.Finding) {
	errors := slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Severity != diag.Error })
	var text bytes.Buffer
	if err := diag.WriteText(&text, errors, s.options.Files); err == nil && text.Len() > 0 {
		s.options.Logf("%s", strings.TrimSuffix(text.String(), "\n"))
	}
	s.options.Logf("%s (errors: %d, warnings: %d)", state, len(errors), count(findings, diag.Warning))
}

// stylesOnly says whether browsers can go on with the page they have and take
// its new style sheets. A change that is not known may be any.
func stylesOnly(batch []string) bool {
	for _, name := range batch {
		name = strings.TrimSuffix(name, ".map")
		if !strings.HasSuffix(name, ".css") && !strings.HasSuffix(name, ".scss") {
			return false
		}
	}
	return len(batch) > 0
}
