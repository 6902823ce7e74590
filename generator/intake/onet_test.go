package intake

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// onetFiles lead from a table to the file of testdata that fills it, and its rows.
var onetFiles = []struct{ table, file, head, rows string }{
	{"onet_job_zones", "onet_job_zones.txt", "onet_code,job_zone", `
	29-1141.00,4
	31-1121.00,2
	`},
	{"onet_interests", "onet_interests.txt", "", `
	29-1141.00,3.5,,,6.9,,
	`},
	{"onet_titles", "onet_titles.txt", "onet_code,title,shown", `
	29-1141.00,"Charge Nurse, ""Nights""",no
	29-1141.00,Staff Nurse,yes
	`},
	{"onet_alternate_titles", "onet_alternate_titles.txt", "onet_code,title,short_title", `
	29-1141.00,Registered Nurse,
	29-1141.00,Registered Nurse,RN
	29-1141.00,Ward Nurse,
	`},
	{"onet_related", "onet_related.txt", "onet_code,related,tier,rank", `
	29-1141.00,21-1022.00,supplemental,11
	29-1141.00,29-1171.00,primary-long,6
	29-1141.00,29-2061.00,primary-short,1
	`},
	{"onet_technology", "onet_technology.txt", "onet_code,technology,category,hot,in_demand", `
	29-1141.00,Epic Systems,Medical software,yes,yes
	29-1141.00,Microsoft Excel,Spreadsheet software,yes,no
	29-1141.00,Ward Planner,Medical software,no,yes
	`},
	{"onet_descriptions", "onet_descriptions.txt", "onet_code,title,description", `
	29-1141.00,Registered Nurses,An invented description.
	`},
	{"onet_skills", "onet_skills.txt", "", "29-1141.00,3.88" + strings.Repeat(",", 34) + "*\n31-1121.00,3" + strings.Repeat(",", 34) + "\n"},
	{"onet_knowledge", "onet_knowledge.txt", "", "29-1141.00,2.9" + strings.Repeat(",", 32) + "*\n"},
}

func TestONETFillsATableFromEachFile(t *testing.T) {
	for _, c := range onetFiles {
		result := mustImport(t, hub{}, "onet", Options{}, fixture(t, c.file))
		equalONET(t, result, c.table, c.head, c.rows)
		if len(result.Tables) != 1 || result.Tables[0].Table != "data/"+c.table+".csv" {
			t.Errorf("%s fills %d tables", c.file, len(result.Tables))
		}
	}
}

func equalONET(t *testing.T, result Result, table, head, rows string) {
	t.Helper()
	found, body, _ := strings.Cut(written(t, result, "data/"+table+".csv"), "\n")
	if head != "" {
		equal(t, table, found, head)
	}
	equal(t, table, body, trimIndent(rows))
}

func TestONETTellsAllFilesApartWhenTheyComeTogether(t *testing.T) {
	result := mustImport(t, hub{}, "onet", Options{}, allONET(t)...)
	for _, c := range onetFiles {
		equalONET(t, result, c.table, c.head, c.rows)
	}
	if len(result.Tables) != len(onetFiles) || len(result.Files) != 2*len(onetFiles) || result.Rows != 18 || result.Taken != 18 {
		t.Errorf("%d tables, %d files, %d rows, %d taken", len(result.Tables), len(result.Files), result.Rows, result.Taken)
	}
}

func allONET(t *testing.T) []File {
	t.Helper()
	var files []File
	for _, c := range onetFiles {
		files = append(files, fixture(t, c.file))
	}
	return files
}

func TestONETGivesTheSameBytesInAnyOrderOfFiles(t *testing.T) {
	files := allONET(t)
	one := mustImport(t, hub{}, "onet", Options{}, files...)
	slices.Reverse(files)
	other := mustImport(t, hub{}, "onet", Options{}, files...)
	for i, file := range one.Files {
		equal(t, "the files in order", other.Files[i].Name, file.Name)
		equal(t, file.Name, string(other.Files[i].Data), string(file.Data))
	}
}

func TestONETTwiceChangesNothing(t *testing.T) {
	first := mustImport(t, hub{}, "onet", Options{}, allONET(t)...)
	second := mustImport(t, hub{}.with(first), "onet", Options{Retrieved: retrieved.AddDate(0, 1, 0)}, allONET(t)...)
	if !second.Unchanged || len(second.Files) > 0 || second.Before != first.Rows {
		t.Errorf("unchanged %v, %d files, %d rows before", second.Unchanged, len(second.Files), second.Before)
	}
}

func TestONETReplacesATableWholeAndLeavesTheOthers(t *testing.T) {
	before := mustImport(t, hub{}, "onet", Options{}, allONET(t)...)
	zones := File{"Job Zones.txt", []byte("O*NET-SOC Code\tJob Zone\n11-1011.00\t5\n29-1141.00\t4\n")}
	result := mustImport(t, hub{}.with(before), "onet", Options{}, zones)
	equal(t, "data/onet_job_zones.csv", written(t, result, "data/onet_job_zones.csv"), "onet_code,job_zone\n11-1011.00,5\n29-1141.00,4\n")
	if len(result.Files) != 2 {
		t.Errorf("%d files", len(result.Files))
	}
}

// workbook is a file of testdata as the Excel edition has it: with the title of
// the occupation, the name of the scale, and numbers that are numbers.
func workbook(t *testing.T, name string) File {
	t.Helper()
	reader := csv.NewReader(bytes.NewReader(readFixture(t, name)))
	reader.Comma, reader.LazyQuotes = '\t', true
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	book := excelize.NewFile()
	defer book.Close()
	scale := slices.Index(rows[0], "Scale ID")
	for i, row := range rows {
		cells := []any{row[0], "Title"}
		if rows[0][1] == "Title" {
			cells = cells[:1]
		}
		for j, cell := range row[1:] {
			if number, err := strconv.ParseFloat(cell, 64); err == nil {
				cells = append(cells, number)
			} else {
				cells = append(cells, cell)
			}
			if j+1 == scale {
				cells = append(cells, map[bool]string{true: "Scale Name", false: "A scale"}[i == 0])
			}
		}
		if err := book.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := book.Write(&data); err != nil {
		t.Fatal(err)
	}
	return File{strings.TrimSuffix(name, ".txt") + ".xlsx", data.Bytes()}
}

func TestONETReadsTheExcelEdition(t *testing.T) {
	for _, c := range onetFiles {
		result := mustImport(t, hub{}, "onet", Options{}, workbook(t, c.file))
		equalONET(t, result, c.table, c.head, c.rows)
	}
}

func TestONETJoinsTheSameFileOfBothEditions(t *testing.T) {
	result := mustImport(t, hub{}, "onet", Options{}, fixture(t, "onet_skills.txt"), workbook(t, "onet_skills.txt"))
	if result.Rows != 2 || len(result.Tables) != 1 {
		t.Errorf("%d rows in %d tables", result.Rows, len(result.Tables))
	}
}
