package markdown

import "testing"

func TestMemoryKeepsATextFromItsSecondTime(t *testing.T) {
	m, at := newMemory(), spot{"a.md", 1}
	for i, step := range []struct {
		text string
		want bool // known before
	}{{"one", false}, {"one", false}, {"one", true}, {"two", false}, {"one", false}, {"one", false}, {"one", true}} {
		text := []byte(step.text)
		if _, known := m.find(at, text); known != step.want {
			t.Errorf("step %d: %q is known: %v", i, step.text, known)
		} else if !known {
			m.keep(at, kept{text: text})
			text[0] = 'x' // the caller's bytes are its own
		}
	}
}
