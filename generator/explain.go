package main

import (
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

type explainCommand struct {
	publication `embed:""`
	URL         string `arg:"" help:"The page's address: /careers/registered-nurses/"`
}

// Run prints a page's kind, layout, sources, and each figure with its row and
// formula.
func (c explainCommand) Run(t *terminal) error {
	var report diag.Report
	tree := source.NewTree(c.files())
	plan, err := c.plan(tree, &report, t.now)
	if err != nil {
		return err
	}
	page := findPage(plan.Site.Pages, c.URL)
	if page == nil {
		return unknownPage(plan.Site.Pages, c.URL, report.HasErrors())
	}
	var discarded diag.Report
	for _, l := range locales(tree, &discarded) {
		if l.Lang == page.Lang {
			explain(t.out, page.Filled(), l)
		}
	}
	return nil
}

func findPage(pages []*site.Page, url string) *site.Page {
	for _, page := range pages {
		if page.URL == url || page.URL == rooted(url) {
			return page
		}
	}
	return nil
}

// rooted is an address as pages have it, however it was typed.
func rooted(url string) string { return "/" + strings.Trim(url, "/") + "/" }

// unknownPage guesses what was meant. A page of a faulty file is not there.
func unknownPage(pages []*site.Page, url string, faults bool) error {
	if faults {
		return fmt.Errorf("no page has the address %s; some files have errors: run sectorhub check", url)
	}
	var urls []string
	for _, page := range pages {
		urls = append(urls, page.URL)
	}
	if hint := likelyPages(rooted(url), urls); hint != "" {
		return fmt.Errorf("no page has the address %s; %s", url, hint)
	}
	return fmt.Errorf("no page has the address %s", url)
}

// fewestLetters is how much of an address says something about it.
const fewestLetters = 3

// likelyPages is a hint with the addresses that hold the last word of the one
// typed, as careers/nurse is in /careers/registered-nurses/, or else with the
// nearest.
func likelyPages(url string, urls []string) string {
	word := slug.Of(path.Base(url))
	var holding []string
	for _, other := range urls {
		if len(word) >= fewestLetters && strings.Contains(other, word) {
			holding = append(holding, other)
		}
	}
	switch len(holding) {
	case 0:
		return diag.DidYouMean(url, urls)
	case 1:
		return fmt.Sprintf("did you mean %q?", holding[0])
	}
	return diag.OneOf(url, holding)
}

func explain(w io.Writer, page *site.Page, l *locale.Locale) {
	fmt.Fprintf(w, "%s\n", page.URL)
	fmt.Fprintf(w, "  title    %s\n", page.Title)
	fmt.Fprintf(w, "  kind     %s\n", page.Kind)
	fmt.Fprintf(w, "  layout   layouts/pages/%s.html\n", page.Kind)
	fmt.Fprintf(w, "  made of  %s\n", page.Pos)
	if !page.Updated.IsZero() {
		fmt.Fprintf(w, "  updated  %s\n", page.Updated.Format(time.DateOnly))
	}
	for _, s := range page.Sources {
		fmt.Fprintf(w, "  source   %s, %s, %s\n", s.Title, s.Publisher, s.Period)
	}
	for _, f := range page.Files {
		fmt.Fprintf(w, "  file     /%s\n", f.Path)
	}
	fmt.Fprintf(w, "  %s\n", counted(len(page.Figures), "figure"))
	for _, f := range page.Figures {
		explainFigure(w, f, l)
	}
}

func explainFigure(w io.Writer, f figure.Figure, l *locale.Locale) {
	fmt.Fprintf(w, "    %s: %s (%s)\n", f.Name, l.Compared(f), f.Unit)
	if why := l.Why(f); why != "" {
		fmt.Fprintf(w, "        why      %s\n", why)
	}
	for _, pos := range f.From {
		fmt.Fprintf(w, "        row      %s\n", pos)
	}
	if f.Formula != "" {
		fmt.Fprintf(w, "        formula  %s\n", f.Formula)
	}
}
