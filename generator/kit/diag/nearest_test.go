package diag

import "testing"

func TestNearest(t *testing.T) {
	regions := []string{"central", "lake-to-river", "northeast", "northwest", "southeast", "southwest", "west"}
	for _, test := range []struct {
		word string
		want string
		why  string
	}{
		{"nrtheast", "northeast", "a letter left out"},
		{"nortehast", "northeast", "two letters swapped"},
		{"NorthEast", "northeast", "case does not count"},
		{"wets", "west", "a short word, two letters swapped"},
		{"dayton", "", "nothing near"},
		{"", "", "an empty word is near nothing"},
		{"lake to river", "lake-to-river", "spaces for hyphens"},
	} {
		if got := Nearest(test.word, regions); got != test.want {
			t.Errorf("%s: Nearest(%q) = %q, want %q", test.why, test.word, got, test.want)
		}
	}
}

func TestNearestIsTheFirstAmongEquals(t *testing.T) {
	if got := Nearest("jobz", []string{"year", "jobs", "jobx"}); got != "jobs" {
		t.Errorf("offers %q", got)
	}
}

func TestNearestNeverOffersAWordThatSharesNothing(t *testing.T) {
	if got := Nearest("xy", []string{"ab", "a"}); got != "" {
		t.Errorf("offers %q", got)
	}
}

func TestDidYouMeanIsEmptyWithoutANearWord(t *testing.T) {
	if got := DidYouMean("titel", []string{"title"}); got != `did you mean "title"?` {
		t.Errorf("got %q", got)
	}
	if got := DidYouMean("titel", nil); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestOneOfListsWhatThereIsWhenNothingIsNear(t *testing.T) {
	for _, test := range []struct {
		valid []string
		want  string
	}{
		{[]string{"title"}, `did you mean "title"?`},
		{nil, ""},
		{[]string{"x"}, `there is only "x"`},
		{[]string{"x", "y, z"}, `there are "x", "y, z"`},
		{[]string{"a", "b", "c", "d", "e", "f", "g"}, `there are "a", "b", "c", "d", "e" and 2 more`},
	} {
		if got := OneOf("titel", test.valid); got != test.want {
			t.Errorf("OneOf(titel, %q) = %s, want %s", test.valid, got, test.want)
		}
	}
}

func TestDistanceCountsCharacters(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"año", "ano", 1}, {"ab", "ba", 1}, {"kitten", "sitting", 3}} {
		if got := distance([]rune(test.a), []rune(test.b)); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
