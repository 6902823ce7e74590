package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
)

// merge joins the rows taken with those of the table that stay, sorted by the
// table's key.
func (t *target) merge(taken []row, result *Result, report *diag.Report) [][]string {
	areas := map[string]bool{}
	rows := make([][]string, 0, len(taken))
	for _, row := range taken {
		areas[row.cells[0]] = true
		rows = append(rows, row.cells)
	}
	t.checkTwice(taken, report)
	if t.release.ByArea && t.tree.Exists(t.release.Table) {
		kept := t.rowsOfOtherAreas(areas, report)
		result.Kept = len(kept)
		rows = append(rows, kept...)
	}
	key := t.keyColumns()
	slices.SortStableFunc(rows, func(a, b []string) int {
		for _, i := range key {
			if c := cmp.Compare(a[i], b[i]); c != 0 {
				return c
			}
		}
		return slices.Compare(a, b)
	})
	if t.release.Finish != nil {
		t.release.Finish(rows)
	}
	return rows
}

func (t *target) keyColumns() []int {
	var key []int
	for _, name := range t.description.Key {
		if i := slices.Index(t.release.Columns, name); i >= 0 {
			key = append(key, i)
		}
	}
	return key
}

// checkTwice refuses a row that the files hold twice: which of them is right
// cannot be known.
func (t *target) checkTwice(taken []row, report *diag.Report) {
	key, seen := t.keyColumns(), map[string]row{}
	for _, row := range taken {
		var parts []string
		for _, i := range key {
			parts = append(parts, row.cells[i])
		}
		id := strings.Join(parts, " ")
		if first, twice := seen[id]; twice {
			report.Errorf(row.from.pos(row.line, "code"), "duplicate-row",
				"a second row for %s; the first is at %s", id, first.from.pos(first.line, "code"))
			continue
		}
		seen[id] = row
	}
}

// rowsOfOtherAreas are the rows of the table as it stands, without those of the
// areas that the files bring.
func (t *target) rowsOfOtherAreas(areas map[string]bool, report *diag.Report) [][]string {
	table, ok := t.tree.Table(t.release.Table, report)
	if !ok || !table.Require(report, t.release.Columns...) {
		return nil
	}
	var kept [][]string
	for row := range table.Rows() {
		if areas[row.Text(t.release.Columns[0])] {
			continue
		}
		cells := make([]string, len(t.release.Columns))
		for i, column := range t.release.Columns {
			cells[i] = row.Text(column)
		}
		kept = append(kept, cells)
	}
	return kept
}

// vintage is the period that the table describes from now on.
func (t *target) vintage(files []File, rows [][]string, kept int, report *diag.Report) string {
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = file.Name
	}
	before, at := t.description.Vintage, t.description.Pos("vintage")
	found := t.release.Vintage(names, rows)
	switch {
	case len(found) == 0:
		report.Warnf(at, "vintage-unknown", "the names of the files do not say their period; %s stays %q", t.release.Table, before).
			Hint("keep the agency's file names, such as state_M2024_dl.xlsx")
		return before
	case t.release.Dated:
	case len(found) > 1:
		report.Errorf(diag.Pos{File: names[0]}, "mixed-vintage", "the files are of different periods: %s", strings.Join(found, ", ")).
			Hint("import files of one period")
	case kept > 0 && found[0] != before:
		report.Errorf(at, "mixed-vintage", "the files are of %s, but %s of other areas in %s are of %s",
			found[0], rowCount(kept), t.release.Table, before).
			Hint("import the files of all areas together")
	}
	t.remind(strings.Join(found, ", "), report)
	return strings.Join(found, ", ")
}

// remind tells what in a description belongs to one period and is kept by hand.
func (t *target) remind(vintage string, report *diag.Report) {
	if t.isNew || vintage == t.description.Vintage {
		return
	}
	report.Warnf(t.description.Pos("vintage"), "description-of-old-vintage",
		"the table is now of %s; controls, top codes and caveats in %s were written for %s",
		vintage, t.path, cmp.Or(t.description.Vintage, "another period")).
		Hint("%s", fmt.Sprintf("bring them up to date, then run check (%d controls)", len(t.description.Controls)))
}
