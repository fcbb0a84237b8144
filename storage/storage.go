// Package storage keeps a user's whole work in one SQLite file: the library, with every action that can be undone.
package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/google/uuid"
)

// Origin says from where an action comes.
type Origin string

// The origins. Ctrl+Z takes back the actions of the window and the imports.
const (
	Window      Origin = "window"
	CommandLine Origin = "cli"
	Import      Origin = "import"
)

// desk names the undo list on which actions of this origin stand.
func (o Origin) desk() string {
	if o == CommandLine {
		return string(CommandLine)
	}
	return string(Window)
}

// Params is what Open needs.
type Params struct {
	Path      string           // of the library's file; made, with its folder, when absent
	Origin    Origin           // of the actions done through this handle; Window when empty
	Annotator string           // put on new claims that name none; may be empty
	Now       func() time.Time // the clock; the system's when nil
	NewID     func() string    // makes ids that sort by time; UUIDv7 when nil
}

// Library is an open library. Its methods may be called from several goroutines, and several programs may have
// the same file open.
type Library struct {
	path      string
	origin    Origin
	annotator string
	clock     func() time.Time
	newID     func() string
	writer    *sql.DB // one connection
	readers   *sql.DB // a few, which cannot write
}

// Open opens the library at p.Path, and makes it when there is none. A file that is not a library (ErrForeign) or
// that a newer Claimlight made (ErrNewer) is left as it is, byte for byte.
func Open(ctx context.Context, p Params) (*Library, error) {
	path, err := filepath.Abs(p.Path)
	if err != nil {
		return nil, fmt.Errorf("open library %s: %w", p.Path, err)
	}
	l := &Library{path: path, origin: p.Origin, annotator: p.Annotator, clock: p.Now, newID: p.NewID}
	l.setDefaults()
	if err := l.open(ctx); err != nil {
		return nil, fmt.Errorf("open library %s: %w", path, errors.Join(explain(err), l.Close()))
	}
	return l, nil
}

func (l *Library) setDefaults() {
	if l.origin == "" {
		l.origin = Window
	}
	if l.clock == nil {
		l.clock = func() time.Time { return time.Now().Truncate(time.Millisecond) }
	}
	if l.newID == nil {
		l.newID = func() string { return uuid.Must(uuid.NewV7()).String() }
	}
}

func (l *Library) open(ctx context.Context) error {
	h, err := inspect(ctx, l.path)
	if err != nil {
		return err
	}
	switch {
	case h.absent:
		err = l.create(ctx)
	case h.version < schemaVersion:
		err = l.migrate(ctx, l.path)
	}
	if err != nil {
		return err
	}
	if l.writer, err = openPool(l.path, writerOptions, 1); err != nil {
		return err
	}
	if l.readers, err = openPool(l.path, readerOptions, readerConnections); err != nil {
		return err
	}
	var revision int64
	return l.readers.QueryRowContext(ctx, "SELECT revision FROM library").Scan(&revision)
}

// Close ends the use of the library. What was acknowledged is on disk already.
func (l *Library) Close() error {
	var errs []error
	for _, pool := range []*sql.DB{l.readers, l.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}

// Path is the absolute path of the library's file.
func (l *Library) Path() string { return l.path }

// now is the moment to be stored, in UTC.
func (l *Library) now() time.Time { return l.clock().UTC() }
