package check

import "sync"

// word stands for a text that many pages share: an address or an id.
type word uint32

// words keeps each text once. Ten thousand pages repeat the same menu.
type words struct {
	mu    sync.RWMutex
	known map[string]word
	texts []string
}

func newWords() *words { return &words{known: map[string]word{}} }

func (w *words) of(text []byte) word {
	w.mu.RLock()
	found, ok := w.known[string(text)]
	w.mu.RUnlock()
	if ok {
		return found
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if found, ok := w.known[string(text)]; ok {
		return found
	}
	added := word(len(w.texts))
	w.texts = append(w.texts, string(text))
	w.known[w.texts[added]] = added
	return added
}

// shared is text while others still add.
func (w *words) shared(of word) string {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.texts[of]
}

// text is for when everything was added.
func (w *words) text(of word) string { return w.texts[of] }

// lookup returns the word of a text without adding it.
func (w *words) lookup(text string) (word, bool) {
	found, ok := w.known[text]
	return found, ok
}
