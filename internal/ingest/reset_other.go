//go:build !windows

package ingest

import "syscall"

// What the system says where the other side ended a connection, or takes none.
var (
	resets   = []error{syscall.ECONNRESET, syscall.ECONNABORTED, syscall.EPIPE}
	refusals = []error{syscall.ECONNREFUSED}
)
