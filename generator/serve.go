package main

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"sectorhub/generator/engine"
	"sectorhub/generator/engine/preview"
	"sectorhub/generator/hub"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

type serveCommand struct {
	publication `embed:""`
	Addr        string `help:"The address to listen on." default:"127.0.0.1:8080"`
}

// Run shows the site on demand and follows the sources until it is interrupted.
// Drafts are shown: this is where they are written.
func (c serveCommand) Run(t *terminal) error {
	c.Drafts = true
	if err := c.settleBase(); err != nil {
		return err
	}
	tree := source.NewTree(c.files())
	pages := c.hub(t.now) // both kept, so that only what changed is read again
	server := preview.New(preview.Options{
		Addr: c.Addr, Root: c.Root, Layouts: c.layouts(), Files: tree.FS(),
		Logf: func(format string, args ...any) { fmt.Fprintf(t.err, format+"\n", args...) },
		Build: func(context.Context) (preview.Site, []diag.Finding) {
			return c.planned(pages, tree)
		},
		Check: func(_ context.Context, planned preview.Site) []diag.Finding {
			return c.checked(planned.(*engine.Plan))
		},
	})
	// Only here: what else is interrupted should end at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return server.Run(ctx)
}

// settleBase lets the pages name the address they are shown at. It refuses a
// base URL with a path: the preview answers at the root, so every link that
// begins with the path would be dead.
func (c *serveCommand) settleBase() error {
	if c.BaseURL == "" {
		c.BaseURL = "http://" + visited(c.Addr) + "/"
		return nil
	}
	if u, err := url.Parse(c.BaseURL); err == nil && strings.Trim(u.Path, "/") != "" {
		return fmt.Errorf("serve shows the site at the root, so --base-url cannot end in %s; leave the flag out, or name the host alone", u.Path)
	}
	return nil
}

// visited is where a browser on this machine finds an address to listen on: one
// without a host, or that means every network, has no name of its own.
func visited(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); err != nil || host != "" && (ip == nil || !ip.IsUnspecified()) {
		return addr
	}
	return net.JoinHostPort("localhost", port)
}

// planned plans the site. A fault of a layout is shown like a finding: whoever
// edits layouts reads the same page.
func (c serveCommand) planned(h *hub.Hub, tree *source.Tree) (preview.Site, []diag.Finding) {
	var report diag.Report
	plan, err := c.planWith(h, tree, &report)
	if err != nil {
		return nil, append(report.Findings(), faultFinding(err))
	}
	return plan, report.Findings()
}

// checked makes every page once, to look at it.
func (c serveCommand) checked(plan *engine.Plan) []diag.Finding {
	var report diag.Report
	if _, err := plan.Make(nil, &report, c.options()); err != nil {
		return append(report.Findings(), faultFinding(err))
	}
	return report.Findings()
}

func faultFinding(err error) diag.Finding {
	return diag.Finding{
		Pos: diag.Pos{File: "layouts"}, Severity: diag.Error, Rule: "layout-fault", Message: err.Error(),
		Hint: "mend the layout it names; the last good site stays until then",
	}
}
