// Package measure owns the arithmetic: pure functions from figures to figures.
// A result keeps the cells it came from and the formula that made it. When a
// part is missing it passes the reason on rather than return a number.
package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// HoursPerYear is the year-round, full-time year by which the Bureau of Labor
// Statistics turns hourly wages into annual ones.
// Source: OEWS technical notes, annual wage = hourly wage × 2,080 hours.
const HoursPerYear = 2080

// HourlyWage is the hourly wage behind an annual one, in dollars an hour. A
// missing or top-coded wage stays so.
func HourlyWage(annual figure.Figure) figure.Figure {
	hourly := annual
	hourly.Unit = figure.DollarsPerHour
	hourly.Value = annual.Value / HoursPerYear
	hourly.Formula = fmt.Sprintf("annual wage ÷ %d hours", HoursPerYear)
	return hourly
}

// FarAboveMean is how far a middle wage may lie above the mean. [our decision]
// A few high wages pull a mean up, so that it stands above the middle nearly
// always; where it stands a tenth below, the wages of two kinds of work were
// joined, or one of the two is wrong.
const FarAboveMean = 1.1

// DoubtfulMiddle says whether a middle wage stands too far above the mean to
// set other pay beside it.
func DoubtfulMiddle(median, mean figure.Figure) bool {
	middle, hasMiddle := median.Known()
	all, hasMean := mean.Known()
	return hasMiddle && hasMean && middle > all*FarAboveMean
}
