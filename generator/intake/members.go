package intake

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Sign is how the first row tells which table a file fills, when several tables
// of a release have the same columns.
type Sign struct {
	Field  string   // "" for a table whose columns tell
	Begins []string // what the field's cell begins with
}

// Tables are the release itself, or its members with what it says for them.
func (r Release) Tables() []Release {
	if len(r.Members) == 0 {
		return []Release{r}
	}
	tables := slices.Clone(r.Members)
	for i := range tables {
		t := &tables[i]
		t.Name, t.Title, t.Publisher, t.Link = r.Name, r.Title, r.Publisher, r.Link
		t.Named = cmp.Or(t.Named, r.Named)
		if t.Vintage == nil {
			t.Vintage = r.Vintage
		}
	}
	return tables
}

// recognizes says whether a file is the release's, or a member's.
func (r Release) recognizes(records *source.Records) bool {
	return slices.ContainsFunc(r.Tables(), func(table Release) bool {
		head, ok := table.header(records)
		return ok && table.Sign.stands(head, records)
	})
}

// stands says whether the first row below a header bears the sign.
func (s Sign) stands(head header, records *source.Records) bool {
	if s.Field == "" {
		return true
	}
	cell, _, _ := s.cell(head, records)
	return slices.ContainsFunc(s.Begins, func(start string) bool { return strings.HasPrefix(cell, start) })
}

// cell is the sign's field in the first row below a header.
func (s Sign) cell(head header, records *source.Records) (cell string, line int, ok bool) {
	for record := range records.Rows() {
		if record.Line <= head.line || isBlank(record) {
			continue
		}
		in := Reading{header: head}
		return in.text(record, s.Field), record.Line, true
	}
	return "", 0, false
}

// importMembers sorts the files by the tables that they fill, and fills these
// together or not at all.
func importMembers(release Release, files []File, tree *source.Tree, options Options, report *diag.Report) (Result, bool) {
	tables := release.Tables()
	if len(files) == 0 {
		report.Errorf(diag.Pos{File: tables[0].Table}, "no-rows", "no file to import was named")
		return Result{}, false
	}
	sorted, good := make([][]File, len(tables)), true
	for _, file := range files {
		i, ok := release.tableOf(newInput(file, options), tables, report)
		if good = good && ok; ok {
			sorted[i] = append(sorted[i], file)
		}
	}
	all := Result{Unchanged: true}
	for i, table := range tables {
		if len(sorted[i]) == 0 {
			continue
		}
		options.made = all.Files
		result, ok := Import(table, sorted[i], tree, options, report)
		all.add(result)
		good = good && ok
	}
	if !good {
		return Result{}, false
	}
	return all, true
}

// add counts a table to the release's.
func (r *Result) add(table Result) {
	r.Tables = append(r.Tables, table)
	r.Files = append(r.Files, table.Files...)
	r.Rows += table.Rows
	r.Taken += table.Taken
	r.Kept += table.Kept
	r.Before += table.Before
	r.Refused += table.Refused
	r.Passed += table.Passed
	r.Unchanged = r.Unchanged && table.Unchanged
}

// tableOf finds the table that a file fills.
func (r Release) tableOf(file input, tables []Release, report *diag.Report) (index int, ok bool) {
	records, ok := r.records(file, report)
	if !ok {
		return 0, false
	}
	unsigned := -1
	for i, table := range tables {
		head, ok := table.header(records)
		if ok && table.Sign.stands(head, records) {
			return i, true
		}
		if ok {
			unsigned = i
		}
	}
	if unsigned < 0 {
		r.wrongHeader(file, records, report)
	} else {
		tables[unsigned].wrongSign(file, records, tables, report)
	}
	return 0, false
}

// wrongSign says that a file has the columns of a table and yet fills none.
func (r Release) wrongSign(file input, records *source.Records, tables []Release, report *diag.Report) {
	head, _ := r.header(records)
	cell, line, ok := r.Sign.cell(head, records)
	if !ok {
		report.Errorf(diag.Pos{File: file.Name, Line: 1, Column: 1}, "no-rows", "no row tells which table this file fills").
			Hint("it may be cut short: download it again from %s", r.Link)
		return
	}
	var begins []string
	for _, table := range tables {
		begins = append(begins, table.Sign.Begins...)
	}
	in := Reading{file: file, header: head}
	report.Errorf(in.pos(line, r.Sign.Field), "wrong-release", "%q begins no table of release %s that the hub keeps", cell, r.Name).
		Hint("it keeps those of %s", strings.Join(begins, ", "))
}
