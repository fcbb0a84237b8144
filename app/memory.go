package app

import (
	"context"
	"encoding/json"
	"time"

	"claimlight/app/outbox"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// settle is how long a change of the window's state waits for the next one before it is written.
const settle = time.Second

// The keys under which the window's state is remembered in the library.
const (
	keySize    = "window.size"
	keyPanes   = "window.panes"
	keyArticle = "window.article"
	keyLook    = "window.look"
	keyReading = "window.reading"
	keyLetters = "window.letters"
	keyLines   = "window.lines"
	keyAuthor  = "annotator"
	keyTop     = "top." // followed by the article's id

	keyUnfinished = "leftout.unfinished"
	keyExample    = "siterule.example." // followed by the rule's text
	keyCrash      = "crash.size"        // of the log of crashes, as far as it was told of
)

// memory remembers the state of the window: what is written soon after a change, and at the end.
type memory struct {
	library  *storage.Library
	outbox   *outbox.Outbox // takes over at the end what could not be written; nil while the window is empty
	later    func(time.Duration, func()) (stop func())
	complain func(error) bool
	pending  map[string]string
	stop     func()
}

// set remembers a value; it is written within two seconds.
func (m *memory) set(key, value string) {
	if m.pending == nil {
		m.pending = map[string]string{}
		m.stop = m.later(settle, m.flush)
	}
	m.pending[key] = value
}

// get gives a remembered value, empty when there is none.
func (m *memory) get(key string) string {
	if value, ok := m.pending[key]; ok {
		return value
	}
	if m.outbox != nil {
		if value, waits := m.outbox.Remembered(key); waits {
			return value
		}
	}
	value, err := m.library.State(context.Background(), key)
	m.complain(err)
	return value
}

// flush writes what is pending.
func (m *memory) flush() {
	pending := m.pending
	m.pending = nil
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	if m.library.ReadOnly() {
		return
	}
	for key, value := range pending {
		if err := m.library.SetState(context.Background(), key, value); storage.Passes(err) {
			m.set(key, value) // it is tried again in a while
		} else {
			m.complain(err)
		}
	}
}

// handOver gives what could not be written to the outbox, which finds a way.
func (m *memory) handOver() {
	pending := m.pending
	m.pending = nil
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	for key, value := range pending {
		m.outbox.Put(&outbox.Remember{Key: key, Value: value}, nil)
	}
}

// put remembers a value of any type as JSON.
func (m *memory) put(key string, value any) {
	if data, err := json.Marshal(value); !m.complain(err) {
		m.set(key, string(data))
	}
}

// load reads what put has remembered, and leaves into as it is when there is nothing that it understands.
func (m *memory) load(key string, into any) {
	if value := m.get(key); value != "" {
		_ = json.Unmarshal([]byte(value), into) // of another version: the usual value stays
	}
}

// size is the remembered size of the window.
func (m *memory) size(usual fyne.Size) fyne.Size {
	size := usual
	m.load(keySize, &size)
	if size.Width < 640 || size.Height < 400 {
		return usual
	}
	return size
}
