package intake

import (
	"bytes"
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

//go:embed descriptions/*.yaml
var descriptions embed.FS

// target is the table that an import fills, as it stands before.
type target struct {
	release     Release
	tree        *source.Tree
	description *source.Description
	path        string // of the description
	text        []byte // of the description
	isNew       bool   // the tree has no description yet
}

func openTarget(release Release, tree *source.Tree, report *diag.Report) (*target, bool) {
	t := &target{release: release, tree: tree, path: strings.TrimSuffix(release.Table, path.Ext(release.Table)) + ".yaml"}
	from, at := tree, t.path
	if t.isNew = !tree.Exists(t.path); t.isNew {
		from, at = source.NewTree(descriptions), "descriptions/"+path.Base(t.path)
	}
	description, ok := from.Description(at, report)
	if !ok {
		return nil, false
	}
	text, err := fs.ReadFile(from.FS(), at)
	if err != nil {
		report.Errorf(diag.Pos{File: at}, "missing-description", "%v", err)
		return nil, false
	}
	t.description, t.text = description, text
	return t, t.checkColumns(report)
}

// checkColumns refuses a description that has more or fewer columns than the
// release fills: an import would lose what was added by hand.
func (t *target) checkColumns(report *diag.Report) bool {
	described := make([]string, len(t.description.Columns))
	for i, column := range t.description.Columns {
		described[i] = column.Name
	}
	if slices.Equal(described, t.release.Columns) {
		return true
	}
	report.Errorf(t.description.Pos("columns"), "columns-differ",
		"%s describes the columns %s; release %s fills %s", t.path,
		strings.Join(described, ", "), t.release.Name, strings.Join(t.release.Columns, ", ")).
		Hint("keep columns of your own in a table of their own")
	return false
}

// convert fills the target of a release that is no table. Its period is not in
// it and is kept in the description.
func (t *target) convert(files []File, options Options, report *diag.Report) (Result, bool) {
	text, things := t.release.Convert(files, options.Areas, report)
	if report.HasErrors() {
		return Result{}, false
	}
	result := Result{Table: t.release.Table, Rows: things, Taken: things, Vintage: t.description.Vintage}
	if !t.write(text, options.Retrieved, &result, report) {
		return Result{}, false
	}
	return result, true
}

func (t *target) writeTable(rows []packed, retrieved time.Time, result *Result, report *diag.Report) bool {
	result.Rows = len(rows)
	size := 0
	for _, row := range rows {
		size += len(row) // a separator for each length
	}
	table := source.NewTableWriter(t.release.Columns)
	table.Grow(size)
	for cells := range unpacked(rows) {
		table.Row(cells...)
	}
	return t.write(table.Bytes(), retrieved, result, report)
}

// write puts into the result what differs from the tree.
func (t *target) write(table []byte, retrieved time.Time, result *Result, report *diag.Report) bool {
	before, _ := fs.ReadFile(t.tree.FS(), t.release.Table)
	result.Unchanged = !t.isNew && bytes.Equal(table, before) && result.Vintage == t.description.Vintage
	if result.Unchanged {
		return true
	}
	text, err := source.SetDescription(t.text, result.Vintage, retrieved)
	if err != nil {
		report.Errorf(diag.Pos{File: t.path}, "description-not-updated",
			"vintage and retrieved cannot be set: %v", err).
			Hint(`add the lines "vintage:" and "retrieved:"`)
		return false
	}
	result.Files = []File{{t.release.Table, table}, {t.path, text}}
	return true
}
