package claims

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/suggest"
)

// HintsParams are what suggestions need.
type HintsParams struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Session *session.Session
	Voice   *voice.Voice
	Ask     *ask.Asker
	Text    HintText
	ToText  func()                 // gives the text the keyboard
	Weights func() suggest.Weights // the user's own
}

// HintText is what suggestions need of the text in view.
type HintText interface {
	SelectedText() string
	PartHint() string // what is selected among what was left out
	Boxes() []string  // the scripts of which no font is here
}

// Hints are what is suggested of the text in view, and which of its figures disagree.
type Hints struct {
	HintsParams
	told map[string]bool // the languages of which it was said that they are not read whole
}

// NewHints makes the suggestions.
func NewHints(p HintsParams) *Hints { return &Hints{HintsParams: p, told: map[string]bool{}} }
