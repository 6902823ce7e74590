// Package toolkit turns a document of the catalog into a file to fill in: a
// text for Word or a workbook for Excel. Its blanks keep their names, so that
// the same file is filled with the values of a place, again and again.
//
// It refuses to know what a place's values are: they come as text, with the
// reasons for those that are missing already in words.
package toolkit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/office"
)

// Values are what fills blanks, by the IDs of their fields. A field without a
// value, or with an empty one, stays a blank.
type Values map[string]string

// Of are the values for a document's fields, from those that the hub knows of a
// place by the names in catalog.PlaceValues.
func Of(d *catalog.Document, known map[string]string) Values {
	values := Values{}
	for _, f := range d.Fields {
		if text := known[f.From]; f.From != "" && text != "" {
			values[f.ID] = text
		}
	}
	return values
}

// Maker makes files of documents.
type Maker struct {
	Markdown *markdown.Renderer
	Absolute func(url string) string // puts the site's address before a root-relative one
	Language string                  // "en-US"
	About    string                  // names the sheet of a workbook's instructions
	Name     string                  // of the hub, below each page
}

// Template is a document's file taken apart: filling it costs little.
type Template struct {
	template *office.Template
	blank    Values // what stands where nothing was filled in; only workbooks need it
}

// Template makes a document's file, to be filled.
func (m Maker) Template(d *catalog.Document) (*Template, error) {
	var data []byte
	var err error
	blank := Values{}
	if d.File == "excel" {
		data, err = m.Workbook(d).XLSX()
		for _, f := range d.Fields {
			blank[f.ID] = Placeholder(f)
		}
	} else {
		data, err = m.Word(d).DOCX()
	}
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", d.Slug, err)
	}
	template, err := office.NewTemplate(data)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", d.Slug, err)
	}
	return &Template{template, blank}, nil
}

// Fill is the file with the blanks filled that values names. The others say in
// brackets what belongs there.
func (t *Template) Fill(values Values) ([]byte, error) {
	all := make(Values, len(t.blank)+len(values))
	for id, text := range t.blank {
		all[id] = text
	}
	for id, text := range values {
		if text != "" {
			all[id] = text
		}
	}
	return t.template.Fill(all)
}

// File is a document's file with all its blanks.
func (m Maker) File(d *catalog.Document) ([]byte, error) {
	t, err := m.Template(d)
	if err != nil {
		return nil, err
	}
	return t.Fill(nil)
}

// Placeholder is what stands in a blank: "[reply by]".
func Placeholder(f catalog.FieldMeta) string {
	first, size := utf8.DecodeRuneInString(f.Label)
	second, _ := utf8.DecodeRuneInString(f.Label[size:])
	if unicode.IsUpper(second) { // "GED", not "gED"
		return "[" + f.Label + "]"
	}
	return "[" + string(unicode.ToLower(first)) + f.Label[size:] + "]"
}

// Ending is the ending of a document's file: ".docx" or ".xlsx".
func Ending(d *catalog.Document) string {
	if d.File == "excel" {
		return ".xlsx"
	}
	return ".docx"
}

// IsLetter says that a document begins with its addressee or its sender instead
// of a heading. A letter bears no title above it.
func (m Maker) IsLetter(d *catalog.Document) bool {
	blocks := m.Markdown.Blocks(d.Body)
	return len(blocks) > 0 && blocks[0].Kind == markdown.ParagraphBlock
}

// field finds a field by its ID.
func field(d *catalog.Document, id string) (catalog.FieldMeta, bool) {
	for _, f := range d.Fields {
		if f.ID == id {
			return f, true
		}
	}
	return catalog.FieldMeta{}, false
}

// rooted says that an address begins at the site's root.
func rooted(url string) bool { return strings.HasPrefix(url, "/") && !strings.HasPrefix(url, "//") }
