package check

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// ours prints the tags of a text as the scanner reads them.
func ours(text string) string {
	var out strings.Builder
	s := scanner{text: []byte(text)}
	for {
		name, closing := s.tag()
		if len(name) == 0 {
			return out.String()
		}
		fmt.Fprintf(&out, "%s %v", name, closing)
		for key, value := s.attribute(); len(key) > 0; key, value = s.attribute() {
			if !closing {
				fmt.Fprintf(&out, " %s=%q", key, value)
			}
		}
		out.WriteString("\n")
		if word := string(name); !closing && (word == "script" || word == "style" || word == "title") {
			s.raw(word)
		}
	}
}

// theirs prints them as a tokenizer reads them that knows all of HTML.
func theirs(text string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			token := z.Token()
			fmt.Fprintf(&out, "%s %v", token.Data, kind == html.EndTagToken)
			for _, a := range token.Attr {
				fmt.Fprintf(&out, " %s=%q", a.Key, a.Val)
			}
			out.WriteString("\n")
		}
	}
}

func TestScannerReadsAsATokenizerDoes(t *testing.T) {
	for _, text := range []string{
		`<!doctype html><html lang="en"><title>A &amp; <b> B</title><p>a < b <a href="/x/?a=1&amp;b=2">x</a>`,
		`<img src=/i.png alt><img src='/j.png' alt=''><br/><input disabled value = "a>b" />`,
		"<IMG\n\tSRC=\"/A.png\"\n\tAlt=\"B\">",
		`<script type="module" src="/s.js"></script><script>if (a<b) "</p>"</script><p>after`,
		`<style>a>b{}</style><!-- <a href="/none/"> --><p id=x>`,
		`<svg viewBox="0 0 1 1"><use href="/i.svg#a"></use><title>T</title></svg>`,
		`<a title="don't &lt;do&gt;" href='say "x"'>`,
		`</p ><p/><p / id="y">`,
	} {
		if got, want := ours(text), theirs(text); got != want {
			t.Errorf("%s\n got:\n%swant:\n%s", text, got, want)
		}
	}
}

func FuzzScannerEnds(f *testing.F) {
	for _, text := range []string{`<a href="/x"`, `<a =>`, `<`, `</`, `<!--`, `<a b='`, `<title>`, `<p/=x/>`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := scanner{text: []byte(text)}
		for name, _ := s.tag(); len(name) > 0; name, _ = s.tag() {
			for key, _ := s.attribute(); len(key) > 0; key, _ = s.attribute() {
				if bytes.ContainsAny(key, " >") {
					t.Fatalf("%q: key %q", text, key)
				}
			}
		}
	})
}
