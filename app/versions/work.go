// Package versions works on the versions of an article: which is current, what a new one changed, and where claims
// stand in it.
package versions

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/intake"
	"claimlight/storage"
)

// Params are what the work on versions needs.
type Params struct {
	Context  context.Context // ends with the window
	Library  *storage.Library
	Intake   *intake.Intake
	Session  *session.Session
	Voice    *voice.Voice
	Ask      *ask.Asker
	Articles Articles
	Door     Door
	ToText   func() // gives the text the keyboard
}

// Articles brings versions into view.
type Articles interface {
	Show(id string)
	ShowVersion(id, versionID string)
}

// Door lets versions in, and makes them current.
type Door interface {
	AddVersion(articleID string, d intake.Draft)
	MakeCurrent(articleID, versionID string, then func())
}

// Work is the work on the versions of an article.
type Work struct{ Params }

// New makes the work on versions.
func New(p Params) *Work { return &Work{p} }
