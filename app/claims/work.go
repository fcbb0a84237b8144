// Package claims works on claims: they are suggested, tagged, rated, edited, deleted and compared with what was said
// before.
package claims

import (
	"net/url"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/internal/intake"
	"claimlight/internal/text"
	"claimlight/storage"
)

// Params are what the work on claims needs.
type Params struct {
	Session *session.Session
	Library *storage.Library
	Voice   *voice.Voice
	Text    Text
	Form    Form
	List    List
	Sources Sources
	Hints   *Hints
	ToText  func() // gives the text the keyboard
	Ask     *ask.Asker
	Intake  *intake.Intake
	Clipped func() string             // what the clipboard holds
	Meaning func(claim.Rating) string // what the newsroom means by a rating; empty where it does not say
	OpenURL func(*url.URL) error      // opens the browser
}

// Text is what is needed of the text in view.
type Text interface {
	Reveal(span text.Span)
	MoveSentence(dir int, extend bool)
	BeginBoundary(id string)
}

// Form is what is needed of the form of a claim.
type Form interface {
	Base() claim.Claim // as it was given to the form
	FocusRating()
	FocusField(name string)
	AddEvidence(link string)
}

// List are the claims of the list, as it is filtered.
type List interface{ Shown() []string }

// Sources are what is known of the sources of claims.
type Sources interface {
	BringKind(visit string, before claim.Claim, c *claim.Claim)
	KindOf(c claim.Claim) claim.SourceKind // under which its source is known; empty where that is not
	AskNear(c claim.Claim)
	AskNearAfter(before claim.Claim, id string)
}

// Work is the work on claims: they are tagged, rated, edited and deleted.
type Work struct{ Params }

// New makes the work on claims.
func New(p Params) *Work { return &Work{p} }
