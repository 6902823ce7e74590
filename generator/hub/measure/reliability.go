package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// Below these a figure is marked as of low reliability. [our decision] One
// opening or closing moves the jobs of nine workplaces by a tenth or more, and
// below a hundred jobs the noise that agencies add to protect employers is no
// longer small beside the figure.
const (
	FewEstablishments = 10
	FewJobs           = 100
)

// Reliability is whether a figure stands on few workplaces or jobs.
type Reliability struct {
	Low bool
	Why string // one sentence, "" when it is not low
}

// LowReliability marks an industry's figures in a place when they stand on fewer
// than FewEstablishments workplaces or FewJobs jobs. A missing count marks
// nothing: it says itself why it is missing. Nor does a lower bound that is
// small, since the true count may be large.
func LowReliability(establishments, jobs figure.Figure) Reliability {
	switch {
	case few(establishments, FewEstablishments):
		return Reliability{true, fmt.Sprintf("Fewer than %d workplaces: one opening or closing changes much.", FewEstablishments)}
	case few(jobs, FewJobs):
		return Reliability{true, fmt.Sprintf("Fewer than %d jobs: small changes look large.", FewJobs)}
	}
	return Reliability{}
}

func few(f figure.Figure, least float64) bool {
	value, known := f.Known()
	return known && !f.AtLeast && value < least
}
