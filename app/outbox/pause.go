package outbox

import (
	"errors"
	"time"

	"claimlight/storage"
)

// pauseFor is how long to wait before the next try.
func pauseFor(err error) time.Duration {
	if errors.Is(err, storage.ErrBusy) {
		return soon
	}
	return calmly
}
