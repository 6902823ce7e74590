package catalog

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// Dataset is one table of data/ with its description.
type Dataset struct {
	ID    string // the file's name: "wages"
	Table *source.Table
	Read  func() ([]byte, error) // the file as it stands
}

// readDatasets reads every table of data/, then checks what they say of each
// other and of themselves.
func readDatasets(tree *source.Tree, report *diag.Report, o Options) []*Dataset {
	var datasets []*Dataset
	var tables []*source.Table
	for _, file := range tree.Tables("data") {
		table, ok := tree.Table(file, report)
		if !ok {
			continue
		}
		datasets = append(datasets, &Dataset{
			ID: strings.TrimSuffix(path.Base(file), ".csv"), Table: table,
			Read: func() ([]byte, error) { return fs.ReadFile(tree.FS(), file) },
		})
		tables = append(tables, table)
		checkRelease(table, report, o)
	}
	checkUnfinished(tree, report)
	source.CheckReferences(tables, report)
	source.CheckControls(tables, report)
	return datasets
}

// checkUnfinished reports what an interrupted import left: a table may be of
// another period than its description.
func checkUnfinished(tree *source.Tree, report *diag.Report) {
	for _, file := range tree.Files("data", source.Unfinished) {
		report.Errorf(diag.Pos{File: file, Line: 1}, "unfinished-import", "an import stopped before this file was in its place").
			Hint("import the release again, then delete this file")
	}
}

func checkRelease(table *source.Table, report *diag.Report, o Options) {
	next := table.Description.NextRelease
	if !next.IsZero() && !o.Today.IsZero() && next.Before(o.Today) {
		report.Noticef(table.Description.Pos("next_release"), "new-release-due", "a newer release of %s was due on %s", table.Description.Title, next.Format(time.DateOnly)).
			Hint("import it, then set next_release: to the date after that")
	}
}

// byOccupation indexes the rows of one area by occupation code. An empty area
// takes all rows. It is nil when the hub lacks the table.
func (d *Dataset) byOccupation(report *diag.Report, area string, columns ...string) map[string]source.Row {
	if d == nil || !d.Table.Require(report, columns...) {
		return nil
	}
	rows := make(map[string]source.Row, d.Table.Len())
	for row := range d.Table.Rows() {
		if area == "" || row.Text("area") == area {
			rows[row.Text("occupation")] = row
		}
	}
	return rows
}

// absent says why a table has no figure for an occupation: the row was
// refused, the release has none, or nothing has been imported yet.
func (d *Dataset) absent(release, area, occupation string) figure.Figure {
	if d == nil {
		return figure.Absent("", figure.Count, figure.NotLoaded, "sectorhub import "+release)
	}
	if reason, refused := d.Table.Description.Refused(map[string]string{"area": area, "occupation": occupation}); refused {
		return figure.Absent("", figure.Count, figure.Refused, reason)
	}
	return figure.Absent("", figure.Count, figure.NotAvailable, "")
}

// Retrieved is the newest day on which any of these datasets, or of all when
// none is named, was retrieved from its agency; zero without any.
func (c *Catalog) Retrieved(ids ...string) time.Time {
	var newest time.Time
	for _, d := range c.Datasets {
		if len(ids) > 0 && !slices.Contains(ids, d.ID) {
			continue
		}
		if retrieved := d.Table.Description.Retrieved; retrieved.After(newest) {
			newest = retrieved
		}
	}
	return newest
}

// rowsOf are the rows of a table that may not be there.
func rowsOf(d *Dataset, report *diag.Report, columns ...string) func(yield func(source.Row) bool) {
	if d == nil || !d.Table.Require(report, columns...) {
		return func(func(source.Row) bool) {}
	}
	return d.Table.Rows()
}
