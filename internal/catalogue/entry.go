// Package catalogue holds the claims of a library as one list: what is known of each, which pass a filter, in what
// order.
package catalogue

import (
	"slices"
	"strings"
	"time"

	"claimlight/internal/claim"
)

// Entry is what the list knows of a claim: its own fields, and what its article adds.
type Entry struct {
	ID         string
	Seq        int64 // of its row in the library, by which words are looked up
	ArticleID  string
	Quote      string
	Wording    string
	Source     string // by its name in the source book, where it is there
	SourceKey  string // that name by text.Fold; empty where nobody is named
	SourceKind claim.SourceKind
	SaidAt     string // as the source gives it
	Status     claim.Status
	Rating     claim.Rating
	Figures    []claim.Figure
	Tags       []string
	Evidence   int // pieces of it
	Waiting    claim.Unconfirmed
	Annotator  string
	Own        map[string]string // the newsroom's own fields, by their names; nil where there are none
	Created    time.Time
	Updated    time.Time

	Title     string
	Site      string
	Published string // as the page gives it
	Language  string

	Place       claim.AnchorState // in the version that is shown; empty where the claim was not looked for there
	PageChanged bool              // the article's page was fetched again since the claim was tagged, and had changed
}

// Said is the day on which the claim was said, or else on which its article appeared: 2025-04-11, or as much of it as
// is known; empty where neither is.
func (e *Entry) Said() string {
	if day := Day(e.SaidAt); day != "" {
		return day
	}
	return Day(e.Published)
}

// MadeOn is the day on which the claim was tagged, where the user is.
func (e *Entry) MadeOn() string { return e.Created.Local().Format(time.DateOnly) }

// namelessKinds are those of whom no name is missing.
var namelessKinds = []claim.SourceKind{claim.Anonymous, claim.OwnArticle, claim.Unsourced}

// NoSource tells that nobody is named, and nothing says that nobody can be.
func (e *Entry) NoSource() bool {
	return e.SourceKey == "" && !slices.Contains(namelessKinds, e.SourceKind)
}

// Day is what a moment as a source gives it says of the day: 2025-04-11, 2025-04, 2025; empty for anything else.
func Day(moment string) string {
	n := 0
	for n < len(moment) && n < len(time.DateOnly) && fits(time.DateOnly[n], moment[n]) {
		n++
	}
	switch {
	case n == len(time.DateOnly) && (len(moment) == n || strings.ContainsRune("T ", rune(moment[n]))),
		(n == len("2006-01") || n == len("2006")) && len(moment) == n:
		return moment[:n]
	}
	return ""
}

func fits(pattern, sign byte) bool {
	if pattern == '-' {
		return sign == '-'
	}
	return '0' <= sign && sign <= '9'
}
