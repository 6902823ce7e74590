package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/intake"
	"sectorhub/generator/kit/source"
)

// pair is a table and its description, as an import hands them out.
var pair = []intake.File{{Name: "data/wages.csv", Data: []byte("new table")}, {Name: "data/wages.yaml", Data: []byte("new words")}}

// folderOf is a root whose data/ holds the old pair; a name that ends in a slash
// is a folder with something in it, which no file can replace.
func folderOf(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		path := filepath.Join(root, "data", name)
		if strings.HasSuffix(name, "/") {
			path = filepath.Join(path, "inside")
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// standing says what is in data/: "wages.csv: old"; the random part of a name
// reads as "*".
func standing(t *testing.T, root string) []string {
	t.Helper()
	var all []string
	entries, err := os.ReadDir(filepath.Join(root, "data"))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		data, _ := os.ReadFile(filepath.Join(root, "data", entry.Name()))
		name := entry.Name()
		if before, _, found := strings.Cut(name, "-"); found && strings.HasSuffix(name, source.Unfinished) {
			name = before + "-*" + source.Unfinished
		}
		all = append(all, name+": "+string(data))
	}
	return all
}

func TestReplaceFilesPutsBothInPlaceAndLeavesNothing(t *testing.T) {
	for _, before := range [][]string{nil, {"wages.csv", "wages.yaml"}} {
		root := folderOf(t, before...)
		if err := replaceFiles(root, pair); err != nil {
			t.Fatal(err)
		}
		if got := standing(t, root); !slices.Equal(got, []string{"wages.csv: new table", "wages.yaml: new words"}) {
			t.Errorf("over %v stand %v", before, got)
		}
	}
}

func TestReplaceFilesWritesAllBeforeTheFirstTakesItsPlace(t *testing.T) {
	root := folderOf(t, "wages.csv", "far")
	files := []intake.File{pair[0], {Name: "data/far/wages.yaml"}} // "far" is a file
	if err := replaceFiles(root, files); err == nil {
		t.Fatal("no error")
	}
	if got := standing(t, root); !slices.Equal(got, []string{"far: old", "wages.csv: old"}) {
		t.Errorf("data/ is %v", got)
	}
}

func TestReplaceFilesStoppedBeforeTheTableLeavesNothing(t *testing.T) {
	root := folderOf(t, "wages.csv/", "wages.yaml")
	if err := replaceFiles(root, pair); err == nil {
		t.Fatal("no error")
	}
	if got := standing(t, root); !slices.Equal(got, []string{"wages.csv: ", "wages.yaml: old"}) {
		t.Errorf("data/ is %v", got)
	}
}

func TestReplaceFilesStoppedHalfWayLeavesWhatTheCheckReports(t *testing.T) {
	root := folderOf(t, "wages.csv", "wages.yaml/")
	if err := replaceFiles(root, pair); err == nil {
		t.Fatal("no error")
	}
	want := []string{"wages.csv: new table", "wages.yaml: ", "wages.yaml-*.unfinished: new words"}
	if got := standing(t, root); !slices.Equal(got, want) {
		t.Errorf("data/ is %v, want %v", got, want)
	}
}
