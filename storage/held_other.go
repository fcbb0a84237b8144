//go:build !linux && !darwin

package storage

// heldElsewhere is not needed where the system lets nobody rename a file that is open.
func heldElsewhere(string) bool { return false }
