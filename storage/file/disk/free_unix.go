//go:build linux || darwin

package disk

import "golang.org/x/sys/unix"

// freeBytes is the room that the user has left on the disk of a folder.
func freeBytes(folder string) (free uint64, known bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(folder, &s); err != nil || s.Bsize <= 0 {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
