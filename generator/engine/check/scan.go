package check

import (
	"bytes"
	"html"
)

// scanner goes through markup tag by tag. It reads what html/template and
// kit/markdown write and is several times as fast as a tokenizer that must
// understand everything: checking ten thousand pages is most of a build.
type scanner struct {
	text []byte
	at   int
}

// signs is a set of bytes.
type signs [256]bool

func signsOf(text string) (set signs) {
	for i := range len(text) {
		set[text[i]] = true
	}
	return set
}

var (
	spaces     = signsOf(" \t\r\n")
	gaps       = signsOf(" \t\r\n/")
	afterName  = signsOf(" \t\r\n/>")
	afterKey   = signsOf(" \t\r\n/=>")
	afterValue = signsOf(" \t\r\n>")
)

// tag moves behind the name of the next tag; its attributes follow. Texts,
// comments and the doctype are passed over. The name is "" at the end.
func (s *scanner) tag() (name []byte, closing bool) {
	for {
		next := bytes.IndexByte(s.text[s.at:], '<')
		if next < 0 {
			s.at = len(s.text)
			return nil, false
		}
		s.at += next + 1
		if bytes.HasPrefix(s.text[s.at:], []byte("!--")) {
			s.passBehind("-->")
			continue
		}
		closing = s.peek() == '/'
		if closing {
			s.at++
		}
		if isLetter(s.peek()) {
			return s.name(&afterName), closing
		}
	}
}

// attribute is the next one of the tag, unescaped; the key is "" when there is
// none left.
func (s *scanner) attribute() (key, value []byte) {
	s.pass(&gaps)
	if c := s.peek(); c == '>' || c == 0 {
		s.at = min(s.at+1, len(s.text))
		return nil, nil
	}
	start := s.at
	key = s.name(&afterKey)
	if len(key) == 0 { // a stray sign: one step on, or this would not end
		s.at++
		key = s.text[start:s.at]
	}
	s.pass(&spaces)
	if s.peek() != '=' {
		return key, nil
	}
	s.at++
	s.pass(&spaces)
	return key, unescaped(s.value())
}

func (s *scanner) value() []byte {
	quote := s.peek()
	if quote != '"' && quote != '\'' {
		return s.word(&afterValue)
	}
	s.at++
	length := bytes.IndexByte(s.text[s.at:], quote)
	if length < 0 {
		length = len(s.text) - s.at
	}
	value := s.text[s.at : s.at+length]
	s.at = min(s.at+length+1, len(s.text))
	return value
}

// raw is the text of an element that holds no tags, up to its end: a script, a
// style or a title.
func (s *scanner) raw(name string) []byte {
	start := s.at
	length := bytes.Index(s.text[start:], []byte("</"+name))
	if length < 0 {
		length = len(s.text) - start
	}
	s.at = start + length
	return s.text[start:s.at]
}

func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) pass(over *signs) {
	for s.at < len(s.text) && over[s.text[s.at]] {
		s.at++
	}
}

func (s *scanner) passBehind(mark string) {
	if next := bytes.Index(s.text[s.at:], []byte(mark)); next >= 0 {
		s.at += next + len(mark)
		return
	}
	s.at = len(s.text)
}

// word is the text before the next sign that ends it.
func (s *scanner) word(end *signs) []byte {
	start := s.at
	for s.at < len(s.text) && !end[s.text[s.at]] {
		s.at++
	}
	return s.text[start:s.at]
}

// name is a word in lower case.
func (s *scanner) name(end *signs) []byte {
	word := s.word(end)
	for _, c := range word {
		if 'A' <= c && c <= 'Z' {
			return bytes.ToLower(word)
		}
	}
	return word
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func unescaped(text []byte) []byte {
	if bytes.IndexByte(text, '&') < 0 {
		return text
	}
	return []byte(html.UnescapeString(string(text)))
}
