package catalog

import (
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Glossary is content/glossary.md.
type Glossary struct {
	Prose
	Terms []TermMeta
}

// TermMeta is one word of the field. It and its other forms stand as in running
// text.
type TermMeta struct {
	Term       string   `yaml:"term" check:"required"`
	Also       []string `yaml:"also"`
	Definition string   `yaml:"definition" check:"required"`
	Unmarked   bool     `yaml:"unmarked"` // too common a word to mark where it is used
}

// Forms are all the ways in which a term is written.
func (t TermMeta) Forms() []string { return append([]string{t.Term}, t.Also...) }

func readGlossary(tree *source.Tree, report *diag.Report, o Options) *Glossary {
	type meta struct {
		PageMeta `yaml:",inline"`
		Terms    []TermMeta `yaml:"terms" check:"required"`
	}
	const file = "content/glossary.md"
	d, ok := readProse[meta](tree, file, report, o)
	if !ok {
		return nil
	}
	checkTerms(d.Prose, d.meta.Terms, report)
	return &Glossary{d.Prose, d.meta.Terms}
}

// checkTerms lets each form belong to one term only.
func checkTerms(p Prose, terms []TermMeta, report *diag.Report) {
	owner := map[string]string{}
	for i, term := range terms {
		for _, form := range term.Forms() {
			form = strings.ToLower(form)
			if other, taken := owner[form]; taken {
				report.Errorf(p.Pos(ListKey("terms", i, "term")), "doubled-term", "%q is a form of %q and of %q", form, other, term.Term).
					Hint("let one term have it")
				continue
			}
			owner[form] = term.Term
		}
	}
}

// Questions is content/questions.md.
type Questions struct {
	Prose
	Groups []QuestionGroupMeta
}

// QuestionGroupMeta is a titled group of questions.
type QuestionGroupMeta struct {
	Title     string         `yaml:"title" check:"required"`
	Questions []QuestionMeta `yaml:"questions" check:"required"`
}

// QuestionMeta is one question. Its answer is Markdown.
type QuestionMeta struct {
	Question string `yaml:"question" check:"required"`
	Answer   string `yaml:"answer" check:"required"`
}

func readQuestions(tree *source.Tree, report *diag.Report, o Options) *Questions {
	type meta struct {
		PageMeta `yaml:",inline"`
		Groups   []QuestionGroupMeta `yaml:"groups" check:"required"`
	}
	const file = "content/questions.md"
	d, ok := readProse[meta](tree, file, report, o)
	if !ok {
		return nil
	}
	return &Questions{d.Prose, d.meta.Groups}
}
