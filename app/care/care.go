// Package care looks after the library: backups, the trash, what to do when its file is moved, damaged or cannot be
// opened.
package care

import (
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
)

// Params are what the care of a library needs.
type Params struct {
	Ask     *ask.Asker
	Voice   *voice.Voice
	Library *storage.Library
	Session *session.Session
	Memory  *memory.Memory
	Later   func(time.Duration, func()) (stop func()) // runs something on the main goroutine after a while

	Settle       func()                      // saves what is under way, or lines it up to be saved
	Leave        func()                      // closes the window
	LeaveArticle func()                      // saves what is pending of the article in view
	ShowSaving   func()                      // says how far saving is
	ShowUnsaved  func()                      // lists what is not saved
	ShowArticle  func(id string)             // brings an article into view
	Use          func(next *storage.Library) // shows another library
	// GoOn shows another library, or the same one opened anew, with what was in view, and says what was done or went
	// wrong.
	GoOn func(next *storage.Library, done string, problem error)
	// Abandon leaves the library, which cannot be used any more, for the ways on from there.
	Abandon func(problem error)
}

// Care looks after one library. Its methods are called on the main goroutine.
type Care struct {
	Params
	idle func() // ends the wait for a quiet moment
}

// New makes the care of a library.
func New(p Params) *Care { return &Care{Params: p} }
