package render

import (
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"sync"
)

// pieces keeps what partials said of values that many pages share: the footer
// of the site, the header of a section, a dataset. Its keys are the values, so
// nothing in it can be stale.
type pieces struct {
	template *template.Template
	made     sync.Map // pieceKey → template.HTML
}

type pieceKey struct {
	name string
	data any
}

// once is what a layout calls in place of {{template}}: the partial is made
// when a value is seen first, and repeated from then on.
func (p *pieces) once(name string, data any) (template.HTML, error) {
	if !reflect.ValueOf(data).Comparable() {
		return "", fmt.Errorf("once %q: %T cannot be compared; use template", name, data)
	}
	key := pieceKey{name, data}
	if made, ok := p.made.Load(key); ok {
		return made.(template.HTML), nil
	}
	var out strings.Builder
	if err := p.template.ExecuteTemplate(&out, name, data); err != nil {
		return "", err
	}
	made := template.HTML(out.String())
	p.made.Store(key, made)
	return made, nil
}
