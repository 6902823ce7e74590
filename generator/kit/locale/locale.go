// Package locale owns how things read in one language: the interface's words,
// numbers, figures and dates. Separators are those of CLDR; words come as a map
// of strings.
//
// It refuses to read files, to invent a word that was not given (⟨key⟩ stands
// in its place and Unknown names it) and to print a missing figure as a number.
package locale

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Locale prints for one language. It is safe for many goroutines.
type Locale struct {
	Lang Lang

	strings map[string]string
	numbers numberFormat

	mu      sync.Mutex
	unknown map[string]bool
}

// New returns the locale of a language with its strings. Numbers follow the
// CLDR tag in the string "format.numbers", so that Spanish for readers in the
// United States can write 138,360; without that string they follow lang.
func New(lang Lang, strings map[string]string) *Locale {
	tag := strings["format.numbers"]
	if tag == "" {
		tag = string(lang)
	}
	return &Locale{
		Lang:    lang,
		strings: maps.Clone(strings),
		numbers: newNumberFormat(tag),
		unknown: map[string]bool{},
	}
}

// T returns the string under key, its fmt verbs filled with args. Without args
// the string is returned as it is, so that a plain "100%" needs no escape.
func (l *Locale) T(key string, args ...any) string {
	text, ok := l.strings[key]
	switch {
	case !ok:
		l.remember(key)
		return "⟨" + key + "⟩"
	case len(args) == 0:
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Has says whether the language has words under key, without asking for them.
func (l *Locale) Has(key string) bool {
	_, ok := l.strings[key]
	return ok
}

// Under returns what follows prefix in the keys of all strings, sorted: the
// words that an author may choose among.
func (l *Locale) Under(prefix string) []string {
	var rest []string
	for _, key := range slices.Sorted(maps.Keys(l.strings)) {
		if after, ok := strings.CutPrefix(key, prefix); ok {
			rest = append(rest, after)
		}
	}
	return rest
}

// Plural returns the string under key.one or key.other, whichever fits n, with
// n printed for its %s. Two forms serve English and Spanish; a language with
// more forms needs more than this.
func (l *Locale) Plural(key string, n int) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return l.T(key+form, l.Number(float64(n), 0))
}

// Unknown returns the keys that were asked for and are not among the strings,
// sorted.
func (l *Locale) Unknown() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Sorted(maps.Keys(l.unknown))
}

func (l *Locale) remember(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.unknown[key] = true
}
