package disk

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/storage/db"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// guestLimits bound what a file that is not ours may ask for. The longest thing that a library holds is a saved page.
var guestLimits = map[int]int{
	sqlite3.SQLITE_LIMIT_LENGTH:        db.LongestValue, // bytes of a value or a row
	sqlite3.SQLITE_LIMIT_SQL_LENGTH:    1 << 20,
	sqlite3.SQLITE_LIMIT_EXPR_DEPTH:    100,
	sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
	sqlite3.SQLITE_LIMIT_ATTACHED:      0,
}

// Limit sets the limits of guests on each connection of a pool of n.
func Limit(ctx context.Context, pool *sql.DB, n int) (err error) {
	for range n {
		c, err := pool.Conn(ctx)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, c.Close()) }() // all are held until each has its limits
		for id, most := range guestLimits {
			if _, err := sqlite.Limit(c, id, most); err != nil {
				return fmt.Errorf("limit what a file may ask for: %w", err)
			}
		}
	}
	return nil
}

// OpenGuest opens a file of which nothing is known, for a look at the rows of its tables: no view and no trigger of it
// is run.
func OpenGuest(ctx context.Context, path, options string) (*sql.DB, error) {
	pool, err := OpenPool(path, options, 1)
	if err != nil {
		return nil, err
	}
	err = errors.Join(Limit(ctx, pool, 1), authorize(ctx, pool))
	if err == nil { // the first read shows whether it can be read in this way
		_, err = pool.ExecContext(ctx, "PRAGMA schema_version")
	}
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return pool, nil
}

func authorize(ctx context.Context, pool *sql.DB) (err error) {
	c, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	return c.Raw(func(driver any) error { return driver.(sqlite.AuthorizerRegisterer).RegisterAuthorizer(plainReading) })
}

// plainReading allows what reads rows of tables, and nothing that a view or a trigger would read.
func plainReading(action sqlite.AuthorizerActionCode, _, _, _, within string) sqlite.AuthorizerReturnCode {
	switch action {
	case sqlite.AuthFunction: // asked about for a column's default, which no stored row needs
		return sqlite.AuthorizerOK
	case sqlite.AuthSelect, sqlite.AuthRead, sqlite.AuthPragma, sqlite.AuthTransaction:
		if within == "" {
			return sqlite.AuthorizerOK
		}
	}
	return sqlite.AuthorizerDeny
}
