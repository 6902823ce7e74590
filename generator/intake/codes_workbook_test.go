package intake

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// sheets is a workbook whose first sheet is not the one of the rows.
func sheets(t *testing.T, name, sheet string, rows ...[]any) File {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	cover := []any{"The other way round: occupations and programs"}
	if err := book.SetSheetRow("Sheet1", "A1", &cover); err != nil {
		t.Fatal(err)
	}
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
	return File{name, data.Bytes()}
}

func TestCIPSOCReadsItsSheetOfTheWorkbook(t *testing.T) {
	book := sheets(t, "crosswalk.xlsx", "CIP-SOC",
		[]any{"CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"},
		[]any{"51.3801", "Registered Nursing/Registered Nurse.", "29-1141", "Registered Nurses"},
		[]any{1.1, "Food Science, General.", "19-1012", "Food Scientists and Technologists"},
	)
	result := mustImport(t, hub{}, "cip-soc", Options{}, book)
	equal(t, "data/program_occupations.csv", written(t, result, "data/program_occupations.csv"), trimIndent(`
	program,occupation
	01.1000,19-1012
	51.3801,29-1141
	`))
}
