package source

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// printRecords prints a release in one line: header, then rows with their lines.
func printRecords(records *Records) string {
	text := strings.Join(records.Header, "|")
	for record := range records.Rows() {
		text += fmt.Sprintf(" / %d %s", record.Line, strings.Join(record.Cells, "|"))
	}
	return text
}

func TestReadRecordsReadsTextFiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.csv", "\ufeffArea ,\"Tot\nemp\"\r\n39,\"1,2\"\r\n\r\nUS,3\r\n", "Area|Tot emp / 3 39|1,2 / 5 US|3"},
		{"a.txt", "area\ttitle\n39\t5\" pipe\n40\n", "area|title / 2 39|5\" pipe / 3 40"},
		{"A.TSV", "a\tb\n1\t2", "a|b / 2 1|2"},
		{"a.csv", "a\nCaf\xe9\n", "a / 2 Café"},
	} {
		records, err := ReadRecords(c.name, []byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		expectEqual(t, c.name, printRecords(records), c.want)
		expectEqual(t, c.name+" again", printRecords(records), c.want)
	}
}

func TestReadRecordsRefusesWhatIsNoTable(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.csv", "", "a.csv: the file is empty"},
		{"a.csv", "a,b\n1,\"2\n", "a.csv: line 2, column 6: extraneous or missing \" in quoted-field"},
		{"a.pdf", "x", "a.pdf: its name must end in .csv, .txt, .tsv or .xlsx"},
		{"a.xlsx", "x", "a.xlsx: this is no .xlsx workbook: zip: not a valid zip file"},
	} {
		_, err := ReadRecords(c.name, []byte(c.text))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error is %v, want %s", c.name, err, c.want)
		}
	}
}

func TestRecordTextIsTrimmedAndNeverOutOfRange(t *testing.T) {
	records, err := ReadRecords("a.csv", []byte("AREA,Title\n 39 \n"))
	if err != nil {
		t.Fatal(err)
	}
	for record := range records.Rows() {
		expectEqual(t, "area", record.Text(records.Column("area")), "39")
		expectEqual(t, "short row", record.Text(records.Column("Title")), "")
		expectEqual(t, "no such column", record.Text(records.Column("none")), "")
	}
}

// workbook has a title above its header, as agencies like it.
func workbook(t testing.TB) []byte {
	book := excelize.NewFile()
	defer book.Close()
	rows := [][]any{{"Table 1.2 Occupational projections"}, {"Title", "Change,\n2024–34"}, {"Nurses", 0.0512345678}, {}, {"Welders", "—"}}
	for i, row := range rows {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	style, _ := book.NewStyle(&excelize.Style{NumFmt: 10})
	book.SetCellStyle("Sheet1", "B3", "B3", style)
	book.NewSheet("Notes")
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestReadSheetFindsTheHeaderBelowTitles(t *testing.T) {
	records, err := ReadRecords("a.xlsx", workbook(t))
	if err != nil {
		t.Fatal(err)
	}
	expectEqual(t, "rows", printRecords(records), "Title|Change, 2024–34 / 3 Nurses|0.0512345678 / 5 Welders|—")
}

func TestReadSheetRefusesUnknownAndEmptySheets(t *testing.T) {
	for sheet, want := range map[string]string{
		"Data":  `a.xlsx has no sheet "Data"; its sheets are Sheet1, Notes`,
		"Notes": "a.xlsx: the sheet is empty",
	} {
		_, err := ReadSheet("a.xlsx", workbook(t), sheet)
		if err == nil || err.Error() != want {
			t.Errorf("sheet %s: error is %v, want %s", sheet, err, want)
		}
	}
}
