package source

import (
	"bytes"
	"reflect"

	"github.com/adrg/frontmatter"

	"sectorhub/generator/kit/diag"
)

// Document is a Markdown file: its front matter decoded into F as YAML[F] says,
// and the text below it.
type Document[F any] struct {
	Path     string
	Meta     F
	Body     []byte // Markdown, lines ending in LF
	BodyLine int    // line of Body's first line in the file
	places   places
}

// Pos returns the place of a front-matter key's value ("title", "next.0.url");
// of the key itself when it has no value; of what would hold it when the key is
// not there; else line 1.
func (d *Document[F]) Pos(key string) diag.Pos { return d.places.pos(key) }

// ReadDocument reads a Markdown file with front matter. Faults become findings;
// ok is false when nothing usable is there.
func ReadDocument[F any](t *Tree, path string, r *diag.Report) (*Document[F], bool) {
	return remember(t, path, nil, r, func(raw []byte, r *diag.Report) (*Document[F], bool) {
		doc := &Document[F]{Path: path, places: places{file: path}}
		text, ok := readText(raw, path, r)
		if !ok {
			return doc, false
		}
		text = unixLines(text)
		parts, ok := cutFrontMatter(text, path, r)
		if !ok {
			return doc, false
		}
		doc.Body, doc.BodyLine = parts.body, parts.bodyLine
		d := decoder{at: diag.Pos{File: path, Line: parts.headLine, Column: 1}, report: r}
		ok = d.decode(parts.head, reflect.ValueOf(&doc.Meta).Elem())
		doc.places = sortedPlaces(path, d.places)
		return doc, ok
	})
}

// parts are a document's front matter and body, each with its first line.
type parts struct {
	head, body         []byte
	headLine, bodyLine int
}

func cutFrontMatter(text []byte, path string, r *diag.Report) (parts, bool) {
	opening, line := firstLine(text)
	at := diag.Pos{File: path, Line: line, Column: 1, Width: len([]rune(string(opening)))}
	if string(opening) != "---" {
		r.Errorf(at, "front-matter-missing", "the file does not begin with its front matter").
			Hint(`begin with a line "---", then lines such as "title: …", then another line "---"`)
		return parts{}, false
	}
	head, closed := []byte(nil), false
	yaml := frontmatter.NewFormat("---", "---", func(raw []byte, _ any) error {
		head, closed = raw, true
		return nil
	})
	body, err := frontmatter.Parse(bytes.NewReader(text), nil, yaml)
	if err != nil || !closed {
		// The parser takes an unclosed front matter for body text and says nothing.
		r.Errorf(at, "front-matter-unclosed", "the front matter is not closed").
			Hint(`put a line "---" after the last line of the front matter, before the text`)
		return parts{}, false
	}
	// The body is cut from our own bytes: the parser's copy need not be kept.
	start := len(text) - len(body)
	return parts{head, text[start:], line + 1, 1 + bytes.Count(text[:start], []byte("\n"))}, true
}

// firstLine returns the first line that is not empty, trimmed, and its number.
func firstLine(text []byte) (line []byte, number int) {
	for number = 1; ; number++ {
		line, rest, more := bytes.Cut(text, []byte("\n"))
		if line = bytes.TrimSpace(line); len(line) > 0 || !more {
			return line, number
		}
		text = rest
	}
}
