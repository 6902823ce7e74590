package measure

import (
	"fmt"

	"sectorhub/generator/kit/figure"
)

// result begins the figure that a formula makes of its parts: it has come from
// all their cells, and no value yet.
func result(name string, unit figure.Unit, formula string, parts ...figure.Figure) figure.Figure {
	f := figure.Figure{Name: name, Unit: unit, Formula: formula}
	count := 0
	for _, part := range parts {
		count += len(part.From)
	}
	if count == 0 {
		return f
	}
	f.From = append(f.From, parts[0].From...)
	for _, part := range parts[1:] {
		f.From = append(f.From, part.From...)
	}
	return f
}

// refused is the figure without a value, and why.
func refused(f figure.Figure, reason figure.Missing, note string) figure.Figure {
	f.Value, f.Missing, f.Note = 0, reason, note
	f.AtLeast, f.Approximate = false, false
	return f
}

// notComputable is the figure without a value because its parts do not allow
// one.
func notComputable(f figure.Figure, format string, args ...any) figure.Figure {
	return refused(f, figure.NotComputable, fmt.Sprintf(format, args...))
}

// values returns the numbers of parts that may be divided by each other. When
// ok is false, the figure says why there is no result: it carries the reason of
// the first part that is missing, or names the lower bound of which too little
// is known. Otherwise the figure is marked as approximate if a part is.
func values(f figure.Figure, parts ...figure.Figure) (marked figure.Figure, numbers []float64, ok bool) {
	for _, part := range parts {
		value, known := part.Known()
		if !known {
			return missing(f, part), nil, false
		}
		numbers = append(numbers, value)
	}
	for _, part := range parts {
		if part.AtLeast && !wellCovered(part.Coverage) {
			return notComputable(f, "%s", tooLittle(part)), nil, false
		}
	}
	for _, part := range parts {
		if part.AtLeast || part.Approximate {
			f.Approximate = true
			f.Note = join(f.Note, nearness(part))
		}
	}
	return f, numbers, true
}

// missing passes a part's reason on. The note of what is not loaded is the
// command that brings it, and stays so.
func missing(f, part figure.Figure) figure.Figure {
	switch part.Missing {
	case figure.NotLoaded:
		return refused(f, figure.NotLoaded, part.Note)
	case figure.Present: // not a number
		return notComputable(f, "A part is no number: %s.", words(part))
	case figure.TopCode: // the limit is the part's, not the result's
		return notComputable(f, "Only a limit is known of a part: %s.", words(part))
	}
	return refused(f, part.Missing, join(fmt.Sprintf("The missing part: %s.", words(part)), part.Note))
}

// words is a part's name as a formula or a note prints it.
func words(part figure.Figure) string {
	switch {
	case part.Name != "":
		return part.Name
	case part.Unit != "":
		return string(part.Unit)
	}
	return "a figure without a name"
}

// join puts one sentence after another, and each only once.
func join(first, second string) string {
	if first == "" || first == second {
		return second
	}
	if second == "" {
		return first
	}
	return first + " " + second
}
