// Package articles brings articles into the library and into view, and corrects what cleaning left out of them.
package articles

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/text"
	"claimlight/storage"
)

// Params are what the work on articles needs.
type Params struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Later   func(time.Duration, func()) (stop func())
	Library *storage.Library
	Session *session.Session
	Memory  *memory.Memory
	Voice   *voice.Voice
	Ask     *ask.Asker
	Text    Text
	ToText  func()          // gives the text the keyboard
	Jump    func(do func()) // does what leads elsewhere, as one jump
}

// Text is what is needed of the text in view.
type Text interface {
	Selection() text.Span
	Select(span text.Span)
	StandAtTop()
	MoveSentence(dir int, extend bool)
	Top() int
	SetTop(offset int)
}

// Work brings articles into view and finds them, and keeps how far each was read.
type Work struct {
	Params
	look searcher
}

// New makes the work on articles.
func New(p Params) *Work { return &Work{Params: p} }
