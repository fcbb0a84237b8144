package outbox

import (
	"errors"

	"claimlight/storage"
)

// Reason says in words what keeps a change from being stored.
func Reason(err error) string {
	switch {
	case errors.Is(err, storage.ErrBusy):
		return "another program is writing to the library"
	case errors.Is(err, storage.ErrAdrift):
		return "the library's file was moved, replaced or deleted"
	case errors.Is(err, storage.ErrFull):
		return "the disk is full"
	case errors.Is(err, storage.ErrReadOnly):
		return "the library's file or folder cannot be written"
	}
	return "the library could not be written"
}
