// Package sources keeps what the user knows of the sources of claims: names, spellings, kinds and links.
package sources

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/storage"
)

// Params are what the source book needs.
type Params struct {
	Context   context.Context // ends with the window
	Go        func(func())    // runs work beside the window
	Library   *storage.Library
	Session   *session.Session
	Voice     *voice.Voice
	Ask       *ask.Asker
	Form      Field
	ShowClaim func(articleID, claimID string) // opens an article at one of its claims
	OpenLink  func(link string)               // opens the browser
}

// Field is what the source book needs of the form of a claim.
type Field interface {
	SetSources(names []string)
	AskSame(name, known string)
}

// Book is what the user knows of the sources of claims.
type Book struct {
	Params
	brought broughtKind   // with the name of a source
	near    nearNames     // which are asked about
	names   thread.Newest // of sources, which the form offers
	listed  thread.Newest // sources that are listed
}

// New makes the source book.
func New(p Params) *Book { return &Book{Params: p} }
