package intake

import (
	"slices"
	"strings"
	"testing"
)

func TestPackKeepsEveryCell(t *testing.T) {
	for _, cells := range [][]string{
		{"39", "", "a,b", "N"}, {"", ""}, {"\x00\x7f\xff", "é"}, {strings.Repeat("a", 127), strings.Repeat("b", 128), strings.Repeat("c", 40_000), "d"},
	} {
		row := pack(cells)
		if got := row.unpack(nil); !slices.Equal(got, cells) {
			t.Errorf("got %q, want %q", got, cells)
		}
		for i, cell := range cells {
			equal(t, "cell", row.cell(i), cell)
		}
	}
}

func TestPackedRowsAreComparedByTheirColumns(t *testing.T) {
	a, b := pack([]string{"56", "2031", "x"}), pack([]string{"56", "2030", "y"})
	for name, c := range map[string]struct {
		columns []int
		want    int
	}{"alike": {[]int{0}, 0}, "the second": {[]int{0, 1}, 1}, "the third first": {[]int{2, 1}, -1}, "none": {nil, 0}} {
		if got := compareIn(c.columns)(a, b); got != c.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}
