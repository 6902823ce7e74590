package diag

import (
	"fmt"
	"strings"
)

// DidYouMean is a hint with the valid word nearest to the one written, or ""
// when none is near.
func DidYouMean(word string, valid []string) string {
	if near := Nearest(word, valid); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// mostListed is how many valid words a hint names.
const mostListed = 5

// OneOf is DidYouMean, or a list of valid words when none is near. It is for
// words of which there are few: a list of the first of many hundred addresses
// helps nobody.
func OneOf(word string, valid []string) string {
	if hint := DidYouMean(word, valid); hint != "" || len(valid) == 0 {
		return hint
	}
	if len(valid) == 1 {
		return fmt.Sprintf("there is only %q", valid[0])
	}
	named := make([]string, min(mostListed, len(valid)))
	for i := range named {
		named[i] = fmt.Sprintf("%q", valid[i])
	}
	if more := len(valid) - len(named); more > 0 {
		return fmt.Sprintf("there are %s and %d more", strings.Join(named, ", "), more)
	}
	return "there are " + strings.Join(named, ", ")
}

// Nearest returns the valid word with the smallest edit distance to word, the
// first among equals, or "" when even that one differs in more than a third of
// its characters (two for short words).
func Nearest(word string, valid []string) string {
	best, bestDistance := "", 1+max(2, len([]rune(word))/3)
	for _, candidate := range valid {
		if d := distance(fold(word), fold(candidate)); d < bestDistance && d < len([]rune(candidate)) {
			best, bestDistance = candidate, d
		}
	}
	return best
}

func fold(s string) []rune {
	runes := []rune(s)
	for i, r := range runes {
		if 'A' <= r && r <= 'Z' {
			runes[i] = r + 'a' - 'A'
		}
	}
	return runes
}

// distance is the Damerau-Levenshtein distance with adjacent transpositions
// (optimal string alignment), counted in characters.
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
