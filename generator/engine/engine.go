// Package engine turns a site into a website: it plans which files there are,
// makes their bytes and has them checked. It owns the order of the stages and
// the faults that show only when the whole site is known, such as two pages at
// one address.
//
// It knows of the hub only that it is a function from files to pages. It
// refuses to write to disk: whoever calls Make hands over a Sink.
package engine

import (
	"sectorhub/generator/engine/render"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/kit/source"
	"sectorhub/generator/site"
)

// Hub is all the engine knows of what is published: files in, pages out.
type Hub func(tree *source.Tree, locales []*locale.Locale, report *diag.Report) *site.Site

// Options say how a website is made, never what is in it.
type Options struct {
	Jobs     int                 // how many files are made at the same time; 0 for as many as there are processors
	BaseURL  string              // absolute address of the root; "" for the site's own
	Progress func(done, all int) // called after each file, one call at a time; may be nil
}

// Sink takes the bytes of one file of the site. It is called by many
// goroutines at once and must not keep data.
type Sink func(path string, data []byte) error

// Plan is a website of which nothing has been made yet.
type Plan struct {
	Site    *site.Site
	Outputs []site.Output // pages in the site's order, then their files, assets and indexes

	render  *render.Renderer
	locales []*locale.Locale
	base    string // path of the base URL: "/" or "/hub/"
	byPath  map[string]int
}

// Made says what Make did.
type Made struct {
	Files int
	Pages int
	Bytes int64
}

// NewPlan asks the hub for its pages and lists every file of the website.
// Faults of authors go to the report; an error is a fault of ours, such as a
// layout that does not parse.
func NewPlan(hub Hub, tree *source.Tree, locales []*locale.Locale, report *diag.Report, o Options) (*Plan, error) {
	s := hub(tree, locales, report)
	p := &Plan{Site: s, locales: locales, byPath: map[string]int{}}
	planner := planner{Plan: p, report: report}
	if err := planner.setBase(o.BaseURL); err != nil {
		return nil, err
	}
	renderer, err := render.New(tree.FS(), s, locales)
	if err != nil {
		return nil, err
	}
	p.render = renderer
	renderer.CheckStrings(report)
	planner.list()
	return p, nil
}

// Lookup returns the output at a slash path from the site's root, without a
// leading slash: "guides/index.html".
func (p *Plan) Lookup(path string) (site.Output, bool) {
	i, ok := p.byPath[path]
	if !ok {
		return site.Output{}, false
	}
	return p.Outputs[i], true
}
