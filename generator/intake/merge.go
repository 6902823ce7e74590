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
func (t *target) merge(taken []row, result *Result, report *diag.Report) []packed {
	taken = t.withoutRepeats(taken, report)
	result.Taken = len(taken)
	part, parts := t.columns(t.release.Part), map[string]bool{}
	rows := make([]packed, len(taken))
	for i, row := range taken {
		parts[cellsOf(row.cells, part)] = true
		rows[i] = row.cells
	}
	if len(part) > 0 && t.tree.Exists(t.release.Table) {
		kept := t.rowsOfOtherParts(part, parts, report)
		result.Kept = len(kept)
		rows = append(rows, kept...)
	}
	byKey := compareIn(t.columns(t.description.Key))
	slices.SortStableFunc(rows, func(a, b packed) int {
		if c := byKey(a, b); c != 0 {
			return c
		}
		return compareAll(a, b)
	})
	if t.release.Finish != nil {
		rows = finished(rows, t.release.Finish)
	}
	return rows
}

// columns are where the named columns stand in a row.
func (t *target) columns(names []string) []int {
	var at []int
	for _, name := range names {
		if i := slices.Index(t.release.Columns, name); i >= 0 {
			at = append(at, i)
		}
	}
	return at
}

// cellsOf joins some cells of a row into one text, to compare them.
func cellsOf(row packed, columns []int) string {
	var parts []string
	for _, i := range columns {
		parts = append(parts, row.cell(i))
	}
	return strings.Join(parts, " ")
}

// withoutRepeats sorts the rows by the table's key. Two files may hold the same
// row. It refuses one that a file holds twice, or of which two files disagree:
// which of them is right cannot be known.
func (t *target) withoutRepeats(taken []row, report *diag.Report) []row {
	byKey := compareIn(t.columns(t.description.Key))
	slices.SortStableFunc(taken, func(a, b row) int { return byKey(a.cells, b.cells) })
	kept, repeats := taken[:0], []repeat(nil)
	for _, row := range taken {
		if len(kept) == 0 || byKey(kept[len(kept)-1].cells, row.cells) != 0 {
			kept = append(kept, row)
			continue
		}
		if first := &kept[len(kept)-1]; first.from == row.from || !t.joins(first, row) {
			repeats = append(repeats, repeat{row, *first})
		}
	}
	t.reportRepeats(repeats, report)
	return kept
}

// repeat is a row whose key another has already.
type repeat struct{ row, first row }

// reportRepeats reports the first ones, by their lines: a file of which
// everything stands twice has as many as rows.
func (t *target) reportRepeats(repeats []repeat, report *diag.Report) {
	slices.SortStableFunc(repeats, func(a, b repeat) int { return cmp.Compare(a.row.line, b.row.line) })
	for _, r := range repeats[:min(len(repeats), tooMany)] {
		report.Errorf(r.row.from.pos(r.row.line, "code"), "duplicate-row", "a second row for %s; the first is at %s",
			cellsOf(r.row.cells, t.columns(t.description.Key)), r.first.from.pos(r.first.line, "code"))
	}
	if more := len(repeats) - tooMany; more > 0 {
		report.Errorf(diag.Pos{File: repeats[0].row.from.file.Name}, "more-faults", "%d more rows stand twice", more)
	}
}

// joins says whether two files agree in a row of theirs, or completes the one
// from the other.
func (t *target) joins(first *row, other row) bool {
	if t.release.Join == nil {
		return first.cells == other.cells
	}
	cells := first.cells.unpack(nil)
	agree := t.release.Join(cells, other.cells.unpack(nil))
	first.cells = pack(cells)
	return agree
}

// rowsOfOtherParts are the rows of the table as it stands, without those of the
// areas or periods that the files bring.
func (t *target) rowsOfOtherParts(part []int, parts map[string]bool, report *diag.Report) []packed {
	table, ok := t.tree.Table(t.release.Table, report)
	if !ok || !table.Require(report, t.release.Columns...) {
		return nil
	}
	var kept []packed
	cells := make([]string, len(t.release.Columns))
	for row := range table.Rows() {
		for i, column := range t.release.Columns {
			cells[i] = row.Text(column)
		}
		if row := pack(cells); !parts[cellsOf(row, part)] {
			kept = append(kept, row)
		}
	}
	return kept
}

// vintage is the period that the table describes from now on.
func (t *target) vintage(files []File, rows []packed, kept int, report *diag.Report) string {
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = file.Name
	}
	before, at := t.description.Vintage, t.description.Pos("vintage")
	if t.release.Vintage == nil {
		return before
	}
	found := t.release.Vintage(names, unpacked(rows))
	switch {
	case len(found) == 0:
		report.Warnf(at, "vintage-unknown", "the names of the files do not say their period; %s stays %q", t.release.Table, before).
			Hint("keep the agency's file names, such as %s", cmp.Or(t.release.Named, "state_M2024_dl.xlsx"))
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
