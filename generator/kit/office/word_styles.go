package office

import (
	"fmt"
	"strings"
)

// paragraphStyle is a style of paragraphs. Sizes are half points, distances
// twentieths of a point.
type paragraphStyle struct {
	id, name      string
	size          int
	bold          bool
	color         string
	before, after int
	line          int // 240 is single
	outline       int // level of a heading, from 1; 0 for none
	keepNext      bool
}

// paragraphStyles are named as Word names its own, so that outlines and lists
// of contents find the headings.
var paragraphStyles = []paragraphStyle{
	{id: "Title", name: "Title", size: 40, bold: true, color: "0E4650", after: 160, line: 240, keepNext: true},
	{id: "Heading1", name: "heading 1", size: 28, bold: true, color: "0E4650", before: 280, after: 80, line: 240, outline: 1, keepNext: true},
	{id: "Heading2", name: "heading 2", size: 24, bold: true, color: "182326", before: 200, after: 60, line: 240, outline: 2, keepNext: true},
	{id: "Heading3", name: "heading 3", size: 22, bold: true, color: "182326", before: 160, after: 60, line: 240, outline: 3, keepNext: true},
	{id: "ListBullet", name: "List Bullet", after: 60, line: 264},
	{id: "ListNumber", name: "List Number", after: 60, line: 264},
	{id: "Caption", name: "caption", size: 20, bold: true, color: "182326", before: 160, after: 60, line: 240, keepNext: true},
	{id: "Note", name: "Note", size: 18, color: "46555A", before: 80, after: 80, line: 252},
	{id: "Footer", name: "footer", size: 17, color: "46555A", line: 240},
}

// A letter is set closer than a form, so that it stays on its page: size in half
// points, then the distance after a paragraph and the height of a line.
func setting(letter bool) (size, after, line int) {
	if letter {
		return 21, 60, 240
	}
	return 22, 120, 264
}

func styles(language string, letter bool) string {
	size, after, line := setting(letter)
	var out strings.Builder
	out.WriteString(xmlHead + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>` +
		fmt.Sprintf(`<w:color w:val="182326"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, size, size) + `<w:lang w:val="` + escape(language) + `" w:eastAsia="` + escape(language) + `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		fmt.Sprintf(`<w:pPrDefault><w:pPr><w:spacing w:after="%d" w:line="%d" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`, after, line) +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, s := range paragraphStyles {
		if letter {
			s = s.closer(line)
		}
		s.write(&out)
	}
	out.WriteString(`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="125A67"/><w:u w:val="single"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="8A3120"/></w:rPr></w:style>` + tableStyle + `</w:styles>`)
	return out.String()
}

// closer is the style as a letter has it.
func (s paragraphStyle) closer(line int) paragraphStyle {
	s.before, s.after, s.line = s.before*2/3, s.after*2/3, min(s.line, line)
	if s.outline == 1 {
		s.size = 24
	}
	return s
}

func (s paragraphStyle) write(out *strings.Builder) {
	fmt.Fprintf(out, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/>`, s.id, s.name)
	if s.outline > 0 || s.id == "Title" {
		out.WriteString(`<w:next w:val="Normal"/>`)
	}
	out.WriteString(`<w:qFormat/><w:pPr>`)
	if s.keepNext {
		out.WriteString(`<w:keepNext/><w:keepLines/>`)
	}
	fmt.Fprintf(out, `<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="auto"/>`, s.before, s.after, s.line)
	if s.outline > 0 {
		fmt.Fprintf(out, `<w:outlineLvl w:val="%d"/>`, s.outline-1)
	}
	out.WriteString(`</w:pPr><w:rPr>`)
	if s.bold {
		out.WriteString(`<w:b/>`)
	}
	if s.color != "" {
		fmt.Fprintf(out, `<w:color w:val="%s"/>`, s.color)
	}
	if s.size > 0 {
		fmt.Fprintf(out, `<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, s.size, s.size)
	}
	out.WriteString(`</w:rPr></w:style>`)
}

const tableStyle = `<w:style w:type="table" w:styleId="HubTable"><w:name w:val="Hub Table"/><w:basedOn w:val="TableNormal"/>` +
	`<w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>` +
	`<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="0E4650"/><w:bottom w:val="single" w:sz="4" w:color="6B7274"/>` +
	`<w:insideH w:val="single" w:sz="4" w:color="D5D0C7"/><w:insideV w:val="single" w:sz="4" w:color="D5D0C7"/></w:tblBorders></w:tblPr>` +
	`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="0E4650"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F1F8F8"/></w:tcPr></w:tblStylePr></w:style>`
