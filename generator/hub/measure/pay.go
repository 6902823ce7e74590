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
