package source

import (
	"fmt"
	"math"

	"sectorhub/generator/kit/diag"
)

// CheckControls reports each sum or number of rows that does not come out as
// the description's controls say. Cells that hold a mark count for nothing.
func CheckControls(tables []*Table, r *diag.Report) {
	for _, table := range tables {
		for i, control := range table.Description.Controls {
			if (control.Sum == "" || table.Has(control.Sum)) && table.hasAll(control.Where) {
				at := table.described(fmt.Sprintf("controls.%d.expected", i))
				if control.Sum == "" {
					table.checkCount(control, at, r)
				} else {
					table.checkSum(control, at, r)
				}
			}
		}
	}
}

func (t *Table) hasAll(where map[string]string) bool {
	for column := range where {
		if !t.Has(column) {
			return false
		}
	}
	return true
}

func (t *Table) checkSum(control Control, at diag.Pos, r *diag.Report) {
	column, _ := t.Description.Column(control.Sum)
	sum, rows := 0.0, 0
	for row := range t.Rows() {
		if !row.matches(control.Where) {
			continue
		}
		rows++
		if _, missing := column.Missing[row.Text(control.Sum)]; !missing {
			sum += row.Decimal(control.Sum)
		}
	}
	switch {
	case rows == 0:
		r.Errorf(at, "control-failed", "control %q fits no row of %s", clip(control.Name), t.Path).
			Hint("mend where: its values must stand in the table")
	case math.Abs(sum-control.Expected) > control.Tolerance:
		r.Errorf(at, "control-failed", "control %q: %s adds up to %s in %s, not %s", clip(control.Name),
			control.Sum, decimal(sum), plural(rows, "row"), decimal(control.Expected)).
			Hint("compare with %s; then mend the table, or expected and tolerance (%s) here", control.Source, decimal(control.Tolerance))
	}
}

// checkCount compares the number of rows.
func (t *Table) checkCount(control Control, at diag.Pos, r *diag.Report) {
	rows := 0
	for row := range t.Rows() {
		if row.matches(control.Where) {
			rows++
		}
	}
	if math.Abs(float64(rows)-control.Expected) > control.Tolerance {
		r.Errorf(at, "control-failed", "control %q: %s, not %s", clip(control.Name), plural(rows, "row"), decimal(control.Expected)).
			Hint("compare with %s; then mend the table, or expected here", control.Source)
	}
}

func (r Row) matches(where map[string]string) bool {
	for column, pattern := range where {
		if !matches(pattern, r.Text(column)) {
			return false
		}
	}
	return true
}
