// Package preview owns what an author sees while writing: a server that makes
// a page when the browser asks for it, a watch over the sources, a reload when
// a new plan stands, and the findings shown in the browser. It is the only
// package that opens a socket or watches folders.
//
// A plan with errors never replaces a good site: the last good one stays and
// the findings say what to mend. It refuses to plan or to check by itself (main
// hands it both), to write files, and to answer to a host name that is not its
// own, so that no other website can read a draft through the author's browser.
package preview

import (
	"context"
	"errors"
	"io/fs"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/site"
)

// Site is a planned site. The path is a slash path without a leading slash.
type Site interface {
	Lookup(path string) (site.Output, bool)
}

// Options say what is served. Build is required.
type Options struct {
	Addr    string // "localhost:8080": exactly this is bound
	Root    string // the folder that holds content/ and data/, which are watched
	Layouts string // the folder of the layouts, watched too

	// Build plans the site anew. It returns nil when there is none to show. It
	// is never called twice at once.
	Build func(ctx context.Context) (Site, []diag.Finding)
	// Check looks at a site after it was planned, in the background; what it
	// finds joins the findings of the plan. Its context ends when the sources
	// change. It is never called twice at once, and may be nil.
	Check func(ctx context.Context, planned Site) []diag.Finding

	Files fs.FS                            // where the lines that findings quote are read; nil for none
	Logf  func(format string, args ...any) // called from many goroutines; nil for silence
}

// Server serves one site to its author.
type Server struct {
	options Options
	names   hostNames
	board   *board

	checking sync.Mutex // held during a check: those of quick saves wait, they do not pile up
}

// New prepares a server that has nothing to show yet.
func New(o Options) *Server {
	if o.Logf == nil {
		o.Logf = func(string, ...any) {}
	}
	return &Server{options: o, names: namesOf(o.Addr), board: newBoard()}
}

// Run binds the address and serves until the context ends, which is no error.
func (s *Server) Run(ctx context.Context) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", s.options.Addr)
	if err != nil {
		return err
	}
	return s.Serve(ctx, listener)
}

// Serve is Run on a listener that is open already; it closes it.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	defer listener.Close()
	ctx, cancel := context.WithCancel(ctx)
	var background sync.WaitGroup
	defer background.Wait()
	defer cancel()
	// Watched before it is planned, or an edit made meanwhile would be missed.
	changes, err := watch(ctx, s.trees(), s.options.Logf)
	if err != nil {
		return err
	}
	s.replan(ctx, nil)
	background.Go(func() { s.keepUp(ctx, changes) })
	s.options.Logf("preview at http://%s/", s.names.visit(listener.Addr()))
	return s.answer(ctx, listener)
}

// answer serves until the context ends. Streams end with it, because their
// requests carry it; other answers get a moment to finish.
func (s *Server) answer(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           s.Handler(),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 10 * time.Second,
		ErrorLog:          log.New(logWriter(s.options.Logf), "", 0),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	err := server.Shutdown(patience)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}

// logWriter gives the HTTP server's complaints to the logger.
type logWriter func(format string, args ...any)

func (w logWriter) Write(line []byte) (int, error) {
	w("%s", strings.TrimSuffix(string(line), "\n"))
	return len(line), nil
}
