package source

import "sectorhub/generator/kit/diag"

// mostAlike is how many faults of one kind in one column are told one by one. A
// column of a million bad cells has one cause.
const mostAlike = 100

// faults reports the faults of a table's cells, up to mostAlike of a kind.
type faults struct {
	report *diag.Report
	kinds  []*faultKind // in the order of their first fault
}

type faultKind struct {
	rule, column string
	count        int
	next         diag.Pos // the first one that is not told
}

// draft is a finding that may have been left out.
type draft struct {
	diag.Draft
	told bool
}

func (d draft) Hint(format string, args ...any) {
	if d.told {
		d.Draft.Hint(format, args...)
	}
}

// add reports that a column's cell is what it should not be: "jobs", "is
// empty". The place is asked for only when it is told.
func (f *faults) add(at func() diag.Pos, rule, column, what string) draft {
	kind := f.kind(rule, column)
	kind.count++
	if kind.count > mostAlike {
		if kind.count == mostAlike+1 {
			kind.next = at()
		}
		return draft{}
	}
	return draft{f.report.Errorf(at(), rule, "%s %s", column, what), true}
}

func (f *faults) kind(rule, column string) *faultKind {
	for _, kind := range f.kinds {
		if kind.rule == rule && kind.column == column {
			return kind
		}
	}
	f.kinds = append(f.kinds, &faultKind{rule: rule, column: column})
	return f.kinds[len(f.kinds)-1]
}

// reportRest says how many more there are of each kind.
func (f *faults) reportRest() {
	for _, kind := range f.kinds {
		if rest := kind.count - mostAlike; rest > 0 {
			f.report.Errorf(kind.next, kind.rule, "%s: the same fault stands here and in %s below", kind.column, plural(rest-1, "cell")).
				Hint("look for one cause: a column that moved, or a description that does not fit")
		}
	}
}
