package storage

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with a library or with what is asked of it.
var (
	ErrNotFound  = errors.New("not in the library")
	ErrConflict  = errors.New("changed elsewhere in the meantime")
	ErrAmbiguous = errors.New("more than one article has an id that begins so")
	ErrMisplaced = errors.New("the quote does not stand at that place of the text")
	ErrForeign   = errors.New("not a Claimlight library")
	ErrNewer     = errors.New("made by a newer version of Claimlight")
	ErrReadOnly  = errors.New("the library's file or folder cannot be written")
	ErrFull      = errors.New("the disk is full")
	ErrDamaged   = errors.New("the library's file is damaged")
	ErrBusy      = errors.New("another program is using the library")

	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
)

// explain puts the sentinel a person can be told before an error of the database.
func explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	meaning := map[int]error{
		sqlite3.SQLITE_FULL:     ErrFull,
		sqlite3.SQLITE_READONLY: ErrReadOnly,
		sqlite3.SQLITE_CANTOPEN: ErrReadOnly,
		sqlite3.SQLITE_PERM:     ErrReadOnly,
		sqlite3.SQLITE_CORRUPT:  ErrDamaged,
		sqlite3.SQLITE_NOTADB:   ErrForeign,
		sqlite3.SQLITE_BUSY:     ErrBusy,
		sqlite3.SQLITE_LOCKED:   ErrBusy,
	}[e.Code()&0xff]
	if e.Code() == sqlite3.SQLITE_IOERR_WRITE {
		meaning = ErrFull // a limit on the size of files shows itself so
	}
	if meaning == nil || errors.Is(err, meaning) {
		return err
	}
	return fmt.Errorf("%w: %w", meaning, err)
}
