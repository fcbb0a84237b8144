package storage

import (
	"claimlight/storage/exchange"
	"claimlight/storage/fault"
	"claimlight/storage/file"
	"claimlight/storage/file/schema"
	"claimlight/storage/journal"
	"claimlight/storage/merge"
)

// What can be wrong with a library, or with what is asked of it. Each has a sentence for the person whom it stops.
var (
	ErrNotFound      = fault.ErrNotFound
	ErrConflict      = fault.ErrConflict
	ErrAmbiguous     = fault.ErrAmbiguous
	ErrMisplaced     = fault.ErrMisplaced
	ErrForeign       = fault.ErrForeign
	ErrNewer         = fault.ErrNewer
	ErrReadOnly      = fault.ErrReadOnly
	ErrFull          = fault.ErrFull
	ErrDamaged       = fault.ErrDamaged
	ErrDisk          = fault.ErrDisk
	ErrBusy          = fault.ErrBusy
	ErrOtherLog      = fault.ErrOtherLog
	ErrLogAlone      = fault.ErrLogAlone
	ErrLogMissing    = fault.ErrLogMissing
	ErrNothingToUndo = fault.ErrNothingToUndo
	ErrNothingToRedo = fault.ErrNothingToRedo
	ErrTakenBack     = journal.ErrTakenBack
	ErrAltered       = schema.ErrAltered
	ErrUnsound       = file.ErrUnsound

	// ErrAdrift says that a library which is open is no longer the file at its path, or has lost its log, with one of the
	// reasons below.
	ErrAdrift      = fault.ErrAdrift
	ErrGone        = file.ErrGone
	ErrReplaced    = file.ErrReplaced
	ErrOverwritten = file.ErrOverwritten
	ErrLogGone     = file.ErrLogGone

	ErrItself       = merge.ErrItself
	ErrMixedUp      = merge.ErrMixedUp
	ErrOtherDamaged = merge.ErrOtherDamaged
	ErrBadLines     = exchange.ErrBadLines
	ErrLinesLeft    = exchange.ErrLinesLeft
)

// Passes tells whether what kept a change from being stored may pass by itself: another program that writes, a disk
// without room, a drive or a folder that cannot be written for a while, a library that is adrift and may come back. The
// same change can be stored later.
func Passes(err error) bool { return fault.Passes(err) }
