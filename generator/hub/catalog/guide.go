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

// GuideMeta is the front matter of a guide and of a page under about/.
type GuideMeta struct {
	Title   string     `yaml:"title" check:"required"`
	Summary string     `yaml:"summary" check:"required"` // one sentence
	Order   int        `yaml:"order"`
	Group   string     `yaml:"group"`
	Updated time.Time  `yaml:"updated" check:"required"`
	Review  time.Time  `yaml:"review"`
	InShort []string   `yaml:"in_short"` // up to five
	Next    []LinkMeta `yaml:"next"`     // what to do next
	Draft   bool       `yaml:"draft"`
}

// Guide is one Markdown document of prose.
type Guide struct {
	*source.Document[GuideMeta]
	Slug string // "" for the index of its folder
}

const mostInShort = 5

// readGuides reads the documents of a folder in reading order: by order, then
// by title.
func readGuides(tree *source.Tree, dir string, report *diag.Report, o Options) []*Guide {
	var guides []*Guide
	for _, file := range tree.Files(dir, ".md") {
		document, ok := source.ReadDocument[GuideMeta](tree, file, report)
		if !ok || document.Meta.Draft && !o.Drafts {
			continue
		}
		guide := &Guide{document, strings.TrimSuffix(strings.TrimPrefix(file, dir+"/"), ".md")}
		if path.Base(guide.Slug) == "index" {
			guide.Slug = strings.TrimSuffix(strings.TrimSuffix(guide.Slug, "index"), "/")
		}
		checkGuide(guide, report, o)
		guides = append(guides, guide)
	}
	slices.SortStableFunc(guides, func(a, b *Guide) int {
		return cmp.Or(cmp.Compare(a.Meta.Order, b.Meta.Order), cmp.Compare(a.Meta.Title, b.Meta.Title))
	})
	return guides
}

func checkGuide(g *Guide, report *diag.Report, o Options) {
	if len(g.Meta.InShort) > mostInShort {
		report.Warnf(g.Pos("in_short"), "summary-box-too-long", "in_short has %d lines; a reader takes in %d", len(g.Meta.InShort), mostInShort).
			Hint("keep the %d that matter most", mostInShort)
	}
	if !g.Meta.Review.IsZero() && !o.Today.IsZero() && g.Meta.Review.Before(o.Today) {
		report.Noticef(g.Pos("review"), "review-date-passed", "this page was to be reviewed by %s", g.Meta.Review.Format(time.DateOnly)).
			Hint("read it, mend what has changed, then set updated: and a new review: date")
	}
}

// HomeMeta is the front matter of content/home.md.
type HomeMeta struct {
	Title    string     `yaml:"title" check:"required"`
	Summary  string     `yaml:"summary" check:"required"`
	Headline string     `yaml:"headline" check:"required"`
	Lead     string     `yaml:"lead"`
	Doors    []DoorMeta `yaml:"doors"`
	Updated  time.Time  `yaml:"updated" check:"required"`
}

// DoorMeta is one of the ways in on the home page.
type DoorMeta struct {
	Title string     `yaml:"title" check:"required"`
	Text  string     `yaml:"text"`
	Tint  string     `yaml:"tint"` // gold, brick or lake
	Links []LinkMeta `yaml:"links"`
}

func readHome(tree *source.Tree, report *diag.Report) *source.Document[HomeMeta] {
	document, ok := source.ReadDocument[HomeMeta](tree, "content/home.md", report)
	if !ok {
		return nil
	}
	return document
}
