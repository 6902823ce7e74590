package intake

import "sectorhub/generator/kit/diag"

// countLost compares a table with what it was, and warns when fewer than half
// of the rows came that went: a file may be cut short between two rows.
func (t *target) countLost(result *Result, report *diag.Report) {
	result.Before = t.rowsBefore()
	came, went := result.Rows-result.Kept, result.Before-result.Kept
	if 2*came >= went {
		return
	}
	report.Warnf(diag.Pos{File: t.release.Table}, "rows-lost", "%s took the place of %d", rowCount(max(0, came)), went).
		Hint("see whether the files are whole: every occupation or industry of their areas and years")
}

// rowsBefore counts the rows of the table as it stands. Its faults are no
// matter: it is about to be replaced.
func (t *target) rowsBefore() int {
	if !t.tree.Exists(t.release.Table) {
		return 0
	}
	var unsaid diag.Report
	table, ok := t.tree.Table(t.release.Table, &unsaid)
	if !ok {
		return 0
	}
	return table.Len()
}
