package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"

	"claimlight/internal/files"
)

// look looks at the file and its log before anything is allowed to write to them.
func (l *File) look(ctx context.Context) (header, error) {
	h, err := inspect(ctx, l.params.Path)
	if err != nil {
		return h, err
	}
	l.beside = files.Ours(l.params.Path)
	return h, l.matchLog(ctx, h)
}

func (l *File) open(ctx context.Context, h header) (err error) {
	if l.params.ReadOnly {
		err := l.openReadOnly(ctx, h)
		l.held = files.Hold(l.params.Path)
		return err
	}
	l.held = files.Hold(l.params.Path)
	l.endedBadly = filled(l.params.Path+"-wal") && unused(ctx, l.params.Path)
	l.written.Store(l.endedBadly) // the file still says that its log is needed
	if err := l.makeReady(ctx, h); err != nil {
		return err
	}
	tighten(l.params.Path)
	clearDrafts(l.params.Path)
	if l.writer, err = l.openOwn(l.params.Path, writerOptions+waitFor(l.params.Patience), 1); err != nil {
		return err
	}
	// The first connection sees to it that the file keeps a log, which a restore that was killed may have ended.
	if err := untilFree(ctx, func() error { return l.writer.PingContext(ctx) }); err != nil {
		return err
	}
	options := readerOptions
	if l.params.Patience < 0 {
		options += waitFor(glance)
	}
	if err := untilFree(ctx, func() error { return l.openReaders(ctx, l.params.Path, options) }); err != nil {
		return err
	}
	return l.stand()
}

// untilFree tries to open until nobody is in the way, such as a program that ends and takes the log with it. There everybody waits:
// without the library there is nothing to be done meanwhile.
func untilFree(ctx context.Context, try func() error) error {
	const pause = 20 * time.Millisecond
	var err error
	for range usualPatience / pause {
		if err = try(); !errors.Is(explain(err), ErrBusy) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
		}
	}
	return err
}

// makeReady makes the library, or brings it to the newest schema.
func (l *File) makeReady(ctx context.Context, h header) error {
	switch {
	case h.absent:
		return l.create(ctx)
	case h.version == schemaVersion:
		return nil
	case h.version > 0:
		if err := checkFileSchema(ctx, l.params.Path, guestOptions); err != nil {
			return err
		}
		if _, err := l.backUp(ctx); err != nil {
			return fmt.Errorf("copy the library before its upgrade: %w", err)
		}
	}
	return l.migrate(ctx, l.params.Path)
}

// openReaders also tries whether the library can be read at all, and sees to it that nothing foreign runs when it is.
func (l *File) openReaders(ctx context.Context, path, options string) (err error) {
	if l.readers == nil {
		if l.readers, err = l.openOwn(path, options, readerConnections); err != nil {
			return err
		}
	}
	if err := checkSchema(ctx, l.readers); err != nil {
		return err
	}
	return l.readers.QueryRowContext(ctx, "SELECT name FROM library").Scan(&l.name)
}

// EndedBadly tells whether the library was found with a log that had not been written back: the program that used it last was
// killed. Nothing is lost by that, but Check is due, in the background.
func (l *File) EndedBadly() bool { return l.endedBadly }

// Close ends the use of the library. What was acknowledged is on disk already. A library that is adrift is closed without a word
// written, and no error is given for that.
func (l *File) Close() error {
	if l.held != nil { // a private copy is not held
		defer l.held.Release()
	}
	why := l.InPlace()
	if l.closed.Swap(true); why != nil {
		return errors.Join(l.disown(why), l.giveLoanBack())
	}
	l.markClosed()
	var errs []error
	for _, pool := range []*sql.DB{l.readers, l.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(append(errs, l.giveLoanBack())...)
}

// unused tells whether no program has the file open: only then does SQLite lend it to one alone.
func unused(ctx context.Context, path string) bool {
	db, err := openPool(path, probeOptions, 1)
	if err != nil {
		return true
	}
	defer db.Close()
	var version int
	err = db.QueryRowContext(ctx, "PRAGMA schema_version").Scan(&version)
	return !errors.Is(explain(err), ErrBusy)
}

// filled tells whether there is a file that is not empty.
func filled(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}
