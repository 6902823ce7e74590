package source

import "sectorhub/generator/kit/diag"

// CheckReferences reports each cell that names a row of another table which is
// not there. All tables that may be named must be among tables.
func CheckReferences(tables []*Table, r *diag.Report) {}
