package storage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"time"

	"claimlight/internal/files"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// borrow opens another library for reading without touching it or what belongs to it: a private copy is read, which is checked from end
// to end, and brought to this schema when an earlier Claimlight made it.
func (l *Library) borrow(ctx context.Context, path string) (*Library, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	h, err := inspect(ctx, path)
	switch {
	case err != nil:
		return nil, ofOther(err)
	case h.absent:
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	case h.version == 0:
		return nil, ErrForeign
	}
	if state, err := stateOfLog(ctx, path); err != nil || state == otherLog {
		return nil, cmp.Or(err, ErrOtherLog)
	}
	other, err := l.copyOther(path)
	if err != nil {
		return nil, err
	}
	if err := l.openOther(ctx, other, h); err != nil {
		return nil, errors.Join(ofOther(err), other.giveBack())
	}
	return other, nil
}

// refuseItself refuses a path that leads to this library, or to a part of it.
func (l *Library) refuseItself(path string) error {
	if files.Ours(path) {
		return fmt.Errorf("merge %s: %w", path, ErrItself)
	}
	return nil
}

// mirror opens a private copy of this library.
func (l *Library) mirror(ctx context.Context) (*Library, error) {
	if err := l.InPlace(); err != nil {
		return nil, err
	}
	copied, err := l.private(l.params.Path)
	if err != nil {
		return nil, err
	}
	if err := beginPrivate(copied.params.Path); err != nil {
		return nil, err
	}
	db, err := openPool(l.params.Path, copierOptions, 1)
	if err != nil {
		return nil, err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", copied.params.Path)
	if err = errors.Join(err, db.Close()); err == nil {
		copied.writer, err = openPool(copied.params.Path, writerOptions, 1)
	}
	if err == nil {
		err = copied.openReaders(ctx, copied.params.Path, readerOptions)
	}
	if err != nil {
		return nil, errors.Join(err, copied.giveBack())
	}
	return copied, nil
}

// ofOther says of an error that the other library is the damaged one.
func ofOther(err error) error {
	if err = explain(err); errors.Is(err, ErrDamaged) {
		return fmt.Errorf("%w: %w", ErrOtherDamaged, err)
	}
	return err
}

// copyOther copies another library with its log.
func (l *Library) copyOther(path string) (*Library, error) {
	other, err := l.private(path)
	if err != nil {
		return nil, err
	}
	return other, copyAtRest(path, other.params.Path)
}

// private names a copy of a library in the folder of backups, where it is cleared away later if this program is killed.
func (l *Library) private(path string) (*Library, error) {
	if err := os.MkdirAll(l.params.Backups, 0o700); err != nil {
		return nil, fmt.Errorf("%w: make folder: %w", ErrReadOnly, err)
	}
	if err := l.clearUnfinished(); err != nil {
		return nil, err
	}
	if err := checkRoom(path, l.params.Backups); err != nil {
		return nil, err
	}
	copied := &Library{params: l.params, index: l.index}
	copied.params.Path = filepath.Join(l.params.Backups, unfinished+l.params.NewID()+".sqlite")
	return copied, nil
}

// openOther checks the copy before anything is read from it.
func (l *Library) openOther(ctx context.Context, other *Library, h header) error {
	if err := checkFileSchema(ctx, other.params.Path, guestOptions); err != nil {
		return err
	}
	if h.version < schemaVersion {
		if err := other.migrate(ctx, other.params.Path); err != nil {
			return strange(err)
		}
	}
	var err error
	if other.readers, err = openPool(other.params.Path, guestOptions, readerConnections); err != nil {
		return err
	}
	if err := limit(ctx, other.readers, readerConnections); err != nil {
		return err
	}
	report, err := other.Check(ctx)
	if err == nil && len(report.Problems) > 0 {
		err = fmt.Errorf("%w: %s", ErrOtherDamaged, report.Problems[0])
	}
	return err
}

// strange says that a file is no library where an upgrade did not find the tables that it looks for.
func strange(err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) && e.Code() == sqlite3.SQLITE_ERROR {
		return fmt.Errorf("%w: %w", ErrForeign, err)
	}
	return err
}

// giveBack removes the copy.
func (l *Library) giveBack() error {
	err := l.Close()
	removeDatabase(l.params.Path)
	return err
}

// copyTries is how often a file is copied that another program is writing to.
const copyTries = 3

// copyAtRest copies a database with its log. It tries again when another program wrote in the meantime, and gives ErrBusy in the end.
func copyAtRest(from, to string) error {
	for range copyTries {
		before := stateOf(from)
		for suffix := range before {
			if err := copyFile(from+suffix, to+suffix); err != nil {
				removeDatabase(to)
				return fmt.Errorf("copy %s: %w", from+suffix, err)
			}
		}
		if maps.Equal(before, stateOf(from)) {
			return nil
		}
		removeDatabase(to)
	}
	return ErrBusy
}

// fileState is what shows that a file was written to.
type fileState struct {
	size    int64
	changed time.Time
}

// stateOf looks at a database and its log, by the ends of their names.
func stateOf(path string) map[string]fileState {
	out := map[string]fileState{}
	for _, suffix := range []string{"", "-wal", "-journal"} {
		if info, err := os.Stat(path + suffix); err == nil {
			out[suffix] = fileState{info.Size(), info.ModTime()}
		}
	}
	return out
}
