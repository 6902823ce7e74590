package main

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/office"
)

var (
	headline = regexp.MustCompile(`(?s)<p class="stat-label">(.*?)</p>\s*<p class="stat-value">(.*?)</p>`)
	markup   = regexp.MustCompile(`<[^>]*>`)
	spaces   = regexp.MustCompile(`\s+`)
	cells    = regexp.MustCompile(`(?s)<w:tc>(.*?)</w:tc>`)
	rows     = regexp.MustCompile(`(?s)<w:tr>(.*?)</w:tr>`)
)

// readerWords is what a reader reads of some markup.
func readerWords(text string) string {
	return strings.TrimSpace(spaces.ReplaceAllString(html.UnescapeString(markup.ReplaceAllString(text, "")), " "))
}

// makePlaces makes the real pages of clusters and their regions, with their
// launch kits.
func makePlaces(t *testing.T) map[string][]byte {
	t.Helper()
	var report diag.Report
	made := map[string][]byte{}
	for _, output := range planReal(t, &report).Outputs {
		isPage, isKit := strings.HasSuffix(output.Path, "/index.html"), strings.HasSuffix(output.Path, "-launch-kit.zip")
		if !strings.HasPrefix(output.Path, "clusters/") || !isPage && !isKit {
			continue
		}
		data, err := output.Make()
		if err != nil {
			t.Fatal(err)
		}
		made[output.Path] = data
	}
	return made
}

// textOf is the text of a Word file.
func textOf(data []byte) (string, error) {
	files, err := office.Unpack(data)
	if err != nil {
		return "", err
	}
	for _, f := range files {
		if f.Name == "word/document.xml" {
			return string(f.Data), nil
		}
	}
	return "", fmt.Errorf("no text among %d parts", len(files))
}

// TestKitsSayWhatTheirPagesSay reads the headline figures of each place off its
// page and out of the brief in its launch kit.
func TestKitsSayWhatTheirPagesSay(t *testing.T) {
	made := makePlaces(t)
	kits := 0
	for path, data := range made {
		if !strings.HasSuffix(path, "-launch-kit.zip") {
			continue
		}
		kits++
		place := path[:strings.Index(path, "kit/")]
		files, err := office.Unpack(data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		brief, err := textOf(files[0].Data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		printed := map[string]string{}
		for _, row := range rows.FindAllStringSubmatch(brief, -1) {
			if in := cells.FindAllStringSubmatch(row[1], -1); len(in) == 3 {
				if label := readerWords(in[0][1]); printed[label] == "" {
					printed[label] = readerWords(in[1][1])
				}
			}
		}
		minute, err := textOf(files[1].Data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		stats := headline.FindAllStringSubmatch(string(made[place+"index.html"]), -1)
		if len(stats) < 5 {
			t.Fatalf("%s has %d headline figures, want 5", place, len(stats))
		}
		if jobs := readerWords(stats[0][2]); strings.ContainsAny(jobs, "0123456789") && !strings.Contains(readerWords(minute), jobs) {
			t.Errorf("%s: the one-minute brief does not say %q", place, jobs)
		}
		for _, s := range stats {
			label, want := readerWords(s[1]), readerWords(s[2])
			if got, ok := printed[label]; ok && !strings.EqualFold(got, want) {
				t.Errorf("%s: the kit says %s: %q, the page %q", place, label, got, want)
			} else if !ok {
				t.Errorf("%s: %s is not in the kit", place, label)
			}
		}
	}
	if kits != 80 {
		t.Errorf("%d launch kits, want 80: ten clusters in the state and seven regions", kits)
	}
}
