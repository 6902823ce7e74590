package source

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func opened(text string) Open {
	return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
}

func TestReadRecordsReadsCommasInATextFile(t *testing.T) {
	records, err := ReadRecords("a.txt", []byte("area,title\n39,\"Ohio, all\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	expectEqual(t, "rows", printRecords(records), "area|title / 2 39|Ohio, all")
}

func TestOpenRecordsTakesOtherEncodingsToUTF8(t *testing.T) {
	for name, text := range map[string]string{
		"UTF-8 with a mark": "\ufeffa\nCafé\n",
		"UTF-16":            "\xff\xfea\x00\n\x00C\x00a\x00f\x00\xe9\x00\n\x00",
		"Windows-1252":      "a\nCaf\xe9\n",
		"cut in a letter":   "a\nCaf\xc3",
	} {
		records, err := OpenRecords("a.csv", opened(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := printRecords(records); got != "a / 2 Café" && got != "a / 2 CafÃ" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestIsUTF8SeesLettersAcrossPieces(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"across the end of a piece": {strings.Repeat("a", 1<<16-1) + "é", true},
		"wrong in the second piece": {strings.Repeat("a", 1<<17) + "\xff", false},
		"unfinished at the end":     {"a\xe2\x82", false},
	} {
		for way, reader := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader, "end with data": iotest.DataErrReader,
		} {
			got, err := isUTF8(func() (io.ReadCloser, error) { return io.NopCloser(reader(strings.NewReader(c.text))), nil })
			if err != nil || got != c.want {
				t.Errorf("%s, %s: %v, %v", name, way, got, err)
			}
		}
	}
}

func TestRecordsTellWhenTheFileIsGone(t *testing.T) {
	gone := false
	records, err := OpenRecords("a.csv", func() (io.ReadCloser, error) {
		if gone {
			return nil, os.ErrNotExist
		}
		return io.NopCloser(strings.NewReader("a\n1\n")), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	gone = true
	expectEqual(t, "rows", printRecords(records), "a")
	if !errors.Is(records.Err(), os.ErrNotExist) {
		t.Errorf("error is %v", records.Err())
	}
}

func FuzzIsUTF8(f *testing.F) {
	for _, seed := range []string{"", "é", "\xc3", "\xff", "a\xe2\x82\xac\xe2\x82"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := isUTF8(func() (io.ReadCloser, error) { return io.NopCloser(iotest.OneByteReader(bytes.NewReader(data))), nil })
		if err != nil || got != utf8.Valid(data) {
			t.Errorf("%q: %v, %v", data, got, err)
		}
	})
}
