// Package fault says what can be wrong with a library, with a sentence for the person whom it stops.
package fault

import (
	"errors"
	"fmt"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// problem is an error with a sentence for the person whom it stops.
type problem struct{ what, sentence string }

// New makes an error that says what it is, and has a sentence for the person whom it stops.
func New(what, sentence string) error { return &problem{what, sentence} }

func (p *problem) Error() string { return p.what }

// UserMessage tells what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence }

// What can be wrong with a library or with what is asked of it.
var (
	ErrNotFound  error = New("not in the library", "This is not in the library. It may have been deleted elsewhere.")
	ErrConflict  error = New("changed elsewhere in the meantime", "This was changed elsewhere in the meantime, so nothing was overwritten. Look at it again, then repeat your change.")
	ErrAmbiguous error = New("more than one article has an id that begins so", "More than one article has an id that begins so. Give more of it.")
	ErrMisplaced error = New("the quote does not stand at that place of the text", "The quote does not stand at that place of the text.")
	ErrForeign   error = New("not a Claimlight library", "This file is not a Claimlight library. It was left as it is.")
	ErrNewer     error = New("made by a newer version of Claimlight", "This library was made by a newer version of Claimlight and was left as it is. Update Claimlight to open it.")
	ErrReadOnly  error = New("the library's file or folder cannot be written", "The library cannot be written: its file or folder is read-only.")
	ErrFull      error = New("the disk is full", "The disk is full. What was saved before is safe; free some space, then try again.")
	ErrDamaged   error = New("the library's file is damaged", "The library's file is damaged. Restore a backup; the damaged file is kept.")
	ErrDisk      error = New("the library's file cannot be read or written to its end", "The disk or the drive on which the library lies gave an error, or the library was changed while it was read. Try again; if that does not help, restore a backup.")
	ErrBusy      error = New("another program is using the library", "Another program is using the library. Try again when it is done.")

	ErrOtherLog error = New("the log beside the library belongs to another file", "Beside this library lies the log of another one, with changes that were saved into that one last: a file was replaced while its log "+
		"(the same name with -wal) was still needed. Both were left as they are. Put the library back to which the log belongs, or give the log another name.")
	ErrLogAlone error = New("the library is gone and its log is there", "The library is gone, but its log (the same name with -wal) is still here, with the changes that were saved last. Put the library back beside it, "+
		"or give the log another name and begin anew.")
	ErrLogMissing error = New("the library came without its log", "This library was moved or copied without its log (the same name with -wal), or another program wrote that log back, so what was "+
		"saved last may be missing. If there is such a log, put it beside the library before you change anything. “claimlight backup FILE” makes a copy that can be used as it is.")

	ErrNothingToUndo error = New("nothing to undo", "There is nothing to undo.")
	ErrNothingToRedo error = New("nothing to redo", "There is nothing to redo.")
)

// Passes tells whether what kept a change from being stored may pass by itself: another program that writes, a disk without room, a
// drive or a folder that cannot be written for a while, a library that is adrift and may come back. The same change can be stored later.
func Passes(err error) bool {
	err = Explain(err)
	for _, passing := range []error{ErrBusy, ErrFull, ErrReadOnly, ErrAdrift} {
		if errors.Is(err, passing) {
			return true
		}
	}
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_IOERR
}

// Explain puts the sentinel a person can be told before an error of the database, or of a file that found no room.
func Explain(err error) error {
	if !errors.Is(err, ErrFull) && (errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG)) {
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
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
	if meaning == nil && e.Code()&0xff == sqlite3.SQLITE_IOERR {
		meaning = ErrDisk
	}
	if meaning == nil || errors.Is(err, meaning) {
		return err
	}
	return fmt.Errorf("%w: %w", meaning, err)
}

// ErrAdrift says that a library which is open is no longer the file at its path, or has lost its log: what is written now would be lost, or
// would spoil what lies there. Nothing is written then, also when it is closed. It comes with one of the four reasons below.
var ErrAdrift = errors.New("the library that is open is not the one at its path any more")
