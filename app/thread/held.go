package thread

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Held does work beside the window, and keeps what it is given until the window is there: before the first frame, it
// would take the processor from what everybody waits for. The zero value with Beside keeps nothing back.
type Held struct {
	Beside func(work func()) // does work beside the window

	mu      sync.Mutex
	held    bool
	waiting []func() // in the order in which they came
}

// Hold keeps back what comes from now on.
func (h *Held) Hold() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.held = true
}

// Go does the work, or keeps it. It may be called from any goroutine.
func (h *Held) Go(work func()) {
	h.mu.Lock()
	if h.held {
		h.waiting = append(h.waiting, work)
		h.mu.Unlock()
		return
	}
	h.mu.Unlock()
	h.Beside(work)
}

// Release does what was kept, and keeps nothing back any more.
func (h *Held) Release() {
	h.mu.Lock()
	waiting := h.waiting
	h.held, h.waiting = false, nil
	h.mu.Unlock()
	for _, work := range waiting {
		h.Beside(work)
	}
}

// Painted calls f on the main goroutine when what the window holds now has been painted: a turn of the main loop moves
// what is animated and paints, and then does what it was asked for.
func Painted(f func()) {
	var once sync.Once
	(&fyne.Animation{Duration: time.Millisecond, Tick: func(float32) { once.Do(func() { Do(f) }) }}).Start()
}
