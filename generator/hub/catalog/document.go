package catalog

import (
	"cmp"
	"slices"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

const (
	documentsFolder = "content/toolkit"
	toolkitPath     = "content/toolkit.md"
)

// Document is a document of the tool kit to fill in and use,
// content/toolkit/<slug>.md. Its body is the document itself; a blank stands in
// it as {{id}}.
type Document struct {
	Prose
	DocumentMeta
}

// DocumentMeta is what a document's front matter has beside that of every page.
type DocumentMeta struct {
	Stage string `yaml:"stage" check:"required"` // the slug of one
	When  string `yaml:"when" check:"required"`  // to use it
	Who   string `yaml:"who" check:"required"`   // signs it, or fills it in
	Takes string `yaml:"takes" check:"required"` // how long
	Why   string `yaml:"why" check:"required"`   // Markdown: why it is written this way
	File  string `yaml:"file" check:"required,oneof=word|excel"`

	Also      []string       `yaml:"also"` // slugs of documents that are needed too
	Fields    []FieldMeta    `yaml:"fields"`
	Sheets    []SheetMeta    `yaml:"sheets"`    // of an excel document
	Questions []ReadyingMeta `yaml:"questions"` // of a check that a page can read
}

// FieldMeta is a blank to fill.
type FieldMeta struct {
	ID      string `yaml:"id" check:"required"`
	Label   string `yaml:"label" check:"required"`
	Meaning string `yaml:"meaning" check:"required"`
	Example string `yaml:"example" check:"required"`
	Kind    string `yaml:"kind" check:"required,oneof=text|date|long|number"`
	From    string `yaml:"from"` // one of PlaceValues
}

// PlaceValues are the values that the hub knows for a cluster in a place. A
// field that names one is filled from the place a reader chooses.
var PlaceValues = []string{
	"cluster", "region", "jobs", "employers", "pay", "concentration", "growth", "openings",
	"top-occupations", "programs", "gaps", "sources",
}

// SheetMeta is a table of a workbook.
type SheetMeta struct {
	Title   string       `yaml:"title" check:"required"` // names the sheet, too
	Text    string       `yaml:"text"`
	Columns []ColumnMeta `yaml:"columns" check:"required"`
	Rows    [][]string   `yaml:"rows"`  // that are part of the form
	Blank   int          `yaml:"blank"` // rows to fill, below those
}

// ColumnMeta is a column of a sheet.
type ColumnMeta struct {
	Title   string   `yaml:"title" check:"required"`
	Hint    string   `yaml:"hint"`
	Kind    string   `yaml:"kind" check:"required,oneof=text|date|number|dollars|share|choice"`
	Choices []string `yaml:"choices"`
	Width   float64  `yaml:"width"` // in characters; 0 is by kind
}

// ReadyingMeta is one question of a check whether a group is ready.
type ReadyingMeta struct {
	ID        string   `yaml:"id" check:"required"`
	Element   string   `yaml:"element" check:"required"` // of the framework
	Stage     string   `yaml:"stage" check:"required"`   // that it must be answered for
	Text      string   `yaml:"text" check:"required"`
	Evidence  string   `yaml:"evidence" check:"required"` // that counts as a proof
	Next      string   `yaml:"next" check:"required"`     // what to do without one
	Documents []string `yaml:"documents"`                 // slugs of those that help
}

// Toolkit is content/toolkit.md: the words above the documents.
type Toolkit struct {
	Prose
	Kit []string // slugs of the documents of a launch kit
}

// readDocuments reads the documents in the order of their stages.
func readDocuments(c *Catalog, tree *source.Tree, report *diag.Report, o Options) []*Document {
	type meta struct {
		PageMeta     `yaml:",inline"`
		DocumentMeta `yaml:",inline"`
	}
	var documents []*Document
	for _, d := range readFolder[meta](tree, documentsFolder, report, o) {
		documents = append(documents, &Document{d.Prose, d.meta.DocumentMeta})
	}
	slices.SortStableFunc(documents, func(a, b *Document) int {
		return cmp.Compare(c.stagePlace(a.Stage), c.stagePlace(b.Stage))
	})
	check := documentCheck{report: report, stages: slugsOf(c.Stages), documents: slugsOf(documents)}
	for _, d := range documents {
		check.document(d)
	}
	return documents
}

func readToolkit(c *Catalog, tree *source.Tree, report *diag.Report, o Options) *Toolkit {
	type meta struct {
		PageMeta `yaml:",inline"`
		Kit      []string `yaml:"kit"`
	}
	d, ok := readProse[meta](tree, toolkitPath, report, o)
	if !ok {
		return nil
	}
	check := documentCheck{report: report, documents: slugsOf(c.Documents)}
	check.slugs(d.Prose, "kit", d.meta.Kit)
	return &Toolkit{d.Prose, d.meta.Kit}
}

func (c *Catalog) stagePlace(slug string) int {
	return slices.IndexFunc(c.Stages, func(s *Stage) bool { return s.Slug == slug })
}

// StageOf is the stage that a document belongs to; nil for one unknown.
func (c *Catalog) StageOf(slug string) *Stage {
	if i := c.stagePlace(slug); i >= 0 {
		return c.Stages[i]
	}
	return nil
}

// Document returns the document with this slug, nil when there is none.
func (c *Catalog) Document(slug string) *Document {
	for _, d := range c.Documents {
		if d.Slug == slug {
			return d
		}
	}
	return nil
}

func (p *Prose) slug() string { return p.Slug }

// slugsOf are the names by which others call some documents of prose.
func slugsOf[T interface{ slug() string }](all []T) []string {
	slugs := make([]string, len(all))
	for i, one := range all {
		slugs[i] = one.slug()
	}
	return slugs
}
