package intake

import (
	"bytes"
	"io"
	"iter"
	"path"
	"regexp"
	"slices"

	"sectorhub/generator/kit/source"
)

// named is the title of a code.
func (in *Reading) named(record source.Record, field, code string) (string, bool) {
	title := in.text(record, field)
	if title == "" {
		in.bad(record, field, "missing-value", "code %s has no title", code)
	}
	return title, title != ""
}

var fourDigitYear = regexp.MustCompile(`20\d\d`)

// yearInNames is the edition that the names of files say.
func yearInNames(names []string, _ iter.Seq[[]string]) []string {
	var found []string
	for _, name := range names {
		found = append(found, fourDigitYear.FindAllString(path.Base(name), -1)...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// guard keeps a spreadsheet from taking a code for a number: ="01.10".
var guard = regexp.MustCompile(`(?m)(^|,)="([^",\n]*)"`)

// unguarded reads guarded cells without their guards. Spaces take the place of
// these, so that every cell of the file stays where it was.
func (f input) unguarded() input {
	if isWorkbook(f.Name) {
		return f
	}
	open := f.open
	f.open = func() (io.ReadCloser, error) {
		text, err := input{open: open}.whole()
		if err != nil {
			return nil, err
		}
		return io.NopCloser(bytes.NewReader(guard.ReplaceAll(text, []byte("$1  $2 ")))), nil
	}
	return f
}
