package preview

import (
	"testing"

	"sectorhub/generator/kit/diag"
)

var (
	wrong   = diag.Finding{Severity: diag.Error, Rule: "wrong"}
	warning = diag.Finding{Severity: diag.Warning, Rule: "odd"}
	first   = fakeSite{"index.html": "1"}
	second  = fakeSite{"index.html": "2"}
)

func shownText(b *board) string {
	if shown, ok := b.read().site.(fakeSite); ok {
		return shown["index.html"]
	}
	return ""
}

// rung says whether the bell of an earlier notice has rung.
func rung(n notice) bool {
	select {
	case <-n.changed:
		return true
	default:
		return false
	}
}

func TestPostKeepsTheLastGoodSite(t *testing.T) {
	type plan struct {
		site     Site
		findings []diag.Finding
	}
	cases := []struct {
		name  string
		plans []plan
		want  string
	}{
		{"good", []plan{{first, nil}, {second, nil}}, "2"},
		{"warnings do not hold it up", []plan{{first, nil}, {second, []diag.Finding{warning}}}, "2"},
		{"errors do", []plan{{first, nil}, {second, []diag.Finding{wrong}}}, "1"},
		{"no site", []plan{{first, nil}, {nil, nil}}, "1"},
		{"nothing better yet", []plan{{first, []diag.Finding{wrong}}}, "1"},
		{"as bad, but newer", []plan{{first, []diag.Finding{wrong}}, {second, []diag.Finding{wrong}}}, "2"},
		{"none at all", []plan{{nil, []diag.Finding{wrong}}}, ""},
		{"mended", []plan{{first, nil}, {first, []diag.Finding{wrong}}, {second, nil}}, "2"},
	}
	for _, c := range cases {
		b := newBoard()
		for _, p := range c.plans {
			b.post(p.site, p.findings, false)
		}
		if got := shownText(b); got != c.want {
			t.Errorf("%s: shows %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPostRingsWhenSomethingIsNew(t *testing.T) {
	b := newBoard()
	b.post(first, nil, false)
	before := b.read()
	b.post(nil, []diag.Finding{wrong}, false)
	failed := b.read()
	if !rung(before) || failed.version != before.version || failed.serial == before.serial {
		t.Errorf("a failed plan: rung %v, %+v then %+v", rung(before), before, failed)
	}
	b.post(nil, []diag.Finding{wrong}, false)
	if rung(failed) {
		t.Error("the same findings rang again")
	}
	b.post(second, nil, false)
	if after := b.read(); !rung(failed) || after.version == failed.version || len(after.findings) != 0 {
		t.Errorf("the mended plan: rung %v, %+v", rung(failed), after)
	}
}

func TestOnlyStylesAreTakenOver(t *testing.T) {
	b := newBoard()
	b.post(first, nil, true)
	if got := b.read().restyles; got != "" {
		t.Errorf("the first site restyles %q", got)
	}
	before := b.read().version
	b.post(second, nil, true)
	if got := b.read().restyles; got != before {
		t.Errorf("restyles %q, want %q", got, before)
	}
	b.post(nil, []diag.Finding{wrong}, false)
	b.post(second, nil, true)
	if got := b.read().restyles; got != "" {
		t.Errorf("a page that missed other changes restyles %q", got)
	}
}

func TestCheckOfAnEarlierSiteIsDropped(t *testing.T) {
	b := newBoard()
	b.post(first, nil, false)
	early := b.read().version
	b.post(second, nil, false)
	b.postCheck(early, []diag.Finding{wrong})
	if got := b.read().findings; len(got) != 0 {
		t.Errorf("findings %v of a site that is not shown", got)
	}
	b.postCheck(b.read().version, []diag.Finding{wrong})
	if got := b.read().findings; len(got) != 1 {
		t.Errorf("findings %v, want the one of the check", got)
	}
}

func TestVersionsOfTwoRunsDiffer(t *testing.T) {
	if a, b := newBoard().read(), newBoard().read(); a.version == b.version {
		t.Errorf("a page of an earlier run would pass for a new one: %s", a.version)
	}
}

func TestStylesOnly(t *testing.T) {
	for _, c := range []struct {
		batch []string
		want  bool
	}{
		{nil, false}, {[]string{""}, false}, {[]string{"a.css"}, true}, {[]string{"a.css", "a.css.map"}, true},
		{[]string{"a.scss"}, true}, {[]string{"a.css", "a.html"}, false}, {[]string{"dist"}, false},
	} {
		if got := stylesOnly(c.batch); got != c.want {
			t.Errorf("%v: %v", c.batch, got)
		}
	}
}
