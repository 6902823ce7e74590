// Package render turns pages into HTML. It owns the layouts, the functions they
// may call and the public names of stylesheets, scripts, fonts and pictures.
//
// layouts/base.html is the document; layouts/pages/<kind>.html says what stands
// in it for one kind; layouts/partials/<piece>.html is a piece that others call
// by its name. Layouts see one Context and choose words and order: they get no
// function that counts, sorts or filters.
//
// It refuses to build assets: it takes what it finds under layouts/dist.
package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"sync/atomic"

	"sectorhub/generator/kit/locale"
	"sectorhub/generator/site"
)

// Context is what a layout sees.
type Context struct {
	Page *site.Page
	View any // the kind's own struct
	Site *site.Site
}

// Renderer makes the HTML of pages. It is safe for many goroutines.
type Renderer struct {
	Assets *Assets

	site    *site.Site
	locales []*locale.Locale
	layouts *layouts
	sheets  map[sheetKey]*sheet
}

type sheetKey struct {
	kind string
	lang locale.Lang
}

// sheet is the layout of one kind in one language. It remembers how long its
// last page was, so that the next one needs no growing.
type sheet struct {
	template *template.Template
	size     atomic.Int64
}

// New reads the layouts and assets below layouts/ in fsys for the kinds that
// the site uses.
func New(fsys fs.FS, s *site.Site, locales []*locale.Locale) (*Renderer, error) {
	if len(locales) == 0 {
		return nil, fmt.Errorf("render: no language given")
	}
	assets, err := ReadAssets(fsys)
	if err != nil {
		return nil, err
	}
	parsed, err := readLayouts(fsys)
	if err != nil {
		return nil, err
	}
	r := &Renderer{Assets: assets, site: s, locales: locales, layouts: parsed}
	return r, r.prepare()
}

// prepare binds every used pair of kind and language once.
func (r *Renderer) prepare() error {
	r.sheets = map[sheetKey]*sheet{}
	for _, page := range r.site.Pages {
		l := r.locale(page)
		key := sheetKey{page.Kind, l.Lang}
		if r.sheets[key] != nil || !r.Has(page.Kind) {
			continue
		}
		t, err := r.layouts.bind(page.Kind, functions(l, r.Assets, r.site))
		if err != nil {
			return err
		}
		r.sheets[key] = &sheet{template: t}
	}
	return nil
}

// locale is the page's language, or the site's first one.
func (r *Renderer) locale(page *site.Page) *locale.Locale {
	for _, l := range r.locales {
		if l.Lang == page.Lang {
			return l
		}
	}
	return r.locales[0]
}

// Has says whether there is a layout for the kind.
func (r *Renderer) Has(kind string) bool { return r.layouts.pages[kind] != nil }

// Kinds lists the kinds that have a layout, sorted.
func (r *Renderer) Kinds() []string { return r.layouts.kinds }

// Page makes the HTML of one page.
func (r *Renderer) Page(page *site.Page) ([]byte, error) {
	s := r.sheets[sheetKey{page.Kind, r.locale(page).Lang}]
	if s == nil {
		return nil, fmt.Errorf("render %s: no layout %s", page.URL, LayoutPath(page.Kind))
	}
	var out bytes.Buffer
	out.Grow(int(s.size.Load()) + 1024)
	if err := s.template.Execute(&out, &Context{Page: page, View: page.View, Site: r.site}); err != nil {
		return nil, fmt.Errorf("render %s: %w", page.URL, err)
	}
	s.size.Store(int64(out.Len()))
	return out.Bytes(), nil
}
