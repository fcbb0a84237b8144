package file

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/fault"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
)

// backupPause is how old the last copy has to be before another one is due.
const backupPause = 30 * time.Minute

// Backups makes copies of an open library, and lists them.
type Backups struct{ file *File }

// NewBackups makes the group over an open file.
func NewBackups(l *File) *Backups { return &Backups{l} }

// Make makes a checked copy in the folder of backups, and then removes older ones: of the copies before today, the last
// of each of 12 days stay, then of 10 weeks, then of 9 months, and all together stay within limit bytes.
func (bs *Backups) Make(ctx context.Context, limit int64) (backup.Copy, error) {
	b, err := bs.file.BackUp(ctx)
	if err != nil {
		return b, fmt.Errorf("back up: %w", fault.Explain(err))
	}
	if err := bs.thin(limit); err != nil {
		return b, fmt.Errorf("back up: %w", err)
	}
	return b, nil
}

// MakeIfDue makes a copy when something has changed since the last one and that is half an hour old. It tells whether
// it did.
func (bs *Backups) MakeIfDue(ctx context.Context, limit int64) (bool, error) {
	due, err := bs.due(ctx)
	if err != nil || !due {
		return false, err
	}
	_, err = bs.Make(ctx, limit)
	return err == nil, err
}

func (bs *Backups) due(ctx context.Context) (bool, error) {
	made, err := bs.Own()
	if err != nil {
		return false, err
	}
	revision, err := bs.file.revision(ctx)
	if err != nil {
		return false, err
	}
	if len(made) == 0 {
		return revision > 0, nil
	}
	for i, b := range made {
		if b.Revision == revision && (i == 0 || b.Misdated) {
			return false, nil
		}
	}
	return made[0].Misdated || bs.file.now().Sub(made[0].At) >= backupPause, nil
}

// revision is the number of the newest write that belongs to the history.
func (l *File) revision(ctx context.Context) (revision int64, err error) {
	err = l.readers.QueryRowContext(ctx, "SELECT revision FROM library").Scan(&revision)
	return revision, fault.Explain(err)
}

// BackUp makes a checked copy in the folder of backups, and removes none.
func (l *File) BackUp(ctx context.Context) (backup.Copy, error) {
	if err := l.InPlace(); err != nil {
		return backup.Copy{}, err
	}
	if err := os.MkdirAll(l.params.Backups, 0o700); err != nil {
		return backup.Copy{}, fmt.Errorf("%w: make folder: %w", fault.ErrReadOnly, err)
	}
	if err := disk.ClearUnfinished(l.params.Backups); err != nil {
		return backup.Copy{}, err
	}
	draft := filepath.Join(l.params.Backups, disk.Unfinished+l.params.NewID()+".sqlite")
	defer disk.RemoveDatabase(draft)
	from, options := l.original()
	copied, err := backup.CopyDatabase(ctx, from, options, draft)
	if err != nil {
		return backup.Copy{}, err
	}
	at := l.now().Truncate(time.Second)
	path := filepath.Join(l.params.Backups, backup.NameOf(at, copied))
	return backup.FinishCopy(draft, path, backup.Copy{Path: path, At: at, Revision: copied.Revision})
}

// MakeAt makes a checked copy at path. What is there is replaced only when it is a library itself, and not this one.
func (bs *Backups) MakeAt(ctx context.Context, path string) (backup.Copy, error) {
	b, err := bs.makeAt(ctx, path)
	if err != nil {
		return b, fmt.Errorf("back up to %s: %w", path, fault.Explain(err))
	}
	return b, nil
}

func (bs *Backups) makeAt(ctx context.Context, path string) (backup.Copy, error) {
	path, err := filepath.Abs(path)
	if err == nil {
		err = bs.file.InPlace()
	}
	if err != nil {
		return backup.Copy{}, err
	}
	if err := files.Refuse(path); err != nil {
		return backup.Copy{}, err
	}
	if h, err := disk.Inspect(ctx, path); err != nil || !h.Absent && h.Version == 0 {
		return backup.Copy{}, errors.Join(err, errors.New("there is a file of that name, and it is no library"))
	}
	disk.ClearDrafts(path)
	draft := path + ".unfinished-" + bs.file.params.NewID()
	defer disk.RemoveDatabase(draft)
	from, options := bs.file.original()
	copied, err := backup.CopyDatabase(ctx, from, options, draft)
	if err != nil {
		return backup.Copy{}, err
	}
	return backup.FinishCopy(draft, path, backup.Copy{Path: path, At: bs.file.now(), Revision: copied.Revision})
}

func (bs *Backups) thin(limit int64) error {
	made, err := bs.Own()
	if err != nil {
		return err
	}
	var errs []error
	for _, b := range backup.Superfluous(made, bs.file.params.Now(), limit) {
		errs = append(errs, os.Remove(b.Path))
	}
	return errors.Join(errs...)
}

// List lists the copies of this library, newest first, and then those that are misdated. Copies of another one that lay
// at the same place before are among them, and marked.
func (bs *Backups) List() ([]backup.Copy, error) {
	return backup.List(bs.file.backupPlaces(), backup.ShortName(bs.file.name), bs.file.now())
}

// Own lists the copies of this library alone.
func (bs *Backups) Own() ([]backup.Copy, error) {
	made, err := bs.List()
	return slices.DeleteFunc(made, func(b backup.Copy) bool { return b.Other }), err
}

// backupPlaces are the folders in which copies of this library lie: its own comes first.
func (l *File) backupPlaces() []string {
	if own := backup.Folder(l.params.Path); l.params.Backups != own {
		return []string{l.params.Backups}
	}
	return []string{backup.Folder(l.params.Path), backup.FormerFolder(l.params.Path)}
}
