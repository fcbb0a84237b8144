// Package file is a library's file that is open: its transactions, its place on the disk, its copies, whatever its rows
// mean.
package file

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
)

// Params is what OpenFile needs.
type Params struct {
	Path string // of the library's file; made, with its folder, when absent
	// look at the file without writing to it or its folder, though it may be damaged; every change gives ErrReadOnly
	ReadOnly bool
	// WithoutLog opens a library also when it came without the log that held its newest work.
	WithoutLog bool
	Backups    string           // folder of the copies; one beside the library when empty
	Now        func() time.Time // the clock
	NewID      func() string    // makes ids that sort by time
	// Patience is how long a change waits for others that write, before it gives ErrBusy: five seconds when zero, and not
	// at all when negative, also not for this handle's own longer work.
	Patience time.Duration
}

// File is a library's file that is open. Its methods may be called from several goroutines, and several programs may
// have the same file open.
type File struct {
	params     Params
	name       string // by which its copies know it
	endedBadly bool
	log        mark.LogState // as it was found
	logMissing bool
	beside     bool          // another handle of this process has it open
	loan       string        // folder of the private copy that is read instead of the file; empty as a rule
	altered    string        // how the file differs from a library, where its rows alone are read
	own        atomic.Int64  // revisions that this handle has taken
	written    atomic.Bool   // this handle has written something
	writer     *sql.DB       // one connection; nil when the library is open for reading alone
	readers    *sql.DB       // a few, which cannot write
	statements db.Statements // of the writer
	questions  db.Statements // of the readers
	held       *files.Held
	closed     atomic.Bool
	turn       sync.Mutex // to write
	standing   *standing  // of the library's files; nil when it is open for reading alone
}

// Open opens the library at p.Path, and makes it when there is none. A file that is not a library (ErrForeign) or that
// a newer Claimlight made (ErrNewer) is left as it is, byte for byte; so is one beside which lies the log of another
// (ErrOtherLog, ErrLogAlone), and one that was moved without its log (ErrLogMissing). Before the schema of a library is
// changed, a copy of it is made.
func Open(ctx context.Context, p Params) (*File, error) {
	l := &File{params: p}
	if err := l.setDefaults(); err != nil {
		return nil, fmt.Errorf("open library %s: %w", p.Path, err)
	}
	h, err := l.look(ctx)
	if err == nil {
		err = l.open(ctx, h)
	}
	if err != nil {
		return nil, fmt.Errorf("open library %s: %w", l.params.Path, errors.Join(fault.Explain(err), l.Close()))
	}
	l.held.Remember()
	return l, nil
}

func (l *File) setDefaults() error {
	path, err := filepath.Abs(l.params.Path)
	if err != nil {
		return err
	}
	l.params.Path = path
	if l.params.Backups == "" {
		l.params.Backups = backup.Folder(path)
	}
	if l.params.Patience == 0 {
		l.params.Patience = disk.UsualPatience
	}
	return nil
}

// Path is the absolute path of the library's file.
func (l *File) Path() string { return l.params.Path }

// ID names the library, and all copies of it, wherever they lie.
func (l *File) ID() string { return l.name }

// ReadOnly tells whether the library can only be looked at.
func (l *File) ReadOnly() bool { return l.params.ReadOnly }

// now is the moment to be stored, in UTC.
func (l *File) now() time.Time { return l.params.Now().UTC() }
