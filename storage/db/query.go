// Package db is how the rooms of storage ask a database and tell it: queries as lists and maps, statements that are
// kept prepared, times.
package db

import (
	"context"
	"database/sql"
	"strings"
)

// Map reads a query of two columns, a key and a value.
func Map[V any](ctx context.Context, q Querier, query string, args ...any) (map[string]V, error) {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	out := map[string]V{}
	for found.Next() {
		var key string
		var value V
		if err := found.Scan(&key, &value); err != nil {
			return nil, err
		}
		out[key] = value
	}
	return out, found.Err()
}

// List reads a query of one column.
func List[V any](ctx context.Context, q Querier, query string, args ...any) ([]V, error) {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var out []V
	for found.Next() {
		var value V
		if err := found.Scan(&value); err != nil {
			return nil, err
		}
		out = append(out, value)
	}
	return out, found.Err()
}

// Each gives every row of a query in turn.
func Each(ctx context.Context, q Querier, query string, args []any, scan func(*sql.Rows) error) error {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := scan(found); err != nil {
			return err
		}
	}
	return found.Err()
}

// Placeholders is the placeholders of so many rows of n values.
func Placeholders(n, rows int) string {
	one := "(" + strings.TrimSuffix(strings.Repeat("?, ", n), ", ") + ")"
	return strings.TrimSuffix(strings.Repeat(one+", ", rows), ", ")
}

// Holds tells whether a counting query finds anything.
func Holds(ctx context.Context, q Querier, query string, args ...any) (bool, error) {
	var n int
	err := q.QueryRowContext(ctx, query, args...).Scan(&n)
	return n > 0, err
}

// Querier is what a transaction and a pool have in common.
type Querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Execer is what runs statements.
type Execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Marker is what reads a row and runs statements.
type Marker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Nullable writes an empty text as null.
func Nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// Turn is one transaction that writes.
type Turn interface {
	Querier
	Execer
	Once(ctx context.Context, query string) error // runs a statement that is not to be kept prepared
	Revision() int64                              // of the rows that are written now
	Advance(ctx context.Context) error            // takes the next revision for what is written from here on
	Commit(ctx context.Context) error
	Rollback() // unless it is over
}

// LongestValue is how many bytes a saved page has at most. None comes near it: a file may have 50 MB.
const LongestValue = 256 << 20
