package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// Mean is the plain mean of figures of one unit, over those that are known: for
// ratings, which no one can add up. When none is known it is missing for the
// commonest of their reasons.
func Mean(name string, parts []figure.Figure) figure.Figure {
	if len(parts) == 0 {
		return figure.Absent(name, figure.Count, figure.NotApplicable, "There are no parts to take a mean of.")
	}
	f := result(name, parts[0].Unit, "", parts...)
	var reasons tally
	known := 0
	for _, part := range parts {
		if part.Unit != f.Unit {
			return notComputable(f, "The parts are not of one unit: %s and %s.", f.Unit, part.Unit)
		}
		value, ok := part.Known()
		if !ok {
			reasons.add(missing(figure.Figure{}, part))
			continue
		}
		known++
		f.Value += value
		f.Approximate = f.Approximate || part.Approximate || part.AtLeast
	}
	if known == 0 {
		reason, note := reasons.commonest()
		return refused(f, reason, note)
	}
	f.Value /= float64(known)
	f.Formula = fmt.Sprintf("mean of %d of %d parts", known, len(parts))
	return finite(f, f.Value)
}
