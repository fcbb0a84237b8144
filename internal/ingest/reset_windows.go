package ingest

import "syscall"

// What the system says where the other side ended a connection, or takes none. Windows has numbers of its own
// (Winsock).
var (
	resets   = []error{syscall.WSAECONNRESET, syscall.Errno(10053), syscall.ERROR_BROKEN_PIPE}
	refusals = []error{syscall.Errno(10061)} // WSAECONNREFUSED
)
