// Package memory remembers the state of the window in the library.
package memory

import (
	"context"
	"encoding/json"
	"time"

	"claimlight/app/outbox"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// Settle is how long a change of the window's state waits for the next one before it is written.
const Settle = time.Second

// The keys under which the window's state is remembered in the library.
const (
	Size     = "window.size"
	Panes    = "window.panes"
	Article  = "window.article"
	Look     = "window.look"
	Reading  = "window.reading"
	Letters  = "window.letters"
	Lines    = "window.lines"
	Face     = "window.face"
	Keys     = "window.keys"
	Scale    = "window.scale"
	Folded   = "window.folded"
	Motion   = "window.motion"
	Author   = "annotator"
	Language = "window.language" // by its tag; absent where the system decides
	Top      = "top."            // followed by the article's id

	Unfinished = "leftout.unfinished"
	Example    = "siterule.example." // followed by the rule's text
	Crash      = "crash.size"        // of the log of crashes, as far as it was told of
)

// Params are what a memory needs.
type Params struct {
	Library  *storage.Library
	Outbox   *outbox.Outbox // takes over at the end what could not be written; nil where nothing is written
	Later    func(time.Duration, func()) (stop func())
	Complain func(error) bool // tells of an error, and whether there is one
}

// Memory remembers the state of the window: what is written soon after a change, and at the end.
type Memory struct {
	Params
	pending map[string]string
	stop    func()
}

// New makes a memory that reads and writes.
func New(p Params) *Memory { return &Memory{Params: p} }

// Of reads what a library remembers of the window. What cannot be read is as it usually is.
func Of(library *storage.Library) *Memory {
	return New(Params{Library: library, Complain: func(err error) bool { return err != nil }})
}

// Set remembers a value; it is written within two seconds.
func (m *Memory) Set(key, value string) {
	if m.pending == nil {
		m.pending = map[string]string{}
		m.stop = m.Later(Settle, m.Flush)
	}
	m.pending[key] = value
}

// Get gives a remembered value, empty when there is none.
func (m *Memory) Get(key string) string {
	if value, ok := m.pending[key]; ok {
		return value
	}
	if m.Outbox != nil {
		if value, waits := m.Outbox.Remembered(key); waits {
			return value
		}
	}
	value, err := m.Library.Settings.State(context.Background(), key)
	m.Complain(err)
	return value
}

// Flush writes what is pending.
func (m *Memory) Flush() {
	pending := m.pending
	m.pending = nil
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	if m.Library.ReadOnly() {
		return
	}
	for key, value := range pending {
		if stored, err := m.Library.Settings.State(context.Background(), key); err == nil && stored == value {
			continue
		}
		if err := m.Library.Settings.SetState(context.Background(), key, value); storage.Passes(err) {
			m.Set(key, value) // it is tried again in a while
		} else {
			m.Complain(err)
		}
	}
}

// HandOver gives what could not be written to the outbox, which finds a way.
func (m *Memory) HandOver() {
	pending := m.pending
	m.pending = nil
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	for key, value := range pending {
		m.Outbox.Put(&outbox.Remember{Key: key, Value: value}, nil)
	}
}

// Put remembers a value of any type as JSON.
func (m *Memory) Put(key string, value any) {
	if data, err := json.Marshal(value); !m.Complain(err) {
		m.Set(key, string(data))
	}
}

// Load reads what Put has remembered, and leaves into as it is when there is nothing that it understands.
func (m *Memory) Load(key string, into any) {
	if value := m.Get(key); value != "" {
		_ = json.Unmarshal([]byte(value), into) // of another version: the usual value stays
	}
}

// Size is the remembered size of the window.
func (m *Memory) Size(usual fyne.Size) fyne.Size {
	size := usual
	m.Load(Size, &size)
	if size.Width < 640 || size.Height < 400 {
		return usual
	}
	return size
}

// Move goes on with another library.
func (m *Memory) Move(to *storage.Library) { m.Library = to }
