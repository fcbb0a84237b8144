package outbox

import (
	"errors"

	"claimlight/internal/words"
	"claimlight/storage"
)

// Reason says in words what keeps a change from being stored.
func Reason(err error) string {
	switch {
	case errors.Is(err, storage.ErrBusy):
		return words.OutboxAnotherProgramWritingLibrary.String()
	case errors.Is(err, storage.ErrAdrift):
		return words.OutboxLibrarysFileWasMovedReplaced.String()
	case errors.Is(err, storage.ErrFull):
		return words.OutboxDiskFull.String()
	case errors.Is(err, storage.ErrReadOnly):
		return words.OutboxLibrarysFileOrFolderCannot.String()
	}
	return words.OutboxLibraryCouldNotBeWritten.String()
}
