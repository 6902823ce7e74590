package source

import (
	"slices"
	"testing"
	"time"
)

func TestWriteTableQuotesWhatNeedsIt(t *testing.T) {
	rows := [][]string{{"plain", "a,b"}, {`5" pipe`, ""}, {" spaced", "two\nlines"}}
	got := WriteTable([]string{"id", "text"}, slices.Values(rows))
	expectEqual(t, "table", string(got), "id,text\nplain,\"a,b\"\n\"5\"\" pipe\",\n\" spaced\",\"two\nlines\"\n")
}

func TestWriteTableKeepsARowOfOneEmptyCell(t *testing.T) {
	got := WriteTable([]string{"id"}, slices.Values([][]string{{""}, {"a"}}))
	expectEqual(t, "table", string(got), "id\n\"\"\na\n")
}

func TestSetDescriptionKeepsEveryOtherByte(t *testing.T) {
	day := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ name, text, vintage, want string }{
		{"plain", "# a\ntitle: T\nvintage: May 2023 # as released\nretrieved: 2025-01-01\ncolumns: []\n", "May 2024",
			"# a\ntitle: T\nvintage: May 2024 # as released\nretrieved: 2026-11-21\ncolumns: []\n"},
		{"quoted", "vintage: \"May \\\"2023\"   # x\r\nretrieved: '2025''s'\r\n", "May 2024", "vintage: May 2024   # x\r\nretrieved: 2026-11-21\r\n"},
		{"empty", "vintage:\nretrieved: \"\"\n", "2024", "vintage: 2024\nretrieved: 2026-11-21\n"},
		{"empty with space", "retrieved: # when\nvintage: \n", "2024", "retrieved: 2026-11-21 # when\nvintage: 2024 \n"},
		{"special", "{vintage: é, retrieved: é}\n", "2024: first, revised", "{vintage: \"2024: first, revised\", retrieved: 2026-11-21}\n"},
		{"mark", "\ufeffvintage: a\nretrieved: b\n", "c", "\ufeffvintage: c\nretrieved: 2026-11-21\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := SetDescription([]byte(c.text), c.vintage, day)
			if err != nil {
				t.Fatal(err)
			}
			expectEqual(t, "description", string(got), c.want)
		})
	}
}

func TestSetDescriptionRefusesWhatItCannotChange(t *testing.T) {
	for text, want := range map[string]string{
		"title: T\n":                      `the description has no line "vintage: …"`,
		"vintage: a\n":                    `the description has no line "retrieved: …"`,
		"vintage: |\n  a\nretrieved: b\n": "vintage in line 1 is not a value on the line of its key",
		"vintage: [a]\nretrieved: b\n":    "vintage in line 1 is not a value on the line of its key",
		"vintage: a\n  b\nretrieved: b\n": "vintage in line 1 is not a value on the line of its key",
	} {
		_, err := SetDescription([]byte(text), "2024", time.Time{})
		if err == nil || err.Error() != want {
			t.Errorf("error for %q is %v, want %s", text, err, want)
		}
	}
}
