package articles

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
)

// CorrectorParams are what corrections need.
type CorrectorParams struct {
	Context    context.Context // ends with the window
	Go         func(func())    // runs work beside the window
	Library    *storage.Library
	Session    *session.Session
	Memory     *memory.Memory
	Voice      *voice.Voice
	Ask        *ask.Asker
	Text       Text
	Articles   *Work
	ToText     func() // gives the text the keyboard
	TellHere   func() // says what is selected
	TellPlaces func() // says how many claims have no sure place
}

// Corrector corrects what cleaning left out of an article, and keeps corrections that hold for a site.
type Corrector struct{ CorrectorParams }

// NewCorrector makes what corrects.
func NewCorrector(p CorrectorParams) *Corrector { return &Corrector{p} }
