package file

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Borrow opens another library for reading without touching it or what belongs to it: a private copy is read, which is
// brought to this schema when an earlier Claimlight made it. What it holds is not checked. GiveBack takes the copy
// away.
func (l *File) Borrow(ctx context.Context, path string) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	h, err := disk.Inspect(ctx, path)
	switch {
	case err != nil:
		return nil, err
	case h.Absent:
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	case h.Version == 0:
		return nil, fault.ErrForeign
	}
	if state, err := mark.StateOfLog(ctx, path); err != nil || state == mark.OtherLog {
		return nil, cmp.Or(err, fault.ErrOtherLog)
	}
	other, err := l.private(path)
	if err != nil {
		return nil, err
	}
	if err := disk.CopyAtRest(path, other.params.Path); err != nil {
		return nil, err
	}
	if err := other.openGuest(ctx, h); err != nil {
		return nil, errors.Join(err, other.GiveBack())
	}
	return other, nil
}

// openGuest opens a private copy of a file of which nothing is known.
func (l *File) openGuest(ctx context.Context, h disk.Header) error {
	if err := schema.CheckFile(ctx, l.params.Path, disk.GuestOptions); err != nil {
		return err
	}
	if h.Version < disk.SchemaVersion {
		if err := l.migrate(ctx, l.params.Path); err != nil {
			return strange(err)
		}
	}
	var err error
	if l.readers, err = disk.OpenPool(l.params.Path, disk.GuestOptions, disk.ReaderConnections); err != nil {
		return err
	}
	return disk.Limit(ctx, l.readers, disk.ReaderConnections)
}

// Mirror opens a private copy of this library. GiveBack takes it away.
func (l *File) Mirror(ctx context.Context) (*File, error) {
	if err := l.InPlace(); err != nil {
		return nil, err
	}
	copied, err := l.private(l.params.Path)
	if err != nil {
		return nil, err
	}
	if err := disk.BeginPrivate(copied.params.Path); err != nil {
		return nil, err
	}
	pool, err := disk.OpenPool(l.params.Path, disk.CopierOptions, 1)
	if err != nil {
		return nil, err
	}
	_, err = pool.ExecContext(ctx, "VACUUM INTO ?", copied.params.Path)
	if err = errors.Join(err, pool.Close()); err == nil {
		copied.writer, err = disk.OpenPool(copied.params.Path, disk.WriterOptions, 1)
	}
	if err == nil {
		err = copied.openReaders(ctx, copied.params.Path, disk.ReaderOptions)
	}
	if err != nil {
		return nil, errors.Join(err, copied.GiveBack())
	}
	return copied, nil
}

// private names a copy of a library in the folder of backups, where it is cleared away later if this program is killed.
func (l *File) private(path string) (*File, error) {
	if err := os.MkdirAll(l.params.Backups, 0o700); err != nil {
		return nil, fmt.Errorf("%w: make folder: %w", fault.ErrReadOnly, err)
	}
	if err := disk.ClearUnfinished(l.params.Backups); err != nil {
		return nil, err
	}
	if err := disk.CheckRoom(path, l.params.Backups); err != nil {
		return nil, err
	}
	copied := &File{params: l.params}
	copied.params.Path = filepath.Join(l.params.Backups, disk.Unfinished+l.params.NewID()+".sqlite")
	return copied, nil
}

// GiveBack closes a private copy, and removes it.
func (l *File) GiveBack() error {
	err := l.Close()
	disk.RemoveDatabase(l.params.Path)
	return err
}

// strange says that a file is no library where an upgrade did not find the tables that it looks for.
func strange(err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) && e.Code() == sqlite3.SQLITE_ERROR {
		return fmt.Errorf("%w: %w", fault.ErrForeign, err)
	}
	return err
}
