package articles

import (
	"context"
	"net/url"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/intake"
	"claimlight/storage"
)

// DoorParams are what the door needs.
type DoorParams struct {
	Context     context.Context // ends with the window
	Go          func(func())    // runs work beside the window
	Library     *storage.Library
	OpenURL     func(*url.URL) error // opens the browser
	Clipboard   func() string        // what is on it
	Intake      *intake.Intake
	Session     *session.Session
	Memory      *memory.Memory
	Voice       *voice.Voice
	Ask         *ask.Asker
	Articles    *Work
	Exchange    Exchange
	TellChanges func(older, newer string) // shows what a version changed under the claims
}

// Exchange takes files of claims, and proof bundles.
type Exchange interface {
	Endings() []string // of such files
	// Take takes a file and then goes on with what is next; it tells false of one that is none of its own.
	Take(path string, next func()) bool
}

// Door lets articles in, and out into the trash.
type Door struct {
	DoorParams
	queue *queue // pages that are being opened beside the window; nil when there are none
}

// NewDoor makes the door.
func NewDoor(p DoorParams) *Door { return &Door{DoorParams: p} }
