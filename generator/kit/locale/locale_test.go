package locale_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sectorhub/generator/kit/locale"
)

func TestStringsOfATestLanguageAreComplete(t *testing.T) {
	for _, key := range locale.Keys() {
		if english[key] == "" {
			t.Errorf("no English text for %s", key)
		}
	}
}

func TestKeysListsEveryStringThePackageAsksFor(t *testing.T) {
	keys := locale.Keys()
	l := locale.New("en", english)
	for m := time.January; m <= time.December; m++ {
		day := time.Date(2026, m, 1, 0, 0, 0, 0, time.UTC)
		l.Date(day)
		l.ShortDate(day)
		l.Month(day)
	}
	for _, f := range everyFigure() {
		l.Figure(f)
		l.Why(f)
	}
	if unknown := l.Unknown(); len(unknown) > 0 {
		t.Errorf("asked for strings that the English map lacks: %v", unknown)
	}
	for key := range english {
		if key != "format.numbers" && !slices.Contains(keys, key) {
			t.Errorf("Keys does not list %s", key)
		}
	}
}

func TestMissingStringShowsItsKeyAndIsRemembered(t *testing.T) {
	l := locale.New("en", map[string]string{"here": "Here"})
	if got := l.T("not.there", 3); got != "⟨not.there⟩" {
		t.Errorf("T = %q", got)
	}
	l.T("also.not")
	l.T("not.there")
	l.T("here")
	if got := strings.Join(l.Unknown(), " "); got != "also.not not.there" {
		t.Errorf("Unknown = %q", got)
	}
}

func TestTFillsVerbsOnlyWhenGivenArguments(t *testing.T) {
	l := locale.New("en", map[string]string{"all": "100%", "of": "%[2]s of %[1]s"})
	if got := l.T("all"); got != "100%" {
		t.Errorf("T without arguments = %q", got)
	}
	if got := l.T("of", "Ohio", "State"); got != "State of Ohio" {
		t.Errorf("T with arguments = %q", got)
	}
}

func TestPluralPicksTheFormForOne(t *testing.T) {
	l := locale.New("en", map[string]string{"guides.one": "%s guide", "guides.other": "%s guides"})
	for n, want := range map[int]string{0: "0 guides", 1: "1 guide", 2: "2 guides", 1200: "1,200 guides"} {
		if got := l.Plural("guides", n); got != want {
			t.Errorf("Plural(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestLocaleKeepsItsOwnStrings(t *testing.T) {
	given := map[string]string{"word": "before"}
	l := locale.New("en", given)
	given["word"] = "after"
	if got := l.T("word"); got != "before" {
		t.Errorf("T = %q: a later change of the map reached the locale", got)
	}
}

func TestLocaleServesManyGoroutines(t *testing.T) {
	l := locale.New("en", english)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, f := range everyFigure() {
				l.Figure(f)
			}
			l.T("nowhere")
		})
	}
	group.Wait()
	if got := l.Unknown(); !slices.Equal(got, []string{"nowhere"}) {
		t.Errorf("Unknown = %v", got)
	}
}

func TestDates(t *testing.T) {
	day := time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		lang               locale.Lang
		strings            map[string]string
		date, short, month string
	}{
		{"en", english, "November 21, 2026", "Nov 21, 2026", "November 2026"},
		{"es", spanish, "21 de noviembre de 2026", "21 nov 2026", "noviembre de 2026"},
	} {
		l := locale.New(test.lang, test.strings)
		if got := l.Date(day); got != test.date {
			t.Errorf("%s: Date = %q, want %q", test.lang, got, test.date)
		}
		if got := l.ShortDate(day); got != test.short {
			t.Errorf("%s: ShortDate = %q, want %q", test.lang, got, test.short)
		}
		if got := l.Month(day); got != test.month {
			t.Errorf("%s: Month = %q, want %q", test.lang, got, test.month)
		}
	}
}

func TestDateThatWasNeverSetPrintsNothing(t *testing.T) {
	if got := locale.New("en", english).Date(time.Time{}); got != "" {
		t.Errorf("Date of the zero time = %q", got)
	}
}

func TestHasAsksForNothing(t *testing.T) {
	l := locale.New("en", map[string]string{"group.b": "B", "group.a": "A", "other": "O"})
	if !l.Has("group.a") || l.Has("group.c") || len(l.Unknown()) != 0 {
		t.Errorf("has a %t, has c %t, unknown %v", l.Has("group.a"), l.Has("group.c"), l.Unknown())
	}
	if got := l.Under("group."); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("under group.: %v", got)
	}
}
