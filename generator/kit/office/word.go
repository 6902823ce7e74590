package office

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// DOCX is the text as a file for Word.
func (d Document) DOCX() ([]byte, error) {
	w := &word{document: d}
	body := w.body()
	return Archive([]File{
		{"[Content_Types].xml", []byte(contentTypes)},
		{"_rels/.rels", []byte(packageRelations)},
		{"docProps/core.xml", []byte(d.properties())},
		{"docProps/app.xml", []byte(appProperties)},
		{documentPart, []byte(body)},
		{"word/_rels/document.xml.rels", []byte(w.relations())},
		{"word/styles.xml", []byte(styles(d.Language, d.Untitled))},
		{"word/numbering.xml", []byte(w.numbering())},
		{"word/settings.xml", []byte(settings(d.Language))},
		{"word/footer1.xml", []byte(footer(d.Footer))},
	})
}

const documentPart = "word/document.xml"

// word writes one document.
type word struct {
	document Document
	out      strings.Builder
	links    []string
	lists    int // how many lists were begun
	control  int // number of the last content control
}

func (w *word) add(parts ...string) {
	for _, part := range parts {
		w.out.WriteString(part)
	}
}

func (w *word) body() string {
	w.add(xmlHead, `<w:document `, namespaces, `><w:body>`)
	if !w.document.Untitled {
		w.paragraph(`<w:pStyle w:val="Title"/>`, []Run{{Text: w.document.Title}})
	}
	blocks := w.document.Blocks
	for i, block := range blocks {
		around := ""
		if i+1 < len(blocks) && blocks[i+1].Kind == Grid {
			around = `<w:keepNext/>`
		}
		if i > 0 && blocks[i-1].Kind == Grid {
			around += `<w:spacing w:before="120"/>`
		}
		w.block(block, around)
	}
	margin := 1200
	if w.document.Untitled { // a letter, which stays on its page
		margin = 900
	}
	w.add(fmt.Sprintf(sectionEnd, margin), `</w:body></w:document>`)
	return w.out.String()
}

// block writes a block; around is what it needs beside a table.
func (w *word) block(b Block, around string) {
	switch b.Kind {
	case Heading:
		w.paragraph(fmt.Sprintf(`<w:pStyle w:val="Heading%d"/>`, min(max(b.Level, 1), 3)), b.Runs)
	case Note:
		w.paragraph(`<w:pStyle w:val="Note"/>`+around, b.Runs)
	case Item:
		w.item(b)
	case Grid:
		if b.Table != nil {
			w.table(*b.Table)
		}
	default:
		w.paragraph(around, b.Runs)
	}
}

func (w *word) item(b Block) {
	style, number := "ListBullet", 1
	if b.Ordered {
		style, number = "ListNumber", 1+b.List
		w.lists = max(w.lists, b.List)
	}
	w.paragraph(fmt.Sprintf(`<w:pStyle w:val="%s"/><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, style, min(b.Level, 2), number), b.Runs)
}

// paragraph writes a paragraph, unless it has nothing to say: empty ones are
// no way to make room.
func (w *word) paragraph(properties string, runs []Run) {
	if len(runs) == 0 {
		return
	}
	w.add(`<w:p>`)
	if properties != "" {
		w.add(`<w:pPr>`, properties, `</w:pPr>`)
	}
	w.runs(runs)
	w.add(`</w:p>`)
}

func (w *word) runs(runs []Run) {
	for _, run := range runs {
		switch {
		case run.Field != "":
			w.field(run)
		case run.Link != "":
			w.links = append(w.links, run.Link)
			w.add(fmt.Sprintf(`<w:hyperlink r:id="rId%d" w:history="1">`, firstLink+len(w.links)-1))
			w.run(run, `<w:rStyle w:val="Hyperlink"/>`)
			w.add(`</w:hyperlink>`)
		default:
			w.run(run, "")
		}
	}
}

func (w *word) run(run Run, style string) {
	properties := style
	if run.Bold {
		properties += `<w:b/>`
	}
	if run.Italic {
		properties += `<w:i/>`
	}
	w.add(`<w:r>`)
	if properties != "" {
		w.add(`<w:rPr>`, properties, `</w:rPr>`)
	}
	w.add(`<w:t xml:space="preserve">`, escape(run.Text), `</w:t></w:r>`)
}

// field writes a blank as a content control, which its tag names.
func (w *word) field(run Run) {
	w.control++
	label := run.Label
	if label == "" {
		label = run.Field
	}
	w.add(`<w:sdt><w:sdtPr>`)
	if run.Bold {
		w.add(`<w:rPr><w:b/></w:rPr>`)
	}
	w.add(`<w:alias w:val="`, escape(label), `"/><w:tag w:val="`, escape(run.Field), `"/>`, fmt.Sprintf(`<w:id w:val="%d"/>`, w.control),
		showsPlaceholder, `<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r>`, placeholderStyle, `<w:t xml:space="preserve">`,
		escape(run.Text), `</w:t></w:r></w:sdtContent></w:sdt>`)
}

const (
	showsPlaceholder = `<w:showingPlcHdr/>`
	placeholderStyle = `<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>`
)

// escape makes text fit for XML, without what XML cannot hold.
func escape(text string) string {
	var out strings.Builder
	// Writing to memory cannot fail.
	_ = xml.EscapeText(&out, []byte(text))
	return strings.NewReplacer("&#xA;", " ", "&#x9;", " ").Replace(out.String())
}
