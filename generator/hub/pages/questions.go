package pages

import (
	"html/template"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/slug"
	"sectorhub/generator/site"
)

var questions = Kind{"questions", questionsPages}

// questionsView is the questions and their answers in groups.
type questionsView struct {
	proseView
	Groups []questionGroup
}

type questionGroup struct {
	Title, ID string
	Questions []question
}

type question struct {
	Question, ID string
	HTML         template.HTML

	text string // the answer as plain text
}

func questionsPages(w *writer) []*site.Page {
	q := w.Catalog.Questions
	if q == nil {
		return nil
	}
	page := prosePage(q.Prose, questionsURL, homeURL)
	body := w.body(page, q.Prose)
	view := questionsView{}
	for i, group := range q.Groups {
		shown := questionGroup{Title: group.Title, ID: slug.Of(group.Title)}
		list := catalog.ListKey("groups", i, "questions")
		for j, asked := range group.Questions {
			at := q.Pos(catalog.ListKey(list, j, "answer"))
			html, text := body.inner(asked.Answer, at)
			shown.Questions = append(shown.Questions, question{asked.Question, slug.Of(asked.Question), html, text})
		}
		view.Groups = append(view.Groups, shown)
		page.Headings = append(page.Headings, site.Heading{Level: 2, ID: shown.ID, Text: shown.Title})
	}
	view.proseView = body.view(q.Prose) // with what the answers added
	page.View = view
	page.Schema = questionList(view.Groups)
	return []*site.Page{page}
}

// questionList describes the questions to search engines, in plain text: the
// HTML's links and buttons mean something on the page alone.
// Source: https://schema.org/FAQPage
func questionList(groups []questionGroup) map[string]any {
	var list []map[string]any
	for _, group := range groups {
		for _, q := range group.Questions {
			list = append(list, map[string]any{
				"@type": "Question", "name": q.Question,
				"acceptedAnswer": map[string]any{"@type": "Answer", "text": q.text},
			})
		}
	}
	return map[string]any{"@type": "FAQPage", "mainEntity": list}
}
