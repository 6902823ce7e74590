package pages

import (
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/slug"
)

// termEntry is a word of the glossary as a page shows it.
type termEntry struct {
	Term, ID   string
	Also       []string
	Definition string
}

// marker finds the words of the glossary in a page's HTML.
type marker struct {
	entries []termEntry
	forms   map[string][]termForm // by their first word in small letters, the longest first
}

type termForm struct {
	text  string // escaped as in the HTML of prose
	exact bool   // capitals alone, such as CIP: no other spelling is meant
	entry int
}

// marks are the terms that a page has marked already, by their entry.
type marks map[int]bool

// escapes are those of kit/markdown: it leaves apostrophes as they are.
var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func newMarker(g *catalog.Glossary) *marker {
	m := &marker{forms: map[string][]termForm{}}
	if g == nil {
		return m
	}
	for i, term := range g.Terms {
		m.entries = append(m.entries, termEntry{term.Term, slug.Of(term.Term), term.Also, term.Definition})
		if term.Unmarked {
			continue
		}
		for _, form := range term.Forms() {
			first := strings.ToLower(form[:wordEnd(form)])
			exact := form == strings.ToUpper(form)
			m.forms[first] = append(m.forms[first], termForm{escapes.Replace(form), exact, i})
		}
	}
	for _, forms := range m.forms {
		slices.SortStableFunc(forms, func(a, b termForm) int { return len(b.text) - len(a.text) })
	}
	return m
}

// unmarkedIn are the elements whose text is left alone: a button inside a link
// or a heading would break both, and in a narrow cell it breaks the line.
var unmarkedIn = []string{"a", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "code", "pre", "button", "summary"}

// mark wraps the first use of each term that is not in done into a button that
// opens its definition, and returns the terms it found.
func (m *marker) mark(text template.HTML, done marks) (template.HTML, []termEntry) {
	if len(m.forms) == 0 {
		return text, nil
	}
	rest := string(text)
	var out strings.Builder
	var found []termEntry
	closed := 0 // how many unmarked elements are open
	for rest != "" {
		at := strings.IndexByte(rest, '<')
		if at < 0 {
			at = len(rest)
		}
		if closed == 0 {
			found = append(found, m.markText(&out, rest[:at], done)...)
		} else {
			out.WriteString(rest[:at])
		}
		tag := rest[at:]
		if end := strings.IndexByte(tag, '>'); end >= 0 {
			tag = tag[:end+1]
		}
		closed += opens(tag)
		out.WriteString(tag)
		rest = rest[at+len(tag):]
	}
	return template.HTML(out.String()), found
}

// opens is 1 for the start of an element that is left alone, −1 for its end.
func opens(tag string) int {
	name := strings.TrimLeft(tag, "</")
	name = name[:wordEnd(name)]
	switch {
	case !slices.Contains(unmarkedIn, name):
		return 0
	case strings.HasPrefix(tag, "</"):
		return -1
	}
	return 1
}

// markText writes text between two tags and marks the terms in it.
func (m *marker) markText(out *strings.Builder, text string, done marks) []termEntry {
	var found []termEntry
	for text != "" {
		end := wordEnd(text)
		if end == 0 {
			_, end = utf8.DecodeRuneInString(text)
			if text[0] == '&' {
				end = max(end, strings.IndexByte(text, ';')+1)
			}
			out.WriteString(text[:end])
			text = text[end:]
			continue
		}
		if form, ok := m.formAt(text, text[:end], done); ok {
			entry := m.entries[form.entry]
			done[form.entry] = true
			end = len(form.text)
			found = append(found, entry)
			out.WriteString(`<button type="button" class="term" popovertarget="term-` + entry.ID + `">` + text[:end] + `</button>`)
		} else {
			out.WriteString(text[:end])
		}
		text = text[end:]
	}
	return found
}

// formAt is the longest term at the beginning of text, whose first word is
// given, unless it was marked before.
func (m *marker) formAt(text, first string, done marks) (termForm, bool) {
	for _, form := range m.forms[strings.ToLower(first)] {
		if len(text) < len(form.text) || done[form.entry] || wordEnd(text[len(form.text):]) > 0 {
			continue
		}
		if here := text[:len(form.text)]; here == form.text || !form.exact && strings.EqualFold(here, form.text) {
			return form, true
		}
	}
	return termForm{}, false
}

// wordEnd is how many bytes of letters and digits a text begins with.
func wordEnd(text string) int {
	for i, c := range text {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return i
		}
	}
	return len(text)
}
