package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func text(s string) []Run { return []Run{{Text: s}} }

// letter has every kind of block.
func letter() Document {
	return Document{
		Title: "An invitation & more", Subject: "A sample", Language: "en-US", Footer: "Sector Partnership Hub",
		Blocks: []Block{
			{Kind: Heading, Level: 1, Runs: text("When and where")},
			{Kind: Paragraph, Runs: []Run{{Text: "Come to "}, {Text: "[place]", Field: "place", Label: "Place"}, {Text: " on "}, {Text: "[date]", Field: "date", Bold: true}, {Text: ". See "}, {Text: "the hub", Link: "https://example.org/?a=1&b=2"}, {Text: "."}}},
			{Kind: Item, Ordered: true, List: 1, Runs: text("First")}, {Kind: Item, Ordered: true, List: 1, Runs: text("Second")},
			{Kind: Paragraph, Runs: text("Again:")},
			{Kind: Item, Ordered: true, List: 2, Runs: text("First once more")}, {Kind: Item, Runs: text("A bullet <b>")},
			{Kind: Grid, Table: &Table{Caption: "Jobs", Header: [][]Run{text("Industry"), text("Jobs")}, Rows: [][][]Run{{text("Hospitals"), text("25,589")}, {text("Offices")}}, Widths: []float64{0.7, 0.3}, Numbers: []bool{false, true}}},
			{Kind: Paragraph}, {Kind: Note, Runs: text("Source: QCEW 2023.")},
		},
	}
}

func form() Workbook {
	one := 1.5
	return Workbook{
		Title: "Action plan", Subject: "Who does what", Language: "en-US", About: "Read me",
		Text: []Block{{Kind: Heading, Runs: text("How to use it")}, {Kind: Paragraph, Runs: []Run{{Text: "For "}, {Field: "cluster", Text: "[industry]"}}}, {Kind: Item, Runs: text("One owner")}},
		Sheets: []Sheet{{Name: "Tasks", Title: "Tasks of {{cluster}}", Text: "One row a task.", Blank: 5,
			Columns: []Column{{Title: "Task", Hint: "What will be done", Needed: true}, {Title: "Due", Kind: Date}, {Title: "Status", Kind: Choice, Choices: []string{"open", "done"}}, {Title: "Share", Kind: Share}, {Title: "Dollars", Kind: Dollars}},
			Rows:    [][]Cell{{{Text: "Call"}, {Text: "2027-01-02"}, {Text: "open"}, {Number: &one}}}}},
	}
}

func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	files, err := Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("no part %s", name)
	return ""
}

func docx(t *testing.T, d Document) []byte {
	t.Helper()
	data, err := d.DOCX()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryPartIsWellFormed(t *testing.T) {
	book, err := form().XLSX()
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{docx(t, letter()), book} {
		files, _ := Unpack(data)
		for _, f := range files {
			decoder := xml.NewDecoder(bytes.NewReader(f.Data))
			for {
				if _, err := decoder.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v\n%s", f.Name, err, f.Data)
				}
			}
		}
	}
}

func TestATextHasHeadingsTitleLanguageAndTableHeaders(t *testing.T) {
	data := docx(t, letter())
	body := part(t, data, documentPart)
	for _, want := range []string{`<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Heading1"/>`, `<w:tblHeader/>`, `<w:tblCaption w:val="Jobs"/>`} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	if got := strings.Count(body, `<w:tblHeader/>`); got != 1 {
		t.Errorf("%d header rows, want 1", got)
	}
	if styles := part(t, data, "word/styles.xml"); !strings.Contains(styles, `<w:lang w:val="en-US"`) || !strings.Contains(styles, `<w:outlineLvl w:val="0"/>`) {
		t.Error("no language, or headings without a level")
	}
	if !strings.Contains(part(t, data, "docProps/core.xml"), "<dc:title>An invitation &amp; more</dc:title>") {
		t.Error("no title among the properties")
	}
}

func TestNoParagraphOutsideATableIsEmpty(t *testing.T) {
	body := regexp.MustCompile(`(?s)<w:tbl>.*?</w:tbl>`).ReplaceAllString(part(t, docx(t, letter()), documentPart), "")
	for _, p := range regexp.MustCompile(`(?s)<w:p>.*?</w:p>`).FindAllString(body, -1) {
		if !strings.Contains(p, "<w:t ") {
			t.Errorf("empty: %s", p)
		}
	}
}

func TestEachNumberedListBeginsAtOne(t *testing.T) {
	data := docx(t, letter())
	if body := part(t, data, documentPart); strings.Count(body, `<w:numId w:val="2"/>`) != 2 || strings.Count(body, `<w:numId w:val="3"/>`) != 1 {
		t.Errorf("the two lists share a number: %s", body)
	}
	if got := strings.Count(part(t, data, "word/numbering.xml"), "startOverride"); got != 2 {
		t.Errorf("%d lists begin again, want 2", got)
	}
}

func TestALinkLeadsWhereItSays(t *testing.T) {
	data := docx(t, letter())
	if !strings.Contains(part(t, data, documentPart), `r:id="rId5"`) || !strings.Contains(part(t, data, "word/_rels/document.xml.rels"), `Id="rId5" Type="`+officeRel+`hyperlink" Target="https://example.org/?a=1&amp;b=2"`) {
		t.Error("the link and its address do not meet")
	}
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	first, second := docx(t, letter()), docx(t, letter())
	if !bytes.Equal(first, second) {
		t.Error("other bytes of the text")
	}
	a, _ := form().XLSX()
	for range 5 {
		b, _ := form().XLSX()
		if !bytes.Equal(a, b) {
			t.Fatal("other bytes of the workbook")
		}
	}
}

func TestFillFillsBlanksAndLeavesOthers(t *testing.T) {
	template, err := NewTemplate(docx(t, letter()))
	if err != nil {
		t.Fatal(err)
	}
	filled, err := template.Fill(map[string]string{"place": "Hall <1> & $0\nupstairs", "unknown": "x"})
	if err != nil {
		t.Fatal(err)
	}
	body := part(t, filled, documentPart)
	if !strings.Contains(body, `Hall &lt;1&gt; &amp; $0</w:t><w:br/><w:t xml:space="preserve">upstairs`) {
		t.Errorf("not filled: %s", body)
	}
	if strings.Contains(body, "[place]") || !strings.Contains(body, "[date]") || strings.Count(body, "showingPlcHdr") != 1 {
		t.Errorf("the wrong blanks were filled: %s", body)
	}
}

func TestFillFillsWorkbooks(t *testing.T) {
	data, err := form().XLSX()
	if err != nil {
		t.Fatal(err)
	}
	template, _ := NewTemplate(data)
	filled, err := template.Fill(map[string]string{"cluster": "Food & drink"})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(filled))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := f.GetCellValue("Tasks", "A1"); got != "Tasks of Food & drink" {
		t.Errorf("title %q", got)
	}
	if got, _ := f.GetCellValue("Read me", "A4"); got != "For Food & drink" {
		t.Errorf("instructions %q", got)
	}
}

func TestAWorkbookChecksWhatIsWritten(t *testing.T) {
	data, _ := form().XLSX()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := f.GetDataValidations("Tasks")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{}
	for _, r := range rules {
		kinds[r.Sqref] = r.Type + " " + r.Formula1
	}
	for at, want := range map[string]string{"B5:B10": "date 36526", "C5:C10": `list "open,done"`, "D5:D10": "decimal 0"} {
		if kinds[at] != want {
			t.Errorf("%s takes %q, want %q", at, kinds[at], want)
		}
	}
	if head, _ := f.GetCellValue("Tasks", "A4"); head != "Task *" {
		t.Errorf("head %q", head)
	}
}

func BenchmarkFill(b *testing.B) {
	data, _ := letter().DOCX()
	template, _ := NewTemplate(data)
	for b.Loop() {
		if _, err := template.Fill(map[string]string{"place": "Hall", "date": "today"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDOCX(b *testing.B) {
	for b.Loop() {
		letter().DOCX()
	}
}

func BenchmarkXLSX(b *testing.B) {
	for b.Loop() {
		form().XLSX()
	}
}
