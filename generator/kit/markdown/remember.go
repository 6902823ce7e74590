package markdown

import (
	"bytes"
	"hash/maphash"
	"sync"

	"sectorhub/generator/kit/diag"
)

// memory keeps what was last rendered at each place of a file, so that a
// preview renders again only what an editor changed. A kept value depends on
// its text alone and is never changed: nothing in it can be stale.
//
// A text is kept once it comes a second time: a build renders each once, and
// ten thousand documents need not stand in memory twice.
type memory struct {
	mu   sync.Mutex
	seed maphash.Seed
	kept map[spot]kept
}

type spot struct {
	file string
	line int
}

type kept struct {
	sum      uint64 // of the text that was seen last
	text     []byte // nil when it was seen only once
	rendered Rendered
	findings []diag.Finding
}

func newMemory() memory { return memory{seed: maphash.MakeSeed(), kept: map[spot]kept{}} }

func (m *memory) find(at spot, text []byte) (kept, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k := m.kept[at]
	return k, k.text != nil && bytes.Equal(k.text, text)
}

func (m *memory) keep(at spot, k kept) {
	k.sum = maphash.Bytes(m.seed, k.text)
	m.mu.Lock()
	defer m.mu.Unlock()
	if before, ok := m.kept[at]; !ok || before.sum != k.sum {
		k = kept{sum: k.sum}
	}
	k.text = bytes.Clone(k.text)
	m.kept[at] = k
}
