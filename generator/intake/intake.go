// Package intake owns the way in: it reads an agency's official release, as it
// was downloaded, and fills one of our tables with it.
//
// A release is a value in a list. What is peculiar to a state, such as rows
// known to be wrong, is data in the table's description, never code. It refuses
// a file that is not what it should be, and then hands out nothing: a table is
// replaced whole or not at all. It writes no file; main does.
package intake

import (
	"io"
	"iter"
	"slices"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// Release is one kind of official release and the table it fills.
type Release struct {
	Name      string // what one types: "oews"
	Table     string // "data/wages.csv"
	Title     string // the agency's name for it
	Publisher string
	Link      string // the agency's public page
	Brings    string // what a page lacks without it: "wages and jobs by occupation"

	Columns []string  // of the table, in order
	Sheet   string    // of a workbook; "" for its first
	Guarded bool      // codes may stand as ="01.10", which keeps a spreadsheet from taking them for numbers
	Sign    Sign      // tells tables of the same columns apart; may be empty
	Layout  []Field   // the columns of the official file
	Shapes  [][]Field // the columns of other files that the agency publishes the same in
	Read    func(*Reading)
	Join    func(row, other []string) bool                         // completes a row from another file's of the same key; false: they disagree; may be nil
	Finish  func(rows [][]string) [][]string                       // completes rows from each other, or leaves some out; may be nil
	Vintage func(names []string, rows iter.Seq[[]string]) []string // the periods found, oldest first; nil: the description's is kept
	Dated   bool                                                   // each row says its period, so that periods may stand side by side
	Part    []string                                               // the columns that name what a file replaces: the area; none: all rows
	Named   string                                                 // a file's name that tells its period, where names do
	States  bool                                                   // areas are states and their counties: to keep a state keeps its counties

	// Convert makes the whole file of a release that is no table, and says how
	// many things are in it. Then Layout to Part mean nothing.
	Convert func(files []File, areas []string, report *diag.Report) (text []byte, things int)

	// Members are the tables of a release that fills several: each file fills
	// the one whose columns it has. A member says its Table, what it Brings and
	// Columns to Part; the release says the rest.
	Members []Release
}

// Releases lists what can be imported.
func Releases() []Release {
	return []Release{
		oews, projections, employmentProjections,
		laus, naics, outlines, postings, postingsIndex,
		qcew, usShare, cbp, susb,
		socMatrix, soc, cip, cipSOC,
		oewsSector, ipeds, trainingList, apprenticeships,
		onet, oflc,
		outcomes, needs,
	}
}

// Find returns the release of that name.
func Find(name string) (Release, bool) {
	all := Releases()
	at := slices.IndexFunc(all, func(r Release) bool { return r.Name == name })
	if at < 0 {
		return Release{}, false
	}
	return all[at], true
}

// File is a file as it came from the agency, or one to be written.
type File struct {
	Name string // a slash path when it is to be written
	Data []byte
}

// Options are what the release does not say itself.
type Options struct {
	Retrieved time.Time                                // the day the files were taken from the agency
	Areas     []string                                 // FIPS codes to keep; the nation is kept always; none keeps all
	Years     []int                                    // to keep; none keeps all
	Open      func(name string) (io.ReadCloser, error) // opens a file that comes without Data, which may be large
	Progress  func(rows int)                           // told now and then how many rows were read; may be nil

	made []File // of the release's tables that were filled before, which are not in the tree yet
}

// Result is what an import would change.
type Result struct {
	Table     string
	Files     []File // to be written, in this order; none when nothing changes
	Rows      int    // in the table now
	Taken     int    // of them, from the files
	Kept      int    // of them, of areas or periods that the files do not hold
	Before    int    // in the table until now; 0 when there was none, or it is no table
	Refused   int    // left out because the description's refuse rules name them
	Passed    int    // left out because the table is not of their kind, or other areas or years were asked for
	Vintage   string
	Unchanged bool

	Tables []Result // of a release with members; the counts above are their sums
}

// Import reads the files of a release and returns the table and description
// that follow from them. It is false, and every reason a finding, when the
// files cannot be used; then nothing may be written.
//
// The table's description is the one in the tree, or the release's own when the
// hub has none yet. Importing the same rows again changes nothing, not even
// the date of retrieval.
func Import(release Release, files []File, tree *source.Tree, options Options, report *diag.Report) (Result, bool) {
	if len(release.Members) > 0 {
		return importMembers(release, files, tree, options, report)
	}
	var own diag.Report // so that faults found before do not stop this import
	defer func() { report.Add(own.Findings()...) }()

	target, ok := openTarget(release, tree, &own)
	if !ok {
		return Result{}, false
	}
	result := Result{Table: release.Table}
	if release.Convert != nil {
		return target.convert(loaded(files, options, &own), options, &own)
	}
	if !target.checkYears(options.Years, &own) {
		return Result{}, false
	}
	taken := target.read(files, options, &result, &own)
	if own.HasErrors() {
		return Result{}, false
	}
	rows := target.merge(taken, &result, &own)
	result.Vintage = target.vintage(files, rows, result.Kept, &own)
	if own.HasErrors() || !target.writeTable(rows, options.Retrieved, &result, &own) {
		return Result{}, false
	}
	target.countLost(&result, &own)
	return result, true
}
