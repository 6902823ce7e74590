package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"
)

func printed(t *testing.T, text string, findings ...Finding) string {
	t.Helper()
	var out bytes.Buffer
	if err := WriteText(&out, findings, fstest.MapFS{"data/a.csv": {Data: []byte(text)}}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func at(line, column, width int) Finding {
	return Finding{Pos: Pos{"data/a.csv", line, column, width}, Rule: "rule", Message: "message"}
}

func TestTextQuotesTheLineAndMarksThePlace(t *testing.T) {
	text := "cluster,year,region,jobs\nadv-mfg,2023,NRTH,1204\n"
	finding := Finding{Pos{"data/a.csv", 2, 14, 4}, Error, "unknown-region", `region "NRTH" is not in data/regions.csv`, `did you mean "NORTH"?`}
	want := `data/a.csv:2:14: region "NRTH" is not in data/regions.csv [unknown-region]
    adv-mfg,2023,NRTH,1204
                 ^^^^
    hint: did you mean "NORTH"?
`
	if got := printed(t, text, finding); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextNamesASeverityThatIsNoError(t *testing.T) {
	for severity, want := range map[Severity]string{
		Error: "a.md: old [stale]\n", Warning: "a.md: warning: old [stale]\n", Notice: "a.md: notice: old [stale]\n",
	} {
		if got := printed(t, "", Finding{Pos{File: "a.md"}, severity, "stale", "old", ""}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTextMarksThePlaceIn(t *testing.T) {
	long := strings.Repeat("a", 300) + "WRONG" + strings.Repeat("b", 300)
	for _, test := range []struct {
		name, text string
		finding    Finding
		line       string // "" when no line is quoted
		marked     string // what stands above the carets
	}{
		{"a line with a byte order mark", "\ufeffname\n", at(1, 1, 4), "name", "name"},
		{"a line with a carriage return", "one,two\r\n", at(1, 5, 3), "one,two", "two"},
		{"a line with tabs", "\tone\ttwo", at(1, 6, 3), " one two", "two"},
		{"a line with accents", "año,ñandú,x", at(1, 5, 5), "año,ñandú,x", "ñandú"},
		{"a line without a column", "  whole line  ", at(1, 0, 0), "  whole line  ", "whole line"},
		{"a place of unknown width", "abc", at(1, 2, 0), "abc", "b"},
		{"a place wider than its line", "abc", at(1, 2, 50), "abc", "bc"},
		{"a place behind the end", "abc", at(1, 9, 1), "abc", ""},
		{"a long line", long, at(1, 301, 5), strings.Repeat("a", 40) + "WRONG" + strings.Repeat("b", 75), "WRONG"},
		{"the start of a long line", long, at(1, 1, 3), long[:120], "aaa"},
		{"the end of a long line", long, at(1, 604, 2), long[len(long)-120:], "bb"},
		{"a wide place in a long line", long, at(1, 301, 300), strings.Repeat("a", 40) + "WRONG" + strings.Repeat("b", 75), "WRONG" + strings.Repeat("b", 75)},
		{"an empty line", "a\n\nb", at(2, 1, 1), "", ""},
		{"a line that is not there", "a", at(9, 1, 1), "", ""},
		{"broken UTF-8", "a\xffb", at(1, 3, 1), "a\ufffdb", "b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSuffix(printed(t, test.text, test.finding), "\n"), "\n")
			if test.line == "" {
				if len(lines) != 1 {
					t.Fatalf("quotes %q", lines[1:])
				}
				return
			}
			if len(lines) != 3 || lines[1] != "    "+test.line {
				t.Fatalf("quotes %q, want %q", lines[1:], test.line)
			}
			if got := above(lines[1], lines[2]); got != test.marked {
				t.Errorf("marks %q, want %q", got, test.marked)
			}
		})
	}
}

// above returns the characters of a line that stand above carets.
func above(line, carets string) string {
	var marked strings.Builder
	characters := []rune(line)
	for i, caret := range []rune(carets) {
		if caret == '^' && i < len(characters) {
			marked.WriteRune(characters[i])
		}
	}
	return marked.String()
}

func TestTextWithoutTheFileQuotesNothing(t *testing.T) {
	finding := Finding{Pos{"gone.csv", 3, 1, 1}, Error, "rule", "message", ""}
	if got, want := printed(t, "", finding), "gone.csv:3:1: message [rule]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var out bytes.Buffer
	if err := WriteText(&out, []Finding{finding}, nil); err != nil || out.String() != "gone.csv:3:1: message [rule]\n" {
		t.Errorf("without files: %q, %v", out.String(), err)
	}
}

func TestGitHubAnnotationsEscapeWhatGitHubReads(t *testing.T) {
	for _, test := range []struct {
		name    string
		finding Finding
		prefix  string
		want    string
	}{
		{"a place", Finding{Pos{"data/a.csv", 2, 14, 4}, Error, "unknown-region", "no such region", ""}, "",
			"::error file=data/a.csv,line=2,col=14,title=unknown-region::no such region\n"},
		{"a file", Finding{Pos{File: "a.md"}, Warning, "rule", "m", ""}, "", "::warning file=a.md,title=rule::m\n"},
		{"a hint", Finding{Pos{File: "a.md"}, Notice, "rule", "m", "do this"}, "", "::notice file=a.md,title=rule::m%0Ado this\n"},
		{"a prefix", Finding{Pos{File: "a.md"}, Error, "rule", "m", ""}, "site/", "::error file=site/a.md,title=rule::m\n"},
		{"a message with commands", Finding{Pos{File: "a.md"}, Error, "rule", "50%, a: b\r\n::warning::x", ""}, "",
			"::error file=a.md,title=rule::50%25, a: b%0D%0A::warning::x\n"},
		{"a file name with separators", Finding{Pos{File: "a,b:c%.md"}, Error, "r,:", "m", ""}, "",
			"::error file=a%2Cb%3Ac%25.md,title=r%2C%3A::m\n"},
	} {
		var out bytes.Buffer
		if err := WriteGitHub(&out, []Finding{test.finding}, test.prefix); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestJSONHoldsEachFindingWithItsLine(t *testing.T) {
	var out bytes.Buffer
	findings := []Finding{{Pos{"data/a.csv", 1, 3, 1}, Warning, "rule", "a < b", "hint"}, {Pos{File: "b.md"}, Error, "rule", "m", ""}}
	if err := WriteJSON(&out, findings, fstest.MapFS{"data/a.csv": {Data: []byte("x,y\n")}}); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || len(got) != 2 {
		t.Fatalf("%v in %s", err, out.String())
	}
	for key, want := range map[string]any{"file": "data/a.csv", "line": 1.0, "column": 3.0, "severity": "warning",
		"rule": "rule", "message": "a < b", "hint": "hint", "text": "x,y"} {
		if got[0][key] != want {
			t.Errorf("%s is %v, want %v", key, got[0][key], want)
		}
	}
	for _, key := range []string{"line", "column", "hint", "text", "Width"} {
		if _, there := got[1][key]; there {
			t.Errorf("%s is there although it is not known", key)
		}
	}
}

func TestJSONOfNoFindingsIsAnEmptyList(t *testing.T) {
	var out bytes.Buffer
	if err := WriteJSON(&out, nil, nil); err != nil || out.String() != "[]\n" {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

func FuzzWriteText(f *testing.F) {
	f.Add("a,b\r\n\xff", 1, 2, 3)
	f.Add(strings.Repeat("x", 500), 1, 499, 9)
	f.Fuzz(func(t *testing.T, text string, line, column, width int) {
		if line < 0 || column < 0 || width < 0 {
			return
		}
		printed(t, text, at(line, column, width))
	})
}
