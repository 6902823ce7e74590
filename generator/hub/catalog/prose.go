package catalog

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// PageMeta is the front matter that every document of prose has.
type PageMeta struct {
	Title        string     `yaml:"title" check:"required"`
	Summary      string     `yaml:"summary" check:"required"` // one sentence
	Order        int        `yaml:"order"`
	Group        string     `yaml:"group"`
	Updated      time.Time  `yaml:"updated" check:"required"`
	Review       time.Time  `yaml:"review"`
	InShort      []string   `yaml:"in_short"`      // up to five
	Next         []LinkMeta `yaml:"next"`          // what to do next
	AllowPercent []string   `yaml:"allow_percent"` // percentages that are no outcomes: "85%"
	Draft        bool       `yaml:"draft"`
}

func (m *PageMeta) page() *PageMeta { return m }

// Prose is one Markdown document.
type Prose struct {
	PageMeta
	Path     string
	Slug     string // "" for the index of its folder
	Body     []byte
	BodyLine int                   // line of Body's first line in the file
	Pos      func(string) diag.Pos // of the value of a front-matter key
}

// document is a document with front matter of its own kind.
type document[M any] struct {
	Prose
	meta M
}

// frontMatter is a struct that embeds PageMeta.
type frontMatter[M any] interface {
	*M
	page() *PageMeta
}

// indexedFolder is the only folder whose index is a document; at the address of
// another stands a list of its pages.
const indexedFolder = "content/about"

// readFolder reads the documents of a folder in reading order: by order, then
// by title.
func readFolder[M any, P frontMatter[M]](tree *source.Tree, dir string, report *diag.Report, o Options) []document[M] {
	var all []document[M]
	for _, file := range tree.Files(dir, ".md") {
		d, ok := readProse[M, P](tree, file, report, o)
		if !ok {
			continue
		}
		d.Slug = slugOf(strings.TrimSuffix(strings.TrimPrefix(file, dir+"/"), ".md"))
		if d.Slug == "" && dir != indexedFolder {
			report.Errorf(diag.Pos{File: file, Line: 1}, "no-address", "the index of %s is the list of its pages, which needs no file", dir).
				Hint("delete the file, or give it the name that its address should end in")
			continue
		}
		all = append(all, d)
	}
	slices.SortStableFunc(all, func(a, b document[M]) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Title, b.Title))
	})
	return all
}

// slugOf is the address below its folder that a file's name makes.
func slugOf(name string) string {
	if path.Base(name) == "index" {
		return strings.TrimSuffix(path.Dir(name), ".")
	}
	return name
}

// readProse reads one document; it is false when there is none, it cannot be
// used or is a draft that is not asked for.
func readProse[M any, P frontMatter[M]](tree *source.Tree, file string, report *diag.Report, o Options) (document[M], bool) {
	if !tree.Exists(file) {
		return document[M]{}, false
	}
	read, ok := source.ReadDocument[M](tree, file, report)
	if !ok {
		return document[M]{}, false
	}
	meta := read.Meta
	d := document[M]{Prose{
		PageMeta: *P(&meta).page(), Path: read.Path, Body: read.Body, BodyLine: read.BodyLine, Pos: read.Pos,
	}, meta}
	if d.Draft && !o.Drafts {
		return document[M]{}, false
	}
	checkProse(d.Prose, tree, report, o)
	return d, true
}

const mostInShort = 5

func checkProse(p Prose, tree *source.Tree, report *diag.Report, o Options) {
	if len(p.InShort) > mostInShort {
		report.Warnf(p.Pos("in_short"), "summary-box-too-long", "in_short has %d lines; a reader takes in %d", len(p.InShort), mostInShort).
			Hint("keep the %d that matter most", mostInShort)
	}
	if !p.Review.IsZero() && !o.Today.IsZero() && p.Review.Before(o.Today) {
		report.Noticef(p.Pos("review"), "review-date-passed", "this page was to be reviewed by %s", p.Review.Format(time.DateOnly)).
			Hint("read it, mend what has changed, then set updated: and a new review: date")
	}
	checkPercentages(p, tree, report)
}
