// Package files is the one way to files on this computer. It keeps this process away from the files of a library that
// it has open.
//
// SQLite guards a library by locks of the process. POSIX drops all locks that a process has on a file as soon as it
// closes any descriptor of that file, however it came by it: whoever opened the library to look whether it is one, and
// closed it again, would leave it open to other programs, which then take themselves for its last user and delete the
// log that holds the newest work.
package files

import (
	"io/fs"
	"os"

	"claimlight/internal/words"
)

// ErrOurs says that a file is one of those that an open library is made of.
var ErrOurs error = ours{}

type ours struct{}

func (ours) Error() string { return "a file of the library that is open" }

// UserMessage tells why nothing is done with such a file.
func (ours) UserMessage() string {
	return words.FilesFileBelongsLibraryOpenSo.String()
}

// Open opens a file for reading. It gives ErrOurs, within a *fs.PathError, where the name leads to a file of a library
// that this process has open.
func Open(path string) (*os.File, error) { return OpenFile(path, os.O_RDONLY, 0) }

// OpenFile is os.OpenFile, and refuses what Open refuses.
func OpenFile(path string, flag int, mode fs.FileMode) (*os.File, error) {
	if err := Refuse(path); err != nil {
		return nil, err
	}
	return os.OpenFile(path, flag, mode)
}

// Refuse gives the error of Open for a file of an open library, and nil for every other name. Whoever hands a name to
// something else that opens it, or puts another file in its place, asks here first.
func Refuse(path string) error {
	if Ours(path) {
		return &fs.PathError{Op: "open", Path: path, Err: ErrOurs}
	}
	return nil
}
