package source

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
)

// expectSoundFindings checks what holds for every finding: a place that
// exists in the text, a rule, a message and a hint.
func expectSoundFindings(t *testing.T, r *diag.Report, files map[string]string) {
	for _, f := range r.Findings() {
		if f.Rule == "" || f.Message == "" || f.Hint == "" {
			t.Errorf("finding without rule, message or hint: %+v", f)
		}
		if lines := 1 + strings.Count(files[f.File], "\n"); f.Line > lines && !strings.Contains(files[f.File], "\x00") {
			t.Errorf("%v stands below the file's %d lines", f, lines)
		}
	}
}

func FuzzReadDocument(f *testing.F) {
	for _, seed := range []string{
		soundGuide, "---\ntitle: a\n---", "---\n", "---\r\ntitle: [a\r\n---\r\nx", "\ufeff---\ntitle: \"\n---\n",
		"---\nnext: [{text: a, url: /b/}]\n---\n", "---\ntitle: &a [*a]\n---\n", "---\n? a\n: b\n---\n", "---\ntitle: \xff\n---\n",
		"---\n!!binary x: !foo y\n<<: {a: b}\n---\n", "---\n'a': |\n  b\n---\n", "\n\n---\n{}\n---\n---\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var r diag.Report
		doc, ok := ReadDocument[guide](treeOf(map[string]string{"g.md": text}), "g.md", &r)
		if !ok && !r.HasErrors() {
			t.Error("not usable, and nothing says why")
		}
		doc.Pos("next.0.url")
		expectSoundFindings(t, &r, map[string]string{"g.md": text})
	})
}

func FuzzTable(f *testing.F) {
	f.Add("a,b\n1,2\n", about+"key: [a]\ncolumns:\n  - {name: a, type: integer, meaning: m, unique: true, references: t.b}\n  - {name: b, type: date, meaning: m}\n")
	f.Add("a\n\"1\n\n2\"\"\"\r\n", about+"columns:\n  - {name: a, type: text, meaning: m}\ncontrols: [{name: c, sum: a, expected: 1, source: s}]\n")
	f.Add("\"a\"x,\n\"\n\"", "columns: [{name: a, missing: {\"\": {reason: x}}}]")
	f.Add("a,a\n,\n\",\"\n", "key: [a, a]\ncolumns: [{name: a, values: [b]}]\nrefuse: [{where: {a: \"*\"}, reason: r}]")
	f.Fuzz(func(t *testing.T, csv, description string) {
		files := map[string]string{"t.csv": csv, "t.yaml": description}
		var r diag.Report
		table, ok := treeOf(files).Table("t.csv", &r)
		expectSoundFindings(t, &r, files)
		if !ok {
			return
		}
		CheckReferences([]*Table{table}, &r)
		CheckControls([]*Table{table}, &r)
		for row := range table.Rows() {
			for _, column := range table.Columns {
				row.Figure(column)
				row.Date(column)
			}
		}
	})
}

// FuzzWriteTable checks that what is written is read back.
func FuzzWriteTable(f *testing.F) {
	f.Add("a", "b,\"c\"", "\n")
	f.Add("", "", "\r")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		written := WriteTable([]string{"x", "y"}, slices.Values([][]string{{a, b}, {c, ""}}))
		var r diag.Report
		table, ok := treeOf(map[string]string{"t.csv": string(written)}).DescribedTable("t.csv", nil, &r)
		if !ok || r.HasErrors() || table.Len() != 2 {
			t.Fatalf("%q is not read back: %v", written, told(&r))
		}
		got := []string{table.Row(0).Text("x"), table.Row(0).Text("y"), table.Row(1).Text("x"), table.Row(1).Text("y")}
		want := []string{a, b, c, ""}
		for i := range want {
			want[i] = string(unixLines([]byte(want[i])))
		}
		if r.Count(diag.Notice) == 0 && !slices.Equal(got, want) {
			t.Errorf("%q reads as %q", want, got)
		}
	})
}

func FuzzReadRecords(f *testing.F) {
	f.Add("a.csv", []byte("a,b\n1,\"2\"\n"))
	f.Add("a.txt", []byte("a\tb\n\"1\n"))
	f.Add("a.xlsx", []byte("PK\x03\x04"))
	f.Add("a.xlsx", workbook(f))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if records, err := ReadRecords(name, data); err == nil {
			for record := range records.Rows() {
				record.Text(len(records.Header))
			}
		}
	})
}

func FuzzSetDescription(f *testing.F) {
	f.Add([]byte("vintage: a # b\nretrieved: 'c'\n"), "May 2024")
	f.Add([]byte("{retrieved: , vintage: \"\\\"\"}"), "- x: y")
	f.Fuzz(func(t *testing.T, text []byte, vintage string) {
		changed, err := setValue(text, "vintage", quoteIfNeeded(vintage), vintage)
		if err != nil {
			return
		}
		if _, value, err := topLevel(changed, "vintage"); err != nil || value.Value != vintage {
			t.Errorf("%q becomes %q", text, changed)
		}
		if again, err := setValue(changed, "vintage", quoteIfNeeded(vintage), vintage); err != nil || !bytes.Equal(again, changed) {
			t.Errorf("%q becomes %q, then %q (%v)", text, changed, again, err)
		}
	})
}
