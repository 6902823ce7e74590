package source

import (
	"cmp"
	"slices"
	"strings"

	"sectorhub/generator/kit/diag"
)

// place is where the value of a key stands. It is small because every key of
// every document has one.
type place struct {
	key                 string
	line, column, width int32
}

// places are sorted by key.
type places struct {
	file string
	all  []place
}

func sortedPlaces(file string, all []place) places {
	slices.SortFunc(all, func(a, b place) int { return cmp.Compare(a.key, b.key) })
	return places{file, slices.Clip(all)}
}

func (p places) pos(key string) diag.Pos {
	for key != "" {
		i, found := slices.BinarySearchFunc(p.all, key, func(at place, key string) int {
			return cmp.Compare(at.key, key)
		})
		if found {
			at := p.all[i]
			return diag.Pos{File: p.file, Line: int(at.line), Column: int(at.column), Width: int(at.width)}
		}
		key = key[:max(0, strings.LastIndexByte(key, '.'))]
	}
	return diag.Pos{File: p.file, Line: 1}
}
