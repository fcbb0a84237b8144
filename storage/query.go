package storage

import (
	"context"
	"database/sql"
	"strings"
)

// queryMap reads a query of two columns, a key and a value.
func queryMap[V any](ctx context.Context, q querier, query string, args ...any) (map[string]V, error) {
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

// queryList reads a query of one column.
func queryList[V any](ctx context.Context, q querier, query string, args ...any) ([]V, error) {
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

// each gives every row of a query in turn.
func each(ctx context.Context, q querier, query string, args []any, scan func(*sql.Rows) error) error {
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

// marks is the placeholders of so many rows of n values.
func marks(n, rows int) string {
	one := "(" + strings.TrimSuffix(strings.Repeat("?, ", n), ", ") + ")"
	return strings.TrimSuffix(strings.Repeat(one+", ", rows), ", ")
}

// holds tells whether a counting query finds anything.
func holds(ctx context.Context, q querier, query string, args ...any) (bool, error) {
	var n int
	err := q.QueryRowContext(ctx, query, args...).Scan(&n)
	return n > 0, err
}
