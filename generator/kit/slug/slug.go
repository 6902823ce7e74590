// Package slug owns how a title becomes part of an address. It refuses to make
// two slugs differ, or one up where a title leaves nothing: that is for whoever
// knows the other titles.
package slug

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plainLetters spells the letters that Unicode does not take apart.
var plainLetters = strings.NewReplacer(
	"ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// Of turns a title into the last part of a URL, or a heading's text into its id:
// lower case ASCII letters and digits joined by single hyphens. It returns ""
// when nothing is left.
func Of(title string) string {
	var slug strings.Builder
	pending := false
	for _, r := range plainLetters.Replace(strings.ToLower(norm.NFKD.String(title))) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if pending && slug.Len() > 0 {
				slug.WriteByte('-')
			}
			pending = false
			slug.WriteRune(r)
		case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r): // "driver's" reads better as "drivers", "é" as "e"
		default:
			pending = true
		}
	}
	return slug.String()
}
