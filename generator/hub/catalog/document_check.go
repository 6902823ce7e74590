package catalog

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
)

// documentCheck checks what documents mean: which names they call, and that
// body and front matter speak of the same blanks.
type documentCheck struct {
	report            *diag.Report
	stages, documents []string // all slugs
}

func (c documentCheck) document(d *Document) {
	c.stage(d.Prose, "stage", d.Stage)
	c.slugs(d.Prose, "also", d.Also)
	c.fields(d)
	c.sheets(d)
	for i, q := range d.Questions {
		c.stage(d.Prose, ListKey("questions", i, "stage"), q.Stage)
		c.slugs(d.Prose, ListKey("questions", i, "documents"), q.Documents)
		c.oneOf(d.Prose, ListKey("questions", i, "element"), "an element of the framework", q.Element, frameElements)
		c.asked(d, i)
	}
}

func (c documentCheck) stage(p Prose, key, slug string) {
	if !slices.Contains(c.stages, slug) {
		c.report.Errorf(p.Pos(key), "unknown-stage", "stage %q has no page in content/stages", slug).
			Hint("%s", diag.OneOf(slug, c.stages))
	}
}

func (c documentCheck) slugs(p Prose, list string, slugs []string) {
	for i, slug := range slugs {
		if !slices.Contains(c.documents, slug) {
			c.report.Errorf(p.Pos(ListKey(list, i, "")), "unknown-document", "%q is no document of the tool kit", slug).
				Hint("%s", diag.OneOf(slug, c.documents))
		}
	}
}

func (c documentCheck) oneOf(p Prose, key, what, value string, known []string) {
	if value != "" && !slices.Contains(known, value) {
		c.report.Errorf(p.Pos(key), "unknown-value", "%q is not %s", value, what).
			Hint("%s", diag.OneOf(value, known))
	}
}

// Blank is how a blank stands in a text. What is between the braces need not be
// a field.
var Blank = regexp.MustCompile(`\{\{([^{}\n]*)\}\}`)

var fieldID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// fields holds the blanks of the body and of the sheets against the fields.
func (c documentCheck) fields(d *Document) {
	used := map[string]bool{}
	var ids []string
	for i, f := range d.Fields {
		at := ListKey("fields", i, "id")
		switch {
		case !fieldID.MatchString(f.ID):
			c.report.Errorf(d.Pos(at), "bad-field-id", "%q cannot name a field", f.ID).
				Hint("write small letters and digits, with hyphens between words: reply-by")
		case slices.Contains(ids, f.ID):
			c.report.Errorf(d.Pos(at), "duplicate-field", "the field %q is declared twice", f.ID).
				Hint("delete one of them")
		}
		ids = append(ids, f.ID)
		c.oneOf(d.Prose, ListKey("fields", i, "from"), "a value that the hub knows of a place", f.From, PlaceValues)
	}
	for i, line := range bytes.Split(d.Body, []byte("\n")) {
		for _, at := range Blank.FindAllSubmatchIndex(line, -1) {
			c.used(string(line[at[2]:at[3]]), ids, used, diag.Pos{
				File: d.Path, Line: d.BodyLine + i, Column: 1 + len([]rune(string(line[:at[0]]))), Width: len([]rune(string(line[at[0]:at[1]]))),
			})
		}
	}
	for i, s := range d.Sheets {
		for _, at := range Blank.FindAllStringSubmatch(s.Text, -1) {
			c.used(at[1], ids, used, d.Pos(ListKey("sheets", i, "text")))
		}
	}
	c.unused(d, used)
}

func (c documentCheck) used(id string, ids []string, used map[string]bool, at diag.Pos) {
	used[id] = true
	if !slices.Contains(ids, id) {
		hint := diag.OneOf(id, ids)
		if hint == "" {
			hint = "declare it under fields:"
		}
		c.report.Errorf(at, "unknown-field", "the blank %q is not declared under fields:", id).Hint("%s", hint)
	}
}

func (c documentCheck) unused(d *Document, used map[string]bool) {
	for i, f := range d.Fields {
		if !used[f.ID] {
			c.report.Warnf(d.Pos(ListKey("fields", i, "id")), "unused-field", "the field %q stands nowhere in the text", f.ID).
				Hint("write {{%s}} where it belongs, or delete the field", f.ID)
			used[f.ID] = true // said
		}
	}
}

// asked finds a question in the body, where the file for Word has it.
func (c documentCheck) asked(d *Document, i int) {
	text, number := d.Questions[i].Text, fmt.Sprintf("| %d. ", i+1)
	if bytes.Contains(d.Body, []byte(number+text+" |")) {
		return
	}
	hint := fmt.Sprintf("write a row that begins with %q", number+text)
	for line := range strings.Lines(string(d.Body)) {
		if rest, ok := strings.CutPrefix(line, number); ok {
			said, _, _ := strings.Cut(rest, " |")
			hint = fmt.Sprintf("the table says %q", said)
		}
	}
	c.report.Errorf(d.Pos(ListKey("questions", i, "text")), "question-differs", "question %d does not stand in the text's tables as it stands here", i+1).
		Hint("%s", hint)
}

// mostSheetTitle is how many characters a program lets a sheet's name have.
const mostSheetTitle = 31

// sheets checks what a workbook could not be made of.
func (c documentCheck) sheets(d *Document) {
	if d.File == "excel" && len(d.Sheets) == 0 {
		c.report.Errorf(d.Pos("file"), "no-sheets", "a file for Excel needs sheets").
			Hint("add sheets:, or write file: word")
	}
	for i, s := range d.Sheets {
		if len([]rune(s.Title)) > mostSheetTitle || strings.ContainsAny(s.Title, `:\/?*[]'`) {
			c.report.Errorf(d.Pos(ListKey("sheets", i, "title")), "bad-sheet-title", "%q cannot name a sheet", s.Title).
				Hint(`write at most %d characters, without : \ / ? * [ ] and '`, mostSheetTitle)
		}
		for j, column := range s.Columns {
			if column.Kind == "choice" && len(column.Choices) == 0 {
				c.report.Errorf(d.Pos(ListKey("sheets", i, ListKey("columns", j, "kind"))), "no-choices", "the column %q has no choices", column.Title).
					Hint("add choices: [Yes, No]")
			}
		}
		for j, row := range s.Rows {
			if len(row) > len(s.Columns) {
				c.report.Errorf(d.Pos(ListKey("sheets", i, ListKey("rows", j, ""))), "row-too-long", "this row has %d cells, the sheet has %d columns", len(row), len(s.Columns)).
					Hint("take cells out, or add a column")
			}
		}
	}
}
