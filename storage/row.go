package storage

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// row is one row, or the changed part of one, by column. Its values are string, int64, float64 or nil.
type row map[string]any

// querier is what a transaction and a pool have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func (r row) id() string        { return r.text("id") }
func (r row) revision() int64   { return r.number("revision") }
func (r row) has(c string) bool { return r[c] != nil }

// text gives a text column, empty for null.
func (r row) text(column string) string {
	s, _ := r[column].(string)
	return s
}

// number gives an integer column, 0 for null.
func (r row) number(column string) int64 {
	n, _ := r[column].(int64)
	return n
}

// real gives a floating point column, 0 for null.
func (r row) real(column string) float64 {
	switch v := r[column].(type) {
	case float64:
		return v
	case int64:
		return float64(v)
	}
	return 0
}

// time gives a column with a moment, the zero time for null.
func (r row) time(column string) time.Time { return parseTime(r.text(column)) }

// queryRows reads whole rows of a table; tail goes after the FROM clause.
func queryRows(ctx context.Context, q querier, t *table, tail string, args ...any) ([]row, error) {
	found, err := q.QueryContext(ctx, t.selection()+" "+tail, args...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", t.name, err)
	}
	defer found.Close()
	var out []row
	for found.Next() {
		r, err := scanRow(found, t)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", t.name, err)
		}
		out = append(out, r)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", t.name, err)
	}
	return out, nil
}

// queryRow reads one row by its id, nil when it is absent.
func queryRow(ctx context.Context, q querier, t *table, id string) (row, error) {
	found, err := queryRows(ctx, q, t, "WHERE id = ?", id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func scanRow(found *sql.Rows, t *table) (row, error) {
	values := make([]any, len(t.columns))
	targets := make([]any, len(values))
	for i := range values {
		targets[i] = &values[i]
	}
	if err := found.Scan(targets...); err != nil {
		return nil, err
	}
	r := make(row, len(values))
	for i, column := range t.columns {
		r[column] = values[i]
	}
	return r, nil
}

// encode writes the row as a JSON object with its columns in order, and null for an absent one.
func (r row) encode() any {
	if r == nil {
		return nil
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // quotations are kept readable, and no longer than they are
	if err := e.Encode(r); err != nil {
		panic(fmt.Sprintf("a row cannot be written: %v", err)) // its values are texts, finite numbers and nil
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// decodeRow reads what encode wrote.
func decodeRow(s sql.NullString) (row, error) {
	if !s.Valid {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader([]byte(s.String)))
	d.UseNumber()
	var r row
	if err := d.Decode(&r); err != nil {
		return nil, fmt.Errorf("read row: %w", err)
	}
	for column, v := range r {
		if n, ok := v.(json.Number); ok {
			r[column] = plainNumber(n)
		}
	}
	return r, nil
}

func plainNumber(n json.Number) any {
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, _ := n.Float64() // a JSON number is a number
	return f
}
