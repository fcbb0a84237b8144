package storage

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver named "sqlite"
)

const (
	readerConnections = 4

	safety = "_defensive=1&_dqs=0&_foreign_keys=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"
	// fullfsync is what makes macOS bring a commit to the disk itself; other systems do not know it.
	writerOptions = "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL&_pragma=fullfsync(1)&_pragma=secure_delete(1)&" + safety
	readerOptions = "_query_only=1&_pragma=cache_size(-8000)&" + safety
	viewerOptions = "mode=ro&immutable=1&" + safety // for a file that nobody writes to
	// probeOptions are for a glance at whether others have the file open.
	probeOptions  = "_busy_timeout=0&_synchronous=FULL&_pragma=fullfsync(1)&_pragma=locking_mode(exclusive)"
	copierOptions = "_txlock=deferred&" + safety
	// inspectorOptions read the file itself, past any write-ahead log, and can change nothing. Only with writable_schema does
	// SQLite read the header of a file that a killed program has left half written back; its log makes it whole later.
	inspectorOptions = "mode=ro&immutable=1&_pragma=writable_schema(1)"
)

const (
	busyTimeout   = "_busy_timeout="
	usualPatience = 5 * time.Second
	// glance is how long an impatient reader waits. A writer keeps none from reading: it is for the moment in which the log is set up.
	glance = 20 * time.Millisecond
)

// waitFor is the option that says how long a connection waits for others.
func waitFor(patience time.Duration) string {
	return fmt.Sprintf("&%s%d", busyTimeout, max(0, patience).Milliseconds())
}

// openPool makes a pool of at most n connections; nothing is opened before the first use.
func openPool(path, options string, n int) (*sql.DB, error) {
	if !strings.Contains(options, busyTimeout) {
		options += waitFor(usualPatience)
	}
	db, err := sql.Open("sqlite", fileURI(path)+"?"+options)
	if err != nil {
		return nil, fmt.Errorf("prepare database: %w", err)
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// fileURI writes a path as SQLite wants it, so that a question mark or a hash in a name stays part of the name.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
