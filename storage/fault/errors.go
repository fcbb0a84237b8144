// Package fault says what can be wrong with a library, with a sentence for the person whom it stops.
package fault

import (
	"errors"
	"fmt"
	"syscall"

	"claimlight/internal/words"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// problem is an error with a sentence for the person whom it stops.
type problem struct {
	what     string // for the log
	sentence words.Message
}

// New makes an error that says what it is, and has a sentence for the person whom it stops.
func New(what string, sentence words.Message) error { return &problem{what, sentence} }

func (p *problem) Error() string { return p.what }

// UserMessage tells what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence.String() }

// What can be wrong with a library or with what is asked of it.
var (
	ErrNotFound  error = New("not in the library", words.StorageNotInLibraryMayHave)
	ErrConflict  error = New("changed elsewhere in the meantime", words.StorageWasChangedElsewhereInMeantime)
	ErrAmbiguous error = New("more than one article has an id that begins so", words.StorageMoreThanOneArticleHas)
	ErrMisplaced error = New("the quote does not stand at that place of the text", words.StorageQuoteDoesNotStandAt)
	ErrForeign   error = New("not a Claimlight library", words.StorageFileNotClaimlightLibraryWas)
	ErrNewer     error = New("made by a newer version of Claimlight", words.StorageLibraryWasMadeByNewer)
	ErrReadOnly  error = New("the library's file or folder cannot be written", words.StorageLibraryCannotBeWrittenIts)
	ErrFull      error = New("the disk is full", words.StorageDiskFullWhatWasSaved)
	ErrDamaged   error = New("the library's file is damaged", words.StorageLibrarysFileDamagedRestoreBackup)
	ErrDisk      error = New("the library's file cannot be read or written to its end", words.StorageDiskOrDriveOnWhich)
	ErrBusy      error = New("another program is using the library", words.StorageAnotherProgramUsingLibraryTry)

	ErrOtherLog error = New("the log beside the library belongs to another file",
		words.StorageBesideLibraryLiesLogAnother)
	ErrLogAlone   error = New("the library is gone and its log is there", words.StorageLibraryGoneButItsLog)
	ErrLogMissing error = New("the library came without its log", words.StorageLibraryWasMovedOrCopied)

	ErrNothingToUndo error = New("nothing to undo", words.StorageThereNothingUndo)
	ErrNothingToRedo error = New("nothing to redo", words.StorageThereNothingRedo)
)

// Passes tells whether what kept a change from being stored may pass by itself: another program that writes, a disk
// without room, a drive or a folder that cannot be written for a while, a library that is adrift and may come back. The
// same change can be stored later.
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

// ErrAdrift says that a library which is open is no longer the file at its path, or has lost its log: what is written
// now would be lost, or would spoil what lies there. Nothing is written then, also when it is closed. It comes with one
// of the four reasons below.
var ErrAdrift = errors.New("the library that is open is not the one at its path any more")
