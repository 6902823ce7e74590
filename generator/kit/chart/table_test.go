package chart

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"sectorhub/generator/kit/figure"
)

func TestTableSaysWhatThePictureSays(t *testing.T) {
	for name, c := range map[string]Chart{"healthcare": healthcare(), "pay": pay()} {
		wide, _ := look(t, c)
		var cells []string
		for _, row := range c.Table(english()).Rows {
			cells = append(cells, row[1].Text)
		}
		if drawn := wide.says("chart-value"); !slices.Equal(cells, drawn) {
			t.Errorf("%s: table %q, picture %q", name, cells, drawn)
		}
	}
}

func TestTableKeepsLongNamesWhole(t *testing.T) {
	rows := healthcare().Table(english()).Rows
	if got := rows[10][0].Text; !strings.HasSuffix(got, "in all counties") {
		t.Errorf("name %q", got)
	}
}

func TestTableNamesItsColumnsAndSource(t *testing.T) {
	got := change().Table(english())
	if want := []string{"Industry", "Ohio", "United States"}; !slices.Equal(got.Header, want) {
		t.Errorf("header %q, want %q", got.Header, want)
	}
	if got.Caption != "Coders lose, carers gain" || got.Detail != "Private jobs · Central Ohio · 2023. QCEW 2023." {
		t.Errorf("caption %q, detail %q", got.Caption, got.Detail)
	}
	if bare := (Chart{Series: []Series{{}}}).Table(english()); !slices.Equal(bare.Header, []string{"Name", "Value"}) {
		t.Errorf("header without names %q", bare.Header)
	}
}

func TestTableKeepsTheFigureInItsCell(t *testing.T) {
	row := bars(atLeast(12)).Table(english()).Rows[0]
	if row[0].Figure != nil || row[1].Figure == nil || row[1].Figure.Value != 12 || !row[1].Figure.AtLeast {
		t.Errorf("row %+v", row)
	}
}

func TestTableNamesWhatASeriesLacks(t *testing.T) {
	c := bars(jobs(1), jobs(2))
	c.Series[0].Values = c.Series[0].Values[:1]
	if got := c.Table(english()).Rows[1][1]; got.Text != "Not available" || got.Figure.Missing != figure.NotAvailable {
		t.Errorf("a lacking value is %q", got.Text)
	}
}

func TestCSVHoldsPlainNumbersUnitsAndReasons(t *testing.T) {
	c := bars(atLeast(25589), jobs(7631), figure.Absent("", figure.Jobs, figure.NotLoaded, "QCEW 2024 brings it"))
	want := "Industry,Jobs (jobs),Note on Jobs\n" +
		"A,25589,\"at least 25,589\"\n" +
		"B,7631,\n" +
		"C,,Not loaded yet: QCEW 2024 brings it\n"
	if got := string(c.CSV(english())); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCSVHasNoNotesWhereNothingIsMissing(t *testing.T) {
	want := "Industry,Jobs (change in shares)\nA,0.034\nB,-0.5\n"
	if got := string(bars(share(0.034), share(-0.5)).CSV(english())); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCSVNeverPrintsATopCodeAsAValue(t *testing.T) {
	if got := string(bars(topCoded(239200)).CSV(english())); !strings.Contains(got, "A,,\"≥ $239,200\"") {
		t.Errorf("got\n%s", got)
	}
}

func TestCSVOfHostileNamesStaysATable(t *testing.T) {
	c := hostile()
	c.Categories[0] = "=HYPERLINK(\"x\"), \"quoted\"\nline"
	records, err := csv.NewReader(strings.NewReader(string(c.CSV(english())))).ReadAll()
	if err != nil || len(records) != len(c.Categories)+1 {
		t.Fatalf("%d records, error %v", len(records), err)
	}
	if got := records[1][0]; got != `'=HYPERLINK("x"), "quoted" line` {
		t.Errorf("a formula became %q", got)
	}
}
