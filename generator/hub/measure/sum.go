package measure

import (
	"sectorhub/generator/kit/figure"
)

// Sum adds figures of one unit. When some are missing the sum is a lower bound
// that counts how many; when all are, it is missing for the commonest of their
// reasons. A sum of lower bounds is a lower bound, and its parts are theirs.
//
// Figures that may be negative have no lower bound: with a part missing, a sum
// of changes is refused.
func Sum(name string, parts []figure.Figure) figure.Figure {
	if len(parts) == 0 {
		return figure.Absent(name, figure.Count, figure.NotApplicable, "There are no parts to add.")
	}
	f := result(name, parts[0].Unit, "sum of the parts", parts...)
	var reasons tally
	negative := false
	for _, part := range parts {
		if part.Unit != f.Unit {
			return notComputable(f, "The parts are not of one unit: %s and %s.", f.Unit, part.Unit)
		}
		value, known := part.Known()
		if !known {
			reasons.add(missing(figure.Figure{}, part))
		}
		f.Value += value
		f.AtLeast = f.AtLeast || part.AtLeast || !known
		f.Approximate = f.Approximate || part.Approximate
		f.Parts = counted(f.Parts, part, known)
		negative = negative || value < 0
	}
	return settled(f, reasons, len(parts), negative)
}

// counted adds a part to the count of parts. A part that is itself a sum brings
// its own.
func counted(parts figure.Parts, part figure.Figure, known bool) figure.Parts {
	switch {
	case part.Parts.All > 0:
		parts.All += part.Parts.All
		parts.Missing += part.Parts.Missing
	case known:
		parts.All++
	default:
		parts.All++
		parts.Missing++
	}
	return parts
}

// settled decides what a sum may say of itself.
func settled(f figure.Figure, reasons tally, parts int, negative bool) figure.Figure {
	switch {
	case reasons.all == parts:
		reason, note := reasons.commonest()
		return refused(f, reason, note)
	case f.AtLeast && (negative || f.Unit == figure.ChangeShare):
		return notComputable(f, "A part is missing, and parts may be below zero: the rest is no lower bound.")
	}
	if _, finite := f.Known(); !finite {
		return notComputable(f, "The sum is no number.")
	}
	return f
}

// tally counts the reasons of missing parts in the order of their coming, so
// that the same parts always give the same reason.
type tally struct {
	all     int
	reasons []reason
}

type reason struct {
	missing figure.Missing
	note    string // of the first part with that reason
	count   int
}

func (t *tally) add(part figure.Figure) {
	t.all++
	for i := range t.reasons {
		if t.reasons[i].missing == part.Missing {
			t.reasons[i].count++
			return
		}
	}
	t.reasons = append(t.reasons, reason{part.Missing, "", 1})
	if part.Missing == figure.NotLoaded {
		t.reasons[len(t.reasons)-1].note = part.Note // the command that brings it
	}
}

// commonest is the reason that most parts have; of two equals the first.
func (t *tally) commonest() (figure.Missing, string) {
	best := t.reasons[0]
	for _, r := range t.reasons[1:] {
		if r.count > best.count {
			best = r
		}
	}
	return best.missing, best.note
}
