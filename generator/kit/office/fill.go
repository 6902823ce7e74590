package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// Template is a file whose blanks can be filled many times: it is taken apart
// once, and the parts without blanks stay packed as they are.
type Template struct {
	packed *zip.Reader
	texts  [][]byte // of the parts that have blanks, nil for the others
}

// NewTemplate takes a file of DOCX or XLSX apart.
func NewTemplate(data []byte) (*Template, error) {
	files, err := Unpack(data)
	if err != nil {
		return nil, err
	}
	t := &Template{texts: make([][]byte, len(files))}
	if t.packed, err = zip.NewReader(bytes.NewReader(data), int64(len(data))); err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	for i, file := range files {
		if control.Match(file.Data) || braces.Match(file.Data) {
			t.texts[i] = file.Data
		}
	}
	return t, nil
}

var (
	// A blank in a text: its tag, then whatever stands up to its content.
	control = regexp.MustCompile(`(?s)<w:sdt><w:sdtPr>.*?</w:sdt>`)
	tag     = regexp.MustCompile(`<w:tag w:val="([^"]*)"/>`)
	content = regexp.MustCompile(`(?s)<w:sdtContent><w:r>.*?</w:r></w:sdtContent>`)
	// A blank in a workbook.
	braces = regexp.MustCompile(`\{\{([a-z0-9-]+)\}\}`)
)

// Fill returns the file with the blanks filled that values names. The others
// stay as they are.
func (t *Template) Fill(values map[string]string) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, part := range t.packed.File {
		var err error
		if text := t.texts[i]; text == nil {
			err = w.Copy(part)
		} else {
			err = pack(w, File{part.Name, fillBlanks(part.Name, text, values)})
		}
		if err != nil {
			return nil, fmt.Errorf("fill %s: %w", part.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("fill: %w", err)
	}
	return out.Bytes(), nil
}

// fillBlanks fills the blanks of a part: those of a text are controls, those of
// a workbook stand in braces.
func fillBlanks(name string, text []byte, values map[string]string) []byte {
	switch {
	case name == documentPart:
		return fillControls(text, values)
	case strings.HasPrefix(name, "xl/") && strings.HasSuffix(name, ".xml"):
		return fillBraces(text, values)
	}
	return text
}

func fillControls(text []byte, values map[string]string) []byte {
	return control.ReplaceAllFunc(text, func(blank []byte) []byte {
		found := tag.FindSubmatch(blank)
		if found == nil {
			return blank
		}
		value, ok := values[string(found[1])]
		if !ok || value == "" {
			return blank
		}
		bold := ""
		if bytes.Contains(blank, []byte(`<w:rPr><w:b/></w:rPr><w:alias`)) {
			bold = `<w:rPr><w:b/></w:rPr>`
		}
		lines := strings.Split(value, "\n")
		for i, line := range lines {
			lines[i] = `<w:t xml:space="preserve">` + escape(line) + `</w:t>`
		}
		filled := `<w:sdtContent><w:r>` + bold + strings.Join(lines, `<w:br/>`) + `</w:r></w:sdtContent>`
		blank = bytes.Replace(blank, []byte(showsPlaceholder), nil, 1)
		return content.ReplaceAllLiteral(blank, []byte(filled))
	})
}

func fillBraces(text []byte, values map[string]string) []byte {
	return braces.ReplaceAllFunc(text, func(blank []byte) []byte {
		if value := values[string(blank[2:len(blank)-2])]; value != "" {
			return []byte(escape(value))
		}
		return blank
	})
}
