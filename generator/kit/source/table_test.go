package source

import (
	"strings"
	"testing"
	"time"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/figure"
)

// wages is the front of a description; columns follow.
const wages = `title: Wages
publisher: BLS
licence: public domain
key: [area, occupation]
columns:
  - {name: area, type: code, meaning: FIPS code, required: true}
  - {name: occupation, type: code, meaning: SOC code}
  - {name: title, type: text, meaning: what the occupation is called}
  - {name: jobs, type: integer, unit: jobs, meaning: filled positions, min: 0, max: 1000, missing: {"**": not-available, "": withheld}}
  - name: median
    type: decimal
    unit: dollars a year
    meaning: middle pay
    missing: {"#": {reason: top-code, value: 239200, note: highest printed}, "*": not-available}
  - {name: since, type: date, meaning: first day}
  - {name: hourly, type: boolean, meaning: paid by the hour}
  - {name: level, type: text, meaning: detail, values: [total, major, detailed]}
`

const wagesHeader = "area,occupation,title,jobs,median,since,hourly,level\n"

func readWages(csv string) (*Table, bool, *diag.Report) {
	r := new(diag.Report)
	table, ok := treeOf(map[string]string{"data/wages.csv": csv, "data/wages.yaml": wages}).Table("data/wages.csv", r)
	return table, ok, r
}

func TestTableGivesTypedCells(t *testing.T) {
	csv := wagesHeader + "39,11-1011,\"Chief, \"\"big\"\"\nofficers\",120,#,2024-05-01,true,total\n\nUS,é,x,**,50.5,,false,major"
	for name, text := range map[string]string{"LF": csv, "CRLF": strings.ReplaceAll(csv, "\n", "\r\n"), "BOM": "\ufeff" + csv} {
		table, ok, r := readWages(text)
		expectTold(t, r)
		expectEqual(t, name+" ok", ok, true)
		expectEqual(t, name+" rows", table.Len(), 2)
		first, second := table.Row(0), table.Row(1)
		expectEqual(t, name+" text", first.Text("title"), "Chief, \"big\"\nofficers")
		expectEqual(t, name+" int", first.Int("jobs"), 120)
		expectEqual(t, name+" bool", first.Bool("hourly"), true)
		expectEqual(t, name+" date", first.Date("since"), time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC))
		expectEqual(t, name+" last", first.Text("level"), "total")
		expectEqual(t, name+" last cell", second.Text("level"), "major")
		expectEqual(t, name+" decimal", second.Decimal("median"), 50.5)
		expectEqual(t, name+" mark as number", second.Int("jobs"), 0)
		expectEqual(t, name+" no such column", second.Text("none"), "")
		expectEqual(t, name+" place", first.Pos("median").String(), "data/wages.csv:3:15")
		expectEqual(t, name+" place after é", second.Pos("jobs").String(), "data/wages.csv:5:8")
		expectEqual(t, name+" width", second.Pos("jobs").Width, 2)
		expectEqual(t, name+" place of row", second.Pos("none").String(), "data/wages.csv:5")
	}
}

func TestFigureKnowsUnitPlaceAndReason(t *testing.T) {
	table, _, r := readWages(wagesHeader + "39,a,x,120,#,,,\n39,b,x,**,,,,\n39,c,x,,12.5,,,\n")
	expectTold(t, r)
	jobs := table.Row(0).Figure("jobs")
	expectEqual(t, "value", jobs.Value, 120)
	expectEqual(t, "unit", jobs.Unit, figure.Jobs)
	expectEqual(t, "name", jobs.Name, "jobs")
	expectEqual(t, "place", jobs.From[0].String(), "data/wages.csv:2:8")
	top := table.Row(0).Figure("median")
	expectEqual(t, "top code", top.Missing, figure.TopCode)
	expectEqual(t, "limit", top.Value, 239200)
	expectEqual(t, "note", top.Note, "highest printed")
	expectEqual(t, "mark", table.Row(1).Figure("jobs").Missing, figure.NotAvailable)
	expectEqual(t, "empty with a mark", table.Row(2).Figure("jobs").Missing, figure.Withheld)
	expectEqual(t, "empty without a mark", table.Row(1).Figure("median").Missing, figure.NotAvailable)
	expectEqual(t, "present", table.Row(2).Figure("median").Missing, figure.Present)
}

func TestTableReportsFaults(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		want       []string
	}{
		{"required", ",a,x,1,1,,,\n", []string{"data/wages.csv:2:1+0 missing-value: area is empty | write the value, or say in the description what an empty cell means: missing"}},
		{"commas in number", "39,a,x,\"1,204\",1,,,\n", []string{"data/wages.csv:2:8+7 bad-number: jobs is \"1,204\", which is no number | write it without commas, spaces or signs: 1204"}},
		{"percent", "39,a,x,1,12.5%,,,\n", []string{"data/wages.csv:2:10+5 bad-number: median is \"12.5%\", which is no number | write percent as a fraction of one: 0.125"}},
		{"dash", "39,a,x,--,1,,,\n", []string{"data/wages.csv:2:8+2 bad-number: jobs is \"--\", which is no number | write digits only, or one of the marks for a missing value: an empty cell, **"}},
		{"NaN", "39,a,x,1,NaN,,,\n", []string{"data/wages.csv:2:10+3 bad-number: median is \"NaN\", which is no number | write digits only, or one of the marks for a missing value: #, *"}},
		{"fraction", "39,a,x,1.5,1,,,\n", []string{"data/wages.csv:2:8+3 bad-number: jobs is \"1.5\", which is no whole number | write digits only, or describe the column as decimal"}},
		{"least", "39,a,x,-1,1,,,\n", []string{"data/wages.csv:2:8+2 out-of-range: jobs is -1; 0 is the least | mend the number, or min in the description"}},
		{"most", "39,a,x,1001,1,,,\n", []string{"data/wages.csv:2:8+4 out-of-range: jobs is 1001; 1000 is the most | mend the number, or max in the description"}},
		{"date", "39,a,x,1,1,5/1/2024,,\n", []string{"data/wages.csv:2:12+8 bad-date: since is \"5/1/2024\", which is no date | write 2024-05-01"}},
		{"boolean", "39,a,x,1,1,,yes,\n", []string{"data/wages.csv:2:13+3 unknown-value: hourly cannot be \"yes\" | write true or false"}},
		{"value", "39,a,x,1,1,,,mayor\n", []string{"data/wages.csv:2:14+5 unknown-value: level cannot be \"mayor\" | did you mean \"major\"?"}},
		{"space", "39, a,x,1,1,,,\n", []string{"data/wages.csv:2:4+2 unknown-value: occupation is \" a\", with a space around it | remove the space"}},
		{"few cells", "39,a,x\n", []string{"data/wages.csv:2+0 ragged-row: the row has 3 cells instead of 8 | the first line has 8 columns: add or remove commas; put a text with commas in quotation marks"}},
		{"many cells", "39,a,x,1,1,,,,\n", []string{"data/wages.csv:2+0 ragged-row: the row has 9 cells instead of 8 | the first line has 8 columns: add or remove commas; put a text with commas in quotation marks"}},
		{"doubled row", "39,a,x,1,1,,,\n39,b,x,1,1,,,\n39,\"a\",y,1,1,,,\n", []string{"data/wages.csv:4:1+2 duplicate-key-row: the row with area \"39\", occupation \"a\" is also in line 2 | keep one of the two rows, or add the column that tells them apart to key in the description"}},
		{"mark inside", "39,a,5\" pipe,1,1,,,\n39,b,x,bad,1,,,\n", []string{
			"data/wages.csv:2:7+1 csv-syntax: a quotation mark stands inside a cell | put the whole cell in quotation marks and write the inner mark twice: \"5\"\" pipe\"",
			"data/wages.csv:3:8+3 bad-number: jobs is \"bad\", which is no number | write digits only, or one of the marks for a missing value: an empty cell, **"}},
		{"text after mark", "39,a,\"x\"y,1,1,,,\n", []string{"data/wages.csv:2:9+1 csv-syntax: text follows a closing quotation mark | end the cell with the mark; a mark inside the cell is written twice: \"5\"\" pipe\""}},
		{"unclosed", "39,a,\"x,1,1,,,\n39,b,x,bad,1,,,\n39,c,\"y\",1,1,,,\n", []string{
			"data/wages.csv:2:6+1 csv-syntax: a quotation mark is not closed | close the cell with a second mark, or remove this one",
			"data/wages.csv:3:8+3 bad-number: jobs is \"bad\", which is no number | write digits only, or one of the marks for a missing value: an empty cell, **"}},
		{"unclosed at the end", "39,a,x,1,1,,,\n39,b,\"x,1,1,,,", []string{"data/wages.csv:3:6+1 csv-syntax: a quotation mark is not closed | close the cell with a second mark, or remove this one"}},
		{"Windows-1252", "39,a,Caf\xe9,1,1,,,\n", []string{"data/wages.csv:2:9+1 warning: not-utf8: the file is not UTF-8 text; it was read as Windows-1252 | save the file as UTF-8; in Excel choose \"CSV UTF-8\""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, ok, r := readWages(wagesHeader + c.rows)
			expectTold(t, r, c.want...)
			expectEqual(t, "usable", ok, true)
		})
	}
}

func TestTableReportsUnusableFiles(t *testing.T) {
	for _, c := range []struct{ name, csv, want string }{
		{"empty", "\n\n", "data/wages.csv:1+0 empty-file: the file is empty | write something into the file, or delete it"},
		{"workbook", "PK\x03\x04...", "data/wages.csv:1+0 csv-syntax: this is an Excel workbook or a zip file, not a CSV file | open it in Excel and save it as \"CSV UTF-8\""},
		{"long line", wagesHeader + strings.Repeat("x", 20<<20), "data/wages.csv:2+0 line-too-long: the line is longer than 1 MB | break the line; if it holds a picture or other file, keep that as a file of its own"},
		{"bad header", "area,\"occupation\na,b\n", "data/wages.csv:1:6+1 csv-syntax: a quotation mark is not closed | close the cell with a second mark, or remove this one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, ok, r := readWages(c.csv)
			expectTold(t, r, c.want)
			expectEqual(t, "usable", ok, false)
		})
	}
}

func TestTableComparesHeaderWithDescription(t *testing.T) {
	_, ok, r := readWages("area,occupaton,title,jobs,median,since,hourly,level,jobs\n")
	expectEqual(t, "usable", ok, true)
	expectTold(t, r,
		"data/wages.csv:1:6+9 unknown-column: column occupaton is not described | did you mean \"occupation\"?",
		"data/wages.csv:1:53+4 duplicate-column: column jobs is there twice, as column 4 and 9 | remove or rename one of the two",
		"data/wages.yaml:7:12+10 missing-column: data/wages.csv has no column occupation | add the column to the table, or remove it here")
}

func TestTableWithoutDescriptionIsReported(t *testing.T) {
	var r diag.Report
	table, ok := treeOf(map[string]string{"data/w.csv": "a,b\n1,2\n"}).Table("data/w.csv", &r)
	expectTold(t, &r, "data/w.csv:1+0 missing-description: the table has no description | write w.yaml beside it, with title, publisher, licence and columns")
	expectEqual(t, "usable", ok, true)
	expectEqual(t, "cell", table.Row(0).Text("b"), "2")
}

func TestTableWithABrokenDescriptionIsReadUnchecked(t *testing.T) {
	var r diag.Report
	table, ok := treeOf(map[string]string{"w.csv": "a,b\n1,2\n", "w.yaml": "title: [\n"}).Table("w.csv", &r)
	expectTold(t, &r, "w.yaml:1:1+8 yaml-syntax: a bracket is not closed, or text is missing | close the bracket, or put each entry on a line of its own")
	expectEqual(t, "usable", ok, true)
	expectEqual(t, "cell", table.Row(0).Int("a"), 1)
}

func TestTableThatIsNotThereIsReported(t *testing.T) {
	var r diag.Report
	_, ok := treeOf(map[string]string{"w.yaml": wages}).Table("x.csv", &r)
	expectEqual(t, "usable", ok, false)
	expectTold(t, &r, "x.csv+0 missing-file: there is no file x.csv | write the file, or mend its name where it is used")
}

func TestRequireReportsColumnsTheSiteNeeds(t *testing.T) {
	table, _, r := readWages(wagesHeader)
	expectEqual(t, "all there", table.Require(r, "area", "jobs"), true)
	expectTold(t, r)
	expectEqual(t, "one absent", table.Require(r, "area", "job", "wholly_different"), false)
	expectTold(t, r,
		"data/wages.yaml:6:3+0 missing-column: data/wages.csv has no column job, which the site needs | did you mean \"jobs\"?",
		"data/wages.yaml:6:3+0 missing-column: data/wages.csv has no column wholly_different, which the site needs | add the column to the table and describe it here")
}

func TestTableTellsTheSameFaultAHundredTimesAtMost(t *testing.T) {
	var rows strings.Builder
	for i := range 150 {
		rows.WriteString("39," + itoa(i) + ",x,bad,1,,,\n")
	}
	_, _, r := readWages(wagesHeader + rows.String())
	all := told(r)
	expectEqual(t, "findings", len(all), 101)
	expectEqual(t, "last", all[100], "data/wages.csv:102:10+3 bad-number: jobs: the same fault stands here and in 49 cells below | look for one cause: a column that moved, or a description that does not fit")
}

func TestUniqueColumnReportsDoubledIDs(t *testing.T) {
	var r diag.Report
	description := "title: R\npublisher: us\nlicence: CC0\ncolumns:\n  - {name: id, type: code, meaning: id, unique: true}\n"
	treeOf(map[string]string{"r.csv": "id\na\nb\na\n", "r.yaml": description}).Table("r.csv", &r)
	expectTold(t, &r, "r.csv:4:1+1 duplicate-id: id \"a\" is also in line 2 | give this row a value of its own, or remove it")
}

func TestDescribedTableNeedsNoFileBeside(t *testing.T) {
	var r diag.Report
	tree := treeOf(map[string]string{"content/redirects.csv": "from,to\n/a/,\n"})
	redirects := &Description{Columns: []Column{{Name: "from", Type: "text", Unique: true}, {Name: "to", Type: "text", Required: true}}}
	table, ok := tree.DescribedTable("content/redirects.csv", redirects, &r)
	expectEqual(t, "usable", ok, true)
	expectEqual(t, "from", table.Row(0).Text("from"), "/a/")
	expectTold(t, &r, "content/redirects.csv:2:5+0 missing-value: to is empty | write the value, or say in the description what an empty cell means: missing")
}

func TestDescribedTableReportsColumnsAtTheTable(t *testing.T) {
	var r diag.Report
	tree := treeOf(map[string]string{"content/redirects.csv": "from\n/a/\n"})
	tree.DescribedTable("content/redirects.csv", &Description{Columns: []Column{{Name: "from"}, {Name: "to"}}}, &r)
	expectTold(t, &r, "content/redirects.csv:1+0 missing-column: content/redirects.csv has no column to | add the column to the table, or remove it here")
}
