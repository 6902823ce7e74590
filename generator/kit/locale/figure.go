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
	case !f.AtLeast && tooSmall(value, f.Unit):
		return l.under(f)
	case f.Approximate:
		return l.T("figure.approximate", l.value(value, f.Unit, round, plus))
	case f.AtLeast:
		return l.T("figure.at-least", l.value(value, f.Unit, roundDown, plus))
	}
	return l.value(value, f.Unit, round, plus)
}

// Compared prints a figure as a rule compares it, and as its row has it: a
// threshold of 6.3 jobs must not read as 6.
func (l *Locale) Compared(f figure.Figure) string {
	if value, known := f.Known(); known && f.Unit == figure.Jobs && value != math.Trunc(value) && !f.AtLeast && !f.Approximate {
		return l.Number(value, 1)
	}
	return l.Figure(f)
}

// tooSmall says whether a part of a whole would print as zero and is none.
func tooSmall(value float64, unit figure.Unit) bool {
	scaled, decimals := scale(value, unit)
	return (unit == figure.Share || unit == figure.Quotient) && value > 0 && round(scaled, decimals) == 0
}

// under prints what is too small to print: "under 0.1%".
func (l *Locale) under(f figure.Figure) string {
	least := 0.01
	if f.Unit == figure.Share {
		least = 0.001
	}
	text := l.T("figure.under", l.value(least, f.Unit, round, false))
	if f.Approximate {
		text = l.T("figure.approximate", text)
	}
	return text
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
// missing, or that it is an approximation. What is too small to print has no
// other reason than its note, where it has one. It is "" for a figure that is plainly there.
func (l *Locale) Why(f figure.Figure) string {
	if f.Missing == figure.NotLoaded && f.Note != "" {
		return l.T("reason.not-loaded-by", f.Note)
	}
	if f.Missing == figure.BelowRounding && f.Note != "" {
		return f.Note
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
