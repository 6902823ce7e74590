package main

import (
	"fmt"
	"net/netip"
	"net/url"
	"path/filepath"
	"runtime/debug"

	"sectorhub/generator/engine/publish"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

type buildCommand struct {
	publication `embed:""`
	verdict     `embed:""`
	Out         string `help:"The folder to publish to." default:"public" placeholder:"DIR"`
}

// Run makes the site beside the published one and swaps them when no error was
// found: plan, make, check, publish.
func (c buildCommand) Run(t *terminal) error {
	debug.SetGCPercent(200) // a build ends soon: a third more memory saves a tenth of its time
	if err := c.apart(); err != nil {
		return err
	}
	var report diag.Report
	plan, err := c.plan(source.NewTree(c.files()), &report, t.now)
	if err != nil {
		return err
	}
	if report.HasErrors() {
		return c.refused(t, &report)
	}
	stage, err := publish.Begin(c.Out)
	if err != nil {
		return err
	}
	defer stage.Abandon() // does nothing after Commit
	options := c.options()
	options.Progress = progress(t)
	made, err := plan.Make(stage.Write, &report, options)
	if err != nil {
		return err
	}
	if report.HasErrors() || c.Strict && report.Count(diag.Warning) > 0 {
		return c.refused(t, &report)
	}
	summary, err := stage.Commit()
	if err != nil {
		return err
	}
	if c.Format == "text" {
		fmt.Fprintf(t.out, "%s: %s, %s (%d new or changed, %d unchanged, %d removed)\n",
			c.Out, counted(made.Pages, "page"), counted(made.Files, "file"), summary.Written, summary.Unchanged, summary.Removed)
		fmt.Fprintf(t.out, "address %s%s\n", plan.Site.BaseURL, onlyHere(plan.Site.BaseURL))
	}
	return c.print(t, &report, c.Root, c.files())
}

// onlyHere warns of an address that no other computer reaches: search engines
// and shared links would be sent there.
func onlyHere(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	ip, _ := netip.ParseAddr(u.Hostname())
	if u.Hostname() != "localhost" && !ip.IsLoopback() {
		return ""
	}
	return ", which other computers cannot reach: to publish, set it with BASE_URL=https://... (or --base-url)"
}

// apart refuses to publish over the sources: what is not part of the site is
// deleted from the folder that is published to.
func (c buildCommand) apart() error {
	for _, sources := range []string{filepath.Join(c.Root, "content"), filepath.Join(c.Root, "data"), c.layouts()} {
		if holds(c.Out, sources) || holds(sources, c.Out) {
			return fmt.Errorf("publishing to %s would delete what is in %s: choose a folder of its own", c.Out, sources)
		}
	}
	return nil
}

// holds says whether a folder is the other one or stands above it.
func holds(folder, other string) bool {
	inside, err := filepath.Rel(followed(folder), followed(other))
	return err == nil && filepath.IsLocal(inside)
}

// followed is an absolute path without symbolic links, as far as it exists.
func followed(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(path); err == nil || filepath.Dir(path) == path {
		return real
	}
	return filepath.Join(followed(filepath.Dir(path)), filepath.Base(path))
}

// refused prints why the site was not published.
func (c buildCommand) refused(t *terminal, report *diag.Report) error {
	err := c.print(t, report, c.Root, c.files())
	if c.Format == "text" {
		fmt.Fprintf(t.err, "Nothing was published; %s is as it was.\n", c.Out)
	}
	return err
}

type checkCommand struct {
	publication `embed:""`
	verdict     `embed:""`
}

// Run does what build does, but publishes nothing.
func (c checkCommand) Run(t *terminal) error {
	var report diag.Report
	plan, err := c.plan(source.NewTree(c.files()), &report, t.now)
	if err != nil {
		return err
	}
	if !report.HasErrors() {
		options := c.options()
		options.Progress = progress(t)
		if _, err := plan.Make(nil, &report, options); err != nil {
			return err
		}
	}
	if err := c.print(t, &report, c.Root, c.files()); err != nil || c.Format != "text" {
		return err
	}
	fmt.Fprintf(t.out, "No error in %s.\n", counted(len(plan.Site.Pages), "page"))
	return nil
}
