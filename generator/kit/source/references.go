package source

import (
	"path"
	"strings"

	"sectorhub/generator/kit/diag"
)

// CheckReferences reports each cell that names a row of another table which is
// not there. All tables that may be named must be among tables.
func CheckReferences(tables []*Table, r *diag.Report) {
	for _, table := range tables {
		f := faults{report: r}
		for i, column := range table.Description.Columns {
			other, key, ok := strings.Cut(column.References, ".")
			if !ok || !table.Has(column.Name) {
				continue
			}
			target := path.Join(path.Dir(table.Path), other+".csv")
			known, ok := valuesOf(tables, target, key)
			if !ok {
				r.Errorf(table.described("columns."+itoa(i)+".references"), "unknown-reference", "there is no column %s in %s", key, target).
					Hint("%s", orElse(diag.DidYouMean(column.References, referable(tables)), "name a table of the same folder and one of its columns"))
				continue
			}
			table.checkReference(column, target, known, &f)
		}
		f.reportRest()
	}
}

// referenceValues are a column's values, as a set and in the table's order.
type referenceValues struct {
	set  map[string]bool
	list []string
}

// nearest guesses what was meant, unless there is too much to choose from.
func (v referenceValues) nearest(value string) string {
	if len(v.list) > 5000 {
		return ""
	}
	return diag.DidYouMean(value, v.list)
}

func valuesOf(tables []*Table, file, column string) (referenceValues, bool) {
	for _, table := range tables {
		if table.Path == file && table.Has(column) {
			values := referenceValues{set: map[string]bool{}}
			for row := range table.Rows() {
				if value := row.Text(column); !values.set[value] {
					values.set[value] = true
					values.list = append(values.list, value)
				}
			}
			return values, true
		}
	}
	return referenceValues{}, false
}

func referable(tables []*Table) []string {
	var all []string
	for _, table := range tables {
		name := strings.TrimSuffix(path.Base(table.Path), path.Ext(table.Path))
		for _, column := range table.Columns {
			all = append(all, name+"."+column)
		}
	}
	return all
}

func (t *Table) checkReference(column Column, target string, known referenceValues, f *faults) {
	hints := map[string]string{} // a wrong value often stands in many rows
	for row := range t.Rows() {
		cell := row.cell(column.Name)
		if _, missing := column.Missing[string(cell)]; missing || len(cell) == 0 || known.set[string(cell)] {
			continue
		}
		value := string(cell)
		if _, ok := hints[value]; !ok && len(hints) < mostAlike {
			hints[value] = orElse(known.nearest(value), "add it to "+target+", or mend the value here")
		}
		at := func() diag.Pos { return row.Pos(column.Name) }
		f.add(at, "unknown-reference", column.Name, quoted(cell)+" is not in "+target).Hint("%s", hints[value])
	}
}
