//go:build !unix

package storage

import "time"

// processor is the time by the wall, where that of the processors is not told.
func processor() time.Duration { return wall() }
