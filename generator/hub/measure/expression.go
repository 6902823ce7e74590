package measure

import (
	"errors"
	"fmt"
	"strings"
)

// Expression says which tests must pass: a name, or parts that are joined by
// one word. Its zero value says nothing.
type Expression struct {
	Name  string       // of a test; "" for a join
	Word  string       // "and" or "or"; "" for a name
	Parts []Expression // of a join, two or more
}

// longestExpression keeps what is read small.
const longestExpression = 500

// ParseExpression reads "pay and (growth or openings)". Names have small
// letters, digits and hyphens. Where and meets or, parentheses say what goes
// together: neither word goes before the other.
func ParseExpression(text string) (Expression, error) {
	if len(text) > longestExpression {
		return Expression{}, fmt.Errorf("the expression is longer than %d characters", longestExpression)
	}
	spaced := strings.NewReplacer("(", " ( ", ")", " ) ").Replace(text)
	p := &expressionParser{tokens: strings.Fields(spaced)}
	e, err := p.join()
	if err != nil {
		return Expression{}, err
	}
	if p.at < len(p.tokens) {
		return Expression{}, fmt.Errorf("nothing fits %q here", p.tokens[p.at])
	}
	return e, nil
}

type expressionParser struct {
	tokens []string
	at     int
}

func (p *expressionParser) next() string {
	if p.at == len(p.tokens) {
		return ""
	}
	p.at++
	return p.tokens[p.at-1]
}

func (p *expressionParser) join() (Expression, error) {
	first, err := p.part()
	if err != nil {
		return Expression{}, err
	}
	joined := Expression{Parts: []Expression{first}}
	for p.at < len(p.tokens) && p.tokens[p.at] != ")" {
		word := p.next()
		switch {
		case word != "and" && word != "or":
			return Expression{}, fmt.Errorf("%q stands where and, or or the end should", word)
		case joined.Word != "" && joined.Word != word:
			return Expression{}, errors.New("and meets or: put parentheses around what goes together")
		}
		joined.Word = word
		part, err := p.part()
		if err != nil {
			return Expression{}, err
		}
		joined.Parts = append(joined.Parts, part)
	}
	if joined.Word == "" {
		return first, nil
	}
	return joined, nil
}

func (p *expressionParser) part() (Expression, error) {
	switch token := p.next(); {
	case token == "":
		return Expression{}, errors.New("the expression ends where a test should stand")
	case token == "(":
		inner, err := p.join()
		if err == nil && p.next() != ")" {
			err = errors.New("a parenthesis is not closed")
		}
		return inner, err
	case token == "and" || token == "or" || strings.Trim(token, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
		return Expression{}, fmt.Errorf("%q stands where a test should", token)
	default:
		return Expression{Name: token}, nil
	}
}

// Names are the tests that an expression names, each once, in its order.
func (e Expression) Names() []string {
	var names []string
	seen := map[string]bool{}
	e.walk(func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	})
	return names
}

func (e Expression) walk(visit func(string)) {
	if e.Name != "" {
		visit(e.Name)
	}
	for _, part := range e.Parts {
		part.walk(visit)
	}
}

// String is the expression as it can be read again.
func (e Expression) String() string {
	if e.Name != "" {
		return e.Name
	}
	var parts []string
	for _, part := range e.Parts {
		text := part.String()
		if part.Name == "" {
			text = "(" + text + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " "+e.Word+" ")
}

// Of is what the expression makes of its tests' outcomes. One No settles "and",
// one Yes settles "or", whatever is untested beside it.
func (e Expression) Of(outcome func(test string) Outcome) Outcome {
	if e.Name != "" {
		return outcome(e.Name)
	}
	settles, otherwise := No, Yes
	if e.Word == "or" {
		settles, otherwise = Yes, No
	}
	for _, part := range e.Parts {
		switch part.Of(outcome) {
		case settles:
			return settles
		case Untested:
			otherwise = Untested
		}
	}
	return otherwise
}

// Deciding are the tests that bring a result about: those with this outcome in
// the parts that have it. Where growth is enough, openings that fail decide
// nothing.
func (e Expression) Deciding(outcome func(test string) Outcome, result Outcome) []string {
	if e.Of(outcome) != result {
		return nil
	}
	if e.Name != "" {
		return []string{e.Name}
	}
	var names []string
	for _, part := range e.Parts {
		names = append(names, part.Deciding(outcome, result)...)
	}
	return names
}
