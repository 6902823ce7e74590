package office

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// Template is a file whose blanks can be filled many times: it is taken apart
// once.
type Template struct {
	files []File
}

// NewTemplate takes a file of DOCX or XLSX apart.
func NewTemplate(data []byte) (*Template, error) {
	files, err := Unpack(data)
	if err != nil {
		return nil, err
	}
	return &Template{files}, nil
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
	files := make([]File, len(t.files))
	for i, file := range t.files {
		files[i] = file
		switch {
		case file.Name == documentPart:
			files[i].Data = fillControls(file.Data, values)
		case strings.HasPrefix(file.Name, "xl/") && strings.HasSuffix(file.Name, ".xml"):
			files[i].Data = fillBraces(file.Data, values)
		}
	}
	data, err := Archive(files)
	if err != nil {
		return nil, fmt.Errorf("fill: %w", err)
	}
	return data, nil
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
