package source

import (
	"testing"

	"sectorhub/generator/kit/diag"
)

func TestATableIsTooLargeByItsTextAsUTF8(t *testing.T) {
	for raw, want := range map[string]bool{"a\nbcdef": true, "a\n\x80\x80": true, "a\n\x80\x80\x80": false, "\xff\xfea\x00\n\x00b\x00c\x00": true} {
		table, r := &Table{Path: "t.csv"}, new(diag.Report)
		expectEqual(t, raw, table.readGrid([]byte(raw), 8, r), want)
		expectEqual(t, raw+" is reported", r.HasErrors(), !want)
	}
}
