package source

import (
	"fmt"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
)

// BenchmarkReadDocument reads a guide that no memory knows.
func BenchmarkReadDocument(b *testing.B) {
	tree := treeOf(map[string]string{"g.md": soundGuide + strings.Repeat("Some words of a guide that go on. ", 60)})
	b.ReportAllocs()
	for b.Loop() {
		clear(tree.memories)
		var r diag.Report
		ReadDocument[guide](tree, "g.md", &r)
	}
}

func manyWages(rows int) string {
	var csv strings.Builder
	csv.WriteString(wagesHeader)
	for i := range rows {
		fmt.Fprintf(&csv, "39,%02d-%04d,\"Workers, all other\",%d,48060.5,2024-05-01,false,detailed\n", i/10000, i%10000, i%1000)
	}
	return csv.String()
}

// BenchmarkTable reads and checks a table of 100,000 rows.
func BenchmarkTable(b *testing.B) {
	tree := treeOf(map[string]string{"data/wages.csv": manyWages(100_000), "data/wages.yaml": wages})
	b.ReportAllocs()
	for b.Loop() {
		clear(tree.memories)
		var r diag.Report
		if table, _ := tree.Table("data/wages.csv", &r); table.Len() != 100_000 || r.HasErrors() {
			b.Fatal(told(&r))
		}
	}
}

// BenchmarkRow takes what a page needs from each row.
func BenchmarkRow(b *testing.B) {
	var r diag.Report
	table, _ := treeOf(map[string]string{"data/wages.csv": manyWages(1000), "data/wages.yaml": wages}).Table("data/wages.csv", &r)
	b.ReportAllocs()
	for b.Loop() {
		for row := range table.Rows() {
			row.Text("occupation")
			row.Text("title")
			row.Figure("jobs")
			row.Figure("median")
		}
	}
}
