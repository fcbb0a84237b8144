// Package session holds what is open: the article in view with its claims, the one current thing, and what was read
// of the text. What is done to it goes through here into the library, and whoever shows it hears of it. It knows no
// window.
package session

import (
	"context"
	"time"

	"claimlight/app/outbox"
	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/storage"
)

// Params are what a session needs.
type Params struct {
	Context  context.Context // ends with the window
	Library  *storage.Library
	Outbox   *outbox.Outbox   // through which all changes of the library go
	Fail     func(error) bool // tells of an error, and whether there is one
	Tell     func(string)     // says something quietly
	Now      func() time.Time
	Author   func() string    // the name that is put on new claims; may be empty
	Selected func() text.Span // what is selected in the text
	Select   func(text.Span)  // selects it, and scrolls there
}

// Session is what is open, of one library. Its methods are called on one goroutine.
type Session struct {
	Params
	hears     map[Event][]func()
	opened    *Opened            // the article in view; nil when there is none
	current   Current            // the claim, or the selected words, that keys and menus mean
	before    string             // the claim that was current last, before what is current now
	draft     *claim.Claim       // what tagging those words would make; nil for a claim and for nothing
	placing   string             // the claim without a sure place for which one is to be chosen; empty when there is none
	sentences []suggest.Sentence // what was read of the article in view; nil until that is done
	findings  []suggest.Finding  // figures of the article in view that disagree, or confirm each other
	dismissed map[string]bool    // sentences of the article in view that are not to be suggested
	scheme    *scheme.Scheme     // what the newsroom lays down; nil before it is asked for
	unkept    bool               // how far the text was read is not stored yet
	leftOut   *Corrections       // of what cleaning left out; nil outside that mode
}

// New makes a session with nothing open.
func New(p Params) *Session { return &Session{Params: p, hears: map[Event][]func(){}} }

// Move goes on with another library, which holds the same.
func (s *Session) Move(to *storage.Library) { s.Library = to }

// ended tells whether the window is closed or shows another library.
func (s *Session) ended() bool { return s.Context.Err() != nil }
