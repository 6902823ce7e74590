package chart

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMeasureAddsTheFontsWidths(t *testing.T) {
	for _, test := range []struct {
		text   string
		weight weight
		want   float64 // thousandths of the size
	}{
		{"", normal, 0}, {"A", normal, 710}, {"A", bold, 719}, {"10", normal, 407 + 612}, {"é", normal, 566},
		{"e\u0301", normal, 566}, {"−", bold, 573}, {"…", normal, 768},
	} {
		if got := measure(test.text, test.weight); got != test.want*textSize/1000 {
			t.Errorf("measure(%q, %d) = %v, want %v", test.text, test.weight, got, test.want*textSize/1000)
		}
	}
}

func TestWrapKeepsWordsTogether(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"Welders", 200, []string{"Welders"}},
		{"", 200, []string{""}},
		{"Industrial machinery mechanics", 150, []string{"Industrial machinery", "mechanics"}},
		{"Electro-mechanical technologists", 100, []string{"Electro-", "mechanical…"}},
		{"A  b\n\tc", 200, []string{"A b c"}},
	} {
		if got := wrap(test.text, test.width, normal); !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q, %v) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestWrapBreaksAWordThatIsTooLong(t *testing.T) {
	lines := wrap(strings.Repeat("m", 100), 100, normal)
	if len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
		t.Errorf("lines %q", lines)
	}
}

func TestShortenEndsAtAWordWhereItCan(t *testing.T) {
	if got := shorten("communities and assisted living", 160, normal); got != "communities and…" {
		t.Errorf("got %q", got)
	}
}

func TestCleanDropsWhatCannotBeDrawn(t *testing.T) {
	for text, want := range map[string]string{
		"a\x00b": "ab", "a\xffb": "ab", "a\u202eb": "ab", " a \n b ": "a b", "5\u00a0%": "5\u00a0%", "a\ufffeb": "ab",
	} {
		if got := clean(text); got != want {
			t.Errorf("clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Industrial machinery mechanics", 90.0)
	f.Add("e\u0301\u0301\u0301שלום-/", 5.0)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if width < 40 || width > 1000 {
			return
		}
		lines := wrap(text, width, normal)
		if len(lines) < 1 || len(lines) > 2 {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if !utf8.ValidString(line) || measure(line, normal) > width {
				t.Errorf("line %q is %.1f wide, want at most %.1f", line, measure(line, normal), width)
			}
		}
	})
}

func TestCleanTakesNoTextForCleanThatIsNot(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		for _, text := range []string{"a" + string(r) + "b", string(r), "a " + string(r)} {
			if want := cleaned(text); clean(text) != want {
				t.Errorf("clean(%q) = %q, want %q", text, clean(text), want)
			}
		}
	}
}
