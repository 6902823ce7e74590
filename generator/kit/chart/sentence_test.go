package chart

import (
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestSentenceSaysHighestLowestAndMissing(t *testing.T) {
	tests := []struct {
		name  string
		chart Chart
		want  string
	}{
		{"all known", bars(jobs(2), jobs(30), jobs(1)), "Highest: B, 30. Lowest: C, 1."},
		{"one value", bars(jobs(2)), "A: 2."},
		{"all equal", bars(jobs(2), jobs(2)), "All are the same: 2."},
		{"nothing known", bars(absent(figure.Withheld), absent(figure.NotLoaded)), "No figure for A (Withheld), B (Not loaded yet)."},
		{"one missing", bars(jobs(2), jobs(3), absent(figure.Withheld)),
			"Highest of the figures we have: B, 3. Lowest of them: A, 2. No figure for C (Withheld)."},
		{"many missing", bars(jobs(2), absent(figure.Withheld), absent(figure.Withheld), absent(figure.Withheld), absent(figure.Withheld), absent(figure.Withheld)),
			"A: 2. No figure for B (Withheld), C (Withheld), D (Withheld), and 2 more."},
		{"the highest is a bound", bars(atLeast(9), jobs(3)), "Highest: A, at least 9. Lowest: B, 3. A torn edge marks a lower bound."},
		{"a lower one is a bound", bars(jobs(9), atLeast(3), jobs(1)),
			"Highest of the figures we have: A, 9. Lowest: C, 1. A torn edge marks a lower bound."},
		{"the lowest is a bound", bars(jobs(9), jobs(5), atLeast(3)),
			"Highest of the figures we have: A, 9. A torn edge marks a lower bound."},
		{"a top code", bars(dollars(9), topCoded(50)), "Highest: B, ≥ $50. Lowest: A, $9. A torn edge marks a lower bound."},
		{"not a number", hostile(), ""},
	}
	for _, test := range tests {
		got := test.chart.Sentence(english())
		if test.want != "" && got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if strings.Contains(got, "NaN") || strings.Contains(got, "⟨") {
			t.Errorf("%s: %s", test.name, got)
		}
	}
}

func TestSentenceSaysEachSeriesByItsName(t *testing.T) {
	c := bars(jobs(1), jobs(2))
	c.Series[0].Name = "Ohio"
	c.Series = append(c.Series, Series{Name: "United States", Values: []figure.Figure{jobs(20), jobs(10)}})
	want := "Ohio. Highest: B, 2. Lowest: A, 1. United States. Highest: A, 20. Lowest: B, 10."
	if got := c.Sentence(english()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSayingStandsInPlaceOfHighestAndLowest(t *testing.T) {
	c := bars(jobs(2), atLeast(30), absent(figure.Withheld))
	c.Saying = "Half of them are small"
	want := "Half of them are small. No figure for C (Withheld). A torn edge marks a lower bound."
	if got := c.Sentence(english()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	c = bars(jobs(1), jobs(2))
	c.Series = append(c.Series, Series{Name: "United States", Values: []figure.Figure{jobs(20), jobs(10)}})
	c.Saying = "Both are alike."
	if got := c.Sentence(english()); got != c.Saying {
		t.Errorf("got %s, want %s", got, c.Saying)
	}
}

func TestSentenceEndsWithTheNotes(t *testing.T) {
	c := bars(jobs(1))
	c.Notes = []string{"Self-employed people are not counted", "Is that all?"}
	if want := "A: 1. Self-employed people are not counted. Is that all?"; c.Sentence(english()) != want {
		t.Errorf("got %s, want %s", c.Sentence(english()), want)
	}
}

func TestKeysAreAllThatIsAskedFor(t *testing.T) {
	l := english()
	for _, key := range Keys() {
		l.T(key)
	}
	for _, c := range fixtures() {
		c.SVG(l)
		c.CSV(l)
		c.Table(l)
	}
	if unknown := l.Unknown(); len(unknown) > 0 {
		t.Errorf("strings asked for and not listed: %q", unknown)
	}
}
