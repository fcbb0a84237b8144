package file

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimlight/internal/files"
	"claimlight/storage/fault"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"

	"github.com/google/uuid"
)

// examiner brings a draft, which nobody uses yet, to the newest schema, and tells what is wrong with it.
type examiner func(ctx context.Context, draft string) (problems []string, err error)

// Restore puts the copy in the place of the library at path, which no program may have open (ErrBusy). The copy is
// checked first, as Check does (ErrUnsound). The replaced library is kept beside it, damaged or not, under the name
// that Restore gives; empty when there was none. A Restore that is cut short leaves the one or the other at path, never
// a part.
func Restore(ctx context.Context, from, path string, check examiner) (kept string, err error) {
	from, err = filepath.Abs(from)
	if err == nil {
		path, err = filepath.Abs(path)
	}
	if err == nil {
		kept, err = restore(ctx, from, path, check)
	}
	if err != nil {
		return kept, fmt.Errorf("restore %s: %w", path, fault.Explain(err))
	}
	return kept, nil
}

func restore(ctx context.Context, from, path string, check examiner) (kept string, err error) {
	if same, err := disk.SameFile(from, path); err != nil || same {
		return "", errors.Join(err, errors.New("that is the library itself"))
	}
	if err := files.Refuse(from); err != nil {
		return "", err
	}
	if state, err := mark.StateOfLog(ctx, from); err != nil || state == mark.OtherLog {
		return "", cmp.Or(err, fault.ErrOtherLog)
	}
	if _, err := backup.VerifyFile(ctx, from); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fmt.Errorf("%w: make folder: %w", fault.ErrReadOnly, err)
	}
	disk.ClearDrafts(path)
	draft := path + ".unfinished-" + uuid.NewString()
	defer disk.RemoveDatabase(draft)
	if _, err := backup.CopyDatabase(ctx, from, disk.CopierOptions, draft); err != nil {
		return "", err
	}
	problems, err := check(ctx, draft)
	if err == nil && len(problems) > 0 {
		err = &unsound{problems}
	}
	if err != nil {
		return "", err
	}
	if kept, err = putAside(ctx, path); err != nil {
		return kept, err
	}
	_, err = backup.FinishCopy(draft, path, backup.Copy{})
	return kept, err
}

// putAside copies the library at path, damaged or not, so that it can be replaced.
func putAside(ctx context.Context, path string) (kept string, err error) {
	state, err := mark.StateOfLog(ctx, path)
	if err != nil {
		return "", err
	}
	if state == mark.OtherLog {
		if _, err := mark.MoveLogAside(path); err != nil {
			return "", err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err := settle(ctx, path); errors.Is(fault.Explain(err), fault.ErrBusy) {
		return "", err
	}
	for n := 1; ; n++ {
		kept = fmt.Sprintf("%s.replaced-%d.sqlite", strings.TrimSuffix(path, filepath.Ext(path)), n)
		if err := disk.CopyFile(path, kept); !errors.Is(err, fs.ErrExist) {
			return kept, errors.Join(err, keepLog(path, kept))
		}
	}
}

// settle writes the log of a library back and does without it from here on, which SQLite allows only when nobody else
// has it open.
func settle(ctx context.Context, path string) (err error) {
	pool, err := disk.OpenPool(path, disk.CopierOptions, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if _, err := pool.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
		return err
	}
	if file, err := mark.Of(ctx, path); err == nil && file.Open {
		return mark.LeaveClosed(ctx, pool)
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
