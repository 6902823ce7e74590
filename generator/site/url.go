package site

import (
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"unicode"
)

// Slug turns a title into the last part of a URL: lower case ASCII letters and
// digits joined by single hyphens. It returns "" when nothing is left.
func Slug(title string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), title)
	if err != nil {
		plain = title
	}
	var slug strings.Builder
	pending := false
	for _, r := range strings.ToLower(plain) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if pending && slug.Len() > 0 {
				slug.WriteByte('-')
			}
			pending = false
			slug.WriteRune(r)
		case r == '\'' || r == '’': // "driver's" reads better as "drivers"
		default:
			pending = true
		}
	}
	return slug.String()
}

// PagePath is the path of the file that answers a page's URL.
func PagePath(url string) string {
	path := strings.TrimPrefix(url, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}
