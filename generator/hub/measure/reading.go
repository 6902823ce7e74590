package measure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reading is how hard a text is to read.
type Reading struct {
	Words, Sentences, Syllables int
	Longest                     string // the sentence with the most words
	LongestWords                int
}

// Grade is the Flesch-Kincaid grade level: the school year in which a reader
// follows the text. It is 0 for a text without words.
// Source: Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new
// readability formulas for Navy enlisted personnel:
// 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
func (r Reading) Grade() float64 {
	if r.Words == 0 {
		return 0
	}
	return 0.39*r.WordsPerSentence() + 11.8*float64(r.Syllables)/float64(r.Words) - 15.59
}

// WordsPerSentence is the average length of a sentence; 0 without words.
func (r Reading) WordsPerSentence() float64 {
	if r.Sentences == 0 {
		return 0
	}
	return float64(r.Words) / float64(r.Sentences)
}

// ReadingOf counts the words, sentences and syllables of plain text in which
// each line is a paragraph, a heading or a list item. The end of a line ends a
// sentence. Lines of fewer than four words, such as table cells and labels, are
// no sentences and are left out.
func ReadingOf(text string) Reading {
	var r Reading
	for line := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == '\n' || c == '\t' }) {
		for _, sentence := range Sentences(line) {
			words := wordsOf(sentence)
			if len(words) < fewestWords {
				continue
			}
			r.Sentences++
			r.Words += len(words)
			for _, word := range words {
				r.Syllables += Syllables(word)
			}
			if len(words) > r.LongestWords {
				r.Longest, r.LongestWords = sentence, len(words)
			}
		}
	}
	return r
}

const fewestWords = 4

// Sentences splits a line where a stop, a question or an exclamation mark is
// followed by a space and a word that does not begin with a small letter.
func Sentences(line string) []string {
	var sentences []string
	start := 0
	for i, c := range line {
		if c != '.' && c != '?' && c != '!' {
			continue
		}
		rest := strings.TrimLeft(line[i+1:], `"”’')`)
		next := strings.TrimLeft(rest, " ")
		if len(next) == len(rest) || next == "" || startsSmall(next) || isAbbreviated(line[start:i+1]) {
			continue
		}
		sentences = append(sentences, strings.TrimSpace(line[start:len(line)-len(rest)]))
		start = len(line) - len(next)
	}
	return append(sentences, strings.TrimSpace(line[start:]))
}

func startsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// isAbbreviated says whether a text ends in initials, as in "the U.S. Census".
func isAbbreviated(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	letters := strings.Split(strings.TrimSuffix(last, "."), ".")
	return len(letters) > 1 && !slices.ContainsFunc(letters, func(part string) bool { return len(part) != 1 })
}

// wordsOf are the words of a sentence: what has a letter or a digit.
func wordsOf(sentence string) []string {
	var words []string
	for _, field := range strings.Fields(sentence) {
		word := strings.TrimFunc(field, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		if word != "" {
			words = append(words, word)
		}
	}
	return words
}

// Syllables estimates how many syllables an English word has: one for each
// group of vowels, less a silent final e or ed. It is at least one. A y before
// a vowel parts two groups, as in "employer".
func Syllables(word string) int {
	word = strings.ToLower(word)
	count, inVowels := 0, false
	for i, c := range word {
		vowel := strings.ContainsRune("aeiou", c) || c == 'y' && !startsWithVowel(word[i+1:])
		if vowel && !inVowels {
			count++
		}
		inVowels = vowel
	}
	if silentEnding(word) {
		count--
	}
	return max(1, count)
}

func startsWithVowel(rest string) bool { return rest != "" && strings.IndexByte("aeiou", rest[0]) >= 0 }

func silentEnding(word string) bool {
	switch {
	case strings.HasSuffix(word, "le") || strings.HasSuffix(word, "ted") || strings.HasSuffix(word, "ded"):
		return false
	case strings.HasSuffix(word, "ed"):
		return true
	case strings.HasSuffix(word, "e"):
		return !strings.HasSuffix(word, "ee") && len(word) > 2
	case strings.HasSuffix(word, "es"):
		return !strings.HasSuffix(word, "ses") && !strings.HasSuffix(word, "zes") && !strings.HasSuffix(word, "ches") &&
			!strings.HasSuffix(word, "shes") && !strings.HasSuffix(word, "xes") && !strings.HasSuffix(word, "ges") && !strings.HasSuffix(word, "ces") && !strings.HasSuffix(word, "ies")
	}
	return false
}
