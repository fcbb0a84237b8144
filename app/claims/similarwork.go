package claims

import (
	"context"
	"time"

	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/form"
)

// SimilarParams are what the look for similar claims needs.
type SimilarParams struct {
	Context   context.Context // ends with the window
	Go        func(func())    // runs work beside the window
	Later     func(time.Duration, func()) (stop func())
	Library   *storage.Library
	Session   *session.Session
	Voice     *voice.Voice
	Form      interface{ SetSimilar(found []form.Similar) }
	Save      func(claim.Claim)               // saves the current claim
	ShowClaim func(articleID, claimID string) // opens an article at one of its claims
}

// Similar are the claims of the library that are like the current one.
type Similar struct {
	SimilarParams
	Comparison comparison
}

// NewSimilar makes the look for similar claims.
func NewSimilar(p SimilarParams) *Similar { return &Similar{SimilarParams: p} }
