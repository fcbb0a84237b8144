// Package storage keeps a user's whole work in one SQLite file: the library, with every action that can be undone.
package storage

import (
	"context"
	"time"

	"claimlight/storage/articles"
	"claimlight/storage/attached"
	"claimlight/storage/catalogue"
	"claimlight/storage/check"
	"claimlight/storage/claims"
	"claimlight/storage/exchange"
	"claimlight/storage/file"
	"claimlight/storage/guideline"
	"claimlight/storage/journal"
	"claimlight/storage/merge"
	"claimlight/storage/overview"
	"claimlight/storage/places"
	"claimlight/storage/readings"
	"claimlight/storage/schemes"
	"claimlight/storage/search"
	"claimlight/storage/settings"
	"claimlight/storage/sources"
	"claimlight/storage/tables"
	"claimlight/storage/trash"
	"claimlight/storage/versions"
	"claimlight/storage/views"

	"github.com/google/uuid"
)

// Params is what Open needs.
type Params struct {
	Path      string         // of the library's file; made, with its folder, when absent
	Origin    journal.Origin // of the actions done through this handle; Window when empty
	Annotator string         // put on new claims that name none; may be empty
	// look at the file without writing to it or its folder, though it may be damaged; every change gives ErrReadOnly
	ReadOnly bool
	// WithoutLog opens a library also when it came without the log that held its newest work.
	WithoutLog bool
	Backups    string           // folder of the copies; one beside the library when empty
	Now        func() time.Time // the clock; the system's when nil
	NewID      func() string    // makes ids that sort by time; UUIDv7 when nil
	// Patience is how long a change waits for others that write, before it gives ErrBusy: five seconds when zero, and not
	// at all when negative, also not for this handle's own longer work.
	Patience time.Duration
}

// Library is an open library. What is done with it stands in groups. Their methods may be called from several
// goroutines, and several programs may have the same file open.
type Library struct {
	Articles  *articles.Articles   // what is said about articles, and which version of each is shown
	Versions  *versions.Versions   // the texts of articles, and the pages that they were made from
	Claims    *claims.Claims       // what was tagged
	Files     *attached.Files      // what is attached to evidence
	Places    *places.Places       // where claims stand in the versions of their articles
	Readings  *readings.Readings   // how far articles were read
	Sources   *sources.Sources     // whom claims are attributed to
	Search    *search.Search       // what is where, and what was said before
	Overview  *overview.Overview   // how much there is, and what is to be done
	Catalogue *catalogue.Catalogue // the claims of the whole library as one list
	History   *journal.History     // what was done, taken back and done again
	Trash     *trash.Trash         // what was deleted, and can come back
	Exchange  *exchange.Exchange   // claims as they leave, and come back
	Settings  *settings.Settings   // what is remembered beside the work
	Scheme    *schemes.Schemes     // own fields of the newsroom, and the scale of its ratings
	Guideline *guideline.Guideline // the rules of the newsroom
	Views     *views.Views         // of the claims table, that were saved
	Backups   *file.Backups        // copies of the library
	Others    *merge.Others        // other libraries, and what they have that this one has not

	params  Params
	file    *file.File
	journal *journal.Journal
}

// Open opens the library at p.Path, and makes it when there is none. A file that is not a library (ErrForeign) or that
// a newer Claimlight made (ErrNewer) is left as it is, byte for byte; so is one beside which lies the log of another
// (ErrOtherLog, ErrLogAlone), and one that was moved without its log (ErrLogMissing). Before the schema of a library is
// changed, a copy of it is made.
func Open(ctx context.Context, p Params) (*Library, error) {
	p = withDefaults(p)
	file, err := file.Open(ctx, p.ofFile())
	if err != nil {
		return nil, err
	}
	p.Path = file.Path()
	return join(p, file), nil
}

// withDefaults fills in what is usual.
func withDefaults(p Params) Params {
	if p.Origin == "" {
		p.Origin = journal.Window
	}
	if p.Now == nil {
		p.Now = func() time.Time { return time.Now().Truncate(time.Millisecond) }
	}
	if p.NewID == nil {
		p.NewID = func() string { return uuid.Must(uuid.NewV7()).String() }
	}
	return p
}

// ofFile is the part of the parameters that is about the file.
func (p Params) ofFile() file.Params {
	return file.Params{
		Path: p.Path, ReadOnly: p.ReadOnly, WithoutLog: p.WithoutLog, Backups: p.Backups, Now: p.Now, NewID: p.NewID,
		Patience: p.Patience,
	}
}

// join makes a library of its file.
func join(p Params, f *file.File) *Library {
	j := journal.New(journal.Params{Store: f, Origin: p.Origin, Now: p.Now, NewID: p.NewID, Tables: tables.All})
	l := &Library{params: p, file: f, journal: j}
	l.Versions = versions.New(j)
	l.Claims = claims.New(j, p.Annotator)
	l.Files = attached.New(j)
	l.Places = places.New(j)
	l.Articles = articles.New(j)
	l.Readings = readings.New(j)
	l.Sources = sources.New(j, l.Claims)
	l.Search = search.New(j, f)
	l.Catalogue = catalogue.New(j, l.Search)
	l.Overview = overview.New(j)
	l.History = journal.NewHistory(j)
	l.Trash = trash.New(j, f, l.Search.Index())
	l.Exchange = exchange.New(j, l.Claims, l.Articles, l.Versions, l.Search.Index())
	l.Settings = settings.New(j)
	l.Scheme = schemes.New(j)
	l.Guideline = guideline.New(j)
	l.Views = views.New(j)
	l.Backups = file.NewBackups(f)
	l.Others = merge.New(j, f, l.Search.Index())
	return l
}

// Path is the absolute path of the library's file.
func (l *Library) Path() string { return l.file.Path() }

// ID names the library, and all copies of it, wherever they lie.
func (l *Library) ID() string { return l.file.ID() }

// ReadOnly tells whether the library can only be looked at.
func (l *Library) ReadOnly() bool { return l.file.ReadOnly() }

// Altered says how the library's file differs from what Claimlight makes, when its rows alone are read therefore; else
// it is empty.
func (l *Library) Altered() string { return l.file.Altered() }

// EndedBadly tells whether the library was found with a log that had not been written back: the program that used it
// last was killed. Nothing is lost by that, but Check is due, in the background.
func (l *Library) EndedBadly() bool { return l.file.EndedBadly() }

// LogMissing tells whether the library was found without the log that held its newest work.
func (l *Library) LogMissing() bool { return l.file.LogMissing() }

// InPlace tells whether the open library is still the file at its path, with its log. Else it gives ErrAdrift with the
// reason. It costs little: two questions to the file system, and a look into the file when that was written to.
func (l *Library) InPlace() error { return l.file.InPlace() }

// Watch calls changed, one call at a time, when another program or another handle has done something to the library
// that belongs to its history. What this handle does itself is not reported. It returns when ctx ends, with the
// context's error, or when the library is adrift (ErrAdrift).
func (l *Library) Watch(ctx context.Context, changed func()) error { return l.file.Watch(ctx, changed) }

// Salvage writes all that a library which is adrift still holds into a new file, and gives its path: the library's own
// where nothing lies, else one beside it. No file is ever overwritten. What was overwritten itself cannot be salvaged.
func (l *Library) Salvage(ctx context.Context) (path string, err error) { return l.file.Salvage(ctx) }

// Close ends the use of the library. What was acknowledged is on disk already. A library that is adrift is closed
// without a word written, and no error is given for that.
func (l *Library) Close() error { return l.file.Close() }

// Reopen opens a library again that was closed, with the same parameters; what lies at its path may be another by now.
func (l *Library) Reopen(ctx context.Context) (*Library, error) { return Open(ctx, l.params) }

// ReopenAt opens the library at another path with the parameters of this one.
func (l *Library) ReopenAt(ctx context.Context, path string) (*Library, error) {
	p := l.params
	p.Path, p.Backups = path, ""
	return Open(ctx, p)
}

// Check examines everything that the library holds: the file's structure, references between rows, the hash of every
// saved page and text, every claim's quote against its place, the history against what it is about. It changes nothing,
// and may run while others work; it takes seconds for a large library.
func (l *Library) Check(ctx context.Context) (check.Report, error) {
	return check.All(ctx, l.file, l.Search.Index())
}
