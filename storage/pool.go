package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver named "sqlite"
)

const (
	readerConnections = 4

	// existing keeps SQLite from making an empty file where a library was moved away: it would take the log for a leftover, and delete it.
	existing = "mode=rw&"
	safety   = "_defensive=1&_dqs=0&_foreign_keys=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"
	// fullfsync is what makes macOS bring a commit to the disk itself; other systems do not know it.
	writerOptions = existing + "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL&_pragma=fullfsync(1)&_pragma=secure_delete(1)&" + safety
	readerOptions = existing + "_query_only=1&_pragma=cache_size(-8000)&" + safety
	viewerOptions = "mode=ro&immutable=1&" + safety // for a file that nobody writes to
	// probeOptions are for a glance at whether others have the file open.
	probeOptions  = existing + "_busy_timeout=0&_synchronous=FULL&_pragma=fullfsync(1)&_pragma=locking_mode(exclusive)"
	copierOptions = existing + "_txlock=deferred&" + safety
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

// openOwn makes a pool of connections to the library itself. None is opened any more once another file lies at its path.
func (l *File) openOwn(path, options string, n int) (*sql.DB, error) {
	db, err := openPool(path, options, n)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(options, busyTimeout) {
		options += waitFor(usualPatience)
	}
	own := sql.OpenDB(connector{l, db.Driver(), fileURI(path) + "?" + options})
	own.SetMaxOpenConns(n)
	own.SetMaxIdleConns(n)
	return own, db.Close() // which was never used
}

// connector opens connections to a library as long as its files are those that were opened.
type connector struct {
	library *File
	driver  driver.Driver
	name    string
}

// Connect opens a connection.
func (c connector) Connect(context.Context) (driver.Conn, error) {
	if s := c.library.standing; s != nil {
		if _, err := s.files(); err != nil {
			return nil, adrift(c.library.params.Path, err)
		}
	}
	return c.driver.Open(c.name)
}

// Driver is SQLite's.
func (c connector) Driver() driver.Driver { return c.driver }

// fileURI writes a path as SQLite wants it, so that a question mark or a hash in a name stays part of the name.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
