package pages

import (
	"unicode"
	"unicode/utf8"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/site"
)

// readinessGroup are the questions of one element of the framework.
type readinessGroup struct {
	Element   string
	Questions []readinessQuestion
}

// readinessQuestion is a question that is answered on the page.
type readinessQuestion struct {
	ID                   string
	Number               int
	Text, Evidence, Next string
	Stage                site.PageLink
	Place                int // of the stage on the way, from 1
	Documents            []site.PageLink
}

// readiness are a document's questions, those of one element together.
func (w *writer) readiness(d *catalog.Document) []readinessGroup {
	var groups []readinessGroup
	for i, q := range d.Questions {
		question := readinessQuestion{ID: q.ID, Number: i + 1, Text: q.Text, Evidence: q.Evidence, Next: q.Next}
		for place, s := range w.Catalog.Stages {
			if s.Slug == q.Stage {
				question.Stage, question.Place = site.PageLink{Title: s.Title, URL: stageURL(s.Slug)}, place+1
			}
		}
		for _, slug := range q.Documents {
			if other := w.Catalog.Document(slug); other != nil {
				question.Documents = append(question.Documents, site.PageLink{Title: other.Title, URL: documentURL(other)})
			}
		}
		element := capital(q.Element)
		if n := len(groups); n == 0 || groups[n-1].Element != element {
			groups = append(groups, readinessGroup{Element: element})
		}
		group := &groups[len(groups)-1]
		group.Questions = append(group.Questions, question)
	}
	return groups
}

// capital is a text that begins with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
