package main

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"sectorhub/generator/engine"
	"sectorhub/generator/kit/diag"
)

// TestChartsSayWhatTheirTablesSay reads every chart of the real site back from
// its page, without the code that drew it: marks stand where the table's values
// put them, missing values have a mark and no geometry, printed figures are the
// table's, and the file beside the page holds the same.
func TestChartsSayWhatTheirTablesSay(t *testing.T) {
	pages, files := chartsOfRealSite(t)
	counts := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		for _, f := range pages[name] {
			counts[f.kind]++
			for _, fault := range append(f.faultsOfFile(files[f.file]), f.faultsOfPictures()...) {
				t.Errorf("%s#%s (%s): %s", name, f.id, f.kind, fault)
			}
		}
	}
	for _, kind := range []string{"bar", "column", "stacked", "line", "slope", "range", "scatter", "treemap", "heat", "map"} {
		if counts[kind] == 0 {
			t.Errorf("no chart of kind %s is on the site; the page of its look has each", kind)
		}
	}
	t.Logf("charts read back: %v", counts)
	t.Run("and would find what is wrong", func(t *testing.T) { damageEach(t, pages, files) })
}

// damageEach changes one chart of each kind in ways that a reader would be
// misled by.
func damageEach(t *testing.T, pages map[string][]readFigure, files map[string][]byte) {
	tried := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		for _, f := range pages[name] {
			if tried[f.kind] || len(f.rows) < 2 || !f.rows[0].cells[0].known || !f.rows[1].cells[0].known || f.rows[0].cells[0].value == f.rows[1].cells[0].value {
				continue
			}
			tried[f.kind] = true
			for what, damage := range damages {
				if len(damage(f.copied()).faultsOfPictures()) == 0 {
					t.Errorf("%s: nobody sees that %s", f.kind, what)
				}
			}
			renamed := f.copied()
			renamed.rows[0].name, renamed.rows[1].name = f.rows[1].name, f.rows[0].name
			if len(renamed.faultsOfFile(files[f.file])) == 0 {
				t.Errorf("%s: nobody sees that the table has other names than the file", f.kind)
			}
		}
	}
	if len(tried) != 10 {
		t.Errorf("only %d kinds could be damaged", len(tried))
	}
}

var damages = map[string]func(readFigure) readFigure{
	"a mark is lacking": func(f readFigure) readFigure {
		f.pictures[1].marks = f.pictures[1].marks[1:]
		return f
	},
	"two marks changed places": func(f readFigure) readFigure {
		a, b := f.mark(0, 0, 0), f.mark(0, 1, 0)
		a.d, b.d, a.texts, b.texts = b.d, a.d, b.texts, a.texts
		return f
	},
	"a missing value is drawn": func(f readFigure) readFigure {
		f.rows[0].cells[0].known = false
		return f
	},
	"the table has another value": func(f readFigure) readFigure {
		f.rows[0].cells[0].value *= 1.3
		f.rows[0].cells[0].words += "1"
		return f
	},
}

// copied is a figure that can be changed without changing this one.
func (f readFigure) copied() readFigure {
	f.rows, f.pictures = slices.Clone(f.rows), slices.Clone(f.pictures)
	for i := range f.rows {
		f.rows[i].cells = slices.Clone(f.rows[i].cells)
	}
	for i := range f.pictures {
		f.pictures[i].marks = slices.Clone(f.pictures[i].marks)
	}
	return f
}

// mark is that of a cell in a picture.
func (f readFigure) mark(picture, row, series int) *readMark {
	marks := f.pictures[picture].marks
	return &marks[slices.IndexFunc(marks, func(m readMark) bool { return m.row == row && m.series == series })]
}

// chartsOfRealSite makes the real site and keeps its charts and their files.
func chartsOfRealSite(t *testing.T) (pages map[string][]readFigure, files map[string][]byte) {
	t.Helper()
	var report diag.Report
	plan := planReal(t, &report)
	pages, files = map[string][]readFigure{}, map[string][]byte{}
	var mu sync.Mutex
	sink := func(name string, data []byte) error {
		switch path.Ext(name) {
		case ".html":
			if !bytes.Contains(data, []byte("data-chart=")) {
				return nil
			}
			figures, err := readFigures(data)
			mu.Lock()
			defer mu.Unlock()
			pages[name] = figures
			return err
		case ".csv":
			if !strings.HasPrefix(name, "data/") {
				mu.Lock()
				defer mu.Unlock()
				files["/"+name] = bytes.Clone(data)
			}
		}
		return nil
	}
	if _, err := plan.Make(sink, &report, engine.Options{}); err != nil {
		t.Fatal(err)
	}
	return pages, files
}

// faultsOfPictures are what the pictures say that the table does not.
func (f readFigure) faultsOfPictures() (all []string) {
	if len(f.pictures) != 2 {
		return []string{fmt.Sprintf("%d pictures, want a wide and a narrow one", len(f.pictures))}
	}
	for _, p := range f.pictures {
		var found []string
		switch f.kind {
		case "bar", "column":
			found = p.faultsOfBars(f)
		case "stacked":
			found = p.faultsOfStack(f)
		case "line", "slope":
			found = p.faultsOfLines(f)
		case "range":
			found = p.faultsOfRanges(f)
		case "scatter":
			found = p.faultsOfPoints(f)
		case "treemap":
			found = p.faultsOfTiles(f)
		case "heat", "map":
			found = p.faultsOfShades(f)
		default:
			found = []string{"nobody reads this kind back"}
		}
		for _, fault := range found {
			all = append(all, p.variant+": "+fault)
		}
	}
	return all
}
