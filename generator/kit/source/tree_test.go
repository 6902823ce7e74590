package source

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
)

func TestFilesPassesOverHiddenNames(t *testing.T) {
	tree := treeOf(map[string]string{
		"content/b.md": "", "content/a/z.md": "", "content/a.md": "", "content/_draft.md": "", "content/.x/y.md": "", "content/_x/y.md": "", "content/c.csv": "",
	})
	for _, ext := range []string{"md", ".md"} {
		expectEqual(t, "files", strings.Join(tree.Files("content", ext), " "), "content/a.md content/a/z.md content/b.md")
	}
	expectEqual(t, "all", strings.Join(tree.Files("content", ""), " "), "content/a.md content/a/z.md content/b.md content/c.csv")
	expectEqual(t, "tables", strings.Join(tree.Tables("content"), " "), "content/c.csv")
	expectEqual(t, "none", len(tree.Files("nowhere", "md"))+len(tree.Files("../x", "md")), 0)
	expectEqual(t, "exists", tree.Exists("content/b.md") && !tree.Exists("content/x.md"), true)
}

func TestReadRemembersByContent(t *testing.T) {
	fsys := fstest.MapFS{"g.md": {Data: []byte(soundGuide)}}
	tree := NewTree(fsys)
	var r diag.Report
	first, _ := ReadDocument[guide](tree, "g.md", &r)
	again, _ := ReadDocument[guide](tree, "g.md", &r)
	expectEqual(t, "same document", first == again, true)
	ReadDocument[struct{}](tree, "g.md", &r) // another type is another memory
	fsys["g.md"] = &fstest.MapFile{Data: []byte(strings.Replace(soundGuide, "101", "102", 1))}
	changed, _ := ReadDocument[guide](tree, "g.md", &r)
	expectEqual(t, "changed title", changed.Meta.Title, "Sector partnerships 102")
	delete(fsys, "g.md")
	_, ok := ReadDocument[guide](tree, "g.md", &r)
	expectEqual(t, "usable when gone", ok, false)
}

func TestRememberedFindingsAreReplayed(t *testing.T) {
	tree := treeOf(map[string]string{"g.md": "---\ntitel: x\n---\n"})
	var first, second diag.Report
	ReadDocument[guide](tree, "g.md", &first)
	ReadDocument[guide](tree, "g.md", &second)
	expectTold(t, &second, told(&first)...)
	expectEqual(t, "findings", len(second.Findings()), 2)
}

func TestTableIsReadAgainWhenItsDescriptionChanges(t *testing.T) {
	fsys := fstest.MapFS{"w.csv": {Data: []byte("a\n1\n")}, "w.yaml": {Data: []byte(about + "columns: [{name: a, type: integer, meaning: m}]\n")}}
	tree := NewTree(fsys)
	var before, after diag.Report
	first, _ := tree.Table("w.csv", &before)
	again, _ := tree.Table("w.csv", &before)
	expectEqual(t, "same table", first == again, true)
	fsys["w.yaml"] = &fstest.MapFile{Data: []byte(about + "columns: [{name: a, type: integer, meaning: m, min: 2}]\n")}
	tree.Table("w.csv", &after)
	expectTold(t, &before)
	expectTold(t, &after, "w.csv:2:1+1 out-of-range: a is 1; 2 is the least | mend the number, or min in the description")
}

func TestReadReportsAFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "x.md"), 0o755); err != nil {
		t.Fatal(err)
	}
	var r diag.Report
	_, ok := ReadDocument[guide](NewTree(os.DirFS(dir)), "x.md", &r)
	expectEqual(t, "usable", ok, false)
	expectEqual(t, "rule", r.Findings()[0].Rule, "unreadable-file")
}

func TestTreeIsSafeForManyGoroutines(t *testing.T) {
	tree := treeOf(map[string]string{"g.md": soundGuide, "data/wages.csv": wagesHeader + "39,a,x,1,1,,,\n", "data/wages.yaml": wages})
	var r diag.Report
	var group sync.WaitGroup
	for range 16 {
		group.Go(func() {
			ReadDocument[guide](tree, "g.md", &r)
			table, _ := tree.Table("data/wages.csv", &r)
			for row := range table.Rows() {
				row.Figure("jobs")
			}
		})
	}
	group.Wait()
	expectTold(t, &r)
}

func TestReadTextReadsUTF16(t *testing.T) {
	var r diag.Report
	text, ok := readText([]byte("\xff\xfea\x00\xe9\x00"), "f", &r)
	expectTold(t, &r)
	expectEqual(t, "text", string(text), "aé")
	expectEqual(t, "usable", ok, true)
}
