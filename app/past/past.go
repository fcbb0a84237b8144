// Package past takes back what was done, does it again, and lists what was done to a claim.
package past

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
)

// Params are what the past needs.
type Params struct {
	Context     context.Context // ends with the window
	Library     *storage.Library
	Session     *session.Session
	Voice       *voice.Voice
	Ask         *ask.Asker
	Articles    Articles
	Corrections Corrections
	InScene     func() bool // tells whether a look at the whole library is in view, which is not left for an article
}

// Articles brings articles into view.
type Articles interface {
	Show(id string)
	Close()
}

// Corrections takes back and does again what was chosen among what was left out.
type Corrections interface {
	Back()
	Again()
}

// Work takes back what was done, does it again, and tells of it.
type Work struct{ Params }

// New makes the past.
func New(p Params) *Work { return &Work{p} }
