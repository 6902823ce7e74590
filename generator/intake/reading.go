package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// tooMany faults in one file are a sign that it is the wrong file: the rest
// would bury the first.
const tooMany = 20

// Reading is one official file on its way into a table. A release reads it row
// by row; each fault is reported at its cell, and a row with a fault is not
// taken, which stops the import.
type Reading struct {
	file        input
	header      header
	records     *source.Records
	description *source.Description
	options     Options
	tree        *source.Tree // as it stands before
	sheet       string       // the release's, of a workbook
	columns     []string
	states      bool // areas are states and counties
	report      *diag.Report

	rows    []row          // of all files so far
	refused map[string]int // by reason
	passed  map[string]int // by reason
	faults  int
	count   *int // rows read, of all files
}

// row is a row of our table and where it came from.
type row struct {
	cells packed
	from  *Reading
	line  int
}

// read takes the rows of all files.
func (t *target) read(files []File, options Options, result *Result, report *diag.Report) []row {
	var taken []row
	refused, passed, count := map[string]int{}, map[string]int{}, 0
	for _, file := range files {
		from := newInput(file, options)
		if t.release.Guarded {
			from = from.unguarded()
		}
		in, ok := t.open(from, report)
		if !ok {
			continue
		}
		in.options, in.tree = options, t.tree
		in.refused, in.passed, in.count = refused, passed, &count
		in.rows = taken
		t.release.Read(in)
		in.reportRest()
		if len(in.rows) == len(taken) && in.faults == 0 {
			report.Errorf(diag.Pos{File: file.Name, Line: 1, Column: 1}, "no-rows",
				"no row of this file belongs in %s", t.release.Table).Hint("%s", passedHint(passed))
		}
		taken, in.rows = in.rows, nil
	}
	if len(files) == 0 {
		report.Errorf(diag.Pos{File: t.release.Table}, "no-rows", "no file to import was named")
	}
	result.Taken = len(taken)
	result.Refused = t.say(refused, "rows-refused", report)
	result.Passed = t.say(passed, "rows-passed-over", report)
	return taken
}

// say tells how many rows were left out, and why.
func (t *target) say(left map[string]int, rule string, report *diag.Report) int {
	all := 0
	for _, reason := range slices.Sorted(maps.Keys(left)) {
		all += left[reason]
		report.Noticef(diag.Pos{File: t.path}, rule, "%s left out of %s: %s",
			rowCount(left[reason]), t.release.Table, reason)
	}
	return all
}

func passedHint(passed map[string]int) string {
	reasons := slices.Sorted(maps.Keys(passed))
	return strings.Join(reasons, "; ")
}

func rowCount(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}

// put takes a row unless it is of a year not asked for or a refuse rule of the
// description names it.
func (in *Reading) put(record source.Record, cells []string) {
	if !in.keepsYear(cells) {
		return
	}
	if reason, refused := in.refuses(cells); refused {
		in.refused[reason]++
		return
	}
	in.rows = append(in.rows, row{pack(cells), in, record.Line})
}

func (in *Reading) refuses(cells []string) (reason string, refused bool) {
	if len(in.description.Refuse) == 0 {
		return "", false
	}
	values := make(map[string]string, len(cells))
	for i, column := range in.columns {
		values[column] = cells[i]
	}
	return in.description.Refused(values)
}

// reportRest says how many faults were not reported one by one.
func (in *Reading) reportRest() {
	if in.faults > tooMany {
		in.report.Errorf(diag.Pos{File: in.file.Name}, "more-faults", "%d more cells or rows of this file cannot be used", in.faults-tooMany)
	}
}

// bad reports a cell that keeps the file from being imported.
func (in *Reading) bad(record source.Record, field, rule, format string, args ...any) {
	if in.faults++; in.faults <= tooMany {
		in.report.Errorf(in.pos(record.Line, field), rule, format, args...)
	}
}
