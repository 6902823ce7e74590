package measure

import (
	"math"
	"strings"
	"testing"
	"time"
)

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"the": 1, "cat": 1, "people": 2, "employer": 3, "yes": 1, "wage": 1, "wages": 2, "trained": 1, "wanted": 2,
		"table": 2, "employee": 3, "data": 2, "2024": 1, "readability": 5, "e": 1, "industries": 3,
	} {
		if got := Syllables(word); got != want {
			t.Errorf("Syllables(%q) = %d, want %d", word, got, want)
		}
	}
}

// The sentence and its grade are a common example of the formula: six words of
// one syllable give 0.39×6 + 11.8×1 − 15.59 = −1.45.
func TestGradeOfAKnownSentence(t *testing.T) {
	if got := ReadingOf("The cat sat on the mat.").Grade(); math.Abs(got+1.45) > 0.005 {
		t.Errorf("Grade = %.3f, want -1.45", got)
	}
}

func TestGradeOfHardWordsIsHigher(t *testing.T) {
	plain := ReadingOf("We ask firms what they need. Then we act.")
	hard := ReadingOf("Stakeholder organizations collaboratively operationalize multidimensional workforce development strategies.")
	if plain.Grade() >= 8 || hard.Grade() <= 12 {
		t.Errorf("plain %.1f, hard %.1f", plain.Grade(), hard.Grade())
	}
}

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		line string
		want int
	}{
		{"One idea a line. Two ideas? Three!", 3},
		{"It is $1.50 an hour, e.g. here.", 1},
		{"The U.S. Census counts them. So do we.", 2},
		{"Read it at example.gov.us. Then act.", 2},
		{`She said "No." He left.`, 2},
		{"no stop at the end", 1},
	} {
		if got := Sentences(test.line); len(got) != test.want {
			t.Errorf("Sentences(%q) = %q, want %d", test.line, got, test.want)
		}
	}
}

func TestReadingLeavesOutLabels(t *testing.T) {
	r := ReadingOf("Median pay\tJobs\nEmployers of one industry meet in a room.")
	if r.Sentences != 1 || r.Words != 8 || r.LongestWords != 8 {
		t.Errorf("ReadingOf = %+v", r)
	}
}

func TestReadingOfNothingIsZero(t *testing.T) {
	if got := ReadingOf(""); got.Grade() != 0 || got.WordsPerSentence() != 0 {
		t.Errorf("ReadingOf(\"\") = %+v", got)
	}
}

// A document may be one line of a megabyte.
func TestSentencesOfALongLineTakeNoLongTime(t *testing.T) {
	line, done := strings.Repeat("One. ", 200_000), make(chan int, 1)
	go func() { done <- len(Sentences(line)) }()
	select {
	case got := <-done:
		if got != 200_000 {
			t.Errorf("%d sentences", got)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("still counting after ten seconds")
	}
}
