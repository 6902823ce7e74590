package locale

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// minus is the true minus sign: a hyphen is shorter than a digit and breaks at
// the end of a line.
const minus = "−"

// numberFormat is what CLDR says about a language's numbers. It is asked once:
// a printer of x/text costs microseconds a number, and a build prints hundreds
// of thousands.
type numberFormat struct {
	group, decimal string
	percent        string // what follows a percentage: "%", or a space and "%"
}

// newNumberFormat reads the separators off a printed sample. An unknown tag
// prints as x/text's root language does.
func newNumberFormat(tag string) numberFormat {
	printer := message.NewPrinter(language.Make(tag))
	sample := printer.Sprint(number.Decimal(1234567.8))
	percent := printer.Sprint(number.Percent(0.05))
	return numberFormat{
		group:   between(sample, "1", "2"),
		decimal: between(sample, "7", "8"),
		percent: strings.TrimPrefix(percent, "5"),
	}
}

// between returns what stands between two digits of a sample.
func between(sample, left, right string) string {
	_, rest, _ := strings.Cut(sample, left)
	separator, _, _ := strings.Cut(rest, right)
	return separator
}

// Number prints v with the language's separators, rounded half away from zero
// to the given number of decimals. What is no number prints as the words for a
// figure that cannot be computed.
func (l *Locale) Number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return l.T("missing.not-computable")
	}
	return sign(v, decimals, false) + l.digits(v, decimals)
}

// sign returns the sign of v once rounded: what rounds to zero has none.
func sign(v float64, decimals int, plus bool) string {
	switch rounded := round(v, decimals); {
	case rounded < 0:
		return minus
	case rounded > 0 && plus:
		return "+"
	}
	return ""
}

// digits prints v without its sign.
func (l *Locale) digits(v float64, decimals int) string {
	var buffer [32]byte
	plain := strconv.AppendFloat(buffer[:0], math.Abs(round(v, decimals)), 'f', max(0, decimals), 64)
	whole := len(plain)
	if decimals > 0 {
		whole -= decimals + 1
	}
	printed := make([]byte, 0, 48)
	for i, digit := range plain[:whole] {
		if i > 0 && (whole-i)%3 == 0 {
			printed = append(printed, l.numbers.group...)
		}
		printed = append(printed, digit)
	}
	if decimals > 0 {
		printed = append(printed, l.numbers.decimal...)
		printed = append(printed, plain[whole+1:]...)
	}
	return string(printed)
}

// rounding brings a number to some decimals.
type rounding func(v float64, decimals int) float64

// round rounds half away from zero, as published tables do; strconv would round
// half to even.
func round(v float64, decimals int) float64 { return at(v, decimals, math.Round) }

// roundDown keeps a lower bound true. What lies within a hair of the next step
// is that step: 0.57 × 100 is 56.99999999999999.
func roundDown(v float64, decimals int) float64 {
	return at(v, decimals, func(scaled float64) float64 {
		if near := math.Round(scaled); math.Abs(scaled-near) < 1e-7 {
			return near
		}
		return math.Floor(scaled)
	})
}

func at(v float64, decimals int, whole func(float64) float64) float64 {
	scale := 1.0
	for range decimals {
		scale *= 10
	}
	scaled := v * scale
	if math.Abs(scaled) >= 1<<53 { // no fraction left to round
		return v
	}
	return whole(scaled) / scale
}
