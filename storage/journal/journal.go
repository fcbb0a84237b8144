// Package journal writes rows as actions that can be undone and done again, and knows a clock, an id maker and an
// origin, but nothing of what the rows mean.
package journal

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// Store keeps the rows of a journal.
type Store interface {
	// Begin begins a transaction that writes, once nobody else does.
	Begin(ctx context.Context) (db.Turn, error)
	// View begins a look at all rows as they are now.
	View(ctx context.Context) (db.Transaction, error)
	// Readers are connections that read, and cannot write.
	Readers() *sql.DB
	// Writes tells whether rows can be written at all.
	Writes() bool
	// Tell runs one statement that is no part of the history.
	Tell(ctx context.Context, query string, args ...any) error
}

// Params is all that a journal knows.
type Params struct {
	Store  Store
	Origin Origin           // of the actions
	Now    func() time.Time // the clock
	NewID  func() string    // makes ids that sort by time
	Tables []*Table         // whose rows can be undone
}

// Journal writes rows as actions that can be undone.
type Journal struct {
	Store
	origin Origin
	clock  func() time.Time
	newID  func() string
	tables []*Table
}

// New makes a journal.
func New(p Params) *Journal {
	return &Journal{Store: p.Store, origin: p.Origin, clock: p.Now, newID: p.NewID, tables: p.Tables}
}

// Now is the moment to be stored, in UTC.
func (j *Journal) Now() time.Time { return j.clock().UTC() }

// NewID makes an id.
func (j *Journal) NewID() string { return j.newID() }

// ErrUnchanged ends a transaction that has nothing to keep, not even the revision it took.
var ErrUnchanged = errors.New("nothing was changed")

// Write runs f in one transaction that is on disk when Write returns. What f writes is no action.
func (j *Journal) Write(ctx context.Context, f func(*Writer) error) error {
	t, err := j.Begin(ctx)
	if err != nil {
		return fault.Explain(err)
	}
	defer t.Rollback() // nothing is left to be undone after the commit
	if err = f(&Writer{Turn: t, j: j}); err == nil {
		err = t.Commit(ctx)
	}
	if errors.Is(err, ErrUnchanged) {
		return nil
	}
	return fault.Explain(err)
}

// Act runs f as one action in one transaction. An action that changes nothing leaves no trace. f may set the name of d.
func (j *Journal) Act(ctx context.Context, d *Deed, f func(*Writer) error) error {
	return j.Write(ctx, func(w *Writer) error {
		earlier, err := w.sameVisit(ctx, d.Visit)
		if err != nil {
			return err
		}
		if err := f(w); err != nil {
			return err
		}
		return w.finish(ctx, d, earlier)
	})
}

// tableNamed finds a table of the history; nil when a newer or older schema wrote the name.
func (j *Journal) tableNamed(name string) *Table {
	for _, t := range j.tables {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Over is the same journal over other rows.
func (j *Journal) Over(s Store) *Journal {
	other := *j
	other.Store = s
	return &other
}
