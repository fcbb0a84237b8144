package storage

import (
	"context"
	"errors"

	"claimlight/storage/journal"
)

// Beside does long work by a handle of its own, which waits for others in its turn. What is done is of that origin.
func (l *Library) Beside(ctx context.Context, from journal.Origin, work func(*Library) error) error {
	own, err := Open(ctx, Params{Path: l.Path(), Origin: from})
	if err != nil {
		return err
	}
	return errors.Join(work(own), own.Close())
}
