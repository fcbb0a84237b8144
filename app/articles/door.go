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
	Library     *storage.Library
	OpenURL     func(*url.URL) error // opens the browser
	Clipboard   func() string        // what is on it
	Intake      *intake.Intake
	Session     *session.Session
	Memory      *memory.Memory
	Voice       *voice.Voice
	Ask         *ask.Asker
	Articles    *Work
	Exchange    claimFiles
	TellChanges func(older, newer string) // shows what a version changed under the claims
}

// claimFiles takes in files of claims, and proof bundles, and then goes on with what is next.
type claimFiles interface {
	OfferImport(path string, next func())
	VerifyFile(path string, next func())
}

// Door lets articles in, and out into the trash.
type Door struct{ DoorParams }

// NewDoor makes the door.
func NewDoor(p DoorParams) *Door { return &Door{p} }
