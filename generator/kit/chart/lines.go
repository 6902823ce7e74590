package chart

import "strings"

// halves parts text at the space that leaves the shortest lines. Text without a
// space stays whole.
func halves(text string, w weight) []string {
	best, least := []string{text}, measure(text, w)
	for i, r := range text {
		if r != ' ' {
			continue
		}
		if width := max(measure(text[:i], w), measure(text[i+1:], w)); width < least {
			best, least = []string{text[:i], text[i+1:]}, width
		}
	}
	return best
}

// filled parts text at spaces into lines no wider than width, nil when there
// would be more than most or a word is too wide.
func filled(text string, width float64, most int, w weight) []string {
	var lines []string
	for _, word := range pieces(text) {
		last := len(lines) - 1
		if last >= 0 && measure(lines[last]+" "+word, w) <= width {
			lines[last] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	if len(lines) > most || longestWord(lines) > width {
		return nil
	}
	return lines
}

// pieces are the words of a text. A sign before a number stays with it: "≈ 1.2".
func pieces(text string) []string {
	var all []string
	sign := ""
	for _, word := range strings.Fields(text) {
		if len([]rune(word)) == 1 && sign == "" {
			sign = word + " "
			continue
		}
		all = append(all, sign+word)
		sign = ""
	}
	if sign != "" {
		all = append(all, strings.TrimSpace(sign))
	}
	return all
}

// longestWord is the width of the widest.
func longestWord(words []string) float64 {
	width := 0.0
	for _, word := range words {
		width = max(width, measure(word, normal))
	}
	return width
}

// joined are lines as one text again, where they were parted at a space.
func joined(lines []string) string { return strings.Join(lines, " ") }
