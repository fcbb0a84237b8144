package file

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimlight/storage/fault"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
)

// Salvage writes all that a library which is adrift still holds into a new file, and gives its path: the library's own
// where nothing lies, else one beside it. No file is ever overwritten. What was overwritten itself cannot be salvaged.
func (l *File) Salvage(ctx context.Context) (path string, err error) {
	why := l.InPlace()
	if why == nil || errors.Is(why, ErrOverwritten) {
		return "", fmt.Errorf("salvage library: %w", errors.Join(why, errors.New("there is nothing to be salvaged")))
	}
	path, err = l.salvage(ctx)
	if err != nil {
		return "", fmt.Errorf("salvage library: %w", fault.Explain(err))
	}
	return path, nil
}

func (l *File) salvage(ctx context.Context) (string, error) {
	folder := filepath.Dir(l.standing.path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("%w: make folder: %w", fault.ErrReadOnly, err)
	}
	draft := filepath.Join(folder, filepath.Base(l.standing.path)+".unfinished-"+l.params.NewID())
	defer disk.RemoveDatabase(draft)
	if err := disk.BeginPrivate(draft); err != nil {
		return "", err
	}
	if _, err := l.writer.ExecContext(ctx, "VACUUM INTO ?", draft); err != nil {
		return "", fmt.Errorf("copy: %w", err)
	}
	if err := mark.MarkCopy(ctx, draft); err != nil {
		return "", err
	}
	if _, err := backup.VerifyFile(ctx, draft); err != nil {
		return "", err
	}
	return l.placeSalvaged(draft)
}

// placeSalvaged gives the copy a name that nobody has.
func (l *File) placeSalvaged(draft string) (string, error) {
	own := l.standing.path
	for n := 0; ; n++ {
		path := own
		if n > 0 {
			path = fmt.Sprintf("%s.salvaged-%d%s", strings.TrimSuffix(own, filepath.Ext(own)), n, filepath.Ext(own))
		}
		if err := l.standing.freeName(path); errors.Is(err, fs.ErrExist) {
			continue
		} else if err != nil {
			return "", err
		}
		err := os.Link(draft, path)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil { // a file system without links
			err = os.Rename(draft, path)
		}
		return path, errors.Join(err, disk.SyncFolder(filepath.Dir(path)))
	}
}

// freeName gives fs.ErrExist where a file has the name, or what would be taken for its log has one. The library's own
// log makes room.
func (s *standing) freeName(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	if path == s.path {
		if err := s.moveLog(); err != nil {
			return err
		}
	}
	if _, err := os.Lstat(path + "-wal"); err == nil {
		return fs.ErrExist
	}
	_ = os.Remove(path + "-shm") // of a library that is gone
	return nil
}
