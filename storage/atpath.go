package storage

import (
	"context"

	"claimlight/storage/claims"
	"claimlight/storage/file"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
)

// IsLibrary tells whether the file at path is a library, whatever its name and version. It only reads the first bytes.
func IsLibrary(path string) bool { return disk.IsLibrary(path) }

// Hazard says in a sentence why a folder is a bad place for a library, empty when nothing is known against it.
func Hazard(path string) string { return disk.Hazard(path) }

// BackupsOf lists the copies of the library at path, also of one that cannot be opened.
func BackupsOf(path string) ([]Backup, error) { return backup.Of(path) }

// SetAside gives a library that cannot be opened another name beside its own, with its log, so that a new one can begin
// at path. It gives that name. A library that a program has open is left alone (ErrBusy).
func SetAside(ctx context.Context, path string) (kept string, err error) {
	return file.SetAside(ctx, path)
}

// PutLogAside gives a log that lies beside the library at path and does not belong to it another name, which it gives,
// so that the library can be opened, or made. A log that does belong stays, and so does one that a program uses
// (ErrBusy).
func PutLogAside(ctx context.Context, path string) (kept string, err error) {
	return mark.PutLogAside(ctx, path)
}

// SortByPlace puts claims of one version into the order of its text.
func SortByPlace(all []PlacedClaim) { claims.SortByPlace(all) }
