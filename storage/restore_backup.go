package storage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimlight/internal/files"

	"github.com/google/uuid"
)

// Restore puts a copy in the place of the library at path, which no program may have open (ErrBusy). The copy is checked first, as Check does (ErrUnsound). The
// replaced library is kept beside it, damaged or not, under the name that Restore gives; empty when there was none. A
// Restore that is cut short leaves the one or the other at path, never a part.
func Restore(ctx context.Context, backup, path string) (kept string, err error) {
	from, err := filepath.Abs(backup)
	if err == nil {
		path, err = filepath.Abs(path)
	}
	if err == nil {
		kept, err = restore(ctx, from, path)
	}
	if err != nil {
		return kept, fmt.Errorf("restore %s: %w", path, explain(err))
	}
	return kept, nil
}

func restore(ctx context.Context, backup, path string) (kept string, err error) {
	if same, err := sameFile(backup, path); err != nil || same {
		return "", errors.Join(err, errors.New("that is the library itself"))
	}
	if err := files.Refuse(backup); err != nil {
		return "", err
	}
	if state, err := stateOfLog(ctx, backup); err != nil || state == otherLog {
		return "", cmp.Or(err, ErrOtherLog)
	}
	if _, err := verifyFile(ctx, backup); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fmt.Errorf("%w: make folder: %w", ErrReadOnly, err)
	}
	clearDrafts(path)
	draft := path + ".unfinished-" + uuid.NewString()
	defer removeDatabase(draft)
	if _, err := copyDatabase(ctx, backup, copierOptions, draft); err != nil {
		return "", err
	}
	problems, err := examine(ctx, draft)
	if err == nil && len(problems) > 0 {
		err = &unsound{problems}
	}
	if err != nil {
		return "", err
	}
	if kept, err = putAside(ctx, path); err != nil {
		return kept, err
	}
	_, err = finishCopy(draft, path, Backup{})
	return kept, err
}

// putAside copies the library at path, damaged or not, so that it can be replaced.
func putAside(ctx context.Context, path string) (kept string, err error) {
	state, err := stateOfLog(ctx, path)
	if err != nil {
		return "", err
	}
	if state == otherLog {
		if _, err := putLogAside(path); err != nil {
			return "", err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err := settle(ctx, path); errors.Is(explain(err), ErrBusy) {
		return "", err
	}
	for n := 1; ; n++ {
		kept = fmt.Sprintf("%s.replaced-%d.sqlite", strings.TrimSuffix(path, filepath.Ext(path)), n)
		if err := copyFile(path, kept); !errors.Is(err, fs.ErrExist) {
			return kept, errors.Join(err, keepLog(path, kept))
		}
	}
}

// settle writes the log of a library back and does without it from here on, which SQLite allows only when nobody else has it open.
func settle(ctx context.Context, path string) (err error) {
	db, err := openPool(path, copierOptions, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
		return err
	}
	if file, err := markingOf(ctx, path); err == nil && file.open {
		return leaveMarkClosed(ctx, db)
	}
	return nil
}

// keepLog keeps the log of a library that was too damaged to settle: it must not be taken for that of the copy.
func keepLog(path, kept string) error {
	_ = os.Remove(path + "-shm") // made anew when needed
	if err := os.Rename(path+"-wal", kept+"-wal"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("keep the library's log: %w", err)
	}
	return nil
}

// copyFile copies a file, byte for byte and down to the disk, to a name that must not exist.
func copyFile(from, to string) (err error) {
	source, err := files.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	target, err := files.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return explain(errors.Join(err, target.Sync(), target.Close()))
}
