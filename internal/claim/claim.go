// Package claim holds what a fact-checker records: claims with source, figures, evidence, status and rating.
package claim

import (
	"reflect"
	"time"

	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// Claim is a tagged span of an article. It owns its fields; its places in the versions are anchors.
type Claim struct {
	ID        string // UUIDv7
	ArticleID string
	Selector
	Wording     string // the claim in the checker's own words, optional
	Source      Source
	SaidAt      string // when it was said, as the source gives it
	Figures     []Figure
	Unconfirmed Unconfirmed // what of source and figures was read from the text and waits for a person
	Status      Status
	Rating      Rating
	Conclusion  string // publishable
	Evidence    []Evidence
	ReviewURL   string // where the finished check is published
	Tags        []string
	Notes       string            // private
	Fields      map[string]string // own fields
	Annotator   string
	CreatedAt   time.Time
	UpdatedAt   time.Time
	Deleted     bool // in the trash
	Revision    int64
}

// Selector is how a claim finds its place again (W3C TextQuoteSelector).
type Selector struct {
	Quote  string // verbatim; holds the LF where it crosses blocks
	Prefix string // up to 32 code points before
	Suffix string // up to 32 code points after
}

// Source is who or what a claim is attributed to.
type Source struct {
	Name   string
	Kind   SourceKind
	Manner SourceManner
	Via    string     // the carrier of a chain: "obtained by X"
	Text   string     // the words of the article that name it, verbatim
	Range  *text.Span // where Text stands, in bytes from the start of the quote (may be negative); nil when unknown
}

// Figure is a number in a claim.
type Figure struct {
	ID        string // UUIDv7
	Text      string // verbatim
	Value     decimal.NullDecimal
	ValueHigh decimal.NullDecimal // upper end of a range
	// percent, percentage_points, ISO 4217 code, measure, or the counted noun in the singular
	Unit      string
	Qualifier Qualifier
	Period    string     // such as "first quarter of 2025"
	Range     *text.Span // where Text stands, in bytes from the start of the quote; nil when unknown
}

// Evidence is a link or file that bears on a claim.
type Evidence struct {
	ID         string // UUIDv7
	URL        string // link or path
	Title      string
	Stance     Stance
	Note       string
	ArchiveURL string
	SeenAt     string // date on which the checker saw it
	Files      []File // that are kept with it, each content once
}

// Empty tells whether nothing is said by a piece of evidence.
func (e Evidence) Empty() bool {
	return e.URL+e.Title+string(e.Stance)+e.Note+e.ArchiveURL+e.SeenAt == "" && len(e.Files) == 0
}

// Same tells whether two pieces of evidence are alike.
func (e Evidence) Same(other Evidence) bool { return reflect.DeepEqual(e, other) }

// File is a file that is attached to a piece of evidence. The library keeps its content, once per hash.
type File struct {
	Name      string // as it was attached, without its folder; it may be anything where it came from elsewhere
	MediaType string // such as "image/png"; empty when unknown
	Size      int64  // bytes of the content
	SHA256    string // of the content, in lower case
}

// Anchor is the place of a claim in one version.
type Anchor struct {
	ClaimID   string
	VersionID string
	Span      text.Span // bytes of the version's text; meaningless where Placed is false
	State     AnchorState
	Score     float64 // 0 to 1, how sure the place is
}

// Placed tells whether the anchor has a range in its version's text.
func (a Anchor) Placed() bool {
	return a.State == Exact || a.State == Moved || a.State == Changed
}
