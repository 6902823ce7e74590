package locale_test

import (
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"sectorhub/generator/kit/locale"
)

func TestNumber(t *testing.T) {
	l := locale.New("en", english)
	for _, test := range []struct {
		value    float64
		decimals int
		want     string
	}{
		{0, 0, "0"},
		{7, 0, "7"},
		{999, 0, "999"},
		{1000, 0, "1,000"},
		{138360, 0, "138,360"},
		{1234567.891, 2, "1,234,567.89"},
		{999999.5, 0, "1,000,000"},
		{2.5, 0, "3"},
		{-2.5, 0, "−3"},
		{-4470, 0, "−4,470"},
		{-0.4, 0, "0"},
		{math.Copysign(0, -1), 1, "0.0"},
		{0.05, 1, "0.1"},
		{1e15, 0, "1,000,000,000,000,000"},
		{1e18, 2, "1,000,000,000,000,000,000.00"},
		{1.5, -1, "2"},
		{math.NaN(), 0, "cannot be computed"},
		{math.Inf(-1), 2, "cannot be computed"},
	} {
		if got := l.Number(test.value, test.decimals); got != test.want {
			t.Errorf("Number(%v, %d) = %q, want %q", test.value, test.decimals, got, test.want)
		}
	}
}

func TestNumberOfAnyFiniteSizeDoesNotPanic(t *testing.T) {
	l := locale.New("en", english)
	for _, v := range []float64{math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64} {
		if got := l.Number(v, 3); !strings.ContainsAny(got, "0123456789") {
			t.Errorf("Number(%v) = %q", v, got)
		}
	}
}

// Separators taken once from a sample must agree with what x/text prints.
func TestNumberAgreesWithCLDR(t *testing.T) {
	for _, tag := range []string{"en", "en-US", "es", "es-US", "de", "fr", "pt-BR"} {
		l := locale.New(locale.Lang(tag), nil)
		printer := message.NewPrinter(language.Make(tag))
		for _, v := range []float64{0, 12, 1234, 98765.25, 1234567.75} {
			want := printer.Sprint(number.Decimal(v, number.Scale(2)))
			if got := l.Number(v, 2); got != want {
				t.Errorf("%s: Number(%v) = %q, x/text prints %q", tag, v, got, want)
			}
		}
	}
}

func TestNumbersFollowTheTagAmongTheStrings(t *testing.T) {
	for _, test := range []struct {
		strings map[string]string
		want    string
	}{
		{nil, "138.360,5"},
		{map[string]string{"format.numbers": "es-US"}, "138,360.5"},
	} {
		if got := locale.New("es", test.strings).Number(138360.5, 1); got != test.want {
			t.Errorf("with %v: %q, want %q", test.strings, got, test.want)
		}
	}
}

func BenchmarkFigure(b *testing.B) {
	l := locale.New("en", english)
	figures := everyFigure()
	for i := 0; b.Loop(); i++ {
		l.Figure(figures[i%len(figures)])
	}
}
