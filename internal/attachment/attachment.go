// Package attachment says which files can be attached to evidence, of what kind they are, and under which name each can
// be saved and opened without harm.
package attachment

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/files"
	"claimlight/internal/words"
)

// MostBytes is how large a file may be that is attached.
const MostBytes = 50 << 20

// Why a file is not attached.
var (
	ErrFolder   error = problem{"a folder", words.AttachedFolder}
	ErrNoFile   error = problem{"neither a file nor a folder", words.AttachedNoFile}
	ErrEmpty    error = problem{"an empty file", words.AttachedEmpty}
	ErrTooLarge error = problem{"a file of more than 50 MB", words.AttachedTooLarge}
	ErrChanged  error = problem{"a file that changed while it was read", words.AttachedChanged}
)

// problem is an error with a sentence for the person whom it stops.
type problem struct {
	what     string
	sentence words.Fixed
}

func (p problem) Error() string { return p.what }

// UserMessage tells what happened and what to do.
func (p problem) UserMessage() string { return p.sentence.String() }

// Read reads a file that is to be attached. It gives one of the errors above, or that of the system.
func Read(path string) (claim.File, []byte, error) {
	data, err := read(path)
	if err != nil {
		return claim.File{}, nil, fmt.Errorf("attach %s: %w", filepath.Base(path), err)
	}
	return Of(filepath.Base(path), data), data, nil
}

// Of is what is said of a file with that name and content.
func Of(name string, data []byte) claim.File {
	f := claim.File{Name: SafeName(name), Size: int64(len(data)), SHA256: article.Hash(data)}
	f.MediaType = mediaType(f.Name, data)
	return f
}

func read(path string) ([]byte, error) {
	info, err := os.Stat(path) // first: to open a pipe would wait for whoever writes to it
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, ErrFolder
	case !info.Mode().IsRegular():
		return nil, ErrNoFile
	case info.Size() > MostBytes:
		return nil, ErrTooLarge
	}
	f, err := files.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MostBytes+1))
	after, statErr := f.Stat()
	switch err = errors.Join(err, statErr); {
	case err != nil:
		return nil, err
	case len(data) > MostBytes:
		return nil, ErrTooLarge
	case int64(len(data)) != after.Size() || !after.ModTime().Equal(info.ModTime()):
		return nil, ErrChanged
	case len(data) == 0:
		return nil, ErrEmpty
	}
	return data, nil
}
