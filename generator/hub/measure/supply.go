package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// Weights says how the graduates of a program are parted among the occupations
// that it leads to: by the jobs that each has in the state. An occupation whose
// jobs are not known counts as the smallest of those that are; where none is
// known, all count alike. Such a weight is a guess, and marked as one, unless the
// program leads to nothing else. The weights add up to one. [our decision]
func Weights(jobs []figure.Figure) []figure.Figure {
	smallest, some := 0.0, false
	for _, j := range jobs {
		if value, known := j.Known(); known && value > 0 && (!some || value < smallest) {
			smallest, some = value, true
		}
	}
	if !some {
		smallest = 1
	}
	values, guessed, whole := make([]float64, len(jobs)), make([]bool, len(jobs)), 0.0
	for i, j := range jobs {
		value, known := j.Known()
		if !known || value <= 0 {
			value, guessed[i] = smallest, len(jobs) > 1
		}
		values[i] = value
		whole += value
	}
	weights := make([]figure.Figure, len(jobs))
	for i, j := range jobs {
		weights[i] = result("part of the graduates", figure.Share, words(j)+" ÷ jobs in all occupations that the program leads to", j)
		weights[i].Value = values[i] / whole
		if guessed[i] {
			weights[i].Approximate, weights[i].Note = true, guess
		}
	}
	return weights
}

const guess = "Its jobs are not published, so its part of the graduates is a guess."

// YearlyMean is the mean of what was counted in some years. A year without a
// count adds nothing, as the release leaves out what is zero.
func YearlyMean(name string, counts []figure.Figure, years int) figure.Figure {
	f := result(name, figure.Count, fmt.Sprintf("sum of the counts ÷ %d", years), counts...)
	if years <= 0 {
		return notComputable(f, "There are no years to take a mean of.")
	}
	if len(counts) == 0 {
		return f
	}
	sum := Sum(name, counts)
	if value, known := sum.Known(); known {
		f.Value, f.AtLeast, f.Parts = value/float64(years), sum.AtLeast, sum.Parts
		return f
	}
	return refused(f, sum.Missing, sum.Note)
}

// Trained is the graduates a year of one program and the part of them that
// counts for an occupation.
type Trained struct {
	Graduates, Weight figure.Figure
}

// Supply is how many graduates a year count for an occupation: those of each
// program that leads to it, times the program's weight for it. It comes from
// the rows that lead the programs there; a program's own figure names its counts.
// A guessed weight makes it a guess.
func Supply(programs []Trained) figure.Figure {
	f := figure.Figure{Name: "graduates who count for the occupation", Unit: figure.Count, Formula: "sum of graduates a year × weight over the programs that lead there"}
	if len(programs) == 0 {
		return refused(f, figure.NotApplicable, "No program leads to this occupation.")
	}
	for _, p := range programs {
		f.From = append(f.From, p.Weight.From...)
		graduates, known := p.Graduates.Known()
		f.AtLeast = f.AtLeast || !known || p.Graduates.AtLeast
		f.Parts = counted(f.Parts, p.Graduates, known)
		f.Value += graduates * p.Weight.Value
		if p.Weight.Approximate && graduates > 0 {
			f.Approximate, f.Note = true, p.Weight.Note
		}
	}
	if f.Parts.All > 0 && f.Parts.Missing == f.Parts.All {
		return notComputable(f, "The graduates of no program that leads there are known.")
	}
	return f
}

// SupplyRatio holds the graduates who count for an occupation against its
// openings a year. What is at least so many graduates is at least so many for
// each counted opening.
func SupplyRatio(supply, openings figure.Figure) figure.Figure {
	f := figure.Figure{Name: "graduates for each opening", Unit: figure.Quotient, Formula: words(supply) + " ÷ " + words(openings), From: openings.From}
	f, v, ok := values(f, supply, openings)
	switch {
	case !ok:
		return f
	case v[1] <= 0:
		return notComputable(f, "There are no openings to divide by.")
	}
	if supply.AtLeast && !supply.Approximate && openings.Counted() {
		f.AtLeast, f.Approximate = true, false
	}
	return finite(f, v[0]/v[1])
}

// Band is a supply in a word. Graduates and openings are not counted alike, so
// their difference is not shown.
type Band string

// The bands of a supply.
const (
	Unbanded    Band = ""
	Thin        Band = "thin"
	NearBalance Band = "balance"
	Ample       Band = "ample"
)

// The ends of the middle band, both in it. [our decision]
const (
	BalanceFrom = 0.5
	BalanceTo   = 1.5
)

// BandOf is the band of graduates for each opening. A lower bound can prove
// that they are ample, and nothing else; an approximation proves nothing.
func BandOf(ratio figure.Figure) Band {
	value, known := ratio.Known()
	switch {
	case !known || ratio.Approximate:
		return Unbanded
	case value > BalanceTo:
		return Ample
	case ratio.AtLeast:
		return Unbanded
	case value < BalanceFrom:
		return Thin
	}
	return NearBalance
}
