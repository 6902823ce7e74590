package catalog

import (
	"maps"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Guide is a document of prose without front matter of its own.
type Guide struct{ Prose }

func readGuides(tree *source.Tree, dir string, report *diag.Report, o Options) []*Guide {
	var guides []*Guide
	for _, d := range readFolder[PageMeta](tree, dir, report, o) {
		guides = append(guides, &Guide{d.Prose})
	}
	return guides
}

// bySlug indexes stories by the thing they tell of.
func bySlug(guides []*Guide) map[string]*Guide {
	index := map[string]*Guide{}
	for _, g := range guides {
		index[g.Slug] = g
	}
	return index
}

// checkStories reports a story whose name is that of no thing: it would stand
// nowhere.
func checkStories(stories map[string]*Guide, what string, known []string, report *diag.Report) {
	for _, slug := range slices.Sorted(maps.Keys(stories)) {
		if !slices.Contains(known, slug) {
			report.Errorf(stories[slug].Pos("title"), "story-of-nothing", "no %s has the id %q, so that this text stands nowhere", what, slug).
				Hint("%s", diag.OneOf(slug, known))
		}
	}
}

// readPage reads a page that stands alone, nil when the hub has none.
func readPage(tree *source.Tree, file string, report *diag.Report, o Options) *Guide {
	d, ok := readProse[PageMeta](tree, file, report, o)
	if !ok {
		return nil
	}
	return &Guide{d.Prose}
}

// News is a dated item: its date is the front matter's updated.
func readNews(tree *source.Tree, report *diag.Report, o Options) []*Guide {
	news := readGuides(tree, "content/news", report, o)
	slices.SortStableFunc(news, func(a, b *Guide) int { return b.Updated.Compare(a.Updated) })
	return news
}

// Home is content/home.md.
type Home struct {
	Prose
	HomeMeta
}

// HomeMeta is what the home page's front matter has beside that of every page.
type HomeMeta struct {
	Headline string     `yaml:"headline" check:"required"`
	Lead     string     `yaml:"lead"`
	Doors    []DoorMeta `yaml:"doors"`
}

// DoorMeta is one of the ways in on the home page.
type DoorMeta struct {
	Title string     `yaml:"title" check:"required"`
	Text  string     `yaml:"text"`
	Tint  string     `yaml:"tint" check:"oneof=gold|brick|lake"`
	Links []LinkMeta `yaml:"links"`
}

func readHome(tree *source.Tree, report *diag.Report, o Options) *Home {
	type meta struct {
		PageMeta `yaml:",inline"`
		HomeMeta `yaml:",inline"`
	}
	d, ok := readProse[meta](tree, "content/home.md", report, o)
	if !ok {
		return nil
	}
	return &Home{d.Prose, d.meta.HomeMeta}
}
