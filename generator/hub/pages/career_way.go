package pages

import (
	"math"
	"strconv"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/slug"
)

// stop is one stop on the way into an occupation.
type stop struct {
	When, Title, Text string
}

// wayTo leads from school to the occupation: as its story tells, else by the
// usual schooling, experience and training; none when neither is known.
func (w *writer) wayTo(f careerFacts) []stop {
	if story := f.Story(); story != nil && len(story.Way) > 0 {
		var stops []stop
		for _, s := range story.Way {
			stops = append(stops, stop{s.When, s.Title, s.Text})
		}
		return stops
	}
	if f.entry.Education.Missing != figure.Present {
		return nil
	}
	stops := w.schoolStops(slug.Of(f.entry.Education.Text))
	stops = append(stops, w.termStop("experience", f.entry.Experience)...)
	stops = append(stops, w.termStop("training", f.entry.Training)...)
	last := stop{When: w.t("way.job.when"), Title: f.Title, Text: w.t("way.job.text-unknown")}
	if _, ok := f.wages.Median.Known(); ok {
		last.Text = w.t("way.job.text", w.show(f.wages.Median))
	}
	return append(stops, last)
}

// Terms of the release that are no stop of their own.
const (
	noDiploma  = "no-formal-educational-credential"
	highSchool = "high-school-diploma-or-equivalent"
	none       = "none"
	apprentice = "apprenticeship"
)

// schoolStops lead from high school through the schooling that a term names.
func (w *writer) schoolStops(term string) []stop {
	if term == noDiploma {
		return []stop{w.stop(noDiploma)}
	}
	stops := []stop{w.stop(highSchool)}
	if term != highSchool {
		stops = append(stops, w.stop(term))
	}
	return stops
}

// termStop is the stop for a term about experience or training, unless it says
// that there is none.
func (w *writer) termStop(about string, fact figure.Figure) []stop {
	term := slug.Of(fact.Text)
	if fact.Missing != figure.Present || term == none {
		return nil
	}
	return []stop{w.stop(about + "." + term)}
}

func (w *writer) stop(key string) stop {
	key = "way." + key
	return stop{w.t(key + ".when"), w.t(key + ".title"), w.t(key + ".text")}
}

// zone says how much preparation the work takes. The years of its zone leave
// out most of an apprenticeship, so that speaks for itself. A mean of several O*NET
// occupations is rounded up at the half: more preparation is the safer promise.
func (w *writer) zone(f careerFacts) string {
	value, ok := f.profile.JobZone.Known()
	switch {
	case apprenticed(f):
		return w.t("career.zone-apprenticeship")
	case !ok:
		return ""
	}
	return w.t("career.zone." + strconv.Itoa(int(math.Round(value))))
}

// apprenticed says whether an apprenticeship is the usual training.
func apprenticed(f careerFacts) bool {
	return f.entry.Training.Missing == figure.Present && slug.Of(f.entry.Training.Text) == apprentice
}
