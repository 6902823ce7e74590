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

// of returns the words of texts, in their order. It takes the lock once for
// all texts of a page: nearly all are known after the first one.
func (w *words) of(texts [][]byte) []word {
	found := make([]word, len(texts))
	var unknown []int
	w.mu.RLock()
	for i, text := range texts {
		var ok bool
		if found[i], ok = w.known[string(text)]; !ok {
			unknown = append(unknown, i)
		}
	}
	w.mu.RUnlock()
	if len(unknown) > 0 {
		w.mu.Lock()
		defer w.mu.Unlock()
	}
	for _, i := range unknown {
		found[i] = w.add(string(texts[i]))
	}
	return found
}

// add returns the word of a text that may be new. The lock is held.
func (w *words) add(text string) word {
	if found, ok := w.known[text]; ok {
		return found
	}
	added := word(len(w.texts))
	w.texts = append(w.texts, text)
	w.known[text] = added
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
