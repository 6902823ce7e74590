package catalog

import (
	"cmp"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

const storiesFolder = "content/careers"

// Story tells what an occupation is like. Its title is the everyday name, its
// summary what people do.
type Story struct {
	Prose
	StoryMeta
	Occupation *Occupation // nil when the file's name is no code of one
}

// StoryMeta is what a story's front matter has beside that of every page.
type StoryMeta struct {
	Way []StopMeta `yaml:"path"` // from school to a later job
}

// StopMeta is one stop on the way into an occupation.
type StopMeta struct {
	When  string `yaml:"when"`
	Title string `yaml:"title" check:"required"`
	Text  string `yaml:"text"`
}

// How many stops a way may have: fewer lead nowhere, more do not fit in a row.
const (
	fewestStops = 3
	mostStops   = 4
)

// readStories reads the stories, by the code that is their file's name.
func readStories(c *Catalog, tree *source.Tree, report *diag.Report, o Options) map[string]*Story {
	type meta struct {
		PageMeta  `yaml:",inline"`
		StoryMeta `yaml:",inline"`
	}
	stories := map[string]*Story{}
	for _, d := range readFolder[meta](tree, storiesFolder, report, o) {
		story := &Story{d.Prose, d.meta.StoryMeta, c.codes.occupations[d.Slug]}
		stories[d.Slug] = story
		if story.Occupation == nil && len(c.Occupations) > 0 {
			report.Errorf(d.Pos("title"), "story-of-nothing", "no occupation has the code %q, so that this text stands nowhere", d.Slug).
				Hint("%s", cmp.Or(diag.DidYouMean(d.Slug, c.occupationCodes()), "name the file after the occupation's code in data/"+WagesTable+".csv: 51-4121.md"))
		}
		if n := len(story.Way); n > 0 && (n < fewestStops || n > mostStops) {
			report.Errorf(d.Pos("path"), "stops-on-the-way", "the path has %d stops", n).
				Hint("write %d or %d, or leave the path out: then it is made of the usual schooling and training", fewestStops, mostStops)
		}
	}
	return stories
}

func (c *Catalog) occupationCodes() []string {
	codes := make([]string, len(c.Occupations))
	for i, o := range c.Occupations {
		codes[i] = o.Code
	}
	slices.Sort(codes)
	return codes
}

// Story is what is told of the occupation; nil when nobody has told it yet.
func (o *Occupation) Story() *Story { return o.tables.catalog.Stories[o.Code] }

// Schooling ranks the occupation's usual schooling, from 1 for none, in the
// order of the release's own terms; 0 when it is not known.
func (o *Occupation) Schooling() int {
	row, ok := o.tables.nationProjections[o.Code]
	if !ok {
		return 0
	}
	column, _ := o.tables.national.Table.Description.Column("entry_education")
	return slices.Index(column.Values, row.Text("entry_education")) + 1
}
