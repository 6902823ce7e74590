package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// OpeningsMade says what the openings of an average year are made of.
type OpeningsMade struct {
	Growth  figure.Figure // jobs added a year; below zero when jobs are lost
	Leavers figure.Figure // people who leave the occupation a year
}

// OpeningsOf parts openings into jobs added and people who leave: openings are
// the yearly change, exits and transfers together, so what the change does not
// explain is the people who leave. Of an occupation that shrinks, more people
// leave than there are openings.
// Source: Bureau of Labor Statistics, Employment Projections, occupational
// separations and openings.
func OpeningsOf(openings, change figure.Figure, years int) OpeningsMade {
	growth := result("jobs added a year", figure.Openings, fmt.Sprintf("%s ÷ %d years", words(change), years), change)
	made := OpeningsMade{
		Growth:  growth,
		Leavers: result("people who leave a year", figure.Openings, fmt.Sprintf("%s − %s ÷ %d years", words(openings), words(change), years), openings, change),
	}
	if years < 1 {
		made.Growth = notComputable(made.Growth, "The two years are not in order.")
		made.Leavers = notComputable(made.Leavers, "The two years are not in order.")
		return made
	}
	if f, v, ok := values(made.Growth, change); ok {
		made.Growth = finite(f, v[0]/float64(years))
	} else {
		made.Growth = f
	}
	f, v, ok := values(made.Leavers, openings, change)
	if !ok {
		made.Leavers = f
		return made
	}
	left := v[0] - v[1]/float64(years)
	if left < 0 {
		made.Leavers = notComputable(f, "More jobs are added than there are openings: the two are rounded.")
		return made
	}
	made.Leavers = finite(f, left)
	return made
}
