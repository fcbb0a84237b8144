//go:build linux || darwin

package disk

import (
	"claimlight/internal/files"

	"golang.org/x/sys/unix"
)

// everyUser is the byte of the shared memory on which every connection of SQLite keeps a lock while it is open.
const everyUser = 128

// HeldElsewhere tells whether another program has the library open, when this one has not.
func HeldElsewhere(path string) bool {
	f, err := files.Open(path + "-shm")
	if err != nil {
		return false
	}
	defer f.Close()
	lock := unix.Flock_t{Type: unix.F_WRLCK, Start: everyUser, Len: 1}
	return unix.FcntlFlock(f.Fd(), unix.F_GETLK, &lock) == nil && lock.Type != unix.F_UNLCK
}
