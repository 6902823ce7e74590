package intake

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/source"
)

// hub is a file tree as it stands before an import.
type hub map[string]string

func (h hub) tree() *source.Tree {
	files := fstest.MapFS{}
	for name, text := range h {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return source.NewTree(files)
}

// with is the hub after an import's files were written.
func (h hub) with(result Result) hub {
	after := hub{}
	for name, text := range h {
		after[name] = text
	}
	for _, file := range result.Files {
		after[file.Name] = string(file.Data)
	}
	return after
}

var retrieved = time.Date(2032, 4, 5, 0, 0, 0, 0, time.UTC)

func find(t *testing.T, name string) Release {
	t.Helper()
	release, ok := Find(name)
	if !ok {
		t.Fatalf("no release %q", name)
	}
	return release
}

func fixture(t *testing.T, name string) File {
	t.Helper()
	return File{name, readFixture(t, name)}
}

// importInto runs an import and returns its findings as lines.
func importInto(t *testing.T, h hub, release string, options Options, files ...File) (Result, bool, []string) {
	t.Helper()
	if options.Retrieved.IsZero() {
		options.Retrieved = retrieved
	}
	var report diag.Report
	result, ok := Import(find(t, release), files, h.tree(), options, &report)
	return result, ok, lines(&report)
}

func lines(report *diag.Report) []string {
	var all []string
	for _, f := range report.Findings() {
		line := fmt.Sprintf("%s: %s: %s [%s]", f.Pos, f.Severity, f.Message, f.Rule)
		if f.Hint != "" {
			line += " hint: " + f.Hint
		}
		all = append(all, line)
	}
	return all
}

// mustImport fails the test unless the import holds.
func mustImport(t *testing.T, h hub, release string, options Options, files ...File) Result {
	t.Helper()
	result, ok, findings := importInto(t, h, release, options, files...)
	if !ok {
		t.Fatalf("refused:\n%s", strings.Join(findings, "\n"))
	}
	return result
}

func written(t *testing.T, result Result, name string) string {
	t.Helper()
	at := slices.IndexFunc(result.Files, func(f File) bool { return f.Name == name })
	if at < 0 {
		t.Fatalf("%s is not among the %d files written", name, len(result.Files))
	}
	return string(result.Files[at].Data)
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", what, got, want)
	}
}

func trimIndent(text string) string {
	var out []string
	for line := range strings.Lines(strings.TrimPrefix(text, "\n")) {
		out = append(out, strings.TrimLeft(line, "\t"))
	}
	return strings.Join(out, "")
}

func TestEveryReleaseHasADescriptionOfItsColumns(t *testing.T) {
	for _, release := range Releases() {
		for _, table := range release.Tables() {
			var report diag.Report
			if _, ok := openTarget(table, hub{}.tree(), &report); !ok || len(report.Findings()) > 0 {
				t.Errorf("%s: %v", table.Table, lines(&report))
			}
		}
	}
}

func TestImportTwiceChangesNothing(t *testing.T) {
	for release, files := range map[string][]string{
		"oews":        {"us_M2031.csv", "ohio_M2031.csv"},
		"projections": {"states.csv"},
		"bls-ep":      {"table_1_2.csv"},
	} {
		var inputs []File
		for _, name := range files {
			inputs = append(inputs, fixture(t, name))
		}
		first := mustImport(t, hub{}, release, Options{}, inputs...)
		later := Options{Retrieved: retrieved.AddDate(0, 1, 0)}
		second := mustImport(t, hub{}.with(first), release, later, inputs...)
		if !second.Unchanged || len(second.Files) > 0 {
			t.Errorf("%s: the second import writes %d files", release, len(second.Files))
		}
	}
}

func TestImportWarnsWhenMostRowsGo(t *testing.T) {
	ohio := fixture(t, "ohio_M2031.csv")
	before := mustImport(t, hub{}, "oews", Options{}, fixture(t, "us_M2031.csv"), ohio)
	result, ok, findings := importInto(t, hub{}.with(before), "oews", Options{}, File{ohio.Name, []byte(oewsHead + oewsRow)})
	if !ok || result.Before != before.Rows || result.Taken != 1 || result.Rows != result.Kept+1 {
		t.Errorf("ok %t, %+v", ok, result)
	}
	want := fmt.Sprintf("data/wages.csv: warning: 1 row took the place of %d [rows-lost]", before.Rows-result.Kept)
	if all := strings.Join(findings, "\n"); !strings.HasPrefix(all, want) {
		t.Errorf("findings:\n%s\nwant %s", all, want)
	}
	result, _, findings = importInto(t, hub{}.with(before), "oews", Options{}, ohio)
	if len(findings) > 0 || result.Before != before.Rows {
		t.Errorf("the same file again: %v", findings)
	}
}

func TestImportGivesTheSameBytesInAnyOrderOfFiles(t *testing.T) {
	us, ohio := fixture(t, "us_M2031.csv"), fixture(t, "ohio_M2031.csv")
	one := mustImport(t, hub{}, "oews", Options{}, us, ohio)
	other := mustImport(t, hub{}, "oews", Options{}, ohio, us)
	equal(t, "data/wages.csv", written(t, other, "data/wages.csv"), written(t, one, "data/wages.csv"))
}

func TestWhatAnImportWritesIsReadWithoutAFinding(t *testing.T) {
	for release, name := range samples {
		result := mustImport(t, lakes, release, Options{}, fixture(t, name))
		var report diag.Report
		tree := lakes.with(result).tree()
		if _, ok := tree.Table(result.Files[0].Name, &report); !ok || len(report.Findings()) > 0 {
			t.Errorf("%s: %v", release, lines(&report))
		}
	}
}

func TestImportSetsVintageAndRetrieved(t *testing.T) {
	result := mustImport(t, hub{}, "oews", Options{}, fixture(t, "us_M2031.csv"))
	description := written(t, result, "data/wages.yaml")
	for _, want := range []string{"vintage: May 2031\n", "retrieved: 2032-04-05\n"} {
		if !strings.Contains(description, want) {
			t.Errorf("no %q in\n%s", want, description[:400])
		}
	}
}

func TestImportKeepsTheDescriptionsOwnWords(t *testing.T) {
	own := describe(t, "oews", "title: Jobs and pay by occupation", "title: Ours # a comment")
	result := mustImport(t, hub{"data/wages.yaml": own}, "oews", Options{}, fixture(t, "us_M2031.csv"))
	if text := written(t, result, "data/wages.yaml"); !strings.Contains(text, "title: Ours # a comment\n") {
		t.Errorf("lost:\n%s", text[:200])
	}
}

func TestImportRefusesADescriptionWithColumnsOfItsOwn(t *testing.T) {
	own := describe(t, "oews", "  - name: pay_basis\n", "  - name: favourite\n    type: text\n    meaning: ours\n  - name: pay_basis\n")
	_, ok, findings := importInto(t, hub{"data/wages.yaml": own}, "oews", Options{}, fixture(t, "us_M2031.csv"))
	if ok || len(findings) != 1 || !strings.Contains(findings[0], "[columns-differ]") {
		t.Errorf("ok %v, findings %v", ok, findings)
	}
}

// describe is a release's own description with one change.
func describe(t *testing.T, release, before, after string) string {
	t.Helper()
	name := strings.TrimSuffix(path.Base(find(t, release).Table), ".csv")
	text, err := descriptions.ReadFile("descriptions/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), before) != 1 {
		t.Fatalf("%q is not once in the description", before)
	}
	return strings.Replace(string(text), before, after, 1)
}
