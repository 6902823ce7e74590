package pages

import (
	"html/template"
	"strings"
	"testing"

	"sectorhub/generator/hub/catalog"
)

func fields(labels ...string) *catalog.Document {
	d := &catalog.Document{}
	for _, label := range labels {
		d.Fields = append(d.Fields, catalog.FieldMeta{ID: strings.ToLower(label), Label: label})
	}
	return d
}

func TestABlankIsMarkedInTextAndSpeltOutInATag(t *testing.T) {
	for _, test := range []struct{ html, want string }{
		{`<p>To {{a}}.</p>`, `<p>To <span class="field" data-field="a">[a]</span>.</p>`},
		{`<div aria-label="For {{a}}"><b>{{a}}</b></div>`, `<div aria-label="For [a]"><b><span class="field" data-field="a">[a]</span></b></div>`},
		{`<p>{{other}}</p>`, `<p>{{other}}</p>`},
		{`{{b&c}}`, `<span class="field" data-field="b&c">[b&amp;c]</span>`},
	} {
		if got := markBlanks(template.HTML(test.html), fields("A", "B&c")); string(got) != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.html, got, test.want)
		}
	}
}

func TestTablesOfOneNameAreToldApart(t *testing.T) {
	table := `<div role="region" aria-label="Name">`
	got := tellTablesApart(table + table + `<div role="region" aria-label="Count">` + table)
	for _, want := range []string{`"Name"`, `"Name (2)"`, `"Name (3)"`, `"Count"`} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%s stands not once in %s", want, got)
		}
	}
}

func TestTheReadinessCheckKeepsTheOrderOfItsQuestions(t *testing.T) {
	for _, page := range smallHub(t) {
		view, ok := page.View.(documentView)
		if !ok || len(view.Check) == 0 {
			continue
		}
		number := 0
		for _, group := range view.Check {
			for _, q := range group.Questions {
				if number++; q.Number != number || q.Place == 0 || len(q.Documents) == 0 {
					t.Errorf("question %d is %+v", number, q)
				}
			}
		}
		if number != view.Questions {
			t.Errorf("%d questions of %d", number, view.Questions)
		}
		return
	}
	t.Error("no page has a check")
}
