package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Store keeps the rows of a journal.
type Store interface {
	// Begin begins a transaction that writes, once nobody else does.
	Begin(ctx context.Context) (Turn, error)
	// View begins a look at all rows as they are now.
	View(ctx context.Context) (transaction, error)
	// Readers are connections that read, and cannot write.
	Readers() *sql.DB
	// Writes tells whether rows can be written at all.
	Writes() bool
	// Tell runs one statement that is no part of the history.
	Tell(ctx context.Context, query string, args ...any) error
}

// Turn is one transaction that writes.
type Turn interface {
	querier
	execer
	Once(ctx context.Context, query string) error // runs a statement that is not to be kept prepared
	Revision() int64                              // of the rows that are written now
	Advance(ctx context.Context) error            // takes the next revision for what is written from here on
	Commit(ctx context.Context) error
	Rollback() // unless it is over
}

// Journal writes rows as actions that can be undone.
type Journal struct {
	Store
	origin Origin
	clock  func() time.Time
	newID  func() string
	tables []*table
}

// Now is the moment to be stored, in UTC.
func (j *Journal) Now() time.Time { return j.clock().UTC() }

// NewID makes an id.
func (j *Journal) NewID() string { return j.newID() }

// errUnchanged ends a transaction that has nothing to keep, not even the revision it took.
var errUnchanged = errors.New("nothing was changed")

// Write runs f in one transaction that is on disk when Write returns. What f writes is no action.
func (j *Journal) Write(ctx context.Context, f func(*writer) error) error {
	t, err := j.Begin(ctx)
	if err != nil {
		return explain(err)
	}
	defer t.Rollback() // nothing is left to be undone after the commit
	if err = f(&writer{Turn: t, j: j}); err == nil {
		err = t.Commit(ctx)
	}
	if errors.Is(err, errUnchanged) {
		return nil
	}
	return explain(err)
}

// Act runs f as one action in one transaction. An action that changes nothing leaves no trace. f may set the name of d.
func (j *Journal) Act(ctx context.Context, d *deed, f func(*writer) error) error {
	return j.Write(ctx, func(w *writer) error {
		earlier, err := w.sameVisit(ctx, d.visit)
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
func (j *Journal) tableNamed(name string) *table {
	for _, t := range j.tables {
		if t.name == name {
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
