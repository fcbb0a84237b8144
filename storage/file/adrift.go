package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"claimlight/internal/words"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
)

// Why a library is adrift.
var (
	ErrGone error = fault.New(
		"the library's file was moved or deleted while it was open",
		words.StorageLibrarysFileWasMovedOr,
	)
	ErrReplaced error = fault.New(
		"another file was put in the library's place while it was open",
		words.StorageAnotherFileWasPutIn,
	)
	ErrOverwritten error = fault.New(
		"the library's file was overwritten while it was open",
		words.StorageLibrarysFileWasOverwrittenBy,
	)
	ErrLogGone error = fault.New(
		"the library's log was taken away while it was open",
		words.StorageLibrarysLogSameNameWith,
	)
)

// InPlace tells whether the open library is still the file at its path, with its log. Else it gives ErrAdrift with the
// reason. It costs little: two questions to the file system, and a look into the file when that was written to.
func (l *File) InPlace() error { return l.inPlace(true) }

// inPlace is InPlace. What the library says by now need not be noted before each change: it is for telling copies apart
// that are made later.
func (l *File) inPlace(note bool) error {
	if l.standing == nil || l.closed.Load() { // open for reading alone, or private
		return nil
	}
	now, err := l.standing.files()
	if err == nil && now != nil {
		err = l.standing.compare(disk.StateFrom(now), note)
	}
	if err != nil {
		return adrift(l.params.Path, err)
	}
	return nil
}

func adrift(path string, why error) error {
	return fmt.Errorf("%s: %w: %w", path, why, fault.ErrAdrift)
}

// files looks whether file and log are those that were opened, and gives the file as it is now; nil when it cannot be
// asked.
func (s *standing) files() (fs.FileInfo, error) {
	now, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, ErrGone
	case err != nil: // such as a network that is away for a while
		return nil, nil
	case !os.SameFile(now, s.file):
		return nil, ErrReplaced
	}
	log, err := os.Stat(s.path + "-wal")
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(log, s.log) {
		return nil, ErrLogGone
	}
	return now, nil
}
