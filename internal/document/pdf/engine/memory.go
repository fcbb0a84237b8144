package engine

import (
	"context"
	"runtime/debug"

	"github.com/tetratelabs/wazero/experimental"
)

const (
	growth   = 1.5      // by which the memory of a document grows, so that it is seldom copied
	muchToGC = 64 << 20 // bytes; what was outgrown beyond that is not left lying about
)

// withMemory gives a context in which the memory of documents is our own.
func withMemory(ctx context.Context) context.Context {
	return experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(
		func(_, most uint64) experimental.LinearMemory { return &memory{most: min(most, mostMemory<<16)} }))
}

// memory is that of one document.
type memory struct {
	most  uint64
	bytes []byte
}

// Reallocate gives so many bytes, with what stood in them; nil where that is more than a document may take.
func (m *memory) Reallocate(size uint64) []byte {
	if size > m.most {
		return nil
	}
	if size > uint64(cap(m.bytes)) {
		room := min(m.most, max(size, uint64(float64(cap(m.bytes))*growth)))
		grown := make([]byte, size, room)
		copy(grown, m.bytes)
		old := cap(m.bytes)
		if m.bytes = grown; old > muchToGC {
			debug.FreeOSMemory()
		}
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}

// Free lets the memory go.
func (m *memory) Free() { m.bytes = nil }
