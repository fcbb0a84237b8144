package file

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"
)

// look looks at the file and its log before anything is allowed to write to them.
func (l *File) look(ctx context.Context) (disk.Header, error) {
	h, err := disk.Inspect(ctx, l.params.Path)
	if err != nil {
		return h, err
	}
	l.beside = files.Ours(l.params.Path)
	return h, l.matchLog(ctx, h)
}

func (l *File) open(ctx context.Context, h disk.Header) (err error) {
	if l.params.ReadOnly {
		err := l.openReadOnly(ctx, h)
		l.held = files.Hold(l.params.Path)
		return err
	}
	l.held = files.Hold(l.params.Path)
	l.endedBadly = disk.Filled(l.params.Path+"-wal") && unused(ctx, l.params.Path)
	l.written.Store(l.endedBadly) // the file still says that its log is needed
	if err := l.makeReady(ctx, h); err != nil {
		return err
	}
	disk.Tighten(l.params.Path)
	disk.ClearDrafts(l.params.Path)
	if l.writer, err = l.openOwn(l.params.Path, disk.WriterOptions+disk.WaitFor(l.params.Patience), 1); err != nil {
		return err
	}
	// The first connection sees to it that the file keeps a log, which a restore that was killed may have ended.
	if err := untilFree(ctx, func() error { return l.writer.PingContext(ctx) }); err != nil {
		return err
	}
	options := disk.ReaderOptions
	if l.params.Patience < 0 {
		options += disk.WaitFor(disk.Glance)
	}
	if err := untilFree(ctx, func() error { return l.openReaders(ctx, l.params.Path, options) }); err != nil {
		return err
	}
	return l.stand()
}

// untilFree tries to open until nobody is in the way, such as a program that ends and takes the log with it. There
// everybody waits: without the library there is nothing to be done meanwhile.
func untilFree(ctx context.Context, try func() error) error {
	const pause = 20 * time.Millisecond
	var err error
	for range disk.UsualPatience / pause {
		if err = try(); !errors.Is(fault.Explain(err), fault.ErrBusy) {
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
func (l *File) makeReady(ctx context.Context, h disk.Header) error {
	switch {
	case h.Absent:
		return l.create(ctx)
	case h.Version == disk.SchemaVersion:
		return nil
	case h.Version > 0:
		if err := schema.CheckFile(ctx, l.params.Path, disk.GuestOptions); err != nil {
			return err
		}
		if _, err := l.BackUp(ctx); err != nil {
			return fmt.Errorf("copy the library before its upgrade: %w", err)
		}
	}
	return l.migrate(ctx, l.params.Path)
}

// openReaders also tries whether the library can be read at all, and sees to it that nothing foreign runs when it is.
func (l *File) openReaders(ctx context.Context, path, options string) (err error) {
	if l.readers == nil {
		if l.readers, err = l.openOwn(path, options, disk.ReaderConnections); err != nil {
			return err
		}
	}
	if err := schema.Check(ctx, l.readers); err != nil {
		return err
	}
	return l.readers.QueryRowContext(ctx, "SELECT name FROM library").Scan(&l.name)
}

// EndedBadly tells whether the library was found with a log that had not been written back: the program that used it
// last was killed. Nothing is lost by that, but Check is due, in the background.
func (l *File) EndedBadly() bool { return l.endedBadly }

// Close ends the use of the library. What was acknowledged is on disk already. A library that is adrift is closed
// without a word written, and no error is given for that.
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
	pool, err := disk.OpenPool(path, disk.ProbeOptions, 1)
	if err != nil {
		return true
	}
	defer pool.Close()
	var version int
	err = pool.QueryRowContext(ctx, "PRAGMA schema_version").Scan(&version)
	return !errors.Is(fault.Explain(err), fault.ErrBusy)
}

// matchLog refuses a library beside which lies the log of another, and one that comes without the log that it needs.
func (l *File) matchLog(ctx context.Context, h disk.Header) (err error) {
	l.log, l.logMissing, err = CheckLog(ctx, l.params.Path, h)
	if l.logMissing && !l.params.ReadOnly && !l.params.WithoutLog {
		return fault.ErrLogMissing
	}
	return err
}

// CheckLog tells whose log lies beside the library at path, and whether the library came without the log that held its
// newest work. A log of another library gives ErrOtherLog, or ErrLogAlone where there is no library.
func CheckLog(ctx context.Context, path string, h disk.Header) (state mark.LogState, missing bool, err error) {
	state, err = mark.StateOfLog(ctx, path)
	none := h.Absent || h.Version == 0
	switch {
	case err != nil:
		return state, false, err
	case state == mark.OtherLog && none:
		return state, false, fault.ErrLogAlone
	case state == mark.OtherLog:
		return state, false, fault.ErrOtherLog
	case state == mark.OwnLog || none:
		return state, false, nil
	}
	if _, err := os.Lstat(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		return state, false, nil // a log without transactions: all of them were written back
	}
	file, err := mark.Of(ctx, path)
	return state, err == nil && file.Open, nil
}

// LogMissing tells whether the library was found without the log that held its newest work.
func (l *File) LogMissing() bool { return l.logMissing }
