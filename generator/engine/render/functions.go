package render

import (
	"encoding/json"
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"sync"
	"time"

	"sectorhub/generator/kit/figure"
	"sectorhub/generator/kit/locale"
	"sectorhub/generator/site"
)

// functions are what layouts may call, in one language.
//
//	t "key" args…         the interface's words
//	plural "key" n        the same with the form that fits n
//	figure f, signed f    a number with its value for machines, or why it is missing
//	reason f.Missing      the sentence that says why
//	why f                 the same with its particulars, also of a bound or an approximation
//	number v [decimals]   a plain number
//	date d, shortdate d   "" for the zero date
//	asset "styles/hub.css", integrity "styles/hub.css"
//	icon "name"           from the sprite icons.svg
//	absolute "/x/"        with the base URL
//	there "/x/"           whether the site has that page: not every hub has all
//	jsonld .Page          for <script type="application/ld+json">
//	once "source" .Source a partial's HTML, made once for all pages with an equal value
//	safeHTML h            only for what is template.HTML already
func functions(l *locale.Locale, assets *Assets, s *site.Site) template.FuncMap {
	bound := sync.OnceValue(func() [2]string { return boundWords(l) })
	return template.FuncMap{
		"t":         l.T,
		"plural":    l.Plural,
		"figure":    func(f figure.Figure) template.HTML { return figureHTML(f, l.Figure(f), bound) },
		"signed":    func(f figure.Figure) template.HTML { return figureHTML(f, l.Signed(f), bound) },
		"reason":    l.Reason,
		"why":       l.Why,
		"number":    func(v any, decimals ...int) (string, error) { return number(l, v, decimals) },
		"date":      dated(l.Date),
		"shortdate": dated(l.ShortDate),
		"asset":     assets.url,
		"integrity": assets.integrity,
		"icon":      assets.icon,
		"absolute":  s.Absolute,
		"there":     func(url string) bool { return s.Page(url) != nil },
		"jsonld":    jsonLD(s),
		"once":      (*pieces)(nil).once, // bind puts the template's own in its place
		"safeHTML":  func(h template.HTML) template.HTML { return h },
	}
}

// knownFunctions are the names that a layout may use: ours and the template
// language's own.
func knownFunctions() map[string]any {
	known := map[string]any(functions(&locale.Locale{}, &Assets{}, &site.Site{}))
	for _, name := range strings.Fields("and call html index slice js len not or print printf println urlquery eq ge gt le lt ne") {
		known[name] = true
	}
	return known
}

// boundWords are the words around a lower bound's number in one language.
func boundWords(l *locale.Locale) [2]string {
	const number = "\x00"
	before, after, _ := strings.Cut(l.T("figure.at-least", number), number)
	return [2]string{before, after}
}

// figureHTML prints a figure so that a program can read its value too.
func figureHTML(f figure.Figure, words string, bound func() [2]string) template.HTML {
	text := template.HTMLEscapeString(words)
	value, known := f.Known()
	class := ""
	if !known && f.Missing == figure.Present {
		f.Missing = figure.NotComputable // not a number
	}
	switch {
	case f.Missing == figure.TopCode:
		value, class = f.Value, ` class="top-code"`
	case !known:
		return template.HTML(`<span class="missing missing-` + string(f.Missing) + `">` + text + `</span>`)
	case f.AtLeast:
		text = boundHTML(words, bound())
	}
	return template.HTML(`<data value="` + strconv.FormatFloat(value, 'f', -1, 64) + `"` + class + `>` + text + `</data>`)
}

// boundHTML marks the words of a lower bound and leaves its number alone.
func boundHTML(words string, bound [2]string) string {
	number, hasBefore := strings.CutPrefix(words, bound[0])
	number, hasAfter := strings.CutSuffix(number, bound[1])
	if !hasBefore || !hasAfter {
		return template.HTMLEscapeString(words)
	}
	return mark(bound[0], "", " ") + template.HTMLEscapeString(number) + mark(bound[1], " ", "")
}

// mark sets words apart and keeps the space that parts them from a number.
func mark(words, before, after string) string {
	words = strings.TrimSpace(words)
	if words == "" {
		return ""
	}
	return before + `<span class="at-least">` + template.HTMLEscapeString(words) + `</span>` + after
}

func number(l *locale.Locale, v any, decimals []int) (string, error) {
	places := 0
	if len(decimals) > 0 {
		places = decimals[0]
	}
	switch n := v.(type) {
	case int:
		return l.Number(float64(n), places), nil
	case float64:
		return l.Number(n, places), nil
	}
	return "", fmt.Errorf("number: %T is not a number", v)
}

func dated(print func(time.Time) string) func(time.Time) string {
	return func(d time.Time) string {
		if d.IsZero() {
			return ""
		}
		return print(d)
	}
}

// jsonLD prints what search engines read. encoding/json writes <, > and & as
// escapes, so no text can end the script element.
func jsonLD(s *site.Site) func(*site.Page) (template.JS, error) {
	return func(page *site.Page) (template.JS, error) {
		text, err := json.Marshal(s.JSONLD(page))
		if err != nil {
			return "", fmt.Errorf("schema: %w", err)
		}
		return template.JS(text), nil
	}
}
