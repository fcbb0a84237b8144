package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"claimlight/internal/files"
)

// Backup is one copy of the library.
type Backup struct {
	Path     string
	At       time.Time
	Size     int64 // bytes
	Revision int64 // of the library it was made from
	Other    bool  // of another library, which lay at the same place before
	Misdated bool  // made when the clock stood later than it does now: nobody knows how old it is
}

const (
	backupPause = 30 * time.Minute
	unfinished  = "unfinished-" // begins the name of a copy that is not whole yet
	staleAfter  = time.Hour     // nobody is still writing a copy of that age
	backupStamp = "20060102T150405Z"
	// DefaultBackupLimit is how many bytes all copies together may take, unless a setting says otherwise.
	DefaultBackupLimit = 10 << 30
)

// Backups makes copies of an open library, and lists them.
type Backups struct{ file *File }

// Make makes a checked copy in the folder of backups, and then removes older ones: of the copies before today, the last of each
// of 12 days stay, then of 10 weeks, then of 9 months, and all together stay within limit bytes.
func (bs *Backups) Make(ctx context.Context, limit int64) (Backup, error) {
	b, err := bs.file.backUp(ctx)
	if err != nil {
		return b, fmt.Errorf("back up: %w", explain(err))
	}
	if err := bs.thin(limit); err != nil {
		return b, fmt.Errorf("back up: %w", err)
	}
	return b, nil
}

// MakeIfDue makes a copy when something has changed since the last one and that is half an hour old. It tells whether it did.
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
	return revision, explain(err)
}

func (l *File) backUp(ctx context.Context) (Backup, error) {
	if err := l.InPlace(); err != nil {
		return Backup{}, err
	}
	if err := os.MkdirAll(l.params.Backups, 0o700); err != nil {
		return Backup{}, fmt.Errorf("%w: make folder: %w", ErrReadOnly, err)
	}
	if err := l.clearUnfinished(); err != nil {
		return Backup{}, err
	}
	draft := filepath.Join(l.params.Backups, unfinished+l.params.NewID()+".sqlite")
	defer removeDatabase(draft)
	from, options := l.original()
	copied, err := copyDatabase(ctx, from, options, draft)
	if err != nil {
		return Backup{}, err
	}
	at := l.now().Truncate(time.Second)
	path := filepath.Join(l.params.Backups, nameOfBackup(at, copied))
	return finishCopy(draft, path, Backup{Path: path, At: at, Revision: copied.revision})
}

// clearUnfinished removes what killed programs have left of their copies.
func (l *File) clearUnfinished() error {
	entries, err := os.ReadDir(l.params.Backups)
	if err != nil {
		return fmt.Errorf("look for unfinished copies: %w", err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && strings.HasPrefix(e.Name(), unfinished) && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(l.params.Backups, e.Name())) // tried again before the next copy
		}
	}
	return nil
}

// MakeAt makes a checked copy at path. What is there is replaced only when it is a library itself, and not this one.
func (bs *Backups) MakeAt(ctx context.Context, path string) (Backup, error) {
	b, err := bs.makeAt(ctx, path)
	if err != nil {
		return b, fmt.Errorf("back up to %s: %w", path, explain(err))
	}
	return b, nil
}

func (bs *Backups) makeAt(ctx context.Context, path string) (Backup, error) {
	path, err := filepath.Abs(path)
	if err == nil {
		err = bs.file.InPlace()
	}
	if err != nil {
		return Backup{}, err
	}
	if err := files.Refuse(path); err != nil {
		return Backup{}, err
	}
	if h, err := inspect(ctx, path); err != nil || !h.absent && h.version == 0 {
		return Backup{}, errors.Join(err, errors.New("there is a file of that name, and it is no library"))
	}
	clearDrafts(path)
	draft := path + ".unfinished-" + bs.file.params.NewID()
	defer removeDatabase(draft)
	from, options := bs.file.original()
	copied, err := copyDatabase(ctx, from, options, draft)
	if err != nil {
		return Backup{}, err
	}
	return finishCopy(draft, path, Backup{Path: path, At: bs.file.now(), Revision: copied.revision})
}

func (bs *Backups) thin(limit int64) error {
	made, err := bs.Own()
	if err != nil {
		return err
	}
	var errs []error
	for _, b := range superfluous(made, bs.file.params.Now(), limit) {
		errs = append(errs, os.Remove(b.Path))
	}
	return errors.Join(errs...)
}

// sameFile tells whether both names lead to one file that exists.
func sameFile(a, b string) (bool, error) {
	first, err := os.Stat(a)
	if err == nil {
		second, other := os.Stat(b)
		if other == nil {
			return os.SameFile(first, second), nil
		}
		err = other
	}
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return false, err
}
