package storage

import (
	"claimlight/storage/articles"
	"claimlight/storage/attached"
	"claimlight/storage/check"
	"claimlight/storage/claims"
	"claimlight/storage/exchange"
	"claimlight/storage/file"
	"claimlight/storage/file/backup"
	"claimlight/storage/guideline"
	"claimlight/storage/journal"
	"claimlight/storage/merge"
	"claimlight/storage/overview"
	"claimlight/storage/readings"
	"claimlight/storage/search"
	"claimlight/storage/settings"
	"claimlight/storage/sources"
	"claimlight/storage/trash"
	"claimlight/storage/views"
)

// What a library gives and takes, by the names that it has outside of storage: nobody there need know in which wing
// something is at home.
type (
	Origin      = journal.Origin
	Action      = journal.Action
	Edit        = journal.Edit
	Outcome     = journal.Outcome
	History     = journal.History
	ArticleRow  = articles.Listed
	PlacedClaim = claims.Placed
	Counts      = overview.Counts
	TableView   = views.View
	Reading     = readings.Reading
	BookSource  = sources.Source
	NameTaken   = sources.NameTaken
	Found       = search.Found
	Excerpt     = search.Excerpt
	SaidBefore  = search.SaidBefore
	TrashItem   = trash.Item
	Emptied     = trash.Emptied
	Scope       = exchange.Scope
	Imported    = exchange.Imported
	Backup      = backup.Copy
	Report      = check.Report
	Rebuilt     = file.Rebuilt

	Merged       = merge.Merged
	Conflict     = merge.Conflict
	ConflictKind = merge.ConflictKind
	Difference   = merge.Difference
)

// From where an action comes. Ctrl+Z takes back the actions of the window and the imports.
const (
	Window      = journal.Window
	CommandLine = journal.CommandLine
	Import      = journal.Import
)

// What it is that differs between two libraries.
const (
	ConflictArticle  = merge.ConflictArticle
	ConflictClaim    = merge.ConflictClaim
	ConflictSource   = merge.ConflictSource
	ConflictSpelling = merge.ConflictSpelling
	ConflictField    = merge.ConflictField
	ConflictScale    = merge.ConflictScale
	ConflictGuide    = merge.ConflictGuide
	ConflictView     = merge.ConflictView
)

// MostGuideline is how long a guideline can be, in bytes.
const MostGuideline = guideline.Most

// ErrGuidelineTooLong says that a text is longer than that.
var ErrGuidelineTooLong = guideline.ErrTooLong

// Unknown is a number of open suggestions that nobody has counted.
const Unknown = readings.Unknown

// DefaultBackupLimit is how many bytes all copies together may take, unless a setting says otherwise.
const DefaultBackupLimit = settings.DefaultBackupLimit

// ErrAway says that a file is named whose content is not in this library.
var ErrAway = attached.ErrAway

// EvidenceTitle is the title of evidence as a person reads it, of what the history keeps.
func EvidenceTitle(stored string) string { return claims.Title(stored) }
