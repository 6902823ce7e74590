package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var entryHead = []any{"Partnership", "Measure", "Period start", "Period end", "Numerator", "Denominator", "Value when it is no share",
	"Baseline", "Target", "Source", "Evidence grade", "Beneficiary", "Note"}

// lakes is a hub with two partnerships and a few measures.
var lakes = hub{
	"data/partnerships.csv":  "id,name\nboats,Boat Builders of the Lakes\nnets,Net Makers\n",
	"data/partnerships.yaml": idAndName,
	"data/outcome_measures.csv": "id,name,unit,counts\ncompleters,Completers,share,people\nearnings,Middle earnings,dollars-a-year,people\n" +
		"youth,Youth reached,count,people\nowners,Actions with an owner,share,tasks\nvacancy,Vacancy rate,share,jobs\n",
	"data/outcome_measures.yaml": idAndName + "  - {name: unit, type: code, meaning: unit}\n  - {name: counts, type: code, meaning: counts}\n",
	"data/clusters.csv":          "id,name\nboats,Boats\n",
	"data/clusters.yaml":         idAndName,
	"data/regions.csv":           "id,name\nnorth,North Shore\n",
	"data/regions.yaml":          idAndName,
}

const idAndName = "title: T\npublisher: P\nlicence: L\nkey: [id]\ncolumns:\n  - {name: id, type: code, meaning: id}\n  - {name: name, type: text, meaning: name}\n"

// entries is the workbook as a partnership sends it: a title and a text above
// the heads, rows below.
func entries(t *testing.T, rows ...[]any) File {
	t.Helper()
	return sheets(t, "boats.xlsx", "Entries", append([][]any{{"Entries"}, {"One row for each measure and period."}, {}, entryHead}, rows...)...)
}

func entry(cells ...any) []any { return cells }

func TestAWorkbookOfResultsFillsTheTable(t *testing.T) {
	book := entries(t,
		entry("Boat Builders of the Lakes", "completers", 46204, 46295, 28, 41, nil, 60, 75, "Class records, October 2026", "Count", "Workers", ""),
		entry("boats", "Earnings", "2026-07-01", "9/30/2026", nil, 28, 41250, nil, nil, "Wage records", "Before and after", "Workers", "Baseline not known"),
		entry("boats", "owners", "2026-07-01", "2026-09-30", 4, 7, nil, nil, 100, "Action plan", "Count", "Partnership", ""),
	)
	result := mustImport(t, lakes, "outcomes", Options{}, book)
	equal(t, "data/outcomes.csv", written(t, result, "data/outcomes.csv"), trimIndent(`
	partnership,measure,start,end,numerator,denominator,value,baseline,target,evidence,beneficiary,source,note
	boats,completers,2026-07-01,2026-09-30,28,41,,0.6,0.75,count,workers,"Class records, October 2026",
	boats,earnings,2026-07-01,2026-09-30,,28,41250,,,before-and-after,workers,Wage records,Baseline not known
	boats,owners,2026-07-01,2026-09-30,4,7,,,1,count,partnership,Action plan,
	`))
	if result.Vintage != "2026-09-30" {
		t.Errorf("vintage %q", result.Vintage)
	}
}

// TestEachErrorOfAWorkbookIsOneFinding plants errors of every kind, one a row.
func TestEachErrorOfAWorkbookIsOneFinding(t *testing.T) {
	good := entry("boats", "completers", "2026-01-01", "2026-03-31", 28, 41, nil, 60, 75, "Class records", "Count", "Workers", "")
	with := func(column int, value any) []any {
		row := append([]any(nil), good...)
		row[column] = value
		return row
	}
	rows := [][]any{
		with(0, "boots"), with(1, "completer"), with(5, nil), with(4, 42), with(2, "spring"), with(3, "2025-12-31"),
		with(10, "Proof"), with(11, "Everyone"), with(4, -28), with(5, "about 40"), with(9, ""), with(8, 140), with(6, 5),
		good, good,
	}
	want := []string{
		`boats.xlsx:5:1: Entries!A5 unknown-partnership`, `boats.xlsx:6:2: Entries!B6 unknown-measure`, `boats.xlsx:7:6: Entries!F7 missing-figure`,
		`boats.xlsx:8:5: Entries!E8 part-over-whole`, `boats.xlsx:9:3: Entries!C9 bad-date`, `boats.xlsx:10:4: Entries!D10 period-reversed`,
		`boats.xlsx:11:11: Entries!K11 unknown-value`, `boats.xlsx:12:12: Entries!L12 unknown-value`, `boats.xlsx:13:5: Entries!E13 out-of-range`,
		`boats.xlsx:14:6: Entries!F14 bad-number`, `boats.xlsx:15:10: Entries!J15 missing-value`, `boats.xlsx:16:9: Entries!I16 out-of-range`,
		`boats.xlsx:17:7: Entries!G17 figure-out-of-place`, `boats.xlsx:19:2: Entries!B19 duplicate-row`,
	}
	_, ok, findings := importInto(t, lakes, "outcomes", Options{}, entries(t, rows...))
	var got []string
	parts := regexp.MustCompile(`^(\S+:\d+:\d+): error: (\S+?): .*\[([a-z-]+)\]`)
	for _, finding := range findings {
		if m := parts.FindStringSubmatch(finding); m != nil {
			got = append(got, fmt.Sprintf("%s: %s %s", m[1], m[2], m[3]))
		} else {
			got = append(got, finding)
		}
	}
	if equal(t, "findings", strings.Join(got, "\n"), strings.Join(want, "\n")); ok {
		t.Error("imported all the same")
	}
}

func TestFewerThanTenPeopleAreWithheld(t *testing.T) {
	cases := map[string]struct {
		row  []any
		want string // numerator to target
	}{
		"a small part":             {entry("boats", "completers", "2026-01-01", "2026-03-31", 9, 41, nil, 60, 75, "S", "Count", "Workers", ""), "<10,<10,,<10,0.75"},
		"ten are enough":           {entry("boats", "completers", "2026-01-01", "2026-03-31", 10, 41, nil, nil, nil, "S", "Count", "Workers", ""), "10,41,,,"},
		"a small count":            {entry("boats", "youth", "2026-01-01", "2026-03-31", nil, nil, 8, nil, nil, "S", "Count", "Workers", ""), ",,<10,,"},
		"pay of a few":             {entry("boats", "earnings", "2026-01-01", "2026-03-31", nil, 6, 41250, nil, nil, "S", "Count", "Workers", ""), ",<10,<10,,"},
		"left blank and said so":   {entry("boats", "completers", "2026-01-01", "2026-03-31", nil, nil, nil, nil, 75, "S", "Count", "Workers", "Withheld, fewer than 10 people"), "<10,<10,,,0.75"},
		"firms held back":          {entry("boats", "vacancy", "2026-01-01", "2026-03-31", nil, nil, nil, nil, nil, "S", "Count", "Employers", "withheld: three firms"), "withheld,withheld,,,"},
		"few tasks are no people":  {entry("boats", "owners", "2026-01-01", "2026-03-31", 4, 7, nil, nil, nil, "S", "Count", "Partnership", ""), "4,7,,,"},
		"days below ten are fine":  {entry("boats", "vacancy", "2026-01-01", "2026-03-31", 3, 90, nil, nil, nil, "S", "Count", "Employers", ""), "3,90,,,"},
		"a mark of ours, in a CSV": {entry("boats", "completers", "2026-01-01", "2026-03-31", "<10", "<10", nil, nil, nil, "S", "Count", "Workers", ""), "<10,<10,,,"},
	}
	for name, c := range cases {
		result := mustImport(t, lakes, "outcomes", Options{}, entries(t, c.row))
		row := strings.Split(written(t, result, "data/outcomes.csv"), "\n")[1]
		if !strings.Contains(row, ",2026-03-31,"+c.want+",count,") {
			t.Errorf("%s: %s", name, row)
		}
	}
}

func TestResultsTakeThePlaceOfTheSameMeasureAndPeriodOnly(t *testing.T) {
	spring := entry("boats", "completers", "2026-01-01", "2026-03-31", 28, 41, nil, nil, nil, "S", "Count", "Workers", "")
	other := entry("nets", "completers", "2026-01-01", "2026-03-31", 11, 12, nil, nil, nil, "S", "Count", "Workers", "")
	before := mustImport(t, lakes, "outcomes", Options{}, entries(t, spring, other))
	spring[4] = 30
	summer := entry("boats", "completers", "2026-04-01", "2026-06-30", 20, 25, nil, nil, nil, "S", "Count", "Workers", "")
	result := mustImport(t, lakes.with(before), "outcomes", Options{}, entries(t, spring, summer))
	table := written(t, result, "data/outcomes.csv")
	for _, want := range []string{"boats,completers,2026-01-01,2026-03-31,30,41,", "nets,completers,2026-01-01,2026-03-31,11,12,", "2026-06-30,20,25,"} {
		if !strings.Contains(table, want) {
			t.Errorf("%q is not in\n%s", want, table)
		}
	}
	if again := mustImport(t, lakes.with(before).with(result), "outcomes", Options{}, entries(t, spring, summer)); !again.Unchanged {
		t.Error("the same file changes something")
	}
}

func TestAnEditorIsToldWhatWasWithheld(t *testing.T) {
	row := entry("boats", "completers", "2026-01-01", "2026-03-31", 9, 41, nil, nil, nil, "S", "Count", "Workers", "")
	_, ok, findings := importInto(t, lakes, "outcomes", Options{}, entries(t, row))
	if text := strings.Join(findings, "\n"); !ok || !strings.HasPrefix(text, "boats.xlsx:5:5: notice: Entries!E5: ") || !strings.Contains(text, "[small-group-withheld]") {
		t.Errorf("imported %v, findings:\n%s", ok, text)
	}
}

func TestAnEditorIsToldThatStoriesAreNotTaken(t *testing.T) {
	cases := map[string]struct {
		answers []any
		told    string // where; "" for nowhere
	}{
		"no answer":         {[]any{nil, "  "}, ""},
		"the second of two": {[]any{nil, "Two schools changed a course."}, "boats.xlsx:5:2: notice: Story!B5: "},
		"one finding only":  {[]any{"More people finish.", "Two schools."}, "boats.xlsx:4:2: notice: Story!B4: "},
	}
	row := entry("boats", "owners", "2026-07-01", "2026-09-30", 4, 7, nil, nil, nil, "Action plan", "Count", "Partnership", "")
	for name, c := range cases {
		rows := [][]any{{"Story"}, {"What the numbers cannot tell."}, {"Question", "Your answer"}}
		for _, answer := range c.answers {
			rows = append(rows, []any{"What changed?", answer})
		}
		_, ok, findings := importInto(t, lakes, "outcomes", Options{}, withSheet(t, entries(t, row), "Story", rows...))
		var told []string
		for _, finding := range findings {
			if strings.Contains(finding, "[story-not-taken]") {
				told = append(told, finding)
			}
		}
		text := strings.Join(told, "\n")
		if !ok || (c.told == "") != (text == "") || !strings.HasPrefix(text, c.told) || len(told) > 1 {
			t.Errorf("%s: imported %v, told:\n%s", name, ok, text)
		}
		if c.told != "" && !strings.Contains(text, "content/partnerships/<id>.md") {
			t.Errorf("%s: does not say where stories belong:\n%s", name, text)
		}
	}
}

// withSheet is a workbook with one more sheet.
func withSheet(t *testing.T, file File, sheet string, rows ...[]any) File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(file.Data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if _, err := book.NewSheet(sheet); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := book.SetSheetRow(sheet, at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := book.Write(&data); err != nil {
		t.Fatal(err)
	}
	return File{file.Name, data.Bytes()}
}

func TestAnUnknownPartnershipIsToldOfTheDirectory(t *testing.T) {
	row := entry("Rope Walkers", "owners", "2026-07-01", "2026-09-30", 4, 7, nil, nil, nil, "Action plan", "Count", "Partnership", "")
	_, ok, findings := importInto(t, lakes, "outcomes", Options{}, entries(t, row))
	if text := strings.Join(findings, "\n"); ok || !strings.Contains(text, "[unknown-partnership]") || !strings.HasSuffix(text, "; "+newGroup) {
		t.Errorf("imported %v, findings:\n%s", ok, text)
	}
}
