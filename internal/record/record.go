// Package record holds what travels: claims with all that is said of them when they leave a library, and as they come
// back into one. It knows no format.
package record

import (
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// Record is one claim with everything an export says about it: its article, and its place in the article's
// current version. A library gives records in a stable order.
type Record struct {
	Claim          claim.Claim
	Article        article.Article
	Anchor         claim.Anchor    // its place in the version below; its State alone where Text is empty
	VersionNumber  int             // counts the article's versions, from 1; 0 where there is none
	Text           string          // the version's text; empty where this library does not hold it
	TextSHA256     string          // of the version's text, also where Text is empty
	SnapshotSHA256 string          // of the page the version was made from
	RetrievedAt    time.Time       // when that page was got; zero where it is unknown
	Where          article.Where   // in its document, where Text is there
	Away           map[string]bool // of the files that are named, those whose content is not there, by their SHA-256
	Kept           Place           // the place as it was imported, used where Text is empty (claim.Detached)
}

// Place says where a claim stands, in the units of exports: code points of the version's text. The zero
// Place stands for a claim without a place.
type Place struct {
	State    claim.AnchorState `json:"state,omitempty"`    // as it was exported, for a place that is detached now
	Range    *text.Span        `json:"range,omitempty"`    // of the quote
	Sentence string            `json:"sentence,omitempty"` // the whole sentences that the quote touches
	// number of the block in the text, from 1, which is the title; 0 where it is unknown
	Block         int        `json:"block,omitempty"`
	article.Where            // in its document
	Source        *text.Span `json:"source,omitempty"` // of the words that name the source
	// of the figures' texts, in the order of claim.Figures; nil elements are unknown
	Figures []*text.Span `json:"figures,omitempty"`
}
