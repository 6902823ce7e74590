package toolkit

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sectorhub/generator/hub/catalog"
	"sectorhub/generator/kit/markdown"
	"sectorhub/generator/kit/office"
)

func maker() Maker {
	return Maker{
		Markdown: markdown.New(), Language: "en-US", About: "How to use it", Name: "Hub",
		Absolute: func(url string) string { return "https://hub.example" + url },
	}
}

func letter() *catalog.Document {
	d := &catalog.Document{}
	d.Slug, d.Title, d.Summary, d.File = "letter", "A letter", "One asks another.", "word"
	d.Body = []byte("{{champion}}\n\n## To {{region}}\n\nRead **{{champion}}** and [the plan](/stages/plan/), {{nobody}}.\n\n" +
		"| No. | Name |\n|---|---|\n| 1 | |\n")
	d.Fields = []catalog.FieldMeta{
		{ID: "champion", Label: "Champion"}, {ID: "region", Label: "Region", From: "region"}, {ID: "jobs", Label: "Jobs", From: "jobs"},
	}
	return d
}

func workbook() *catalog.Document {
	d := letter()
	d.Slug, d.File = "parts", "excel"
	d.Body = []byte("## How to use it\n\nKept by {{champion}}.\n\n1. Count.\n2. Buy.\n")
	d.Sheets = []catalog.SheetMeta{{
		Title: "Parts", Columns: []catalog.ColumnMeta{{Title: "Part", Kind: "text"}, {Title: "Number", Kind: "number"}},
		Rows: [][]string{{"Plank", "1,200"}}, Blank: 2,
	}}
	return d
}

// part is the text of one part of a file.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	files, err := office.Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("the file has no %s", name)
	return ""
}

func made(t *testing.T, d *catalog.Document, values Values) []byte {
	t.Helper()
	template, err := maker().Template(d)
	if err != nil {
		t.Fatal(err)
	}
	data, err := template.Fill(values)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestABlankOfATextIsAControlThatSaysWhatBelongsThere(t *testing.T) {
	text := part(t, made(t, letter(), nil), "word/document.xml")
	for _, want := range []string{
		`<w:alias w:val="Champion"/><w:tag w:val="champion"/>`, `[champion]</w:t>`, `[region]</w:t>`,
		"{{nobody}}", // a finding of the catalog; here it stays as it is
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	if strings.Contains(text, "{{champion}}") {
		t.Error("a blank kept its braces")
	}
}

func TestFillKeepsTheBlanksThatHaveNoValue(t *testing.T) {
	text := part(t, made(t, letter(), Values{"champion": "A. B. & Sons", "region": ""}), "word/document.xml")
	if strings.Count(text, "A. B. &amp; Sons") != 2 || strings.Contains(text, "[champion]") {
		t.Error("the champion does not stand in both blanks")
	}
	if !strings.Contains(text, "[region]") {
		t.Error("an empty value filled a blank")
	}
}

func TestALinkOfATextLeadsToTheSite(t *testing.T) {
	relations := part(t, made(t, letter(), nil), "word/_rels/document.xml.rels")
	if !strings.Contains(relations, `Target="https://hub.example/stages/plan/"`) {
		t.Errorf("relations: %s", relations)
	}
}

func TestALetterBearsNoTitle(t *testing.T) {
	form := letter()
	form.Body = bytes.TrimPrefix(form.Body, []byte("{{champion}}\n\n"))
	for _, test := range []struct {
		d     *catalog.Document
		title bool
	}{{letter(), false}, {form, true}} {
		text := part(t, made(t, test.d, nil), "word/document.xml")
		if got := strings.Contains(text, `<w:pStyle w:val="Title"/>`); got != test.title {
			t.Errorf("%.20q: a title stands above it: %v", test.d.Body, got)
		}
	}
}

func TestAWorkbookFillsItsBlanksOrSaysWhatBelongsThere(t *testing.T) {
	for _, test := range []struct {
		values Values
		want   string
	}{{nil, "Kept by [champion]."}, {Values{"champion": "A. B."}, "Kept by A. B.."}} {
		f, err := excelize.OpenReader(bytes.NewReader(made(t, workbook(), test.values)))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := f.GetCellValue("How to use it", "A4"); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
		f.Close()
	}
}

func TestANumberOfAFormIsANumber(t *testing.T) {
	book := maker().Workbook(workbook())
	if cell := book.Sheets[0].Rows[0][1]; cell.Number == nil || *cell.Number != 1200 {
		t.Errorf("got %+v", cell)
	}
	if cell := book.Sheets[0].Rows[0][0]; cell.Text != "Plank" {
		t.Errorf("got %+v", cell)
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	for _, d := range []*catalog.Document{letter(), workbook()} {
		if !bytes.Equal(made(t, d, nil), made(t, d, nil)) {
			t.Errorf("%s differs from itself", d.Slug)
		}
	}
}

func TestValuesOfAPlaceFillTheFieldsThatNameThem(t *testing.T) {
	values := Of(letter(), map[string]string{"region": "North", "jobs": "", "champion": "nobody"})
	if len(values) != 1 || values["region"] != "North" {
		t.Errorf("got %v", values)
	}
}

func TestPlaceholderKeepsAnAcronym(t *testing.T) {
	for label, want := range map[string]string{"Reply by": "[reply by]", "GED classes": "[GED classes]", "É": "[é]"} {
		if got := Placeholder(catalog.FieldMeta{Label: label}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWidthsGiveRoomToWhatIsToBeWritten(t *testing.T) {
	m := maker()
	blocks := m.Markdown.Blocks([]byte("| No. | Name | What happens |\n|---|---|---|\n| 1 | | A short talk about the plan for the year |\n"))
	w := widths(blocks[0])
	if !(w[0] < w[1] && w[1] < w[2]) || w[0]+w[1]+w[2] < 0.99 || w[0]+w[1]+w[2] > 1.01 {
		t.Errorf("got %v", w)
	}
}
