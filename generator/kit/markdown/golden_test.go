package markdown_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/markdown"
)

var update = flag.Bool("update", false, "write what is rendered into testdata; read the difference before committing it")

const divider = "\n======== rendered\n"

// Each file of testdata is a document and, below the divider, all that comes of
// it: parts, headings, links, images, text and findings.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	input, want, _ := strings.Cut(string(whole), divider)
	got := describe(input)
	if *update {
		if err := os.WriteFile(file, []byte(input+divider+got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("rendered:\n%s\nwant:\n%s", got, want)
	}
}

// describe prints all that comes of a document.
func describe(input string) string {
	var out bytes.Buffer
	var report diag.Report
	rendered := markdown.New("chart", "steps").Render([]byte(input), "a.md", 1, &report)
	for _, part := range rendered.Parts {
		if part.Embed != nil {
			fmt.Fprintf(&out, "embed %s at %s, body at %s: %q\n", part.Embed.Name, part.Embed.Pos, part.Embed.Body, part.Embed.Text)
			continue
		}
		fmt.Fprintf(&out, "html:\n%s\n", part.HTML)
	}
	for _, h := range rendered.Headings {
		fmt.Fprintf(&out, "heading %d #%s %q at %s\n", h.Level, h.ID, h.Text, h.Pos)
	}
	for _, l := range rendered.Links {
		fmt.Fprintf(&out, "link %s %q at %s\n", l.URL, l.Text, l.Pos)
	}
	for _, i := range rendered.Images {
		fmt.Fprintf(&out, "image %s %q at %s\n", i.URL, i.Alt, i.Pos)
	}
	fmt.Fprintf(&out, "text (%d words):\n%s\nfindings:\n", rendered.Words, strings.ReplaceAll(rendered.Text, "\t", "→"))
	files := fstest.MapFS{"a.md": {Data: []byte(input)}}
	if err := diag.WriteText(&out, report.Findings(), files); err != nil {
		return err.Error()
	}
	return out.String()
}
