package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"sectorhub/generator/intake"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

type importCommand struct {
	place   `embed:""`
	verdict `embed:""`

	Release   string   `arg:"" optional:"" help:"The release: see --list."`
	Files     []string `arg:"" optional:"" help:"The agency's files, as downloaded."`
	Retrieved string   `help:"The day you downloaded them (YYYY-MM-DD); today by default." placeholder:"DATE"`
	Areas     []string `help:"Keep only these areas (FIPS codes); all by default."`
	Years     []int    `help:"Keep only these years; all by default."`
	List      bool     `help:"List the releases, what each brings and where it is published."`
}

// Run fills the release's table, or says why it cannot and writes nothing.
func (c importCommand) Run(t *terminal) error {
	if c.List || c.Release == "" {
		return listReleases(t)
	}
	release, ok := intake.Find(c.Release)
	if !ok {
		return unknownRelease(c.Release)
	}
	retrieved, err := c.retrieved(t.now)
	if err != nil {
		return err
	}
	files, err := namedFiles(c.Files)
	if err != nil {
		return err
	}
	debug.SetGCPercent(50) // a national file has millions of rows: memory matters more than time
	var report diag.Report
	rows := newMeter(t)
	result, ok := intake.Import(release, files, source.NewTree(c.files()), c.options(retrieved, rows), &report)
	rows.clear()
	if err := c.print(t, &report, c.Root, without{c.files(), c.Files}); err != nil || !ok {
		fmt.Fprintln(t.err, "Nothing was imported; data/ is as it was.")
		return err
	}
	if err := replaceFiles(c.Root, result.Files); err != nil {
		return err
	}
	return sayAll(t, result, retrieved)
}

func (c importCommand) options(retrieved time.Time, rows *meter) intake.Options {
	return intake.Options{
		Retrieved: retrieved,
		Areas:     c.Areas,
		Years:     c.Years,
		Open:      func(name string) (io.ReadCloser, error) { return os.Open(filepath.FromSlash(name)) },
		Progress:  func(read int) { rows.show("%d rows read", read) },
	}
}

func (c importCommand) retrieved(now time.Time) (time.Time, error) {
	if c.Retrieved == "" {
		return now, nil
	}
	day, err := time.Parse(time.DateOnly, c.Retrieved)
	if err != nil {
		return time.Time{}, fmt.Errorf("--retrieved %s is not a date; write it as 2026-03-25", c.Retrieved)
	}
	return day, nil
}

// sayAll says what became of each table that the release fills.
func sayAll(t *terminal, result intake.Result, retrieved time.Time) error {
	if len(result.Tables) == 0 {
		return say(t, result, retrieved)
	}
	for _, table := range result.Tables {
		if err := say(t, table, retrieved); err != nil {
			return err
		}
	}
	return nil
}

func say(t *terminal, result intake.Result, retrieved time.Time) error {
	if result.Unchanged {
		_, err := fmt.Fprintf(t.out, "%s: nothing new; %s as before\n", result.Table, counted(result.Rows, "row"))
		return err
	}
	before := ""
	if result.Before > 0 {
		before = fmt.Sprintf(", %d before", result.Before)
	}
	_, err := fmt.Fprintf(t.out, "%s: %s%s (%d from the files, %d kept), %s, retrieved %s\n",
		result.Table, counted(result.Rows, "row"), before, result.Taken, result.Kept, result.Vintage, retrieved.Format(time.DateOnly))
	return err
}

func listReleases(t *terminal) error {
	for _, r := range intake.Releases() {
		fmt.Fprintf(t.out, "%-12s %s (%s)\n", r.Name, r.Title, r.Publisher)
		for _, table := range r.Tables() {
			fmt.Fprintf(t.out, "             brings %s → %s\n", table.Brings, table.Table)
		}
		fmt.Fprintf(t.out, "             %s\n", r.Link)
	}
	return nil
}

func unknownRelease(name string) error {
	var names []string
	for _, r := range intake.Releases() {
		names = append(names, r.Name)
	}
	return fmt.Errorf("no release is called %q; %s", name, diag.OneOf(name, names))
}

// without hides the agency's files from whoever quotes lines: they are named as
// they were typed, not from the root, and may be larger than memory.
type without struct {
	fs.FS
	files []string
}

func (w without) Open(name string) (fs.File, error) {
	for _, file := range w.files {
		if filepath.ToSlash(file) == name {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
	}
	return w.FS.Open(name)
}

// namedFiles does not read the files: a national one may be larger than memory.
func namedFiles(paths []string) ([]intake.File, error) {
	if len(paths) == 0 {
		return nil, fmt.Errorf("name the agency's file to import")
	}
	var files []intake.File
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil {
			return nil, err
		} else if info.IsDir() {
			return nil, fmt.Errorf("%s is a folder, not a file", path)
		}
		files = append(files, intake.File{Name: filepath.ToSlash(path)})
	}
	return files, nil
}
