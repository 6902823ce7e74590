package source

import "sectorhub/generator/kit/diag"

// Document is a Markdown file: its front matter decoded into F, and the text
// below it.
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
	return nil, false
}
