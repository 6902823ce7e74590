package markdown

import (
	"bytes"
	"sync"

	"sectorhub/generator/kit/diag"
)

// memory keeps what was last rendered at each place of a file, so that a
// preview renders again only what an editor changed. A kept value depends on
// its text alone and is never changed: nothing in it can be stale.
type memory struct {
	mu   sync.Mutex
	kept map[spot]kept
}

type spot struct {
	file string
	line int
}

type kept struct {
	text     []byte
	rendered Rendered
	findings []diag.Finding
}

func (m *memory) find(at spot, text []byte) (kept, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.kept[at]
	return k, ok && bytes.Equal(k.text, text)
}

func (m *memory) keep(at spot, k kept) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept[at] = k
}
