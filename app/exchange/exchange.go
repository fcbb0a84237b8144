// Package exchange lets claims out and in: exports and what is odd about them, imports, merges, and proof bundles.
package exchange

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
)

// Params are what the exchange needs.
type Params struct {
	Ask         *ask.Asker
	Voice       *voice.Voice
	Library     *storage.Library
	Session     *session.Session
	Memory      *memory.Memory
	OpenURL     func(*url.URL) error            // opens a folder
	Listed      func() []string                 // the claims that the list shows, by their ids
	Leave       func()                          // saves what is pending of the article in view
	Reread      func()                          // reads anew what others may have changed
	ShowArticle func(id string)                 // brings an article into view
	ShowClaim   func(articleID, claimID string) // opens an article at one of its claims
	GoToForm    func()                          // leads to the form of the claim
	// AskPassword asks for the password of a document, once more where one was wrong.
	AskPassword func(again bool, given func(password string), left func())
}

// Exchange lets claims out of a library and into it.
type Exchange struct{ Params }

// New makes the exchange of a library.
func New(p Params) *Exchange { return &Exchange{Params: p} }

// bundleEnding is that of a proof bundle.
const bundleEnding = ".zip"

// Endings are those of the files that it takes: of claims, and of proof bundles.
func (e *Exchange) Endings() []string { return append(slices.Clone(claimEndings), bundleEnding) }

// Take takes a file of claims, or a proof bundle, and then goes on with what is next. It tells false of any other file.
func (e *Exchange) Take(path string, next func()) bool {
	switch {
	case holdsClaims(path):
		e.OfferImport(path, next)
	case isBundle(path):
		e.VerifyFile(path, next)
	default:
		return false
	}
	return true
}

// holdsClaims tells by its name whether a file holds claims.
func holdsClaims(path string) bool {
	return slices.Contains(claimEndings, strings.ToLower(filepath.Ext(path)))
}

// isBundle tells by its name whether a file may be a proof bundle.
func isBundle(path string) bool { return strings.EqualFold(filepath.Ext(path), bundleEnding) }
