package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// SpreadShare is the share of the state's jobs from which a region counts as
// one of an industry's places. [our decision]
const SpreadShare = 0.1

// Spread is how an industry is spread over a state's regions.
type Spread struct {
	Regions figure.Figure // how many hold SpreadShare of the state's jobs or more
	Largest figure.Figure // the largest region's share
	Index   int           // the largest region's place among those given, -1 when it is not known
}

// SpreadOver says in how many regions an industry has a tenth of the state's
// jobs or more, and how much the largest region holds. Regions of which some
// jobs are missing are allowed when all regions together cover LeastCoverage of
// the state; the result is then approximate.
func SpreadOver(state figure.Figure, regions []figure.Figure) Spread {
	count := result("regions with a tenth of the jobs", figure.Count, "regions whose jobs ÷ the state's jobs are 10% or more", regions...)
	largest := result("largest region's share", figure.Share, "jobs of the largest region ÷ the state's jobs", regions...)
	count.From, largest.From = append(count.From, state.From...), append(largest.From, state.From...)
	if len(regions) == 0 {
		return unspread(count, largest, figure.NotApplicable, "There are no regions.")
	}
	known := Sum("jobs in the regions", regions)
	coverage := Coverage(known, state)
	covered, ok := coverage.Known()
	switch {
	case !ok:
		return unspread(count, largest, coverage.Missing, coverage.Note)
	case known.AtLeast && !wellCovered(covered):
		return unspread(count, largest, figure.NotComputable, tooLittle(Covered(known, coverage)))
	case known.AtLeast || known.Approximate:
		note := fmt.Sprintf("The regions cover %s of the state's jobs.", percent(covered))
		count.Approximate, largest.Approximate = true, true
		count.Note, largest.Note = note, note
	}
	return spreadOf(count, largest, state.Value, regions)
}

func spreadOf(count, largest figure.Figure, state float64, regions []figure.Figure) Spread {
	s := Spread{count, largest, -1}
	for i, region := range regions {
		jobs, known := region.Known()
		if !known {
			continue
		}
		share := min(1, jobs/state)
		if share >= SpreadShare {
			s.Regions.Value++
		}
		if s.Index < 0 || share > s.Largest.Value {
			s.Largest.Value, s.Index = share, i
		}
	}
	return s
}

func unspread(count, largest figure.Figure, reason figure.Missing, note string) Spread {
	return Spread{refused(count, reason, note), refused(largest, reason, note), -1}
}
