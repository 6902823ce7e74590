// Package office owns files that office programs open: texts for Word and
// workbooks for Excel, from plain structs, and archives of such files.
//
// The same input gives the same bytes: no file carries a clock. A text has real
// headings, lists, table headers, a language and a title, and its blanks are
// content controls, which a reader can tab through and a program can fill. It
// refuses what a page cannot show as well: pictures, colors with a meaning.
package office

// Document is a text for Word.
type Document struct {
	Title    string
	Subject  string // one line about it, for the file's properties
	Language string // "en-US"
	Footer   string // stands below each page, before its number
	Untitled bool   // the title is a property of the file alone, as with a letter
	Blocks   []Block
}

// BlockKind says what a block is.
type BlockKind string

const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	Note      BlockKind = "note" // small: sources, years
	Item      BlockKind = "item" // of a list
	Grid      BlockKind = "table"
)

// Block is one block of a text.
type Block struct {
	Kind    BlockKind
	Level   int  // of a heading, from 1 below the title; of an item, from 0
	Ordered bool // a numbered item
	List    int  // which list an item belongs to, from 1: each counts from one
	Runs    []Run
	Table   *Table
}

// Run is a stretch of text in one form.
type Run struct {
	Text         string
	Bold, Italic bool
	Link         string // an absolute address
	Field        string // the ID of a blank, whose Text is what stands there until it is filled
	Label        string // of the blank, for who tabs through
}

// Table has a header, which is repeated on each page.
type Table struct {
	Caption string
	Header  [][]Run
	Rows    [][][]Run
	Widths  []float64 // of the columns, as parts of the page; none means all alike
	Numbers []bool    // columns of figures, set to the right
}

// File is a file in an archive.
type File struct {
	Name string
	Data []byte
}
