package pages

import (
	"strings"
	"unicode/utf8"

	"sectorhub/generator/site"
)

var glossary = Kind{"glossary", glossaryPages}

// glossaryView is the words of the field by their first letter.
type glossaryView struct {
	proseView
	Letters []letter
}

type letter struct {
	Letter, ID string
	Terms      []termEntry
}

func glossaryPages(w *writer) []*site.Page {
	g := w.Catalog.Glossary
	if g == nil {
		return nil
	}
	page, prose := w.prose(g.Prose, glossaryURL, homeURL)
	view := glossaryView{proseView: prose}
	for _, entry := range w.glossary.entries {
		first, _ := utf8.DecodeRuneInString(entry.Term)
		initial := strings.ToUpper(string(first))
		if last := len(view.Letters) - 1; last < 0 || view.Letters[last].Letter != initial {
			view.Letters = append(view.Letters, letter{Letter: initial, ID: "letter-" + strings.ToLower(initial)})
		}
		terms := &view.Letters[len(view.Letters)-1].Terms
		*terms = append(*terms, entry)
	}
	page.View = view
	page.Schema = termSet(g.Title, w.glossary.entries)
	return []*site.Page{page}
}

// termSet describes a glossary to search engines.
// Source: https://schema.org/DefinedTermSet
func termSet(title string, entries []termEntry) map[string]any {
	var terms []map[string]any
	for _, entry := range entries {
		terms = append(terms, map[string]any{"@type": "DefinedTerm", "name": entry.Term, "description": entry.Definition})
	}
	return map[string]any{"@type": "DefinedTermSet", "name": title, "hasDefinedTerm": terms}
}
