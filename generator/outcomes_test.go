package main

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"sectorhub/generator/intake"
	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// over is a hub with some files changed.
type over struct {
	fs.FS
	files fstest.MapFS
}

func (o over) Open(name string) (fs.File, error) {
	if _, ok := o.files[name]; ok {
		return o.files.Open(name)
	}
	return o.FS.Open(name)
}

func (o over) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	added, _ := fs.ReadDir(o.files, name)
	for _, entry := range added {
		if _, there := fs.Stat(o.FS, name+"/"+entry.Name()); there != nil {
			entries = append(entries, entry)
		}
	}
	return entries, err
}

// TestTheWorkbookOfTheToolKitComesBackAsResultsOnPages fills the workbook that
// the site gives away, as a partnership would, imports it and reads the pages.
func TestTheWorkbookOfTheToolKitComesBackAsResultsOnPages(t *testing.T) {
	if _, err := os.Stat("../layouts/dist"); err != nil {
		t.Fatal("layouts/dist is missing; run: make assets")
	}
	book := filled(t, madeFile(t, os.DirFS(".."), "toolkit/outcomes-workbook.xlsx"), [][]any{
		{"Central Ohio Healthcare Sector Partnership", "completers", "2026-07-01", "2026-09-30", 28, 41, nil, 60, 75, "Class records", "Count", "Workers", ""},
		{"Central Ohio Healthcare Sector Partnership", "youth", "2026-07-01", "2026-09-30", nil, nil, 8, nil, nil, "School", "Count", "Public systems", ""},
	})
	release, ok := intake.Find("outcomes")
	if !ok {
		t.Fatal("there is no import of outcomes")
	}
	var report diag.Report
	result, ok := intake.Import(release, []intake.File{{Name: "filled.xlsx", Data: book}}, source.NewTree(os.DirFS("..")), intake.Options{Retrieved: fixedDay}, &report)
	if !ok {
		t.Fatal(report.Findings())
	}
	hub := over{os.DirFS(".."), fstest.MapFS{}}
	for _, file := range result.Files {
		hub.files[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	for _, page := range []string{"partnerships/central-ohio-healthcare/index.html", "outcomes/index.html"} {
		html := string(madeFile(t, hub, page))
		for _, want := range []string{"28 of 41", "68.3%", "75.0%", "Class records", "fewer than 10"} {
			if !strings.Contains(html, want) {
				t.Errorf("%s does not say %q", page, want)
			}
		}
	}
}

// filled is the workbook with rows below the heads of its sheet of entries.
func filled(t *testing.T, data []byte, rows [][]any) []byte {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	const sheet, firstRow = "Entries", 5
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, firstRow+i)
		if err := book.SetSheetRow(sheet, at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// madeFile makes one file of the site of a hub.
func madeFile(t *testing.T, hub fs.FS, path string) []byte {
	t.Helper()
	var report diag.Report
	plan, err := publication{}.plan(source.NewTree(hub), &report, fixedDay)
	if err != nil || report.HasErrors() {
		t.Fatal(err, report.Findings())
	}
	output, ok := plan.Lookup(path)
	if !ok {
		t.Fatalf("the site has no file %s", path)
	}
	data, err := output.Make()
	if err != nil {
		t.Fatal(err)
	}
	return data
}
