package chart

import (
	"strings"
	"unicode"
)

// textSize is the size of all text in a picture, in pixels. A picture drawn at
// nine tenths of its size still shows 12.6.
const textSize = 14

// weight is a weight of the font.
type weight int

const (
	normal weight = 400
	bold   weight = 600
)

// measure returns how wide text is drawn, in pixels. It may be a little more
// than the browser needs, since kerning mostly brings letters together.
func measure(text string, w weight) float64 {
	total := 0
	for _, r := range text {
		total += advance(r, w)
	}
	return float64(total) * textSize / 1000
}

// advance is a character's width in thousandths of the font size. A character
// that another font has to draw gets a width that is rarely too small.
func advance(r rune, w weight) int {
	font := &regular
	if w == bold {
		font = &semibold
	}
	switch {
	case asciiFirst <= r && r <= asciiLast:
		return int(font.ascii[r-asciiFirst])
	case latinFirst <= r && r <= latinLast:
		return int(font.latin[r-latinFirst])
	}
	switch r {
	case '–':
		return int(font.dash)
	case '—':
		return int(font.longDash)
	case '‘', '’':
		return int(font.quote)
	case '“', '”':
		return int(font.doubleQuote)
	case '…':
		return int(font.ellipsis)
	case '−', '≥', '≤', '≈':
		return int(font.minus)
	case '€':
		return int(font.euro)
	}
	return foreignAdvance(r)
}

func foreignAdvance(r rune) int {
	switch {
	case joins(r):
		return 0
	case r < 0x0600: // Latin extended, Greek, Cyrillic, Hebrew
		return 660
	}
	return 1050
}

// joins says whether r belongs to the character before it, so that a cut must
// not fall between them.
func joins(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Variation_Selector)
}

// wrap breaks text into at most two lines no wider than width; what does not
// fit ends in "…". There is always at least one line.
func wrap(text string, width float64, w weight) []string {
	text = clean(text)
	if measure(text, w) <= width {
		return []string{text}
	}
	cut := breakAt(text, width, w)
	first, rest := strings.TrimSpace(text[:cut]), strings.TrimSpace(text[cut:])
	if first == "" || rest == "" {
		return []string{shorten(text, width, w)}
	}
	return []string{first, shorten(rest, width, w)}
}

// breakAt returns where the first line ends: after the last space, hyphen or
// slash that fits, or within a word that is wider than the line.
func breakAt(text string, width float64, w weight) int {
	last := 0
	for i, r := range text {
		if i > 0 && measure(strings.TrimRight(text[:i], " "), w) > width {
			break
		}
		if r == ' ' || i > 0 && (text[i-1] == '-' || text[i-1] == '/') && r != ' ' {
			last = i
		}
	}
	if last > 0 {
		return last
	}
	return fitting(text, width, w)
}

// shorten returns text if it fits, else as much as fits with "…" behind it.
func shorten(text string, width float64, w weight) string {
	if measure(text, w) <= width {
		return text
	}
	cut := fitting(text, width-measure("…", w), w)
	if space := strings.LastIndexByte(text[:cut], ' '); space > cut*2/3 {
		cut = space // a whole word less reads better than half a word more
	}
	return strings.TrimRight(text[:cut], " ,;:-–/(") + "…"
}

// fitting returns how many bytes of text fit, at least one character.
func fitting(text string, width float64, w weight) int {
	used, cut := 0.0, 0
	for i, r := range text {
		if !joins(r) {
			cut = i
		}
		if used += float64(advance(r, w)) * textSize / 1000; used > width && cut > 0 {
			return cut
		}
	}
	return len(text)
}

// clean makes text fit for one line of a picture: white space becomes single
// spaces; control characters, characters that reverse the reading direction of
// what follows, and broken UTF-8 go.
func clean(text string) string {
	if isClean(text) {
		return text
	}
	return cleaned(text)
}

func cleaned(text string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			return ' '
		case unicode.IsControl(r), r == unicode.ReplacementChar, reverses(r), r >= 0xfffe && r <= 0xffff:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return strings.Join(strings.FieldsFunc(kept, func(r rune) bool { return r == ' ' }), " ")
}

// isClean knows most texts that need no cleaning: words of Latin letters and
// common signs with single spaces between.
func isClean(text string) bool {
	before := ' '
	for _, r := range text {
		switch {
		case r == ' ' && before == ' ':
			return false
		case ' ' <= r && r <= '~', 0xa1 <= r && r <= 0x2ff, '‐' <= r && r <= '‧', '∀' <= r && r <= '⋿':
		default:
			return false
		}
		before = r
	}
	return before != ' ' || text == ""
}

// reverses says whether r is a bidirectional embedding, override or isolate.
func reverses(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
