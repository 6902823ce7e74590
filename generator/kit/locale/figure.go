package locale

import (
	"math"

	"sectorhub/generator/kit/figure"
)

// Figure prints a figure by its unit: "138,360", "$81,250", "$23.75", "3.4%",
// "+3.4%", "1.19". A lower bound is rounded down and says "at least", an
// approximation begins with "≈", a top-coded value prints its limit, and a value that is not there prints in
// words why.
func (l *Locale) Figure(f figure.Figure) string { return l.figure(f, f.Unit == figure.ChangeShare) }

// Signed prints a figure that is a change, with "+" before a gain: "+4,470".
func (l *Locale) Signed(f figure.Figure) string { return l.figure(f, true) }

func (l *Locale) figure(f figure.Figure, plus bool) string {
	value, known := f.Known()
	switch {
	case f.Missing == figure.TopCode && limited(f.Value):
		return l.T("figure.top-code", l.value(f.Value, f.Unit, round, plus))
	case f.Missing != figure.Present:
		return l.T("missing." + string(f.Missing))
	case !known:
		return l.T("missing." + string(figure.NotComputable))
	case f.Unit == figure.Words:
		return f.Text
	case f.Approximate:
		return l.T("figure.approximate", l.value(value, f.Unit, round, plus))
	case f.AtLeast:
		return l.T("figure.at-least", l.value(value, f.Unit, roundDown, plus))
	}
	return l.value(value, f.Unit, round, plus)
}

// limited says whether a top code's limit was given: no agency's limit is zero.
func limited(limit float64) bool { return limit != 0 && !math.IsNaN(limit) && !math.IsInf(limit, 0) }

// Reason says in one sentence why a figure is not there. A figure that is there
// needs no reason: "".
func (l *Locale) Reason(m figure.Missing) string {
	if m == figure.Present {
		return ""
	}
	return l.T("reason." + string(m))
}

// Why says what a reader should know beside a printed figure: why it is not
// there, with the particulars of its note, how much of a lower bound is
// missing, or that it is an approximation. It is "" for a figure that is plainly there.
func (l *Locale) Why(f figure.Figure) string {
	if f.Missing == figure.NotLoaded && f.Note != "" {
		return l.T("reason.not-loaded-by", f.Note)
	}
	why := l.Reason(f.Missing)
	if _, ok := f.Known(); !ok && why == "" {
		why = l.Reason(figure.NotComputable)
	}
	switch {
	case why != "":
	case f.Approximate:
		why = l.T("reason.approximate")
	case f.AtLeast:
		why = l.T("reason.at-least", l.Number(float64(f.Parts.Missing), 0), l.Number(float64(f.Parts.All), 0))
	}
	if why != "" && f.Note != "" {
		why += " " + f.Note
	}
	return why
}

// value prints a number by its unit. Shares are fractions until here.
func (l *Locale) value(v float64, unit figure.Unit, rounding rounding, plus bool) string {
	scaled, decimals := scale(v, unit)
	scaled = rounding(scaled, decimals)
	text := l.digits(scaled, decimals)
	switch unit {
	case figure.Dollars, figure.DollarsPerYear, figure.DollarsPerHour:
		text = l.T("format.dollars", text)
	case figure.Share, figure.ChangeShare:
		text += l.numbers.percent
	}
	return sign(scaled, decimals, plus) + text
}

// scale returns the number as it is printed and how many decimals it has.
func scale(v float64, unit figure.Unit) (scaled float64, decimals int) {
	switch unit {
	case figure.DollarsPerHour, figure.Quotient:
		return v, 2
	case figure.Share, figure.ChangeShare:
		return v * 100, 1
	case figure.Rating:
		return v, 1
	}
	return v, 0
}
