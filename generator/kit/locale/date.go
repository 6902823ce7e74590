package locale

import (
	"strconv"
	"time"
)

// Date prints a day in full: "November 21, 2026".
func (l *Locale) Date(t time.Time) string { return l.date("format.date", "month.", t) }

// ShortDate prints a day where room is scarce: "Nov 21, 2026".
func (l *Locale) ShortDate(t time.Time) string {
	return l.date("format.short-date", "month-short.", t)
}

// Month prints a month: "May 2024".
func (l *Locale) Month(t time.Time) string { return l.date("format.month", "month.", t) }

// date fills a format with day, month's name and year. A date that was never
// set prints nothing.
func (l *Locale) date(format, months string, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return l.T(format, t.Day(), l.T(months+strconv.Itoa(int(t.Month()))), t.Year())
}
