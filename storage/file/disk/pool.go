// Package disk is what storage knows of files that SQLite reads and writes: how they are opened, copied, named and kept
// private.
package disk

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver named "sqlite"
)

// ReaderConnections is how many connections read a library at once.
const ReaderConnections = 4

// How a file is opened.
const (
	// existing keeps SQLite from making an empty file where a library was moved away: it would take the log for a
	// leftover, and delete it.
	existing = "mode=rw&"
	safety   = "_defensive=1&_dqs=0&_foreign_keys=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"
	// fullfsync is what makes macOS bring a commit to the disk itself; other systems do not know it.
	WriterOptions = existing + "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL&" +
		"_pragma=fullfsync(1)&_pragma=secure_delete(1)&" + safety
	ReaderOptions = existing + "_query_only=1&_pragma=cache_size(-8000)&" + safety
	ViewerOptions = "mode=ro&immutable=1&" + safety // for a file that nobody writes to
	// ProbeOptions are for a glance at whether others have the file open.
	ProbeOptions  = existing + "_busy_timeout=0&_synchronous=FULL&_pragma=fullfsync(1)&_pragma=locking_mode(exclusive)"
	CopierOptions = existing + "_txlock=deferred&" + safety
	// InspectorOptions read the file itself, past any write-ahead log, and can change nothing. Only with writable_schema
	// does SQLite read the header of a file that a killed program has left half written back; its log makes it whole
	// later.
	InspectorOptions = "mode=ro&immutable=1&_pragma=writable_schema(1)"
)

// How long connections wait for others.
const (
	busyTimeout   = "_busy_timeout="
	UsualPatience = 5 * time.Second
	// Glance is how long an impatient reader waits. A writer keeps none from reading: it is for the moment in which the
	// log is set up.
	Glance = 20 * time.Millisecond
)

// WaitFor is the option that says how long a connection waits for others.
func WaitFor(patience time.Duration) string {
	return fmt.Sprintf("&%s%d", busyTimeout, max(0, patience).Milliseconds())
}

// OpenPool makes a pool of at most n connections; nothing is opened before the first use.
func OpenPool(path, options string, n int) (*sql.DB, error) {
	pool, err := sql.Open("sqlite", Address(path, options))
	if err != nil {
		return nil, fmt.Errorf("prepare database: %w", err)
	}
	pool.SetMaxOpenConns(n)
	pool.SetMaxIdleConns(n)
	return pool, nil
}

// Address is what the driver opens a file by. A connection waits for others with the usual patience, unless the options
// say how long.
func Address(path, options string) string {
	if !strings.Contains(options, busyTimeout) {
		options += WaitFor(UsualPatience)
	}
	return fileURI(path) + "?" + options
}

// fileURI writes a path as SQLite wants it, so that a question mark or a hash in a name stays part of the name.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// GuestOptions read a file together with its log.
const GuestOptions = "_query_only=1&" + CopierOptions

// BuilderOptions are for a new file into whose tables rows come in any order; they are examined afterwards.
const BuilderOptions = "_txlock=immediate&_synchronous=FULL&_foreign_keys=0&_defensive=1&_dqs=0"
