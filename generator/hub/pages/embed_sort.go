package pages

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/source"
)

// orderEmbed says which rows come first and how many stay.
type orderEmbed struct {
	Sort  sortEmbed `yaml:"sort"`
	Limit int       `yaml:"limit"`
}

// sortEmbed is a column to sort by. Figures begin with the highest, all else
// with the lowest.
type sortEmbed struct {
	Column string `yaml:"column" check:"required,alone"`
	Order  string `yaml:"order" check:"oneof=highest-first|lowest-first"`
}

// sorted puts the rows in an embed's order. What is missing comes last.
func (s *selection) sorted(by sortEmbed) {
	if by.Column == "" {
		return
	}
	highest := s.described(by.Column).Unit != "" && by.Order == "" || by.Order == "highest-first"
	slices.SortStableFunc(s.rows, func(a, b source.Row) int {
		return compareCells(a.Figure(by.Column), b.Figure(by.Column), highest)
	})
}

func compareCells(a, b figure.Figure, highest bool) int {
	known := func(f figure.Figure) bool {
		return f.Missing == figure.Present || f.Missing == figure.TopCode && f.Value != 0
	}
	switch {
	case known(a) && !known(b):
		return -1
	case !known(a) && known(b):
		return 1
	case !known(a):
		return 0
	}
	order := cmp.Or(cmp.Compare(a.Value, b.Value), strings.Compare(a.Text, b.Text))
	if highest {
		return -order
	}
	return order
}
