package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sectorhub/generator/kit/diag"
)

// planFolder plans a site of one page and one sheet from the folder. The word
// BAD in the page is an error.
func planFolder(root string) (Site, []diag.Finding) {
	page, _ := os.ReadFile(filepath.Join(root, "content/guides/a.md"))
	style, _ := os.ReadFile(filepath.Join(root, "layouts/dist/styles/hub.css"))
	planned := fakeSite{"index.html": string(page), "hub.css": string(style)}
	if strings.Contains(string(page), "BAD") {
		return planned, []diag.Finding{{Pos: diag.Pos{File: "content/guides/a.md", Line: 1}, Rule: "bad", Message: "it is bad"}}
	}
	return planned, nil
}

// live is a preview on a real socket.
type live struct {
	t      *testing.T
	url    string
	stop   context.CancelFunc
	ended  chan error
	checks atomic.Int32
}

func start(t *testing.T, root string) *live {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &live{t: t, url: "http://" + listener.Addr().String(), ended: make(chan error, 1)}
	s := New(Options{
		Addr: listener.Addr().String(), Root: root, Layouts: filepath.Join(root, "layouts"), Files: os.DirFS(root), Logf: t.Logf,
		Build: func(context.Context) (Site, []diag.Finding) { return planFolder(root) },
		Check: func(ctx context.Context, planned Site) []diag.Finding {
			l.checks.Add(1)
			if strings.Contains(planned.(fakeSite)["index.html"], "ODD") {
				return []diag.Finding{{Severity: diag.Warning, Rule: "odd", Message: "it is odd"}}
			}
			return nil
		},
	})
	ctx, stop := context.WithCancel(context.Background())
	l.stop = stop
	go func() {
		l.ended <- s.Serve(ctx, listener)
		close(l.ended)
	}()
	t.Cleanup(func() {
		stop()
		for range l.ended { // it logs to the test until it ends
		}
	})
	return l
}

func (l *live) get(path string) string {
	l.t.Helper()
	answer, err := http.Get(l.url + path)
	if err != nil {
		l.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		l.t.Fatal(err)
	}
	return string(text)
}

// state is one event.
type state struct{ Version, Restyles, Findings string }

// listen returns the events of the server as a browser gets them.
func (l *live) listen() <-chan state {
	l.t.Helper()
	answer, err := http.Get(l.url + "/-/events")
	if err != nil {
		l.t.Fatal(err)
	}
	if got := answer.Header.Get("Content-Type"); got != "text/event-stream" {
		l.t.Fatalf("events are %q", got)
	}
	l.t.Cleanup(func() { answer.Body.Close() })
	states := make(chan state, 100)
	go func() {
		defer close(states)
		for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			var now state
			if ok && json.Unmarshal([]byte(data), &now) == nil {
				states <- now
			}
		}
	}()
	return states
}

// patience is for machines that are busy with other tests.
const patience = 10 * time.Second

// want waits for an event that fulfils the wish.
func want(t *testing.T, states <-chan state, what string, wish func(state) bool) state {
	t.Helper()
	late := time.After(patience)
	for {
		select {
		case now, ok := <-states:
			if !ok {
				t.Fatalf("the stream ended before %s", what)
			}
			if wish(now) {
				return now
			}
		case <-late:
			t.Fatalf("no event: %s", what)
		}
	}
}

func anything(state) bool { return true }

func TestSaveReachesTheBrowserWithinASecond(t *testing.T) {
	root, write := folder(t)
	l := start(t, root)
	states := l.listen()
	before := want(t, states, "the first state", anything)
	if page := l.get("/"); !strings.Contains(page, "one") || !strings.Contains(page, before.Version) {
		t.Fatalf("page %q, want version %s in it", page, before.Version)
	}
	saved := time.Now()
	write("content/guides/a.md", "two")
	after := want(t, states, "a reload", func(now state) bool { return now.Version != before.Version })
	if took := time.Since(saved); took > time.Second {
		t.Errorf("the event took %v", took)
	}
	if after.Restyles != "" {
		t.Errorf("a changed page restyles %q", after.Restyles)
	}
	if page := l.get("/"); !strings.Contains(page, "two") {
		t.Errorf("page %q after the reload", page)
	}
}

func TestSavedStyleAsksForNoReload(t *testing.T) {
	root, write := folder(t)
	l := start(t, root)
	states := l.listen()
	before := want(t, states, "the first state", anything)
	write("layouts/dist/styles/hub.css", "two")
	after := want(t, states, "a new style", func(now state) bool { return now.Version != before.Version })
	if after.Restyles != before.Version || l.get("/hub.css") != "two" {
		t.Errorf("got %+v and %q after %+v", after, l.get("/hub.css"), before)
	}
}

func TestErrorKeepsTheLastGoodSite(t *testing.T) {
	root, write := folder(t)
	l := start(t, root)
	states := l.listen()
	before := want(t, states, "the first state", anything)
	write("content/guides/a.md", "BAD")
	failed := want(t, states, "findings", func(now state) bool { return now.Findings != before.Findings })
	if failed.Version != before.Version || !strings.Contains(l.get("/"), "one") {
		t.Errorf("the bad site is shown: %+v after %+v", failed, before)
	}
	if got := l.get("/-/findings"); !strings.Contains(got, `"errors":1,"warnings":0,"notices":0,"held":true`) || !strings.Contains(got, `"text":"BAD"`) {
		t.Errorf("findings %s", got)
	}
	write("content/guides/a.md", "mended")
	want(t, states, "a reload", func(now state) bool { return now.Version != before.Version })
	if got := l.get("/-/findings"); !strings.Contains(l.get("/"), "mended") || !strings.Contains(got, `"errors":0`) {
		t.Errorf("after mending: findings %s", got)
	}
}

func TestBackgroundCheckJoinsTheFindings(t *testing.T) {
	root, write := folder(t)
	l := start(t, root)
	states := l.listen()
	before := want(t, states, "the first state", anything)
	write("content/guides/a.md", "ODD")
	want(t, states, "findings of the check", func(now state) bool { return now.Findings != before.Findings })
	if got := l.get("/-/findings"); !strings.Contains(got, "it is odd") || l.checks.Load() < 2 {
		t.Errorf("findings %s after %d checks", got, l.checks.Load())
	}
}

func TestErrorOfTheCheckIsToldAndHoldsNothingUp(t *testing.T) {
	var said lines
	dead := diag.Finding{Pos: diag.Pos{File: "content/a.md", Line: 2}, Rule: "dead-link", Message: "nothing stands there"}
	s := New(Options{Logf: said.add, Check: func(context.Context, Site) []diag.Finding { return []diag.Finding{dead, warning} }})
	check := func() string {
		said = lines{}
		var checks sync.WaitGroup
		defer s.check(t.Context(), &checks)()
		checks.Wait()
		return said.text.String()
	}
	s.board.post(first, nil, false)
	got := check()
	if !strings.Contains(got, "content/a.md:2: nothing stands there [dead-link]") || !strings.Contains(got, "checked (errors: 1, warnings: 1)") {
		t.Errorf("told %q", got)
	}
	if s.board.read().held {
		t.Error("the checked site is not taken for the one that was saved")
	}
	s.board.post(nil, []diag.Finding{wrong}, false)
	if got := check(); got != "" || !s.board.read().held {
		t.Errorf("told of an earlier site: %q", got)
	}
}

// lines keeps what a server says.
type lines struct{ text strings.Builder }

func (l *lines) add(format string, args ...any) { fmt.Fprintf(&l.text, format+"\n", args...) }

func TestChecksDoNotPileUp(t *testing.T) {
	var running, most atomic.Int32
	entered, done := make(chan bool, 3), make(chan bool)
	s := New(Options{Check: func(context.Context, Site) []diag.Finding { // one that ignores its context
		most.Store(max(most.Load(), running.Add(1)))
		entered <- true
		<-done
		running.Add(-1)
		return []diag.Finding{warning}
	}})
	s.board.post(first, nil, false)
	var checks sync.WaitGroup
	cancel := s.check(t.Context(), &checks)
	<-entered
	cancel()
	s.board.post(second, nil, false)
	defer s.check(t.Context(), &checks)()
	close(done)
	checks.Wait()
	if most.Load() != 1 || len(s.board.read().findings) != 1 {
		t.Errorf("%d checks at once, findings %v", most.Load(), s.board.read().findings)
	}
}

func TestFirstPlanWithErrorsIsShown(t *testing.T) {
	root, write := folder(t)
	write("content/guides/a.md", "BAD")
	l := start(t, root)
	if page := l.get("/"); !strings.Contains(page, "BAD") || !strings.Contains(page, "preview.js") {
		t.Errorf("page %q", page)
	}
}

func TestServerEndsWithItsContext(t *testing.T) {
	root, _ := folder(t)
	l := start(t, root)
	states := l.listen()
	want(t, states, "the first state", anything)
	l.stop()
	select {
	case err := <-l.ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(patience):
		t.Fatal("an open stream holds the server up")
	}
	for range states { // ends with the stream
	}
	if _, err := http.Get(l.url); err == nil {
		t.Error("the socket is still open")
	}
}

func TestRunBindsOnlyItsAddress(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	s := New(Options{Addr: taken.Addr().String(), Build: func(context.Context) (Site, []diag.Finding) { return nil, nil }})
	if err := s.Run(t.Context()); err == nil {
		t.Error("a taken address was not an error")
	}
}

func TestRunTellsItsAddress(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	lines := make(chan string, 10)
	s := New(Options{
		Addr:  "127.0.0.1:0",
		Build: func(context.Context) (Site, []diag.Finding) { return nil, []diag.Finding{wrong} },
		Logf:  func(format string, args ...any) { lines <- fmt.Sprintf(format, args...) },
	})
	ended := make(chan error)
	go func() { ended <- s.Run(ctx) }()
	for line := range lines {
		address, ok := strings.CutPrefix(line, "preview at ")
		if !ok {
			continue
		}
		answer, err := http.Get(address)
		if err != nil || answer.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("got %v %v without a site", answer, err)
		}
		stop()
		break
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
